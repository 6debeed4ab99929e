import type { Instant } from '#shared/time/instant.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'

/** A moment on the unit's clock, for cells of a table. */
export function Moment({ at }: { readonly at: Instant }) {
  return <>{formatInstant(at, useZone())}</>
}
