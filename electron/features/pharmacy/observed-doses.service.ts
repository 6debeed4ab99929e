import { Failure } from '#shared/contract/failure.ts'
import {
  countDoses,
  isScheduled,
  missedInARow,
  type ObservedLine,
  scheduledDoses,
} from '#shared/features/pharmacy/dose-calendar.rules.ts'
import { isLateEntry } from '#shared/features/pharmacy/entry-time.rules.ts'
import type { observedDosesContract, RoundDose } from '#shared/features/pharmacy/observed-doses.contract.ts'
import { lastDayOf } from '#shared/features/pharmacy/prescription.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Actor, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { lateEntryHours } from '../medical-records/record-facts.ts'
import { careTime } from './care-time.ts'
import { maySeeSecret } from './load-prescription.ts'
import { medicineLabel } from './medicine-rows.ts'
import {
  type DoseRow,
  findDose,
  findObservedLine,
  insertDose,
  listDoses,
  listObservedLines,
  type ObservedLineRow,
  updateDose,
} from './observed-doses.repository.ts'
import { refuse } from './pharmacy-refusal.ts'
import { readPharmacySettings } from './pharmacy-settings.ts'
import { momentsOf } from './present-prescription.ts'

export const observedDosesService: ServiceOf<typeof observedDosesContract> = {
  round: async ({ on, moment }, context) => {
    const { today } = await unitDay(context)
    const day = on ?? today
    const doses = (await roundOf(context, day)).filter((dose) => moment === null || dose.moment === moment)
    await context.recordRead('inmate', [...new Set(doses.map(({ inmate }) => inmate.id))])
    return { today, on: day, doses }
  },

  calendar: async ({ lineId }, context) => {
    const { db, recordRead } = context
    const row = await requireLine(context, lineId)
    await recordRead('inmate', [row.inmate_id])
    const { today } = await unitDay(context)
    const { missedDoses } = await readPharmacySettings(db)
    const lateHours = await lateEntryHours(db)
    const line = observedLine(row)
    const marks = (await listDoses(db, [lineId])).map((dose) => toMarked(dose, lateHours))
    const scheduled = scheduledDoses(line, line.startsOn, lastDayOf(line) ?? today)
    // What was marked before the line ended stays to be seen.
    const slots = [...scheduled, ...marks.filter((mark) => !isScheduled(line, mark))]
    const missed = missedInARow(line, marks, today)
    return {
      today,
      days: [...Map.groupBy(slots, ({ on: day }) => day)]
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([day, doses]) => ({
          on: day,
          doses: doses.map(({ moment }) => ({
            moment,
            marked: marks.find((mark) => mark.on === day && mark.moment === moment) ?? null,
          })),
        })),
      ...countDoses(line, marks, today),
      missedInARow: missed,
      isFlagged: missed >= missedDoses,
    }
  },

  mark: async ({ lineId, on, moment, outcome, note, ...care }, context) => {
    const { db, now, actor, newId } = context
    const row = await requireLine(context, lineId)
    if (await findMergeOf(db, row.inmate_id)) throw refuse('merged-away')
    if (row.prescription_state === 'draft' || row.prescription_state === 'voided') throw refuse('prescription-not-open')
    const { today } = await unitDay(context)
    if (on > today) throw refuse('in-future')
    if (!isScheduled(observedLine(row), { on, moment })) throw refuse('dose-not-scheduled')
    const known = await listDoses(db, [lineId])
    if (known.some((dose) => dose.due_on === on && dose.moment === moment)) throw refuse('dose-already-marked')
    const time = await careTime(context, care)
    const id = newId()
    await insertDose(db, {
      id,
      prescription_id: row.prescription_id,
      line_id: lineId,
      due_on: on,
      moment,
      outcome,
      observed_at: time.at,
      recorded_at: now,
      recorded_by: actor.accountId,
      late_reason: time.lateReason,
      note,
      undone_at: null,
      undone_by: null,
      undone_reason: null,
    })
    return { id }
  },

  unmark: async ({ id, reason }, context) => {
    const { db, now, actor } = context
    const dose = await findDose(db, id)
    if (!dose) throw new Failure('not-found')
    await requireLine(context, dose.line_id)
    if (dose.undone_at !== null) throw refuse('already-undone')
    await updateDose(db, id, { undone_at: now, undone_by: actor.accountId, undone_reason: reason })
    return {}
  },
}

async function requireLine(
  { db, actor }: { readonly db: Reader; readonly actor: Actor },
  id: string,
): Promise<ObservedLineRow> {
  const row = await findObservedLine(db, id, maySeeSecret(actor))
  if (!row) throw new Failure('not-found')
  return row
}

const observedLine = (row: ObservedLineRow): ObservedLine => ({
  startsOn: calendarDateSchema.parse(row.starts_on),
  days: row.days,
  moments: momentsOf(row.moments),
  endedOn: row.ended_on === null ? null : calendarDateSchema.parse(row.ended_on),
})

function toMarked(dose: DoseRow, lateHours: number) {
  const [at, recordedAt] = [instantSchema.parse(dose.observed_at), instantSchema.parse(dose.recorded_at)]
  return {
    id: dose.id,
    on: calendarDateSchema.parse(dose.due_on),
    moment: dose.moment,
    outcome: dose.outcome,
    at,
    isLate: isLateEntry(at, recordedAt, lateHours),
    byName: dose.by_name,
    note: dose.note,
  }
}

/** All doses of a day in the order of the walk; the caller says who was looked at. */
export async function roundOf(
  context: Pick<QueryContext, 'now' | 'actor'> & { readonly db: Reader },
  day: CalendarDate,
): Promise<RoundDose[]> {
  const { db, actor } = context
  const { today } = await unitDay(context)
  const { missedDoses } = await readPharmacySettings(db)
  const lateHours = await lateEntryHours(db)
  const rows = await listObservedLines(db, day, maySeeSecret(actor))
  const marks = Map.groupBy(
    await listDoses(
      db,
      rows.map(({ id }) => id),
    ),
    ({ line_id }) => line_id,
  )
  return rows.flatMap((row) => {
    const line = observedLine(row)
    const marked = (marks.get(row.id) ?? []).map((dose) => toMarked(dose, lateHours))
    const missed = missedInARow(line, marked, today)
    return scheduledDoses(line, day, day).map(({ moment }) => ({
      lineId: row.id,
      prescriptionId: row.prescription_id,
      inmate: {
        id: row.inmate_id,
        name: row.inmate_name,
        registerNumber: row.register_number,
        block: row.block,
        room: row.room,
      },
      medicine: medicineLabel(row),
      dose: row.dose,
      doseUnit: row.dose_unit,
      instructions: row.instructions,
      moment,
      marked: marked.find((mark) => mark.on === day && mark.moment === moment) ?? null,
      missedInARow: missed,
      isFlagged: missed >= missedDoses,
    }))
  })
}
