import { Failure } from '#shared/contract/failure.ts'
import { isLateEntry } from '#shared/features/medical-records/medical-records.rules.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { lateEntryHours } from '../medical-records/record-facts.ts'
import { refuse } from './arrival-facts.ts'
import { type ArrivalRow, findArrival } from './arrivals.repository.ts'
import { spanOf } from './present-arrivals.ts'

/** A coming that may be written to, of somebody who is here. @throws Failure not-found, refused */
export async function openArrivalOf(context: CommandContext, id: string): Promise<ArrivalRow> {
  const row = await findArrival(context.db, id)
  if (!row) throw new Failure('not-found')
  await context.recordRead('inmate', [row.inmate_id])
  if (row.state === 'voided') throw refuse('arrival-voided')
  if (await findMergeOf(context.db, row.inmate_id)) throw refuse('merged-away')
  if (row.presence !== 'present') throw refuse('person-not-here')
  return row
}

/** Time of care and of entry, and why they lie apart. @throws Failure refused */
export async function entryOf(
  context: CommandContext,
  row: ArrivalRow,
  { caredAt, lateReason }: { readonly caredAt: Instant | null; readonly lateReason: string | null },
) {
  const { db, now } = context
  const at = caredAt ?? now
  if (at > now) throw refuse('care-in-future')
  if (at < spanOf(row, (await unitDay(context)).zone).from) throw refuse('care-before-arrival')
  const isLate = isLateEntry(at, now, await lateEntryHours(db))
  if (isLate && lateReason === null) throw refuse('late-reason-missing')
  return { at, recorded_at: now, late_reason: isLate ? lateReason : null }
}
