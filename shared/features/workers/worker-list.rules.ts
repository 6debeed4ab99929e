import { z } from 'zod'
import type { CalendarDate } from '../../time/calendar-date.ts'
import {
  type Cell,
  cellText,
  dateOfCell,
  isEmptyCell,
  nationalIdOfCell,
  wordOf,
} from '../inmate-import/cell-values.rules.ts'
import { guessFieldsOnce, type ImportWords } from '../inmate-import/import-columns.ts'
import { employments, faultOf, nikOf, nipOf, type Profession } from './workers.rules.ts'

/** What a column of a list of workers can hold. */
export const workerListFields = [
  ...(['name', 'sex', 'birthPlace', 'birthDate', 'nip', 'nationalId', 'profession', 'rank', 'position'] as const),
  ...(['education', 'note', 'employment', 'employer', 'since', 'until'] as const),
] as const
export type WorkerListField = (typeof workerListFields)[number]

/** Without these columns nobody can be entered. */
export const neededWorkerFields = [
  ...(['name', 'sex', 'profession', 'position', 'employment', 'since'] as const),
] as const satisfies readonly WorkerListField[]

const spellings = z.array(z.string().min(1)).min(1)

/** `resources/reference-data/worker-columns.json`: headings and words that offices use. */
export const workerColumnsSchema = z.strictObject({
  source: z.string().min(1),
  columns: z.record(z.enum(workerListFields), spellings),
  employments: z.record(z.enum(employments), spellings),
  /** Beside the titles of the professions themselves. */
  professions: z.record(z.string(), spellings),
})

type WorkerColumns = z.infer<typeof workerColumnsSchema>

export const guessWorkerFields = (
  headings: readonly string[],
  { columns }: WorkerColumns,
): readonly (WorkerListField | null)[] => guessFieldsOnce(headings, workerListFields, columns)

export const workerLineProblems = [
  ...(['name-missing', 'sex-unknown', 'profession-unknown', 'position-missing', 'employment-unknown'] as const),
  ...(['since-unreadable', 'until-unreadable', 'birth-unreadable', 'nip-damaged', 'nik-damaged'] as const),
  ...(['text-too-long', 'worker-nip-wrong', 'worker-nik-wrong', 'worker-employer-missing'] as const),
  ...(['worker-born-in-future', 'worker-until-before-since', 'numbers-of-two', 'name-known', 'ended-before'] as const),
  'repeated',
] as const
export type WorkerLineProblem = (typeof workerLineProblems)[number]

/** Long enough for what the form takes; each column has the form's own limit. */
const longest: Readonly<Partial<Record<WorkerListField, number>>> = {
  ...{ name: 200, birthPlace: 120, rank: 80, position: 120, education: 300, note: 500, employer: 200 },
}

export interface WorkerListWords {
  readonly columns: WorkerColumns
  readonly words: ImportWords
  readonly professions: readonly Profession[]
}

/** One line of a list as the register would have it; null where the line is wrong or silent. */
export function readWorkerLine(
  cells: readonly Cell[],
  places: Readonly<Partial<Record<WorkerListField, number>>>,
  { columns, words, professions }: WorkerListWords,
  today: CalendarDate,
) {
  const problems = new Set<WorkerLineProblem>()
  const cellOf = (field: WorkerListField): Cell => {
    const cell = cells[places[field] ?? -1] ?? null
    return isEmptyCell(cell, words) ? null : cell
  }
  const textOf = (field: WorkerListField): string | null => {
    const text = cellText(cellOf(field)).replaceAll(/\p{Cc}/gu, '')
    const most = longest[field] ?? 60
    if (text.length > most) problems.add('text-too-long')
    return text.slice(0, most) || null
  }
  const must = <Value>(value: Value | null, problem: WorkerLineProblem): Value | null => {
    if (value === null) problems.add(problem)
    return value
  }
  const dayOf = (field: WorkerListField, problem: WorkerLineProblem): CalendarDate | null => {
    const cell = cellOf(field)
    return cell === null ? null : must(dateOfCell(cell, 'dmy', words), problem)
  }
  const spoken = Object.fromEntries(
    professions.map(({ id, title }) => [id, [title, ...(columns.professions[id] ?? [])]]),
  )
  const read = {
    name: must(textOf('name'), 'name-missing'),
    sex: must(wordOf(textOf('sex') ?? '', words.sex), 'sex-unknown'),
    birthPlace: textOf('birthPlace'),
    birthDate: dayOf('birthDate', 'birth-unreadable'),
    nip: nipOfCell(cellOf('nip'), problems),
    nationalId: nikOfCell(cellOf('nationalId'), problems),
    profession: must(wordOf(textOf('profession') ?? '', spoken), 'profession-unknown'),
    rank: textOf('rank'),
    position: must(textOf('position'), 'position-missing'),
    education: textOf('education'),
    note: textOf('note'),
    employment: must(wordOf(textOf('employment') ?? '', columns.employments), 'employment-unknown'),
    employer: textOf('employer'),
    since: dayOf('since', 'since-unreadable'),
    until: dayOf('until', 'until-unreadable'),
  }
  if (cellOf('since') === null) problems.add('since-unreadable')
  const { employment, since } = read
  if (employment !== null && since !== null) {
    const fault = faultOf({ ...read, employment, since }, today)
    if (fault !== null && isLineProblem(fault)) problems.add(fault)
  }
  return { ...read, problems: [...problems] }
}

export type ReadWorkerLine = ReturnType<typeof readWorkerLine>

const isLineProblem = (code: string): code is WorkerLineProblem => workerLineProblems.some((known) => known === code)

/** A spreadsheet keeps fifteen digits of a number; a NIP has eighteen, and none ends with three zeros. */
function nipOfCell(cell: Cell, problems: Set<WorkerLineProblem>): string | null {
  if (cell === null) return null
  const text = cellText(cell).replace(/^'/, '')
  const nip = nipOf(text)
  if (typeof cell !== 'string' || nip?.endsWith('000') || isShortened(text)) problems.add('nip-damaged')
  else if (nip === null) problems.add('worker-nip-wrong')
  return nip
}

function nikOfCell(cell: Cell, problems: Set<WorkerLineProblem>): string | null {
  if (cell === null) return null
  const reading = nationalIdOfCell(cell, false)
  const nik = reading.kind === 'whole' ? nikOf(reading.text) : null
  if (reading.kind === 'damaged') problems.add('nik-damaged')
  else if (nik === null) problems.add('worker-nik-wrong')
  return nik
}

const isShortened = (text: string): boolean => /^\d([.,]\d+)?e[+]?\d+$/i.test(text)
