import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPaperDesk, type PaperDesk } from '#electron/core/paper-desk.ts'
import { sendWebResponse, toWebRequest } from '#electron/loopback/carry-request.ts'
import { assetsFolder } from './core.ts'

export interface PaperHost {
  readonly origin: string
  readonly desk: PaperDesk
  close(): Promise<void>
}

/** The desk that the desktop's hidden printing window talks to, for a Chromium of the tests. */
export async function startPaperHost(pdf: Uint8Array): Promise<PaperHost> {
  const desk = openPaperDesk(assetsFolder, pdf)
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', async (request, reply) => {
    await sendWebResponse(await desk.fetch(toWebRequest(request, origin)), reply)
  })
  return {
    origin,
    desk,
    close: () => {
      desk.close()
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}
