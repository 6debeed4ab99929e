import { addYears } from '../../time/calendar-date.ts'
import { crossTable, everything, listTable } from '../assessment-overview/overview-rows.rules.ts'
import { type CountedTable, counted } from '../assessment-overview/overview-table.ts'
import { creditKinds, licenceKinds } from '../credentials/credentials.rules.ts'
import { isInSpan } from '../reports/report-period.rules.ts'
import { employments, worksOn } from '../workers/workers.rules.ts'
import { applicationTables } from './application-tables.rules.ts'
import { licenceOn } from './licence-on.rules.ts'
import type { StaffFacts, StaffLine, StaffWorker } from './staff-facts.ts'
import { staffWords as words } from './staff-overview.messages.ts'

type Table = CountedTable<StaffLine>

/** Everybody who works here on the last day. */
export const peopleOf = ({ workers, span }: StaffFacts): readonly StaffWorker[] =>
  workers.filter((worker) => worksOn(span.to, worker))

const professionsOf = (people: readonly StaffWorker[]) =>
  [...new Map(people.map(({ profession, professionTitle }) => [profession, professionTitle]))]
    .map(([id, label]) => ({ id, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'id'))

const lineOf = (workerId: string, on: StaffLine['on'], note: string): StaffLine => ({
  ...{ workerId, applicationId: null, on, note },
})

function peopleTable(people: readonly StaffWorker[]): Table {
  const { title, note, line } = words.people
  return crossTable<StaffLine>(
    { id: 'people', group: 'standing', title, note, head: words.profession, drawn: 'stack' },
    people.map(({ id, profession, employment, since }) => ({
      ...{ row: profession, column: employment, line: lineOf(id, since, line(words.employments[employment], since)) },
    })),
    {
      rows: professionsOf(people),
      columns: employments.map((id) => ({ id, label: words.employments[id] })),
      ...{ sum: words.sum, all: words.all },
    },
  )
}

function movesTable({ workers, span }: StaffFacts): Table {
  const { title, head, came, left } = words.moves
  const gone = workers.flatMap(({ id, endedOn, until }) => {
    const on = endedOn ?? until
    return on !== null && isInSpan(on, span) ? [lineOf(id, on, left)] : []
  })
  const entered = workers.filter(({ since }) => isInSpan(since, span)).map(({ id, since }) => lineOf(id, since, came))
  return listTable<StaffLine>({ id: 'moves', group: 'standing', title, note: null, head }, words.count, [
    { id: 'came', label: came, lines: entered },
    { id: 'left', label: left, lines: gone },
  ])
}

const licenceStates = ['valid', 'ending', 'expired', 'missing'] as const

function licenceTable(facts: StaffFacts, people: readonly StaffWorker[]): Table {
  const { title, head, columns, note } = words.licences
  const labels = columns(facts.endingDays)
  const licences = Map.groupBy(facts.licences, ({ workerId }) => workerId)
  return crossTable<StaffLine>(
    { id: 'licences', group: 'standing', title, note, head, drawn: 'stack' },
    licenceKinds.flatMap((kind) =>
      people
        .filter(({ needsStr, needsSip }) => (kind === 'str' ? needsStr : needsSip))
        .map((worker) => {
          const {
            state,
            until,
            note: told,
          } = licenceOn({ ...facts, licences: licences.get(worker.id) ?? [] }, worker, kind)
          return { row: kind, column: state, line: lineOf(worker.id, until, told) }
        }),
    ),
    {
      rows: licenceKinds.map((id) => ({ id, label: words.kinds[id] })),
      columns: licenceStates.map((id) => ({ id, label: labels[id] })),
      ...{ sum: words.sum, all: null },
    },
  )
}

const written = (points: number): string => points.toLocaleString('id-ID', { maximumFractionDigits: 1 })

/** SKP of somebody in the years that count before the last day. */
export function pointsOf({ credits, span, creditYears }: StaffFacts, workerId: string): number {
  const since = addYears(span.to, -creditYears)
  return credits
    .filter((credit) => credit.workerId === workerId && credit.on > since && credit.on <= span.to)
    .reduce((sum, { points }) => sum + points, 0)
}

function pointsTable(facts: StaffFacts, people: readonly StaffWorker[]): Table {
  const { title, columns, note, line } = words.points
  const credits = Map.groupBy(facts.credits, ({ workerId }) => workerId)
  const concerned = people.filter(({ needsStr, needsSip }) => needsStr || needsSip)
  return crossTable<StaffLine>(
    { id: 'points', group: 'care', title: title(facts.creditYears), note, head: words.profession, drawn: 'stack' },
    concerned.map(({ id, profession, neededPoints }) => {
      const points = pointsOf({ ...facts, credits: credits.get(id) ?? [] }, id)
      return {
        row: profession,
        column: neededPoints === null ? 'unset' : points < neededPoints ? 'short' : 'enough',
        line: lineOf(id, null, line(written(points), neededPoints === null ? null : written(neededPoints))),
      }
    }),
    {
      rows: professionsOf(concerned),
      columns: (['enough', 'short', 'unset'] as const).map((id) => ({ id, label: columns[id] })),
      ...{ sum: words.sum, all: words.all },
    },
  )
}

function trainingTable({ credits, span }: StaffFacts): Table {
  const { title, head, columns, kinds, line } = words.training
  const held = credits.filter(({ on }) => isInSpan(on, span))
  const rowOf = (id: string, label: string, role: 'part' | 'sum', those: typeof held) => {
    const lines = those.map((credit) => lineOf(credit.workerId, credit.on, line(credit.title, written(credit.points))))
    const points = those.reduce((sum, credit) => sum + credit.points, 0)
    return { id, label, role, cells: [counted(lines), { value: points, lines }] }
  }
  return {
    ...{ id: 'training', group: 'care', title, note: null, head, drawn: null },
    columns: [
      { id: 'count', label: columns.count, role: 'part' },
      { id: 'points', label: columns.points, role: 'other' },
    ],
    rows: [
      ...creditKinds.map((kind) =>
        rowOf(
          kind,
          kinds[kind],
          'part',
          held.filter((credit) => credit.kind === kind),
        ),
      ),
      rowOf(everything, words.all, 'sum', held),
    ],
  }
}

/** Every number of the report, with everything that each counts. */
export function staffTables(facts: StaffFacts): readonly Table[] {
  const people = peopleOf(facts)
  return [
    ...[peopleTable(people), movesTable(facts), licenceTable(facts, people)],
    ...applicationTables(facts),
    ...[pointsTable(facts, people), trainingTable(facts)],
  ]
}

export const isEmptyReport = (tables: readonly Table[]): boolean =>
  tables.every(({ rows }) => rows.every(({ cells }) => cells.every(({ lines }) => lines.length === 0)))
