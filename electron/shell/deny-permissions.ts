import type { Session } from 'electron'
import { isAppAddress } from './app-scheme.ts'

/** Everything is refused, except the camera (never the microphone) for our own page: codes and photos. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const isCameraOnly = mediaTypes.length > 0 && mediaTypes.every((type) => type === 'video')
    answer(permission === 'media' && isCameraOnly && isAppAddress(details.requestingUrl))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === 'media' && details.mediaType === 'video' && isAppAddress(`${origin.replace(/\/$/, '')}/`),
  )
  session.setDevicePermissionHandler(() => false)
}
