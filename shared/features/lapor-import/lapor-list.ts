import { z } from 'zod'
import { complaintClasses } from '../complaints/complaint.ts'
import { guessFieldsOnce, headingKey } from '../inmate-import/import-columns.ts'
import { slugSchema } from '../service-cases/service-standard.ts'

/** What a column of a saved LAPOR! list can hold. */
export const laporFields = [
  'trackingId',
  'receivedOn',
  'title',
  'story',
  'classification',
  'category',
  'institution',
  'status',
  'place',
  'happenedOn',
  'anonymous',
  'confidential',
  'name',
  'identityNumber',
  'phone',
  'email',
  'address',
] as const
export type LaporField = (typeof laporFields)[number]

export const laporFieldSchema = z.enum(laporFields)

/** Without these columns nothing can be taken in. */
export const neededLaporFields = ['trackingId', 'receivedOn', 'story'] as const satisfies readonly LaporField[]

const spellings = z.array(z.string().min(1))

/** `resources/reference-data/lapor-columns.json`: headings and words that LAPOR! desks use. */
export const laporColumnsSchema = z.strictObject({
  source: z.string().min(1),
  columns: z.record(laporFieldSchema, spellings.min(1)),
  words: z.strictObject({
    yes: spellings,
    no: spellings,
    /** A single cell that says both, and one that says anonymous where secret or public was asked. */
    both: spellings,
    anonymousFlag: spellings,
    /** Stands in the place of a name that LAPOR! does not tell. */
    hiddenName: spellings,
    classes: z.record(z.enum(complaintClasses), spellings),
    /** What a reporter is called who left a contact and no name. */
    nameless: z.string().min(1),
    /** What stands in a story where a name was covered. */
    nameCovered: z.string().min(1),
  }),
  /** Services of `complaints.json`, each with the categories that go to it. */
  categories: z.record(slugSchema, spellings),
  /** For a person to look at; no word decides anything. */
  dangerWords: spellings,
})

export type LaporColumns = z.infer<typeof laporColumnsSchema>

/** What an office taught: the meaning of a heading, a category or the name of an office; by key. */
export interface LearntWords {
  readonly columns: ReadonlyMap<string, LaporField | null>
  readonly categories: ReadonlyMap<string, string>
  readonly institutions: ReadonlyMap<string, 'own' | 'other'>
}

/** The field of each column: what the office taught wins over the shipped spellings, and no field stands twice. */
export function laporFieldsOf(
  keys: readonly string[],
  headings: readonly string[],
  { columns }: LaporColumns,
  learnt: LearntWords['columns'],
): readonly (LaporField | null)[] {
  const taught = new Set([...keys].flatMap((key) => learnt.get(key) ?? []))
  const open = headings.map((heading, index) => (learnt.has(keys[index] ?? '') ? '' : heading))
  const rest = laporFields.filter((field) => !taught.has(field))
  const guessed = guessFieldsOnce(open, rest, columns)
  const taken = new Set<LaporField>()
  return keys.map((key, index) => {
    const field = learnt.has(key) ? (learnt.get(key) ?? null) : (guessed[index] ?? null)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** Whether a heading is one that is shipped: a first line of names is none, and is never kept as one. */
export const isKnownHeading = (heading: string, { columns }: LaporColumns): boolean =>
  laporFields.some((field) => columns[field].some((word) => headingKey(word) === headingKey(heading)))
