import { z } from 'zod'
import { isLateEntry } from '#shared/features/pharmacy/entry-time.rules.ts'
import type { MedicineWarning } from '#shared/features/pharmacy/medicine-warnings.rules.ts'
import { warningSchema } from '#shared/features/pharmacy/pharmacy-inputs.ts'
import { doseMoments, stillWaiting } from '#shared/features/pharmacy/prescription.rules.ts'
import type {
  Prescription,
  PrescriptionLine,
  PrescriptionSummary,
} from '#shared/features/pharmacy/prescriptions.contract.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { medicineLabel } from './medicine-rows.ts'
import type { DispensedRow, LineRow, PrescriptionRow } from './prescriptions.repository.ts'

const momentsSchema = z.array(z.enum(doseMoments))
export const momentsOf = (json: string) => momentsSchema.parse(JSON.parse(json))

const warningsSchema = z.array(warningSchema)
export const warningsOf = (line: Pick<LineRow, 'warnings'>): MedicineWarning[] =>
  warningsSchema.parse(JSON.parse(line.warnings))

export const lineLabel = (line: Pick<LineRow, 'name' | 'strength' | 'outside_text'>): string =>
  line.name === null ? (line.outside_text ?? '') : medicineLabel({ name: line.name, strength: line.strength })

export const countedLine = (line: LineRow) => ({
  medicineId: line.medicine_id,
  quantity: line.quantity,
  dispensed: line.dispensed,
})

export function toLine(line: LineRow): PrescriptionLine {
  return {
    id: line.id,
    position: line.position,
    medicineId: line.medicine_id,
    outsideText: line.outside_text,
    label: lineLabel(line),
    unit: line.unit ?? '',
    dose: line.dose,
    doseUnit: line.dose_unit,
    timesPerDay: line.times_per_day,
    asNeeded: line.as_needed === 1,
    moments: momentsOf(line.moments),
    meal: line.meal,
    days: line.days,
    quantity: line.quantity,
    instructions: line.instructions,
    observed: line.observed === 1,
    startsOn: calendarDateSchema.parse(line.starts_on),
    endedOn: line.ended_on === null ? null : calendarDateSchema.parse(line.ended_on),
    overrideReason: line.override_reason,
    state: line.state === 'active' ? 'active' : 'replaced',
    replacesId: line.replaces_id,
    changeReason: line.change_reason,
    changedByName: line.changed_by_name,
    warnings: warningsOf(line),
    dispensed: line.dispensed,
    waiting: line.state === 'active' ? stillWaiting(countedLine(line)) : 0,
  }
}

function headOf(row: PrescriptionRow, lateHours: number) {
  const [prescribedAt, recordedAt] = [instantSchema.parse(row.prescribed_at), instantSchema.parse(row.recorded_at)]
  return {
    id: row.id,
    number: row.number,
    inmate: {
      id: row.inmate_id,
      name: row.inmate_name,
      registerNumber: row.register_number,
      block: row.block,
      room: row.room,
    },
    encounterId: row.encounter_id,
    state: row.state,
    confidentiality: row.confidentiality,
    prescribedAt,
    recordedAt,
    isLate: isLateEntry(prescribedAt, recordedAt, lateHours),
    prescriberName: row.prescriber_name ?? row.instructed_by ?? '',
    isByInstruction: row.instructed_by !== null,
    revision: row.revision,
  }
}

export function toSummary(row: PrescriptionRow, lines: readonly LineRow[], lateHours: number): PrescriptionSummary {
  return { ...headOf(row, lateHours), medicines: lines.filter(({ state }) => state === 'active').map(lineLabel) }
}

interface Facts {
  readonly lateHours: number
  readonly zone: FacilityZone
  readonly today: CalendarDate
}

export function toPrescription(
  row: PrescriptionRow,
  lines: readonly LineRow[],
  dispensed: readonly DispensedRow[],
  { lateHours, zone, today }: Facts,
): Prescription {
  return {
    ...headOf(row, lateHours),
    iterations: row.iterations,
    note: row.note,
    recordedByName: row.recorder_name,
    lateReason: row.late_reason,
    endReason: row.end_reason,
    lines: lines.map(toLine),
    dispensings: [...Map.groupBy(dispensed, ({ id }) => id).values()].flatMap((items) =>
      toDispensing(items, lines, (at) => toCalendarDate(instantSchema.parse(at), zone) === today),
    ),
  }
}

function toDispensing(items: readonly DispensedRow[], lines: readonly LineRow[], isToday: (at: string) => boolean) {
  const [first] = items
  if (first === undefined) return []
  const lineOf = (id: string | null) => lines.find((line) => line.id === id)
  return [
    {
      id: first.id,
      at: instantSchema.parse(first.dispensed_at),
      recordedAt: instantSchema.parse(first.recorded_at),
      byName: first.giver_name,
      reason: first.batch_reason,
      items: items.map((item) => {
        const line = lineOf(item.line_id)
        return {
          lineId: item.line_id ?? '',
          label: line ? lineLabel(line) : '',
          unit: line?.unit ?? '',
          batchNumber: item.batch_number,
          expiresOn: calendarDateSchema.parse(item.expires_on),
          quantity: -item.quantity,
        }
      }),
      undone:
        first.undone_at === null
          ? null
          : {
              at: instantSchema.parse(first.undone_at),
              byName: first.undoer_name ?? '',
              reason: first.undone_reason ?? '',
            },
      mayUndo: first.undone_at === null && isToday(first.recorded_at),
    },
  ]
}
