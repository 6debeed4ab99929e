import type { Session } from 'electron'
import { isAppAddress } from './app-scheme.ts'

/** Everything is refused but for our own page: the camera (never the microphone) for codes and photos, and the whole screen for the kiosk. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const isCameraOnly = mediaTypes.length > 0 && mediaTypes.every((type) => type === 'video')
    const isGranted = permission === 'fullscreen' || (permission === 'media' && isCameraOnly)
    answer(isGranted && isAppAddress(details.requestingUrl))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === 'media' && details.mediaType === 'video' && isAppAddress(`${origin.replace(/\/$/, '')}/`),
  )
  session.setDevicePermissionHandler(() => false)
}
