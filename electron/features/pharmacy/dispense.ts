import { Failure } from '#shared/contract/failure.ts'
import {
  dispensingState,
  isOpenState,
  mayStillBeGiven,
  stillWaiting,
} from '#shared/features/pharmacy/prescription.rules.ts'
import type { prescriptionsContract } from '#shared/features/pharmacy/prescriptions.contract.ts'
import {
  joinedPortions,
  type Portion,
  portionFault,
  proposeBatches,
  totalOf,
} from '#shared/features/pharmacy/stock.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { careTime } from './care-time.ts'
import { openPrescription, readPrescription } from './load-prescription.ts'
import { toBatch, toBatchBalance } from './medicine-rows.ts'
import { refuse } from './pharmacy-refusal.ts'
import {
  findDispensing,
  insertDispensing,
  listDispensed,
  listLines,
  type PrescriptionRow,
  updateDispensing,
  updatePrescription,
} from './prescriptions.repository.ts'
import { countedLine, lineLabel } from './present-prescription.ts'
import { requirePerson } from './require-person.ts'
import { insertMovement, listBatches } from './stock.repository.ts'

export const dispensing: Pick<ServiceOf<typeof prescriptionsContract>, 'handOut' | 'dispense' | 'undoDispensing'> = {
  handOut: async ({ id }, context) => {
    const { db, recordRead } = context
    const row = await readPrescription(context, id)
    await recordRead('inmate', [row.inmate_id])
    if (!isOpenState(row.state)) return { lines: [] }
    const { today } = await unitDay(context)
    const lines = (await listLines(db, [id])).filter(
      (line) => line.state === 'active' && mayStillBeGiven(countedLine(line), row.iterations) > 0,
    )
    const offered = []
    for (const line of lines) {
      const batches = await listBatches(db, line.medicine_id)
      const counted = countedLine(line)
      const most = mayStillBeGiven(counted, row.iterations)
      // A repetition is handed out like the first time, not all repetitions at once.
      const waiting = stillWaiting(counted) || Math.min(line.quantity, most)
      offered.push({
        lineId: line.id,
        label: lineLabel(line),
        unit: line.unit ?? '',
        waiting,
        most,
        batches: batches.filter(({ balance }) => balance > 0).map((batch) => toBatch(batch, today)),
        proposal: [...proposeBatches(batches.map(toBatchBalance), waiting, today)],
      })
    }
    return { lines: offered }
  },

  dispense: async ({ id, revision, items, batchReason, ...care }, context) => {
    const { db, now, actor, newId } = context
    const row = await openPrescription(context, { id, revision })
    if (!isOpenState(row.state)) throw refuse('prescription-not-open')
    await requirePerson(db, row.inmate_id)
    if (new Set(items.map(({ lineId }) => lineId)).size !== items.length) throw refuse('nothing-entered')
    const time = await careTime(context, care)
    const dispensingId = newId()
    const recorded = { recorded_at: now, recorded_by: actor.accountId }
    await insertDispensing(db, {
      id: dispensingId,
      prescription_id: id,
      dispensed_at: time.at,
      ...recorded,
      late_reason: time.lateReason,
      batch_reason: batchReason,
      undone_at: null,
      undone_by: null,
      undone_reason: null,
    })
    for (const { lineId, portions } of items) {
      await requireGivable(context, row, { lineId, portions, day: time.at, reason: batchReason })
      for (const { batchId, quantity } of joinedPortions(portions))
        await insertMovement(db, {
          id: newId(),
          batch_id: batchId,
          kind: 'dispensing',
          quantity: -quantity,
          dispensing_id: dispensingId,
          line_id: lineId,
          ...recorded,
        })
    }
    return { ...(await settle(context, row)), dispensingId }
  },

  undoDispensing: async ({ id, revision, dispensingId, reason }, context) => {
    const { db, now, actor, newId } = context
    const row = await openPrescription(context, { id, revision })
    const given = await findDispensing(db, dispensingId)
    if (given?.prescription_id !== id) throw new Failure('not-found')
    if (given.undone_at !== null) throw refuse('already-undone')
    const { today, zone } = await unitDay(context)
    if (toCalendarDate(instantSchema.parse(given.recorded_at), zone) !== today) throw refuse('undo-too-late')
    for (const item of (await listDispensed(db, id)).filter((one) => one.id === dispensingId))
      await insertMovement(db, {
        id: newId(),
        batch_id: item.batch_id,
        kind: 'reversal',
        quantity: -item.quantity,
        reason,
        dispensing_id: dispensingId,
        line_id: item.line_id,
        reverses_id: item.movement_id,
        recorded_at: now,
        recorded_by: actor.accountId,
      })
    await updateDispensing(db, dispensingId, {
      undone_at: now,
      undone_by: actor.accountId,
      undone_reason: reason,
    })
    return settle(context, row)
  },
}

interface Wanted {
  readonly lineId: string
  readonly portions: readonly Portion[]
  /** The moment it was handed out: what was good on that day may be put down later. */
  readonly day: Parameters<typeof toCalendarDate>[0]
  readonly reason: string | null
}

/** @throws Failure refused */
async function requireGivable(context: CommandContext, row: PrescriptionRow, wanted: Wanted): Promise<void> {
  const { db } = context
  const { zone } = await unitDay(context)
  const line = (await listLines(db, [row.id])).find(({ id }) => id === wanted.lineId)
  if (line?.state !== 'active' || line.medicine_id === null) throw refuse('line-not-active')
  if (totalOf(wanted.portions) > mayStillBeGiven(countedLine(line), row.iterations))
    throw refuse('more-than-prescribed', { medicine: lineLabel(line) })
  const batches = (await listBatches(db, line.medicine_id)).map(toBatchBalance)
  const fault = portionFault(batches, wanted.portions, {
    day: toCalendarDate(wanted.day, zone),
    reason: wanted.reason,
  })
  if (fault) throw refuse(fault, { medicine: lineLabel(line) })
}

/** Brings the prescription's state to what was handed out; a stopped one stays stopped. */
async function settle({ db }: CommandContext, row: PrescriptionRow) {
  const lines = (await listLines(db, [row.id])).filter(({ state }) => state === 'active')
  const change = isOpenState(row.state) ? { state: dispensingState(lines.map(countedLine)) } : {}
  if (!(await updatePrescription(db, row, change))) throw new Failure('changed-meanwhile')
  return { id: row.id, revision: row.revision + 1 }
}
