import { z } from 'zod'
import type { Permission } from '#shared/people/permissions.ts'
import { addHours, type Instant } from '#shared/time/instant.ts'

/** From an hour to a week: less leaves nobody time to see the mistake, more is no longer the same shift's memory. */
export const correctionHoursBounds = { smallest: 1, largest: 168 } as const

/** How long whoever entered something in a medical record may correct it alone, and where the office has that from. */
export const correctionWindowSchema = z.strictObject({
  correctionHours: z.int().min(correctionHoursBounds.smallest).max(correctionHoursBounds.largest),
  source: z.string().trim().min(1).max(200),
})

export type CorrectionWindow = z.infer<typeof correctionWindowSchema>

/** Two days, as medical records of offices commonly hold it beside Permenkes 24/2022; the office may name another rule. */
export const usualCorrectionWindow: CorrectionWindow = {
  correctionHours: 48,
  source: 'Kebiasaan 2 x 24 jam beserta Permenkes Nomor 24 Tahun 2022 tentang Rekam Medis',
}

/**
 * Whether an account may strike out or correct what stands in a medical record: its own within the window, anything with the right to
 * correct. Nothing is deleted: the entry stays, with the reason.
 */
export function mayCorrectRecord(
  entry: { readonly byId: string; readonly at: Instant },
  account: { readonly accountId: string; readonly permissions: ReadonlySet<Permission> },
  { now, correctionHours }: { readonly now: Instant } & Pick<CorrectionWindow, 'correctionHours'>,
): boolean {
  if (account.permissions.has('correct:health')) return true
  const isOwn = entry.byId === account.accountId && account.permissions.has('enter:health')
  return isOwn && now <= addHours(entry.at, correctionHours)
}
