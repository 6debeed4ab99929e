import { protocol, type Session } from 'electron'
import type { Core } from '#electron/core/create-core.ts'

/** The one origin of the application; it has no network address. */
export const APP_ORIGIN = 'app://lentera'

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Answers only our own page in this one session; no other session knows the scheme. */
export function serveApp(session: Session, core: Core): void {
  session.protocol.handle('app', (request) => {
    const origin = request.headers.get('origin')
    const isOurs = isAppAddress(request.url) && (origin === null || origin === APP_ORIGIN)
    return isOurs ? core.fetch(request) : new Response(null, { status: 403 })
  })
}

export function isAppAddress(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`)
}
