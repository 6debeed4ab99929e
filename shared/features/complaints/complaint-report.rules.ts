import { median, type ReportSpan } from '../reports/report-period.rules.ts'
import { complaintClasses, complaintModes, reporterKinds } from './complaint.ts'
import { type ComplaintCell, crossedValue, isCounted } from './complaint-cells.rules.ts'
import {
  type ComplaintCross,
  type ComplaintFigures,
  type ComplaintGroup,
  type ComplaintInSpan,
  complaintCounts,
  complaintCrosses,
  complaintGroups,
  complaintOutcomes,
  crossedBy,
} from './complaint-report.ts'

/** Choices of the lists, in their order. */
interface KnownChoices {
  readonly channels: readonly string[]
  readonly services: readonly string[]
  readonly results: readonly string[]
}

/** Known choices in the order of their list, then what only old complaints have. */
const withUnknown = (known: readonly string[], values: readonly string[]): readonly string[] => [
  ...known,
  ...new Set(values.filter((value) => !known.includes(value))),
]

/** All numbers of one span; each is the number of complaints that `isCounted` names for its cell. */
export function complaintFigures(
  complaints: readonly ComplaintInSpan[],
  span: ReportSpan,
  known: KnownChoices,
): ComplaintFigures {
  const of = (cell: ComplaintCell): readonly ComplaintInSpan[] => complaints.filter((one) => isCounted(one, cell, span))
  const lists: Readonly<Record<ComplaintGroup, readonly string[]>> = {
    channel: known.channels,
    service: known.services,
    class: complaintClasses,
    reporterKind: reporterKinds,
    mode: complaintModes,
  }
  const told = of({ kind: 'count', count: 'received' })
  const counted = (group: ComplaintGroup) =>
    withUnknown(
      lists[group],
      told.map((one) => one[group]),
    ).map((id) => ({ id, count: of({ kind: 'group', group, id }).length }))
  return {
    counts: record(complaintCounts, (count) => of({ kind: 'count', count }).length),
    groups: record(complaintGroups, counted),
    terms: [...complaintClasses, null].map((name) => {
      const answered = of({ kind: 'term', class: name, column: 'answered' })
      return {
        ...{ class: name, answered: answered.length },
        median: median(answered.flatMap(({ exit }) => exit?.days ?? [])),
        within: of({ kind: 'term', class: name, column: 'within' }).length,
        late: of({ kind: 'term', class: name, column: 'late' }).length,
      }
    }),
    crosses: complaintCrosses.flatMap((cross) =>
      crossedBy.map((by) => ({ cross, by, ...crossTable(complaints, { cross, by, span, lists, known }) })),
    ),
  }
}

interface Crossing {
  readonly cross: ComplaintCross
  readonly by: (typeof crossedBy)[number]
  readonly span: ReportSpan
  readonly lists: Readonly<Record<ComplaintGroup, readonly string[]>>
  readonly known: KnownChoices
}

function crossTable(complaints: readonly ComplaintInSpan[], { cross, by, span, lists, known }: Crossing) {
  const told = complaints.filter((one) => crossedValue(one, cross, span) !== null)
  const values = told.flatMap((one) => crossedValue(one, cross, span) ?? [])
  const columns = cross === 'ends' ? [...complaintOutcomes] : [...withUnknown(known.results, values)]
  const ids = withUnknown(
    lists[by],
    told.map((one) => one[by]),
  ).filter((id) => told.some((one) => one[by] === id))
  const countsOf = (id: string | null) =>
    columns.map(
      (column) => complaints.filter((one) => isCounted(one, { kind: 'cross', cross, by, id, column }, span)).length,
    )
  return { columns, rows: [...ids, null].map((id) => ({ id, counts: countsOf(id) })) }
}

const record = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>
