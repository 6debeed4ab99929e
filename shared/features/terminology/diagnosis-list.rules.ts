import { z } from 'zod'
import { type Cell, cellText } from '../inmate-import/cell-values.rules.ts'
import { guessFieldsOnce, guessHeaderBy } from '../inmate-import/import-columns.ts'
import { parseDiagnosisCode } from './diagnosis-codes.ts'

/** What a column of a list of diagnoses can hold. */
export const listFields = ['code', 'term', 'english', 'synonyms'] as const
export type ListField = (typeof listFields)[number]
export const listFieldSchema = z.enum(listFields)

/** `resources/reference-data/diagnosis-columns.json`: headings that offices use. */
export const diagnosisColumnsSchema = z.strictObject({
  source: z.string().min(1),
  columns: z.record(listFieldSchema, z.array(z.string().min(1)).min(1)),
})

export type DiagnosisColumns = z.infer<typeof diagnosisColumnsSchema>

export const guessListFields = (
  headings: readonly string[],
  { columns }: DiagnosisColumns,
): readonly (ListField | null)[] => guessFieldsOnce(headings, listFields, columns)

/** The row that reads most like headings, among the first ones. */
export const guessListHeader = (rows: readonly (readonly string[])[], columns: DiagnosisColumns): number =>
  guessHeaderBy(rows, (row) => guessListFields(row, columns))

export const diagnosisRowProblems = [
  'code-missing',
  'code-wrong',
  'term-missing',
  'term-too-long',
  'code-repeated',
] as const
export type DiagnosisRowProblem = (typeof diagnosisRowProblems)[number]

export interface ReadDiagnosisRow {
  readonly code: string
  readonly term: string
  readonly english: string
  readonly synonyms: readonly string[]
  readonly problem: DiagnosisRowProblem | null
}

const longestName = 200
const longestSynonym = 80
const mostSynonyms = 30

/** One line of a list. A line with a problem keeps the text as it stands. */
export function readDiagnosisRow(
  cells: readonly Cell[],
  places: Readonly<Partial<Record<ListField, number>>>,
): ReadDiagnosisRow {
  const textOf = (field: ListField): string => {
    const index = places[field]
    return index === undefined
      ? ''
      : cellText(cells[index] ?? null)
          .replaceAll(/\s+/g, ' ')
          .trim()
  }
  const typed = textOf('code')
  const term = textOf('term')
  const code = parseDiagnosisCode(typed)
  const synonyms = textOf('synonyms')
    .split(/[;,|]/)
    .map((word) => word.trim().toLowerCase().slice(0, longestSynonym))
    .filter((word) => word !== '')
  return {
    code: code ?? typed.slice(0, 40),
    term: term.slice(0, longestName),
    english: textOf('english').slice(0, longestName),
    synonyms: [...new Set(synonyms)].slice(0, mostSynonyms),
    problem: problemOf(typed, code, term),
  }
}

function problemOf(typed: string, code: string | null, term: string): DiagnosisRowProblem | null {
  if (typed === '') return 'code-missing'
  if (code === null) return 'code-wrong'
  if (term === '') return 'term-missing'
  return term.length > longestName ? 'term-too-long' : null
}
