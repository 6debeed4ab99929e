import { Failure } from '#shared/contract/failure.ts'
import type {
  Hearing,
  HearingPerson,
  HearingPhoto,
  HearingRefusal,
} from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { addHours, type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { listMembershipsAmong } from '../coaching-programmes/coaching-members.repository.ts'
import { placesOf, stageFactsIn } from '../coaching-stages/stage-record.ts'
import { listSummariesOf } from '../inmates/inmates.repository.ts'
import { findHearing, type HearingRow, listHearingPeople, listHearingPhotos } from './coaching-hearings.repository.ts'

type RecordContext = Pick<QueryContext, 'db' | 'services' | 'now'>

export const refuse = (reason: HearingRefusal): Failure => new Failure('refused', { reason })

/** Until when minutes that were closed at an instant may be opened again. */
export function reopenUntil({ services }: Pick<QueryContext, 'services'>, closedAt: Instant): Instant {
  return addHours(closedAt, stageFactsIn(services.resourcesFolder).minutesCorrectionDays * 24)
}

export function toHearing(context: Pick<QueryContext, 'services'>, row: HearingRow): Hearing {
  const closedAt = row.closed_at === null ? null : instantSchema.parse(row.closed_at)
  return {
    ...{ id: row.id, number: row.number, subject: row.subject, heldOn: row.held_on as CalendarDate },
    ...{ startsAt: row.starts_at, endsAt: row.ends_at, place: row.place, chair: row.chair },
    ...{ attendees: row.attendees, agenda: row.agenda, minutes: row.minutes },
    ...{ state: row.state, cancelReason: row.cancel_reason, revision: row.revision },
    ...{ postponedFrom: row.postponed_from as CalendarDate | null, postponeReason: row.postpone_reason },
    closed:
      closedAt === null
        ? null
        : { at: closedAt, byName: row.closer_name ?? '', reopenUntil: reopenUntil(context, closedAt) },
    reopenReason: row.reopen_reason,
    ...{ listed: row.listed, decided: row.decided },
  }
}

/** One that takes place and is not over. @throws Failure not-found, refused (hearing-cancelled, hearing-closed) */
export async function requireOpenHearing({ db }: CommandContext, id: string): Promise<HearingRow> {
  const row = await requireStandingHearing(db, id)
  if (row.closed_at !== null) throw refuse('hearing-closed')
  return row
}

/** @throws Failure not-found, refused (hearing-cancelled) */
export async function requireStandingHearing(db: Reader, id: string): Promise<HearingRow> {
  const row = await findHearing(db, id)
  if (!row) throw new Failure('not-found')
  if (row.state === 'cancelled') throw refuse('hearing-cancelled')
  return row
}

/** Programmes of each person, the newest first. */
export async function programmesOf(db: Reader, inmateIds: readonly string[]) {
  const found = new Map<string, { name: string; state: string }[]>(inmateIds.map((id) => [id, []]))
  for (const one of inmateIds.length === 0 ? [] : await listMembershipsAmong(db, inmateIds))
    found.get(one.inmate_id)?.push({ name: one.programme_name, state: one.state })
  return (inmateId: string) => found.get(inmateId) ?? []
}

async function peopleOf(context: RecordContext, hearingId: string): Promise<HearingPerson[]> {
  const { db } = context
  const rows = await listHearingPeople(db, hearingId)
  const ids = rows.map(({ inmate_id }) => inmate_id)
  const places = new Map((await placesOf(context, await listSummariesOf(db, ids))).map((one) => [one.person.id, one]))
  const programmes = await programmesOf(db, ids)
  return rows.flatMap((row) => {
    const place = places.get(row.inmate_id)
    if (!place) return []
    return [
      {
        ...{ id: row.id, state: row.state, stage: row.stage, proposal: row.proposal, removeReason: row.remove_reason },
        ...{ place, programmes: programmes(row.inmate_id) },
        decision:
          row.decision_id === null || row.decision_outcome === null || row.decision_state === 'voided'
            ? null
            : { id: row.decision_id, outcome: row.decision_outcome, reason: row.decision_reason },
        revision: row.revision,
      },
    ]
  })
}

async function photosOf(db: Reader, hearingId: string): Promise<HearingPhoto[]> {
  return (await listHearingPhotos(db, hearingId)).map((row) => ({
    ...{ id: row.id, title: row.title, fileId: row.file_id, state: row.state, endReason: row.end_reason },
    ...{ byName: row.by_name, revision: row.revision },
  }))
}

/** Everything about one session. @throws Failure not-found */
export async function hearingRecordOf(context: RecordContext, id: string) {
  const row = await findHearing(context.db, id)
  if (!row) throw new Failure('not-found')
  return {
    ...toHearing(context, row),
    people: await peopleOf(context, id),
    photos: await photosOf(context.db, id),
  }
}
