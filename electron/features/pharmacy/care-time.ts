import { entryTimeFault } from '#shared/features/pharmacy/entry-time.rules.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { lateEntryHours } from '../medical-records/record-facts.ts'
import { refuse } from './pharmacy-refusal.ts'

/** When something was done, as told by whoever enters it. @throws Failure refused (in-future, late-reason-missing) */
export async function careTime(
  { db, now }: CommandContext,
  { caredAt, lateReason }: { readonly caredAt: Instant | null; readonly lateReason: string | null },
): Promise<{ readonly at: Instant; readonly lateReason: string | null }> {
  if (caredAt === null) return { at: now, lateReason: null }
  const lateHours = await lateEntryHours(db)
  const fault = entryTimeFault({ caredAt, recordedAt: now, lateHours, reason: lateReason })
  if (fault) throw refuse(fault)
  return { at: caredAt, lateReason }
}
