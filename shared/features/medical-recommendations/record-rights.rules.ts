import type { Permission } from '#shared/people/permissions.ts'
import { addHours, type Instant } from '#shared/time/instant.ts'

/** So long whoever entered something may correct it alone; afterwards it takes the right to correct. Custom of the offices beside Permenkes 24/2022. */
const ownCorrectionHours = 48

/** Whether an account may strike out what stands in a medical record. Nothing is deleted: the entry stays, with the reason. */
export function mayCorrectRecord(
  entry: { readonly byId: string; readonly at: Instant },
  account: { readonly accountId: string; readonly permissions: ReadonlySet<Permission> },
  now: Instant,
): boolean {
  if (account.permissions.has('correct:health')) return true
  const isOwn = entry.byId === account.accountId && account.permissions.has('enter:health')
  return isOwn && now <= addHours(entry.at, ownCorrectionHours)
}
