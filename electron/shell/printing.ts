import { BrowserWindow, session } from 'electron'
import type { Printer } from '#electron/core/shell-port.ts'

const PAPER_ADDRESS = 'app://paper/paper.pdf'
const OUTSIDE = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*'] }

export async function listPrinters(window: BrowserWindow): Promise<readonly Printer[]> {
  const printers = await window.webContents.getPrintersAsync()
  return printers.map(({ name, options }) => ({ name, isDefault: 'is-default' in options }))
}

/** A hidden window shows the finished PDF and sends it to the printer; its session knows that one paper and nothing else. */
export async function printPaper(pdf: Uint8Array, printer: string): Promise<void> {
  const paperSession = session.fromPartition(`paper-${crypto.randomUUID()}`)
  paperSession.protocol.handle('app', (request) =>
    request.url === PAPER_ADDRESS
      ? new Response(pdf.slice().buffer, { headers: { 'content-type': 'application/pdf' } })
      : new Response(null, { status: 404 }),
  )
  paperSession.webRequest.onBeforeRequest(OUTSIDE, (_details, answer) => answer({ cancel: true }))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: paperSession, plugins: true, sandbox: true, contextIsolation: true, devTools: false },
  })
  try {
    await window.loadURL(PAPER_ADDRESS)
    await new Promise<void>((done, fail) => {
      window.webContents.print({ silent: true, deviceName: printer, printBackground: true }, (isPrinted, reason) =>
        isPrinted ? done() : fail(new Error(`printing failed: ${reason}`)),
      )
    })
  } finally {
    window.destroy()
  }
}
