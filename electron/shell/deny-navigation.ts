import { app } from 'electron'
import { isAppAddress } from './app-scheme.ts'

/** Chromium's own viewer, which the hidden printing window needs in its inner frames. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'

/** No page leaves the application, opens a window or embeds a guest; a sub-frame may show a paper made by our own page. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAllowed(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isAllowed(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      const address = event.isMainFrame ? event.url : event.url.replace(/^blob:/, '')
      if (!isAllowed(address)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

function isAllowed(address: string): boolean {
  return isAppAddress(address) || address.startsWith(PDF_VIEWER)
}
