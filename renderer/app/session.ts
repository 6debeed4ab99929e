import { createContext, use } from 'react'
import type { Permission } from '#shared/people/permissions.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'

/** What every screen may know about who sits here and where. */
export interface Session {
  readonly accountId: string
  /** The person's full name. */
  readonly accountName: string
  readonly roleNames: readonly string[]
  readonly permissions: ReadonlySet<Permission>
  readonly unitName: string
  readonly zone: FacilityZone
  readonly isTraining: boolean
  readonly lock: () => void
  readonly logOut: () => void
  /** Runs the command that opens a kiosk; when it succeeds this session is over and the page belongs to the kiosk. */
  readonly openKiosk: (open: () => Promise<{ readonly token: string }>) => Promise<void>
}

export const SessionContext = createContext<Session | null>(null)

/** The session of the person at the screen; only screens inside the frame may ask. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession outside of a signed-in screen')
  return session
}

/** Whether this account may do it. What it may not see is left out, not greyed. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.has(permission)
}
