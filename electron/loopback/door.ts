import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What the door decides about one request, before the core sees it. */
export type DoorAnswer = 'pass' | 'wrong-address' | 'closed' | { readonly setCookie: string }

export interface Door {
  readonly startAddress: string
  answer(request: { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders }): DoorAnswer
}

/**
 * Any program and any web page on this computer can reach a port of 127.0.0.1. The door lets in one browser: the one
 * that was given the start address, whose token works once. Host and Origin are checked because a foreign page can
 * point its own name at 127.0.0.1; Sec-Fetch-Site because cookies do not tell ports apart.
 */
export function createDoor(port: number): Door {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  // The port is in the name, else two running copies would log each other out.
  const cookieName = `lentera_host_${port}`
  const cookieValue = randomBytes(32).toString('base64url')
  let startToken: string | null = randomBytes(32).toString('base64url')

  return {
    startAddress: `${origin}/?start=${startToken}`,
    answer({ method, url, headers }) {
      if (headers.host !== host || !url.startsWith('/')) return 'wrong-address'
      if (headers.origin !== undefined && headers.origin !== origin) return 'wrong-address'

      const offered = method === 'GET' ? new URL(url, origin).searchParams.get('start') : null
      if (startToken !== null && offered !== null && isSame(offered, startToken)) {
        startToken = null
        return { setCookie: `${cookieName}=${cookieValue}; HttpOnly; SameSite=Strict; Path=/` }
      }
      if (!isSame(cookieIn(headers.cookie, cookieName), cookieValue)) return 'closed'
      return ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string) ? 'pass' : 'wrong-address'
    },
  }
}

function cookieIn(header: string | undefined, name: string): string {
  const pair = (header ?? '').split('; ').find((text) => text.startsWith(`${name}=`))
  return pair?.slice(name.length + 1) ?? ''
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
