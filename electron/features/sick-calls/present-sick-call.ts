import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import type { SickCall } from '#shared/features/sick-calls/sick-calls.contract.ts'
import { type SickCallRules, type SickCallStatus, sickCallAt } from '#shared/features/sick-calls/sick-calls.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { correctionWindowOf } from '../medical-records/correction-window.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { sickCallFactsIn, sickCallRules } from './sick-call-facts.ts'
import type { SickCallRow } from './sick-calls.repository.ts'

type Context = Pick<QueryContext, 'now' | 'services' | 'actor'> & { readonly db: Reader }

const moment = (text: string): Instant => instantSchema.parse(text)

/** A level that the list no longer has waits as everybody does. */
export function statusOf(row: SickCallRow, at: Instant, rules: SickCallRules, folder: string): SickCallStatus | null {
  if (row.state === 'voided') return null
  const level = sickCallFactsIn(folder).levels.find(({ id }) => id === row.triage_level)
  const triage =
    row.triaged_at === null ? null : { at: moment(row.triaged_at), limit: level?.limit ?? ({ kind: 'terms' } as const) }
  const endedAt = row.ended_at === null ? null : moment(row.ended_at)
  return sickCallAt({ receivedAt: moment(row.received_at), triage, endedAt }, at, rules)
}

/** Rows as they stood at a moment: what happened later is not told. */
export async function presentSickCalls(context: Context, rows: readonly SickCallRow[], at: Instant) {
  const { db, actor, now, services } = context
  const [rules, { correctionHours }] = [await sickCallRules(context), await correctionWindowOf(db)]
  const sight = sightOf(actor)
  const calls: SickCall[] = []
  for (const row of rows) {
    const person = await findSummary(db, row.inmate_id)
    if (!person) continue
    const isKnown = (happened: string | null): happened is string => happened !== null && happened <= at
    const entry = { byId: row.received_by, at: moment(row.received_recorded_at) }
    calls.push({
      id: row.id,
      person: toSummary(person),
      channel: row.channel,
      complaint: row.complaint,
      confidentiality: row.confidentiality,
      received: {
        at: moment(row.received_at),
        recordedAt: moment(row.received_recorded_at),
        byName: row.receiver_name,
        lateReason: row.received_late_reason,
      },
      triage: isKnown(row.triaged_at)
        ? {
            at: moment(row.triaged_at),
            recordedAt: moment(row.triage_recorded_at ?? row.triaged_at),
            byName: row.sorter_name ?? '',
            lateReason: row.triage_late_reason,
            level: row.triage_level ?? '',
            note: row.triage_note,
            plannedOn: row.planned_on === null ? null : calendarDateSchema.parse(row.planned_on),
          }
        : null,
      end:
        isKnown(row.ended_at) && row.outcome !== null
          ? {
              at: moment(row.ended_at),
              recordedAt: moment(row.end_recorded_at ?? row.ended_at),
              byName: row.ender_name ?? '',
              lateReason: row.end_late_reason,
              outcome: row.outcome,
              reason: row.outcome_reason,
              encounterId: sight.confidential || row.encounter_confidentiality !== 'extra' ? row.encounter_id : null,
              duplicateOf: row.duplicate_of,
            }
          : null,
      voided:
        row.voided_at === null
          ? null
          : { at: moment(row.voided_at), byName: row.voider_name ?? '', reason: row.voided_reason ?? '' },
      status: statusOf(row, at, rules, services.resourcesFolder),
      mayVoid: row.state !== 'voided' && mayCorrectRecord(entry, actor, { now, correctionHours }),
      revision: row.revision,
    })
  }
  return calls
}

/** Late before waiting, soonest due first. */
export const byUrgency = (left: SickCall, right: SickCall): number =>
  (left.status?.hoursLeft ?? Number.POSITIVE_INFINITY) - (right.status?.hoursLeft ?? Number.POSITIVE_INFINITY)
