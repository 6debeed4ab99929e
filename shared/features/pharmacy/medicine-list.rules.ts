import { z } from 'zod'
import { type CalendarDate, calendarDateOf, daysInMonth } from '../../time/calendar-date.ts'
import { type Cell, cellText, dateOfCell, wholeNumberOf } from '../inmate-import/cell-values.rules.ts'
import { guessFieldsOnce, type ImportWords } from '../inmate-import/import-columns.ts'

/** What a column of a list of medicines can hold. */
export const medicineListFields = [
  'name',
  'substances',
  'strength',
  'form',
  'unit',
  'kfaCode',
  'minimumStock',
  'batchNumber',
  'expiresOn',
  'quantity',
] as const
export type MedicineListField = (typeof medicineListFields)[number]

/** Without these columns nothing can be taken in. */
export const neededMedicineFields = ['name', 'form', 'unit'] as const satisfies readonly MedicineListField[]

/** `resources/reference-data/medicine-columns.json`: headings that offices use. */
export const medicineColumnsSchema = z.strictObject({
  source: z.string().min(1),
  columns: z.record(z.enum(medicineListFields), z.array(z.string().min(1)).min(1)),
})

export type MedicineColumns = z.infer<typeof medicineColumnsSchema>

export const guessMedicineFields = (
  headings: readonly string[],
  { columns }: MedicineColumns,
): readonly (MedicineListField | null)[] => guessFieldsOnce(headings, medicineListFields, columns)

export const medicineLineProblems = [
  'name-missing',
  'form-missing',
  'unit-missing',
  'text-too-long',
  'kfa-wrong',
  'minimum-wrong',
  'stock-incomplete',
  'quantity-wrong',
  'expiry-unreadable',
  'batch-expired',
  'batch-repeated',
  'code-of-other',
  'unit-differs',
  'medicine-retired',
] as const
export type MedicineLineProblem = (typeof medicineLineProblems)[number]

export interface ReadMedicineLine {
  readonly name: string
  readonly substances: readonly string[]
  readonly strength: string | null
  readonly form: string
  readonly unit: string
  readonly kfaCode: string | null
  readonly minimumStock: number
  /** Null where the line says nothing about stock, or nothing that can be used. */
  readonly stock: {
    readonly batchNumber: string
    readonly expiresOn: CalendarDate
    readonly quantity: number
  } | null
  readonly problems: readonly MedicineLineProblem[]
}

const longest = 160
const mostSubstances = 6
const mostUnits = 100_000

/** One line of a list, with everything that is wrong with it by itself. */
export function readMedicineLine(
  cells: readonly Cell[],
  places: Readonly<Partial<Record<MedicineListField, number>>>,
  words: ImportWords,
): ReadMedicineLine {
  const problems: MedicineLineProblem[] = []
  const cellOf = (field: MedicineListField): Cell => cells[places[field] ?? -1] ?? null
  const textOf = (field: MedicineListField): string => {
    const text = cellText(cellOf(field)).replaceAll(/\p{Cc}/gu, '')
    if (text.length > longest) problems.push('text-too-long')
    return text.slice(0, longest)
  }
  const [name, form, unit] = [textOf('name'), textOf('form'), textOf('unit')]
  if (name === '') problems.push('name-missing')
  if (form === '') problems.push('form-missing')
  if (unit === '') problems.push('unit-missing')
  const kfa = textOf('kfaCode')
  if (kfa !== '' && !/^\d{8}$/.test(kfa)) problems.push('kfa-wrong')
  const minimum = textOf('minimumStock') === '' ? 0 : wholeNumberOf(cellOf('minimumStock'))
  if (minimum === null || minimum > mostUnits) problems.push('minimum-wrong')
  const substances = textOf('substances')
    .split(/[;,+|]/)
    .map((word) => word.trim().toLocaleLowerCase('id'))
    .filter((word) => word !== '')
  const stock = readStock(cellOf, textOf('batchNumber'), words)
  if (typeof stock === 'string') problems.push(stock)
  return {
    name,
    substances:
      substances.length === 0 ? [name.toLocaleLowerCase('id')] : [...new Set(substances)].slice(0, mostSubstances),
    strength: textOf('strength') || null,
    form,
    unit,
    kfaCode: kfa || null,
    minimumStock: minimum ?? 0,
    stock: typeof stock === 'string' ? null : stock,
    problems: [...new Set(problems)],
  }
}

/** A line with neither a batch nor a quantity, or with none left, is about the medicine alone. */
function readStock(
  cellOf: (field: MedicineListField) => Cell,
  batchNumber: string,
  words: ImportWords,
): ReadMedicineLine['stock'] | MedicineLineProblem {
  const [expiry, amount] = [cellText(cellOf('expiresOn')), cellText(cellOf('quantity'))]
  if (amount === '' && batchNumber === '' && expiry === '') return null
  const quantity = amount === '' ? undefined : wholeNumberOf(cellOf('quantity'))
  if (quantity === 0) return null
  if (quantity === null || (quantity !== undefined && quantity > mostUnits)) return 'quantity-wrong'
  if (quantity === undefined || batchNumber === '' || expiry === '') return 'stock-incomplete'
  const expiresOn = dateOfCell(cellOf('expiresOn'), 'dmy', words) ?? lastDayOf(expiry)
  return expiresOn === null ? 'expiry-unreadable' : { batchNumber, expiresOn, quantity }
}

/** Boxes often name a month only (08/2027): good until it is over. */
function lastDayOf(text: string): CalendarDate | null {
  const [, month = '', year = ''] = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text) ?? []
  const isMonth = Number(month) >= 1 && Number(month) <= 12
  return isMonth ? calendarDateOf(Number(year), Number(month), daysInMonth(Number(year), Number(month))) : null
}

/** Under which the same medicine is found again, whether its strength stands in a column of its own or in the name. */
export const medicineKey = (medicine: {
  readonly name: string
  readonly strength: string | null
  readonly form: string
}): string =>
  `${medicine.name} ${medicine.strength ?? ''}|${medicine.form}`.toLocaleLowerCase('id').replaceAll(/\s+/g, '')
