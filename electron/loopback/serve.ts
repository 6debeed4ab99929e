import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendWebResponse, toWebRequest } from './carry-request.ts'
import { createDoor, type Door } from './door.ts'
import { CLOSED_DOOR_TEXT, HOST_FAILED_TEXT, WRONG_ADDRESS_TEXT } from './loopback.messages.ts'

export interface LoopbackServer {
  readonly startAddress: string
  close(): Promise<void>
}

/** Carries `fetch` on 127.0.0.1 only. */
export async function serve(fetch: (request: Request) => Promise<Response>, port: number): Promise<LoopbackServer> {
  const server = createServer()
  await listen(server, port)
  const actualPort = (server.address() as AddressInfo).port
  const door = createDoor(actualPort)
  answerRequests(server, door, `http://127.0.0.1:${actualPort}`, fetch)
  return { startAddress: door.startAddress, close: () => closeServer(server) }
}

function answerRequests(
  server: Server,
  door: Door,
  origin: string,
  fetch: (request: Request) => Promise<Response>,
): void {
  server.on('request', async (request, reply) => {
    const { method = 'GET', url = '/', headers } = request
    const answer = door.answer({ method, url, headers })
    if (answer === 'closed') return sendText(reply, 403, CLOSED_DOOR_TEXT)
    if (answer === 'wrong-address') return sendText(reply, 403, WRONG_ADDRESS_TEXT)
    if (answer !== 'pass') {
      reply.writeHead(303, { 'set-cookie': answer.setCookie, location: '/', 'cache-control': 'no-store' }).end()
      return
    }
    try {
      await sendWebResponse(await fetch(toWebRequest(request, origin)), reply)
    } catch {
      // A reader who left, or a body that broke off: nothing is known to be safe to add to what was sent.
      if (reply.headersSent) reply.destroy()
      else sendText(reply, 500, HOST_FAILED_TEXT)
    }
  })
}

function sendText(reply: ServerResponse, status: number, text: string): void {
  reply
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(text)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      done()
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}
