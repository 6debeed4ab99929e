import {
  type Cell,
  cellText,
  isEmptyCell,
  isSuspiciousColumn,
} from '#shared/features/inmate-import/cell-values.rules.ts'
import { compareValues } from '#shared/features/inmate-import/compare.rules.ts'
import type { ImportField } from '#shared/features/inmate-import/import-columns.ts'
import {
  type ImportProblem,
  type ImportWarning,
  type ReadingRules,
  readRow,
} from '#shared/features/inmate-import/import-row.rules.ts'
import type { ImportQuestionCode, ImportValues } from '#shared/features/inmate-import/import-values.ts'
import type { ImportRowContent, ImportRowKind } from '#shared/features/inmate-import/inmate-import.contract.ts'
import { matchPerson, type PeopleIndex, registerKeyOf } from '#shared/features/inmate-import/match.rules.ts'
import { normaliseNumber, spellingKey } from '#shared/features/inmates/inmate-name.rules.ts'
import type { KnownRecord } from './known-people.ts'

/** A line of the list on its way to a decision. */
export interface PlannedLine {
  readonly line: number | null
  readonly kind: ImportRowKind
  readonly inmateId: string | null
  readonly inmateRevision: number | null
  readonly name: string
  readonly content: ImportRowContent
}

export type ColumnPlaces = readonly { readonly index: number; readonly field: ImportField }[]

/** Whether a line holds anything at all in the columns that are read. */
export function isBlankLine(cells: readonly Cell[], words: ReadingRules['words']): boolean {
  return cells.every((cell) => isEmptyCell(cell, words))
}

export function suspicionOf(rows: readonly (readonly Cell[])[], columns: ColumnPlaces): boolean {
  const place = columns.find(({ field }) => field === 'nationalId')
  return place !== undefined && isSuspiciousColumn(rows.map((cells) => cells[place.index] ?? null))
}

const emptyContent: Omit<ImportRowContent, 'values'> = {
  differences: [],
  problems: [],
  warnings: [],
  question: null,
  candidateIds: [],
  cells: [],
}

export const registerKeyOfValues = (values: ImportValues): string | null =>
  values.registerNumber === undefined || values.registerClass === undefined
    ? null
    : registerKeyOf(values.registerNumber, values.registerClass)

/** Goes through a list line by line and finds out what each one means; remembers the lines before, so that nobody comes twice. */
export class LinePlanner {
  readonly #index: PeopleIndex
  readonly #rules: ReadingRules
  readonly #columns: ColumnPlaces
  readonly #firstLines = new Map<string, number>()
  /** People who are named in the list, surely or perhaps. */
  readonly seen = new Set<string>()

  constructor(index: PeopleIndex, rules: ReadingRules, columns: ColumnPlaces) {
    this.#index = index
    this.#rules = rules
    this.#columns = columns
  }

  /** First look: everything but the comparison, which needs the record of whoever was found. */
  look(line: number, cells: readonly Cell[]): { readonly line: PlannedLine; readonly foundId: string | null } {
    const named = new Map(this.#columns.map(({ index, field }) => [field, cells[index] ?? null]))
    const { values, problems, warnings } = readRow(named, this.#rules)
    const match = matchPerson(values, this.#index)
    if (match.kind === 'found') this.seen.add(match.person.id)
    if (match.kind === 'ask') for (const person of match.people) this.seen.add(person.id)
    const all = [...problems, ...this.#repetition(line, values, match.kind === 'found' ? match.person.id : null)]
    if (match.kind === 'new' && all.length === 0) all.push(...missingForNew(values))
    const base = { line, inmateId: null, inmateRevision: null, name: values.name ?? '' }
    if (all.length > 0) {
      const content = { ...emptyContent, values, problems: all, warnings: [...warnings], cells: cells.map(cellText) }
      return { line: { ...base, kind: 'bad', content }, foundId: null }
    }
    const content = { ...emptyContent, values, warnings: [...warnings] }
    if (match.kind === 'new') return { line: { ...base, kind: 'new', content }, foundId: null }
    if (match.kind === 'found') return { line: { ...base, kind: 'unchanged', content }, foundId: match.person.id }
    const candidateIds = match.people.map((person) => person.id)
    return {
      line: { ...base, kind: 'ask', content: { ...content, question: match.code, candidateIds } },
      foundId: null,
    }
  }

  #repetition(line: number, values: ImportValues, personId: string | null): readonly ImportProblem[] {
    const register = registerKeyOfValues(values)
    const keys = [
      ...(personId === null ? [] : [`person ${personId}`]),
      ...(register === null ? [] : [`register ${register}`]),
      ...(values.nationalId === undefined ? [] : [`nik ${normaliseNumber(values.nationalId)}`]),
      ...(values.birthDate === undefined ? [] : [`name ${spellingKey(values.name ?? '')} ${values.birthDate}`]),
    ]
    const first = keys.map((key) => this.#firstLines.get(key)).find((known) => known !== undefined)
    for (const key of keys) if (!this.#firstLines.has(key)) this.#firstLines.set(key, line)
    return first === undefined ? [] : [{ code: 'line-repeated', field: null, value: String(first) }]
  }
}

/** What only a new person needs. */
export function missingForNew(values: ImportValues): readonly ImportProblem[] {
  if (values.sex === undefined) return [{ code: 'sex-missing', field: 'sex', value: '' }]
  const arrived = values.arrivedOn ?? values.registerSince
  const isBornLater = values.birthDate !== undefined && arrived !== undefined && values.birthDate > arrived
  return isBornLater ? [{ code: 'birth-after-arrival', field: 'birthDate', value: values.birthDate ?? '' }] : []
}

/** Second look: what the line would change about the person it was found to be. */
export function compareLine(planned: PlannedLine, record: KnownRecord, mayMove: boolean): PlannedLine {
  const given = { ...planned.content.values }
  const warnings: ImportWarning[] = [...planned.content.warnings]
  let question: ImportQuestionCode | null = null
  const isMoved =
    given.block !== undefined && (given.block !== record.values.block || given.room !== record.values.room)
  if (record.state !== 'present') question = 'not-present-here'
  else if (isMoved && !mayMove) warnings.push({ code: 'place-not-allowed', field: 'place', value: '' })
  if (record.state !== 'present' || !mayMove) {
    delete given.block
    delete given.room
  }
  const compared = compareValues(given, record, registerKeyOfValues(given))
  for (const code of compared.warnings)
    warnings.push({ code, field: 'registerNumber', value: given.registerNumber ?? '' })
  return {
    ...planned,
    kind: compared.differences.length > 0 ? 'changed' : 'unchanged',
    inmateId: record.id,
    inmateRevision: record.revision,
    content: {
      ...planned.content,
      differences: [...compared.differences],
      warnings,
      question: question ?? planned.content.question,
    },
  }
}

/** Somebody who is here and not on the list: never a deletion, always a question. */
export function missingPerson(person: { readonly id: string; readonly name: string }): PlannedLine {
  return {
    line: null,
    kind: 'question',
    inmateId: person.id,
    inmateRevision: null,
    name: person.name,
    content: { ...emptyContent, values: {}, question: 'missing-in-file' },
  }
}
