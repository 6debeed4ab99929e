import { BrowserWindow, session, type WebContents } from 'electron'
import { openPaperDesk } from '#electron/core/paper-desk.ts'
import type { Printer } from '#electron/core/shell-port.ts'
import { paperAddresses } from '#shared/features/letters/paper-addresses.ts'
import { type SheetRun, sheetRuns } from '#shared/features/letters/paper-sheets.ts'
import { APP_ORIGIN } from './app-scheme.ts'
import { denyNetwork } from './deny-network.ts'
import { denyPermissions } from './deny-permissions.ts'

export async function listPrinters(window: BrowserWindow): Promise<readonly Printer[]> {
  const printers = await window.webContents.getPrintersAsync()
  return printers.map(({ name, options }) => ({ name, isDefault: 'is-default' in options }))
}

/** A hidden window draws the finished PDF and sends it to the printer; its session knows that one paper and nothing else. */
export async function printPaper(assetsFolder: string, pdf: Uint8Array, printer: string): Promise<void> {
  const desk = openPaperDesk(assetsFolder, pdf)
  const paperSession = session.fromPartition(`paper-${crypto.randomUUID()}`, { cache: false })
  denyPermissions(paperSession)
  denyNetwork(paperSession, false)
  paperSession.protocol.handle('app', (request) => desk.fetch(request))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: paperSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
      // A hidden window is otherwise slowed down to one turn a second.
      backgroundThrottling: false,
    },
  })
  try {
    await window.loadURL(`${APP_ORIGIN}${paperAddresses.page}`)
    for (const run of sheetRuns(await desk.drawn)) await sendRun(window.webContents, printer, run)
  } finally {
    desk.close()
    window.destroy()
  }
}

/** Size and fineness are spelled out: without them a silent print takes the driver's paper and shrinks the page to nothing. */
function sendRun(contents: WebContents, printer: string, run: SheetRun): Promise<void> {
  const isLandscape = run.widthMicrometres > run.heightMicrometres
  const [width, height] = isLandscape
    ? [run.heightMicrometres, run.widthMicrometres]
    : [run.widthMicrometres, run.heightMicrometres]
  return new Promise((done, fail) => {
    contents.print(
      {
        silent: true,
        deviceName: printer,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width, height },
        landscape: isLandscape,
        pageRanges: [{ from: run.from, to: run.to }],
        dpi: { horizontal: 600, vertical: 600 },
        scaleFactor: 100,
      },
      (isPrinted, reason) => (isPrinted ? done() : fail(new Error(`printing failed: ${reason}`))),
    )
  })
}
