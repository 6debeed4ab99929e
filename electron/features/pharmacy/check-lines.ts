import {
  type Compared,
  isCovered,
  type MedicineWarning,
  warningsFor,
} from '#shared/features/pharmacy/medicine-warnings.rules.ts'
import type { LineInput } from '#shared/features/pharmacy/pharmacy-inputs.ts'
import { isTakenOn, lineFault } from '#shared/features/pharmacy/prescription.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { knownAllergies } from './known-allergies.ts'
import { medicineGroups } from './medicine-lists.ts'
import { medicineLabel, texts } from './medicine-rows.ts'
import { requireMedicine } from './medicines.service.ts'
import { refuse } from './pharmacy-refusal.ts'
import { listOpenLines } from './prescriptions.repository.ts'
import { lineLabel } from './present-prescription.ts'

type Context = Pick<QueryContext, 'now' | 'services'> & { readonly db: Reader }

type Named = Pick<LineInput, 'medicineId' | 'outsideText'>

interface About {
  readonly inmateId: string
  /** What is being written clashes neither with itself nor with what it replaces. */
  readonly exceptPrescriptionId: string | null
}

/**
 * What is to be said about each medicine: allergies of the person, what she takes already, and the lines before it. A secret
 * prescription warns like any other, without saying what it is: the warning is kept in a line that more people may read.
 */
export async function warningsOfLines(
  context: Context,
  { inmateId, exceptPrescriptionId }: About,
  lines: readonly Named[],
): Promise<readonly (readonly MedicineWarning[])[]> {
  const { db, services } = context
  const { today } = await unitDay(context)
  const groups = medicineGroups(services)
  const allergies = await knownAllergies(db, services, inmateId)
  const taking = (await listOpenLines(db, inmateId))
    .filter((line) => line.prescription_id !== exceptPrescriptionId)
    .filter((line) =>
      isTakenOn(
        {
          startsOn: calendarDateSchema.parse(line.starts_on),
          days: line.days,
          endedOn: line.ended_on === null ? null : calendarDateSchema.parse(line.ended_on),
        },
        today,
      ),
    )
    .map(
      (line): Compared => ({
        label: line.confidentiality === 'extra' ? '' : `${lineLabel(line)} (${line.number})`,
        substances: line.substances === null ? [line.outside_text ?? ''] : texts(line.substances),
        groups: line.allergy_groups === null ? [] : texts(line.allergy_groups),
      }),
    )
  const written: Compared[] = []
  const found: (readonly MedicineWarning[])[] = []
  for (const line of lines) {
    const medicine = await comparedOf(db, line)
    found.push(warningsFor(medicine, { allergies, taking: [...taking, ...written], groups }))
    written.push(medicine)
  }
  return found
}

async function comparedOf(db: Reader, { medicineId, outsideText }: Named): Promise<Compared> {
  if (medicineId === null) return { label: outsideText ?? '', substances: outsideText ? [outsideText] : [], groups: [] }
  const medicine = await requireMedicine(db, medicineId)
  return {
    label: medicineLabel(medicine),
    substances: texts(medicine.substances),
    groups: texts(medicine.allergy_groups),
  }
}

export interface CheckedLine {
  readonly line: LineInput
  readonly warnings: readonly MedicineWarning[]
}

/**
 * Lines that may be written down: complete, of medicines that are still in use, and with a reason wherever something is to be said.
 * @throws Failure refused, not-found
 */
export async function checkLines(
  context: CommandContext,
  about: About,
  lines: readonly LineInput[],
): Promise<readonly CheckedLine[]> {
  for (const [index, line] of lines.entries()) {
    const fault = lineFault(line)
    if (fault) throw refuse(fault, { line: index + 1 })
    if (line.medicineId === null) continue
    const medicine = await requireMedicine(context.db, line.medicineId)
    if (medicine.state === 'retired') throw refuse('medicine-retired', { line: index + 1 })
  }
  const warnings = await warningsOfLines(context, about, lines)
  return lines.map((line, index) => {
    const said = warnings[index] ?? []
    if (said.length > 0 && line.overrideReason === null) throw refuse('override-reason-missing', { line: index + 1 })
    return { line, warnings: said }
  })
}

/** Before a draft is issued: what was learnt since must have been answered too. @throws Failure refused (override-reason-missing) */
export function requireAnswered(
  now: readonly (readonly MedicineWarning[])[],
  lines: readonly { readonly warnings: readonly MedicineWarning[]; readonly overrideReason: string | null }[],
): void {
  for (const [index, line] of lines.entries()) {
    const said = now[index] ?? []
    if (said.length > 0 && !(line.overrideReason !== null && isCovered(said, line.warnings)))
      throw refuse('override-reason-missing', { line: index + 1 })
  }
}
