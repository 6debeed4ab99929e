import { Failure } from '#shared/contract/failure.ts'
import { addHours, compareInstants, type Instant } from '#shared/time/instant.ts'
import type { CoreServices } from './context.ts'

/** A file that somebody brought and that must not be written down. */
export interface HeldUpload {
  readonly id: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}

const hours = 2

/** One per account, in memory only: gone with the next one, with the program, and after a while. */
const byCore = new WeakMap<CoreServices, Map<string, HeldUpload & { readonly until: Instant }>>()

export function holdUpload(services: CoreServices, accountId: string, upload: HeldUpload, now: Instant): void {
  const held = byCore.get(services) ?? new Map<string, HeldUpload & { readonly until: Instant }>()
  for (const [owner, { until }] of held) if (compareInstants(until, now) < 0) held.delete(owner)
  held.set(accountId, { ...upload, until: addHours(now, hours) })
  byCore.set(services, held)
}

/** What this account brought. @throws Failure not-found when it is another's, unknown or too old */
export function heldUpload(services: CoreServices, accountId: string, id: string, now: Instant): HeldUpload {
  const held = byCore.get(services)?.get(accountId)
  if (held?.id !== id || compareInstants(held.until, now) < 0) throw new Failure('not-found')
  return held
}
