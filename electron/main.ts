import { join } from 'node:path'
import { app, type BrowserWindow, dialog, session } from 'electron'
import { systemClock } from './core/clock.ts'
import { createCore } from './core/create-core.ts'
import { defaultDataFolder } from './data-folder.ts'
import { declareAppScheme, serveApp } from './shell/app-scheme.ts'
import { denyNavigation } from './shell/deny-navigation.ts'
import { denyNetwork } from './shell/deny-network.ts'
import { denyPermissions } from './shell/deny-permissions.ts'
import { chooseFolder } from './shell/dialogs.ts'
import { listPrinters, printPaper } from './shell/printing.ts'
import { openWindow } from './shell/window.ts'
import { START_FAILURE_TITLE, startFailureText } from './start-failure.messages.ts'

app.enableSandbox()
declareAppScheme()
denyNavigation()

const dataFolder = defaultDataFolder(process.env, process.platform)
// Chromium's own files lie inside the data folder, so that "one window" means one per data folder.
app.setPath('userData', join(dataFolder, 'browser'))

let window: BrowserWindow | null = null
const allowDevTools = !app.isPackaged

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    window?.restore()
    window?.focus()
  })
  app.whenReady().then(start).catch(stopWithMessage)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const assetsFolder = join(import.meta.dirname, '../renderer')
  const core = await createCore({
    dataFolder,
    resourcesFolder: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources'),
    assetsFolder,
    clock: systemClock,
    shell: {
      printers: async () => (window === null ? [] : listPrinters(window)),
      print: (pdf, printer) => printPaper(assetsFolder, pdf, printer),
      chooseFolder,
    },
  })
  denyPermissions(session.defaultSession)
  denyNetwork(session.defaultSession, allowDevTools)
  serveApp(session.defaultSession, core)
  window = openWindow(allowDevTools)
  app.once('window-all-closed', () => core.close('with-backup').finally(() => app.quit()))
}

function stopWithMessage(failure: unknown): void {
  dialog.showErrorBox(START_FAILURE_TITLE, startFailureText(failure))
  app.exit(1)
}
