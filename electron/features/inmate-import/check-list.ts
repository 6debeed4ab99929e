import { setImmediate as breathe } from 'node:timers/promises'
import { Failure } from '#shared/contract/failure.ts'
import type { DateOrder } from '#shared/features/inmate-import/cell-values.rules.ts'
import type { ImportField } from '#shared/features/inmate-import/import-columns.ts'
import type { ReadingRules } from '#shared/features/inmate-import/import-row.rules.ts'
import { indexPeople } from '#shared/features/inmate-import/match.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import type { TaskContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { type ImportSource, importColumnsOf, type ReadList, readList } from './import-source.ts'
import { keepPlan } from './keep-plan.ts'
import { loadKnownRecords, loadResidents } from './known-people.ts'
import {
  type ColumnPlaces,
  compareLine,
  isBlankLine,
  LinePlanner,
  missingPerson,
  type PlannedLine,
  suspicionOf,
} from './plan-lines.ts'

export interface CheckInput extends ImportSource {
  readonly columns: readonly { readonly key: string; readonly field: ImportField }[]
  readonly dateOrder: DateOrder
  readonly asOf: CalendarDate
  readonly isComplete: boolean
}

type CheckEvent =
  | {
      readonly kind: 'progress'
      readonly stage: 'read' | 'compare' | 'store'
      readonly done: number
      readonly total: number
    }
  | { readonly kind: 'checked'; readonly planId: string }

const refuse = (reason: string): Failure => new Failure('refused', { reason })
/** Lines between two pauses in which the core answers others. */
const linesAtOnce = 200

/** @throws Failure not-found, refused, cancelled, file-damaged */
export async function* checkList(input: CheckInput, context: TaskContext): AsyncGenerator<CheckEvent> {
  const fields = input.columns.map((column) => column.field)
  if (!fields.includes('name')) throw refuse('name-column-missing')
  if (new Set(fields).size !== fields.length) throw refuse('column-chosen-twice')
  const { today } = await unitDay(context)
  if (input.asOf > today) throw refuse('as-of-in-future')

  yield { kind: 'progress', stage: 'read', done: 0, total: 0 }
  const list = yield* reading(input, context)
  const columns: ColumnPlaces = input.columns.flatMap(({ key, field }) => {
    const index = list.keys.indexOf(key)
    return index < 0 ? [] : [{ index, field }]
  })
  if (!columns.some(({ field }) => field === 'name')) throw refuse('name-column-missing')
  const { words, ...headings } = importColumnsOf(context.services.resourcesFolder)
  const lines = list.rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(list.headerRow + 1)
    .filter(({ cells }) => !isBlankLine(cells, words))
  const rules: ReadingRules = {
    words,
    dateOrder: input.dateOrder,
    asOf: input.asOf,
    isNationalIdSuspicious: suspicionOf(
      lines.map(({ cells }) => cells),
      columns,
    ),
  }
  const residents = await loadResidents(context.db)
  const planner = new LinePlanner(indexPeople(residents), rules, columns)
  const mayMove = context.actor.permissions.has('move:inmates')
  const planned: PlannedLine[] = []
  for (let first = 0; first < lines.length; first += linesAtOnce) {
    if (context.signal.aborted) throw new Failure('cancelled')
    yield { kind: 'progress', stage: 'compare', done: first, total: lines.length }
    const looked = lines.slice(first, first + linesAtOnce).map(({ line, cells }) => planner.look(line, cells))
    const records = await loadKnownRecords(
      context.db,
      looked.flatMap(({ foundId }) => foundId ?? []),
    )
    for (const { line, foundId } of looked) {
      const record = foundId === null ? undefined : records.get(foundId)
      planned.push(record ? compareLine(line, record, mayMove) : line)
    }
    await breathe()
  }
  if (input.isComplete) {
    const missing = residents.filter((person) => person.state === 'present' && !planner.seen.has(person.id))
    planned.push(...missing.map(missingPerson))
  }
  const known = new Set(columns.map(({ index }) => index))
  const ignored = new Set(headings.ignored)
  const unknownColumns = list.headings.filter(
    (heading, index) => heading !== '' && !known.has(index) && !ignored.has(list.keys[index] ?? ''),
  )
  const blankRows = list.rows.length - list.headerRow - 1 - lines.length
  const keeping = keepPlan(
    context,
    { ...input, sheet: list.sheet || null, headerRow: list.headerRow },
    {
      blankRows,
      unknownColumns,
      lines: planned,
    },
  )
  let step = await keeping.next()
  for (; !step.done; step = await keeping.next())
    yield { kind: 'progress', stage: 'store', done: step.value, total: planned.length }
  yield { kind: 'checked', planId: step.value }
}

async function* reading(input: CheckInput, context: TaskContext): AsyncGenerator<CheckEvent, ReadList> {
  const work = progressOf<{ done: number; total: number }, ReadList>(
    ({ onProgress, signal }) =>
      readList(context, input, { signal, onRows: (done, total) => onProgress({ done, total }) }),
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
