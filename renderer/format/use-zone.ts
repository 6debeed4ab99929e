import { createContext, use } from 'react'
import type { FacilityZone } from '#shared/time/facility-zone.ts'

/** The unit's zone, set once by the frame; before the unit is known, the most common one. */
export const ZoneContext = createContext<FacilityZone>('Asia/Jakarta')

/** The zone in which every moment on the screen is shown. */
export function useZone(): FacilityZone {
  return use(ZoneContext)
}
