import type { Page, Response } from '@playwright/test'
import { type ErrorCode, errorStatuses } from '#shared/contract/errors.ts'

/** Everything a page did that a correct page never does. */
export interface PageWatch {
  readonly problems: readonly string[]
  /** Refusals of the core that this test provokes on purpose; any other refused call is a problem. */
  expectRefusals(...codes: readonly ErrorCode[]): void
  /** Resolves when every refusal so far has been read; wait for it before the page is closed. */
  settle(): Promise<unknown>
}

/** Console errors, uncaught errors, breaches of the content policy, failed and foreign requests, and refused calls. */
export function watchPage(page: Page, origin: string): PageWatch {
  const problems: string[] = []
  const expected = new Set<ErrorCode>()
  const reading: Promise<void>[] = []
  const report = (text: string) => problems.push(text)

  page.on('console', (message) => {
    const text = message.text()
    const isPolicy = text.includes('Content Security Policy')
    // The browser repeats each refused call here without its code; `readRefusal` judges it by the code.
    const isRepetition = text.startsWith('Failed to load resource')
    if (isPolicy || (message.type() === 'error' && !isRepetition)) report(`console: ${text}`)
  })
  page.on('pageerror', (error) => report(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(`${origin}/`) || /^(blob:|data:)/.test(request.url())
    if (!isOwn) report(`foreign request: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A stream that the page lets go of, and calls that end with their page, are no failures.
    if (reason !== 'net::ERR_ABORTED') report(`failed: ${request.method()} ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() < 400) return
    const read = readRefusal(response).then((code) => {
      // A page that leaves takes the body of the answer with it; then the status has to tell.
      const known = code ?? [...expected].find((one) => errorStatuses[one] === response.status()) ?? null
      if (known === null || !expected.has(known as ErrorCode)) {
        report(`refused: ${new URL(response.url()).pathname} ${response.status()} ${code ?? ''}`)
      }
    })
    reading.push(read)
  })
  return {
    problems,
    settle: () => Promise.all(reading),
    expectRefusals: (...codes) => {
      for (const code of codes) expected.add(code)
    },
  }
}

async function readRefusal(response: Response): Promise<string | null> {
  try {
    const answer = (await response.json()) as { readonly json?: { readonly code?: string }; readonly code?: string }
    return answer.json?.code ?? answer.code ?? null
  } catch {
    return null
  }
}
