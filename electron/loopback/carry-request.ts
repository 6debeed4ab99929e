import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

/** The same request as a web `Request`; its body streams. The door's cookie is not the core's business. */
export function toWebRequest(request: IncomingMessage, origin: string): Request {
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (name === 'cookie' || name === 'connection') continue
    for (const value of values ?? []) headers.append(name, value)
  }
  const method = request.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`${origin}${request.url}`, {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(request) as ReadableStream<Uint8Array>, duplex: 'half' }),
  })
}

/** Streams the answer out at the speed of the reader; a reader who goes away cancels the body, which stops its work. */
export async function sendWebResponse(response: Response, reply: ServerResponse): Promise<void> {
  const setCookies = response.headers.getSetCookie()
  reply.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.setHeader(name, value)
  if (setCookies.length > 0) reply.setHeader('set-cookie', setCookies)

  if (response.body === null) {
    reply.end()
    return
  }
  const reader = response.body.getReader()
  const stop = () => void reader.cancel().catch(() => undefined)
  if (reply.destroyed) return stop()
  reply.once('close', stop)
  // Progress must be seen at once, also before its first chunk is full.
  reply.flushHeaders()
  for (;;) {
    const { done, value } = await reader.read()
    if (done || reply.destroyed) break
    if (!reply.write(value)) await hasRoom(reply)
  }
  reply.end()
}

function hasRoom(reply: ServerResponse): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      reply.off('drain', finish)
      reply.off('close', finish)
      done()
    }
    reply.on('drain', finish)
    reply.on('close', finish)
  })
}
