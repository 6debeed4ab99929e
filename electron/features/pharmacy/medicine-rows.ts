import { z } from 'zod'
import { type Medicine, medicineSchema } from '#shared/features/pharmacy/medicines.contract.ts'
import { isExpired, stockFigures } from '#shared/features/pharmacy/stock.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { MedicineRow } from './medicines.repository.ts'
import type { BatchRow } from './stock.repository.ts'

const textsSchema = z.array(z.string())
export const texts = (json: string): string[] => textsSchema.parse(JSON.parse(json))

/** "Amoksisilin 500 mg": as it is called everywhere. */
export const medicineLabel = ({ name, strength }: Pick<MedicineRow, 'name' | 'strength'>): string =>
  strength === null ? name : `${name} ${strength}`

export const toBatchBalance = ({ id, expires_on, balance }: BatchRow) => ({
  id,
  expiresOn: calendarDateSchema.parse(expires_on),
  balance,
})

export function toBatch(row: BatchRow, today: CalendarDate) {
  const batch = toBatchBalance(row)
  return {
    ...batch,
    batchNumber: row.batch_number,
    isExpired: isExpired(batch, today),
    unitPrice: row.unit_price,
  }
}

export function toMedicine(
  row: MedicineRow,
  batches: readonly BatchRow[],
  { today, spans }: { readonly today: CalendarDate; readonly spans: readonly number[] },
): Medicine {
  return medicineSchema.parse({
    id: row.id,
    name: row.name,
    substances: texts(row.substances),
    strength: row.strength,
    form: row.form,
    unit: row.unit,
    kfaCode: row.kfa_code,
    minimumStock: row.minimum_stock,
    groups: texts(row.allergy_groups),
    isObserved: row.is_observed === 1,
    note: row.note,
    state: row.state,
    retiredReason: row.retired_reason,
    ...stockFigures(batches.map(toBatchBalance), { minimum: row.minimum_stock, day: today, spans }),
    batchNumbers: [...new Set(batches.filter(({ balance }) => balance > 0).map(({ batch_number }) => batch_number))],
    value: batches.reduce((sum, batch) => sum + batch.balance * (batch.unit_price ?? 0), 0),
    revision: row.revision,
  })
}
