import { app } from 'electron'
import { isAppAddress } from './app-scheme.ts'

/** No page leaves the application, opens a window or embeds a guest; a sub-frame may show a paper made by our own page. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppAddress(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isAppAddress(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      const address = event.isMainFrame ? event.url : event.url.replace(/^blob:/, '')
      if (!isAppAddress(address)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
