import { Failure } from '#shared/contract/failure.ts'
import type { LineInput } from '#shared/features/pharmacy/pharmacy-inputs.ts'
import type { prescriptionsContract } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { caseNumber } from '#shared/features/service-cases/case-number.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import { holdsRight } from '../../core/require-right.ts'
import type { ServiceOf } from '../../core/service.ts'
import { nextNumber } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { careTime } from './care-time.ts'
import { type CheckedLine, checkLines, requireAnswered, warningsOfLines } from './check-lines.ts'
import { openPrescription } from './load-prescription.ts'
import type { PrescriptionLinesTable } from './pharmacy.tables.ts'
import { refuse } from './pharmacy-refusal.ts'
import {
  findEncounter,
  insertLine,
  insertPrescription,
  listLines,
  updateLine,
  updatePrescription,
} from './prescriptions.repository.ts'
import { toLine } from './present-prescription.ts'
import { requirePerson } from './require-person.ts'

/** Prefix of the number: resep. */
const series = 'RSP'

export const writePrescription: Pick<ServiceOf<typeof prescriptionsContract>, 'write' | 'change' | 'issue'> = {
  write: async ({ inmateId, encounterId, lines, isIssued, ...input }, context) => {
    const { db, now, actor, newId } = context
    await requirePerson(db, inmateId)
    const confidentiality = await confidentialityOf(context, { inmateId, encounterId, wanted: input.confidentiality })
    const time = await careTime(context, input)
    const checked = await checkLines(context, { inmateId, exceptPrescriptionId: null }, lines)
    const { today } = await unitDay(context)
    const year = today.slice(0, 4)
    const id = newId()
    const number = caseNumber({
      series,
      mark: (await readInstallation(db)).mark,
      year,
      sequence: await nextNumber(db, `${series}-${year}`),
    })
    await insertPrescription(db, {
      id,
      number,
      inmate_id: inmateId,
      encounter_id: encounterId,
      state: isIssued ? 'issued' : 'draft',
      confidentiality,
      ...prescriberOf(context, input.instructedBy),
      iterations: input.iterations,
      note: input.note,
      prescribed_at: time.at,
      recorded_at: now,
      recorded_by: actor.accountId,
      late_reason: time.lateReason,
      ended_at: null,
      ended_by: null,
      end_reason: null,
    })
    await insertLines(context, id, checked)
    return { id, number, revision: 1 }
  },

  change: async ({ id, revision, lines, isIssued, ...input }, context) => {
    const { db, now, actor } = context
    const row = await openPrescription(context, { id, revision })
    if (row.state !== 'draft') throw refuse('prescription-not-draft')
    await requirePerson(db, row.inmate_id)
    const { inmate_id: inmateId, encounter_id: encounterId } = row
    const confidentiality = await confidentialityOf(context, { inmateId, encounterId, wanted: input.confidentiality })
    const time = await careTime(context, input)
    const checked = await checkLines(context, { inmateId, exceptPrescriptionId: id }, lines)
    for (const line of await listLines(db, [id])) await updateLine(db, line.id, { state: 'dropped' })
    await insertLines(context, id, checked)
    const change = {
      state: isIssued ? ('issued' as const) : ('draft' as const),
      confidentiality,
      ...prescriberOf(context, input.instructedBy),
      iterations: input.iterations,
      note: input.note,
      prescribed_at: time.at,
      recorded_at: now,
      recorded_by: actor.accountId,
      late_reason: time.lateReason,
    }
    if (!(await updatePrescription(db, { id, revision }, change))) throw new Failure('changed-meanwhile')
    return { id, number: row.number, revision: revision + 1 }
  },

  issue: async ({ id, revision }, context) => {
    const { db } = context
    const row = await openPrescription(context, { id, revision })
    if (row.state !== 'draft') throw refuse('prescription-not-draft')
    await requirePerson(db, row.inmate_id)
    const lines = (await listLines(db, [id])).map(toLine)
    const said = await warningsOfLines(context, { inmateId: row.inmate_id, exceptPrescriptionId: id }, lines)
    requireAnswered(said, lines)
    if (!(await updatePrescription(db, { id, revision }, { state: 'issued' }))) throw new Failure('changed-meanwhile')
    return { id, revision: revision + 1 }
  },
}

/** A doctor answers with her account; everybody else names whose instruction it was. @throws Failure refused (prescriber-missing) */
function prescriberOf({ actor }: CommandContext, instructedBy: string | null) {
  if (instructedBy !== null) return { prescriber_id: null, instructed_by: instructedBy }
  if (!holdsRight(actor, 'countersign:health')) throw refuse('prescriber-missing')
  return { prescriber_id: actor.accountId, instructed_by: null }
}

/** What belongs to a secret meeting is secret too. @throws Failure refused (encounter-not-found, confidential-not-allowed) */
async function confidentialityOf(
  { db, actor }: CommandContext,
  asked: { readonly inmateId: string; readonly encounterId: string | null; readonly wanted: 'normal' | 'extra' },
): Promise<'normal' | 'extra'> {
  const encounter = asked.encounterId === null ? null : await findEncounter(db, asked.encounterId)
  const isOwn = encounter?.inmate_id === asked.inmateId && encounter.state !== 'voided'
  const mayBeSecret = holdsRight(actor, 'view:confidential-health')
  const isSecret = asked.wanted === 'extra' || encounter?.confidentiality === 'extra'
  if (encounter !== null && (!isOwn || (encounter?.confidentiality === 'extra' && !mayBeSecret)))
    throw refuse('encounter-not-found')
  if (isSecret && !mayBeSecret) throw refuse('confidential-not-allowed')
  return isSecret ? 'extra' : 'normal'
}

async function insertLines(context: CommandContext, prescriptionId: string, lines: readonly CheckedLine[]) {
  for (const [index, line] of lines.entries())
    await insertLine(
      context.db,
      lineRow(line, {
        id: context.newId(),
        prescription_id: prescriptionId,
        position: index + 1,
        replaces_id: null,
        change_reason: null,
        changed_by: null,
      }),
    )
}

type Place = Pick<
  PrescriptionLinesTable,
  'id' | 'prescription_id' | 'position' | 'replaces_id' | 'change_reason' | 'changed_by'
>

export function lineRow({ line, warnings }: CheckedLine, place: Place): PrescriptionLinesTable {
  return {
    ...place,
    ...columnsOf(line),
    ended_on: null,
    warnings: JSON.stringify(warnings),
    override_reason: warnings.length > 0 ? line.overrideReason : null,
    state: 'active',
  }
}

function columnsOf(line: LineInput) {
  return {
    medicine_id: line.medicineId,
    outside_text: line.outsideText,
    dose: line.dose,
    dose_unit: line.doseUnit,
    times_per_day: line.timesPerDay,
    as_needed: line.asNeeded ? 1 : 0,
    moments: JSON.stringify([...new Set(line.moments)]),
    meal: line.meal,
    days: line.days,
    quantity: line.quantity,
    instructions: line.instructions,
    observed: line.observed ? 1 : 0,
    starts_on: line.startsOn,
  }
}
