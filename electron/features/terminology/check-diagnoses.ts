import { setImmediate as breathe } from 'node:timers/promises'
import { Failure } from '#shared/contract/failure.ts'
import { type Cell, cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import type { DiagnosisImportRefusal } from '#shared/features/terminology/diagnosis-imports.contract.ts'
import { type ListField, readDiagnosisRow } from '#shared/features/terminology/diagnosis-list.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import type { TaskContext } from '../../core/context.ts'
import { attachFile } from '../../database/foundation.repository.ts'
import type { ImportSource, ReadList } from '../inmate-import/import-source.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import {
  insertImport,
  insertRows,
  type KeptRow,
  sweepImportRows,
  updateImport,
} from './diagnosis-imports.repository.ts'
import { diagnosisListSubject, readDiagnosisList } from './diagnosis-list-source.ts'
import { termsInForce } from './terminology.repository.ts'

interface CheckInput extends ImportSource {
  readonly columns: readonly { readonly key: string; readonly field: ListField }[]
  readonly source: string
  readonly version: string
  readonly publishedOn: CalendarDate
}

type CheckEvent =
  | {
      readonly kind: 'progress'
      readonly stage: 'read' | 'compare' | 'store'
      readonly done: number
      readonly total: number
    }
  | { readonly kind: 'checked'; readonly importId: string }

type ComparedRow = Omit<KeptRow, 'import_id' | 'number'>

/** Lines between two pauses in which the core answers others. */
const linesAtOnce = 1000

const refuse = (reason: DiagnosisImportRefusal): Failure => new Failure('refused', { reason })

/** @throws Failure not-found, refused, cancelled, file-damaged */
export async function* checkDiagnoses(input: CheckInput, context: TaskContext): AsyncGenerator<CheckEvent> {
  const fields = input.columns.map(({ field }) => field)
  if (!fields.includes('code')) throw refuse('code-column-missing')
  if (!fields.includes('term')) throw refuse('term-column-missing')
  if (new Set(fields).size !== fields.length) throw refuse('column-chosen-twice')
  if (input.publishedOn > (await unitDay(context)).today) throw refuse('date-in-future')

  yield { kind: 'progress', stage: 'read', done: 0, total: 0 }
  const list = yield* reading(input, context)
  const places = placesOf(input, list)
  const lines = list.rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(list.headerRow + 1)
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))
  const present = await termsInForce(context.db)
  const seen = new Set<string>()
  const rows: ComparedRow[] = []
  for (let first = 0; first < lines.length; first += linesAtOnce) {
    if (context.signal.aborted) throw new Failure('cancelled')
    yield { kind: 'progress', stage: 'compare', done: first, total: lines.length }
    for (const line of lines.slice(first, first + linesAtOnce)) rows.push(compare(line, places, present, seen))
    await breathe()
  }
  const importId = yield* keeping(input, list, rows, context)
  yield { kind: 'checked', importId }
}

function placesOf(input: CheckInput, list: ReadList): Partial<Record<ListField, number>> {
  const places: Partial<Record<ListField, number>> = {}
  for (const { key, field } of input.columns) {
    const index = list.keys.indexOf(key)
    if (index >= 0) places[field] = index
  }
  if (places.code === undefined) throw refuse('code-column-missing')
  if (places.term === undefined) throw refuse('term-column-missing')
  return places
}

function compare(
  { cells, line }: { readonly cells: readonly Cell[]; readonly line: number },
  places: Partial<Record<ListField, number>>,
  present: ReadonlyMap<string, string>,
  seen: Set<string>,
): ComparedRow {
  const read = readDiagnosisRow(cells, places)
  const problem = read.problem ?? (seen.has(read.code) ? 'code-repeated' : null)
  if (problem === null) seen.add(read.code)
  const known = problem === null ? present.get(read.code) : undefined
  const kind = problem !== null ? 'bad' : known === undefined ? 'new' : known === read.term ? 'same' : 'differs'
  return { ...read, line, kind, present: known ?? '', problem }
}

/** Keeps the lines in several commands; until the last one the list is only begun and nobody sees it. */
async function* keeping(
  input: CheckInput,
  list: ReadList,
  rows: readonly ComparedRow[],
  context: TaskContext,
): AsyncGenerator<CheckEvent, string> {
  const importId = await context.run('begin', async ({ db, now, actor, newId }) => {
    const id = newId()
    await insertImport(db, {
      id,
      file_id: input.fileId,
      sheet: list.sheet || null,
      header_row: list.headerRow,
      columns: JSON.stringify(Object.fromEntries(input.columns.map(({ field, key }) => [field, key]))),
      source: input.source,
      version: input.version,
      published_on: input.publishedOn,
      row_count: rows.length,
      state: 'begun',
      replaces: null,
      made_at: now,
      made_by: actor.accountId,
      applied_at: null,
      applied_by: null,
      undone_at: null,
      undone_by: null,
      undone_reason: null,
    })
    return id
  })
  for (let first = 0; first < rows.length; first += linesAtOnce) {
    if (context.signal.aborted) throw new Failure('cancelled')
    yield { kind: 'progress', stage: 'store', done: first, total: rows.length }
    await context.run('keep', ({ db }) =>
      insertRows(
        db,
        rows
          .slice(first, first + linesAtOnce)
          .map((row, index) => ({ ...row, import_id: importId, number: first + index + 1 })),
      ),
    )
    await breathe()
  }
  // Sent again because the answer was lost, it is the list of the first time.
  return context.submit('finish', async ({ db, now }) => {
    await updateImport(db, importId, { state: 'checked' })
    await sweepImportRows(db, now)
    await attachFile(db, input.fileId, {
      permission: 'manage:clinic',
      reads: 'nothing',
      subjectType: diagnosisListSubject,
      subjectId: importId,
    })
    return importId
  })
}

async function* reading(input: CheckInput, context: TaskContext): AsyncGenerator<CheckEvent, ReadList> {
  const work = progressOf<{ done: number; total: number }, ReadList>(
    ({ onProgress, signal }) =>
      readDiagnosisList(context, input, { signal, onRows: (done, total) => onProgress({ done, total }) }),
    context.signal,
  )
  try {
    for (;;) {
      const step = await work.next()
      if (step.done) return step.value
      yield { kind: 'progress', stage: 'read', ...step.value }
    }
  } finally {
    await work.return(undefined as never)
  }
}
