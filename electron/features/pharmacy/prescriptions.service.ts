import { Failure } from '#shared/contract/failure.ts'
import { isOpenState, isTakenOn } from '#shared/features/pharmacy/prescription.rules.ts'
import type { PrescriptionSummary, prescriptionsContract } from '#shared/features/pharmacy/prescriptions.contract.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { lateEntryHours } from '../medical-records/record-facts.ts'
import { checkLines, warningsOfLines } from './check-lines.ts'
import { dispensing } from './dispense.ts'
import { maySeeSecret, openPrescription, readPrescription } from './load-prescription.ts'
import { refuse } from './pharmacy-refusal.ts'
import {
  insertLine,
  listDispensed,
  listLines,
  listPrescriptions,
  type PrescriptionFilter,
  searchPrescriptions,
  updateLine,
  updatePrescription,
} from './prescriptions.repository.ts'
import { toPrescription, toSummary } from './present-prescription.ts'
import { requirePerson } from './require-person.ts'
import { lineRow, writePrescription } from './write-prescription.ts'

export const prescriptionsService: ServiceOf<typeof prescriptionsContract> = {
  ...writePrescription,
  ...dispensing,

  list: (input, context) => summaries(context, input),

  search: async (input, context) =>
    shownTo(context, await searchPrescriptions(context.db, { ...input, seesExtra: maySeeSecret(context.actor) })),

  queue: async (_input, context) => {
    const rows = await summaries(context, { inmateId: null, states: ['issued', 'partly-dispensed'] }, true)
    return rows.toReversed()
  },

  find: async ({ id }, context) => {
    const row = await readPrescription(context, id)
    await context.recordRead('inmate', [row.inmate_id])
    return presentPrescription(context, id)
  },

  taking: async ({ inmateId }, context) => {
    const { today } = await unitDay(context)
    const rows = await summaries(context, {
      inmateId,
      states: ['issued', 'partly-dispensed', 'dispensed'],
    })
    const taken = await Promise.all(
      rows.map(async ({ id, number }) => {
        const { lines } = await presentPrescription(context, id)
        const now = lines.filter((line) => line.state === 'active' && isTakenOn(line, today))
        return { prescriptionId: id, number, lines: now }
      }),
    )
    return taken.filter(({ lines }) => lines.length > 0)
  },

  warnings: async ({ inmateId, medicines, exceptId }, context) => {
    if (!(await findInmate(context.db, inmateId))) throw new Failure('not-found')
    await context.recordRead('inmate', [inmateId])
    const found = await warningsOfLines(context, { inmateId, exceptPrescriptionId: exceptId }, medicines)
    return found.map((warnings) => [...warnings])
  },

  changeLine: async ({ id, revision, lineId, line, reason }, context) => {
    const { db, actor, newId } = context
    const row = await openPrescription(context, { id, revision })
    if (!isOpenState(row.state)) throw refuse('prescription-not-open')
    await requirePerson(db, row.inmate_id)
    const original = (await listLines(db, [id])).find((one) => one.id === lineId)
    if (original?.state !== 'active') throw refuse('line-not-active')
    if (original.dispensed > 0) throw refuse('line-has-been-given')
    const [checked] = await checkLines(context, { inmateId: row.inmate_id, exceptPrescriptionId: id }, [line])
    if (checked === undefined) throw refuse('nothing-entered')
    const { today } = await unitDay(context)
    await updateLine(db, lineId, { state: 'replaced', ended_on: today })
    await insertLine(
      db,
      lineRow(checked, {
        id: newId(),
        prescription_id: id,
        position: original.position,
        replaces_id: lineId,
        change_reason: reason,
        changed_by: actor.accountId,
      }),
    )
    if (!(await updatePrescription(db, { id, revision }, {}))) throw new Failure('changed-meanwhile')
    return { id, revision: revision + 1 }
  },

  stop: async ({ id, revision, reason }, context) => {
    const row = await openPrescription(context, { id, revision })
    if (!isOpenState(row.state)) throw refuse('prescription-not-open')
    return end(context, { id, revision }, 'stopped', reason)
  },

  void: async ({ id, revision, reason }, context) => {
    const row = await openPrescription(context, { id, revision })
    if (row.state !== 'draft' && !isOpenState(row.state)) throw refuse('prescription-not-open')
    const lines = await listLines(context.db, [id])
    if (lines.some(({ dispensed }) => dispensed > 0)) throw refuse('has-been-given')
    return end(context, { id, revision }, 'voided', reason)
  },
}

async function summaries(
  context: QueryContext,
  filter: Omit<PrescriptionFilter, 'seesExtra'>,
  onlyWaiting = false,
): Promise<PrescriptionSummary[]> {
  const rows = await listPrescriptions(context.db, { ...filter, seesExtra: maySeeSecret(context.actor) })
  return shownTo(context, rows, onlyWaiting)
}

/** The lines of a list, and the reading of them put down. */
async function shownTo(
  { db, recordRead }: QueryContext,
  rows: Awaited<ReturnType<typeof listPrescriptions>>,
  onlyWaiting = false,
): Promise<PrescriptionSummary[]> {
  const lateHours = await lateEntryHours(db)
  const lines = Map.groupBy(
    await listLines(
      db,
      rows.map(({ id }) => id),
    ),
    ({ prescription_id }) => prescription_id,
  )
  const hasStockLine = (id: string) =>
    lines.get(id)?.some((line) => line.state === 'active' && line.medicine_id !== null)
  const shown = rows.filter(({ id }) => !onlyWaiting || hasStockLine(id))
  await recordRead('inmate', [...new Set(shown.map(({ inmate_id }) => inmate_id))])
  return shown.map((row) => toSummary(row, lines.get(row.id) ?? [], lateHours))
}

/** One prescription in full; the caller has said whose it is. @throws Failure not-found */
export async function presentPrescription(context: Pick<QueryContext, 'db' | 'actor' | 'now'>, id: string) {
  const { db } = context
  const row = await readPrescription(context, id)
  const lateHours = await lateEntryHours(db)
  const { today, zone } = await unitDay(context)
  return toPrescription(row, await listLines(db, [id]), await listDispensed(db, id), { lateHours, zone, today })
}

/** From today on none of it is taken any more. */
async function end(
  context: CommandContext,
  reference: { readonly id: string; readonly revision: number },
  state: 'stopped' | 'voided',
  reason: string,
) {
  const { db, now, actor } = context
  const { today } = await unitDay(context)
  for (const line of await listLines(db, [reference.id]))
    if (line.ended_on === null) await updateLine(db, line.id, { ended_on: today })
  const ended = { state, ended_at: now, ended_by: actor.accountId, end_reason: reason }
  if (!(await updatePrescription(db, reference, ended))) throw new Failure('changed-meanwhile')
  return { id: reference.id, revision: reference.revision + 1 }
}
