import type { RoundPerson, RoundRow } from '#shared/features/health-cards/monthly-round.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { ageOn } from '../medical-records/record-person.ts'
import { mayUndoExcuse } from './may-undo-excuse.ts'
import { everybody, listExcuses, listPresent, type RoundChoice } from './monthly-round.repository.ts'
import { byRoom, checksIn, earlierDay, observationsOf, periodOf } from './round-facts.ts'

type Looking = Pick<QueryContext, 'db' | 'now' | 'actor'>

/** Who is part of the round, room by room, and who of them is still to be examined. */
export async function roundPeople(
  context: Looking,
  on: CalendarDate | null,
  block: string | null,
): Promise<RoundPerson[]> {
  const { db } = context
  const period = await periodOf(context, on)
  const people = (await listPresent(db, { ...everybody, block }, earlierDay(period))).toSorted(byRoom)
  const checks = await checksIn(context, period)
  const excused = new Set((await listExcuses(db, period)).map(({ inmate_id }) => inmate_id))
  return people.map(({ id, name, written, block: at, room }) => ({
    ...{ inmateId: id, name, registerNumber: written, block: at, room },
    isDue: !checks.has(id) && !excused.has(id),
  }))
}

/** Rows as the grid and the printed sheet show them. Four questions to the database, however many people. */
export async function roundRows(context: Looking, on: CalendarDate | null, choice: RoundChoice) {
  const { db } = context
  const period = await periodOf(context, on)
  const people = (await listPresent(db, choice, earlierDay(period))).toSorted(byRoom)
  const checks = await checksIn(context, period, choice.inmateIds)
  const excuses = new Map((await listExcuses(db, period)).map((row) => [row.inmate_id, row]))
  const shown = people.flatMap(({ id }) => checks.get(id)?.id ?? [])
  const observations = await observationsOf(db, shown)
  const rows = people.map((person): RoundRow => {
    const check = checks.get(person.id)
    const excuse = excuses.get(person.id)
    return {
      inmateId: person.id,
      name: person.name,
      registerNumber: person.written,
      block: person.block,
      room: person.room,
      age: ageOn(person, period.on),
      check: check
        ? {
            encounterId: check.id,
            revision: check.revision,
            kind: check.kind,
            caredAt: instantSchema.parse(check.cared_at),
            carerName: check.carer_name,
            isLate: check.late_reason !== null,
            complaint: check.subjective,
            observations: [...(observations.get(check.id) ?? [])],
          }
        : null,
      excuse: excuse
        ? {
            id: excuse.id,
            kind: excuse.kind,
            reason: excuse.reason,
            at: instantSchema.parse(excuse.recorded_at),
            byName: excuse.recorder_name,
            mayUndo: mayUndoExcuse(excuse, context.actor),
          }
        : null,
    }
  })
  return { period, rows }
}
