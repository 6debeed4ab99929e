import { z } from 'zod'
import { religions } from '../inmates/inmate-details.contract.ts'
import { normaliseName } from '../inmates/inmate-name.rules.ts'
import { legalStatuses } from '../inmates/legal-status.rules.ts'

/** What a column of a list can hold. Several columns may feed one value: block and room, or years, months and days. */
export const importFields = [
  'registerNumber',
  'registerClass',
  'registerSince',
  'legalStatus',
  'name',
  'aliases',
  'sex',
  'birthPlace',
  'birthDate',
  'nationalId',
  'religion',
  'nationality',
  'address',
  'block',
  'room',
  'place',
  'arrivedOn',
  'arrivedFrom',
  'firstDetainedOn',
  'detentionEndsOn',
  'sentence',
  'sentenceYears',
  'sentenceMonths',
  'sentenceDays',
  'fineRupiah',
  'subsidiary',
  'expiresOn',
  'familyName',
  'familyRelation',
  'familyPhone',
  'jknNumber',
] as const

export type ImportField = (typeof importFields)[number]

export const importFieldSchema = z.enum(importFields)

const spellings = z.array(z.string().min(1))

/** The data file that tells which headings and words offices use. */
export const importColumnsSchema = z.strictObject({
  version: z.int(),
  source: z.string(),
  columns: z.record(importFieldSchema, spellings),
  /** Headings that everybody knows to hold nothing to import. */
  ignored: spellings,
  words: z.strictObject({
    sex: z.record(z.enum(['male', 'female']), spellings),
    religion: z.record(z.enum(religions), spellings),
    legalStatus: z.record(z.enum(legalStatuses), spellings),
    life: spellings,
    death: spellings,
    /** What people type into a cell that holds nothing. */
    empty: spellings,
    yearUnits: spellings,
    monthUnits: spellings,
    dayUnits: spellings,
    months: z.array(spellings).length(12),
  }),
})

export type ImportColumns = z.infer<typeof importColumnsSchema>
export type ImportWords = ImportColumns['words']

/** Headings are compared without case, punctuation and double blanks. */
export const headingKey = (heading: string): string => normaliseName(heading)

/** The field that a heading names, or null. */
export function guessField(heading: string, { columns }: ImportColumns): ImportField | null {
  const key = headingKey(heading)
  return importFields.find((field) => columns[field].some((spelling) => headingKey(spelling) === key)) ?? null
}

/** The row that reads most like headings, among the first ones: lists often begin with a title and an empty line. */
export function guessHeaderRow(rows: readonly (readonly string[])[], columns: ImportColumns): number {
  const scores = rows.map((row) => new Set(row.map((cell) => guessField(cell, columns)).filter(Boolean)).size)
  const best = Math.max(0, ...scores)
  return best === 0 ? 0 : scores.indexOf(best)
}

/** One field per column and one column per field: the first column that claims a field keeps it. */
export function guessColumns(
  headings: readonly string[],
  columns: ImportColumns,
): readonly { readonly field: ImportField | null; readonly isIgnored: boolean }[] {
  const taken = new Set<ImportField>()
  return headings.map((heading) => {
    const field = guessField(heading, columns)
    const isIgnored = columns.ignored.some((spelling) => headingKey(spelling) === headingKey(heading))
    if (field === null || taken.has(field)) return { field: null, isIgnored }
    taken.add(field)
    return { field, isIgnored: false }
  })
}

/** A name for every column: its heading, told apart by a number where it stands more than once. */
export function columnKeys(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return headings.map((heading, index) => {
    const key = headingKey(heading) || `#${index + 1}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key} (${count})`
  })
}

/** The field that each heading names; the first column that claims a field keeps it. */
export function guessFieldsOnce<Field extends string>(
  headings: readonly string[],
  fields: readonly Field[],
  spellings: Readonly<Record<Field, readonly string[]>>,
): readonly (Field | null)[] {
  const taken = new Set<Field>()
  return headings.map((heading) => {
    const key = headingKey(heading)
    const field = fields.find((one) => !taken.has(one) && spellings[one].some((word) => headingKey(word) === key))
    if (field !== undefined) taken.add(field)
    return field ?? null
  })
}

/** The row of which most headings are known, among the first ones. */
export function guessHeaderBy(
  rows: readonly (readonly string[])[],
  fieldsOf: (row: readonly string[]) => readonly (string | null)[],
): number {
  const scores = rows.map((row) => fieldsOf(row).filter(Boolean).length)
  return Math.max(0, scores.indexOf(Math.max(0, ...scores)))
}
