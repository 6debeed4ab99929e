import type { ComplaintLists } from './complaint.ts'
import { type ComplaintCell, cellText } from './complaint-cells.rules.ts'
import { complaintReportWords as words } from './complaint-report.messages.ts'
import {
  type ComplaintCount,
  type ComplaintFigures,
  type ComplaintGroup,
  complaintFlow,
  complaintGroups,
  complaintMarks,
} from './complaint-report.ts'
import { skippedStep, unratedStep } from './complaint-satisfaction.ts'
import { complaintWords } from './complaint-words.messages.ts'

/** A number, and the cell (as text) whose complaints it counts. */
interface PartValue {
  readonly value: number | null
  readonly cell: string
}

/** One table of the report with its bars: the same on screen, on paper and in the workbook. */
export interface ComplaintReportPart {
  readonly id: string
  readonly title: string
  /** Column of names, then columns of numbers. */
  readonly head: readonly string[]
  /** A value of null where there is nothing to count. */
  readonly rows: readonly { readonly label: string; readonly values: readonly PartValue[] }[]
  /** The column that is drawn; its name where it is not the only one. */
  readonly drawn: { readonly column: number; readonly title: string }
  readonly note: string | null
}

type Titles = Pick<ComplaintLists, 'channels' | 'services' | 'satisfaction'>
type Cross = ComplaintFigures['crosses'][number]

const titleIn = (list: readonly { readonly id: string; readonly title: string }[], id: string): string =>
  list.find((one) => one.id === id)?.title ?? id

/** What a value of a group is called; an unknown one by its code. */
export function groupValueTitle(
  group: ComplaintGroup,
  id: string,
  { channels, services }: Pick<Titles, 'channels' | 'services'>,
): string {
  if (group === 'channel') return titleIn(channels, id)
  if (group === 'service') return titleIn(services, id)
  const names: Readonly<Record<string, string>> =
    group === 'class' ? complaintWords.classes : group === 'mode' ? complaintWords.modes : complaintWords.reporterKinds
  return names[id] ?? id
}

/** What was found when the reporter was asked, or why there is nothing. */
export function satisfactionTitle(result: string, { satisfaction }: Pick<Titles, 'satisfaction'>): string {
  if (result === unratedStep) return words.unrated
  return result === skippedStep ? words.skipped : titleIn(satisfaction.results, result)
}

const countedBy = (cell: ComplaintCell, value: number | null): PartValue => ({ value, cell: cellText(cell) })

/** The report, table by table. */
export function complaintReportParts(figures: ComplaintFigures, titles: Titles): readonly ComplaintReportPart[] {
  const counted = (id: string, title: string, counts: readonly ComplaintCount[], note: string | null) => ({
    ...{ id, title, note, head: [words.columnFigure, words.columnCount], drawn: { column: 0, title } },
    rows: counts.map((count) => ({
      label: words.counts[count],
      values: [countedBy({ kind: 'count', count }, figures.counts[count] ?? 0)],
    })),
  })
  return [
    counted('flow', words.flowTitle, complaintFlow, words.balance),
    termsPart(figures),
    counted('marks', words.marksTitle, complaintMarks, null),
    ...figures.crosses.flatMap((cross) => [
      ...(cross.cross === 'satisfaction' && cross.by === 'class' ? [satisfactionPart(cross, titles)] : []),
      crossPart(cross, titles),
    ]),
    ...complaintGroups.map((group) => ({
      ...{ id: group, title: words.groupTitle(group), note: words.groupsNote },
      head: [words.groups[group], words.columnCount],
      rows: (figures.groups[group] ?? []).map(({ id, count }) => ({
        label: groupValueTitle(group, id, titles),
        values: [countedBy({ kind: 'group', group, id }, count)],
      })),
      drawn: { column: 0, title: words.groupTitle(group) },
    })),
  ]
}

function termsPart({ terms }: ComplaintFigures): ComplaintReportPart {
  return {
    ...{ id: 'terms', title: words.termsTitle, note: words.termsNote },
    head: [words.columnClass, words.columnAnswered, words.columnMedian, words.columnWithin, words.columnLate],
    rows: terms.map(({ class: name, answered, median, within, late }) => {
      const cell = (column: 'answered' | 'within' | 'late', value: number | null) =>
        countedBy({ kind: 'term', class: name, column }, value)
      return {
        label: name === null ? words.everything : complaintWords.classes[name],
        // The median is one of those that were answered.
        values: [cell('answered', answered), cell('answered', median), cell('within', within), cell('late', late)],
      }
    }),
    drawn: { column: 1, title: words.columnMedian },
  }
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/** All results together, one below the other. */
function satisfactionPart({ cross, by, columns, rows }: Cross, titles: Titles): ComplaintReportPart {
  const counts = rows.at(-1)?.counts ?? []
  return {
    ...{ id: 'satisfaction', title: words.satisfactionTitle, note: words.crossNotes.satisfaction },
    head: [words.columnFigure, words.columnCount],
    rows: columns.map((column, index) => ({
      label: satisfactionTitle(column, titles),
      values: [countedBy({ kind: 'cross', cross, by, id: null, column }, counts[index] ?? 0)],
    })),
    drawn: { column: 0, title: words.satisfactionTitle },
  }
}

const outcomes: Readonly<Record<string, string>> = words.shortOutcomes

const columnTitle = (cross: Cross['cross'], column: string, titles: Titles): string =>
  cross === 'ends' ? (outcomes[column] ?? column) : satisfactionTitle(column, titles)

/** Rows are classes or services, columns outcomes or results, and at last how many. */
function crossPart({ cross, by, columns, rows }: Cross, titles: Titles): ComplaintReportPart {
  const title = words.crossTitles[cross](by)
  return {
    ...{ id: `${cross}-${by}`, title, note: words.crossNotes[cross] },
    head: [words.groups[by], ...columns.map((column) => columnTitle(cross, column, titles)), words.columnTotal],
    rows: rows.map(({ id, counts }) => ({
      label: id === null ? words.everything : groupValueTitle(by, id, titles),
      values: [
        ...columns.map((column, index) => countedBy({ kind: 'cross', cross, by, id, column }, counts[index] ?? 0)),
        countedBy({ kind: 'cross', cross, by, id, column: null }, sumOf(counts)),
      ],
    })),
    drawn: { column: columns.length, title: words.columnTotal },
  }
}

/** What a number of the report is called, as a heading over the complaints that it counts. */
export function cellTitle(cell: ComplaintCell, titles: Titles): string {
  switch (cell.kind) {
    case 'count':
      return words.counts[cell.count]
    case 'group':
      return `${words.groupTitle(cell.group)}: ${groupValueTitle(cell.group, cell.id, titles)}`
    case 'term': {
      const columns = { answered: words.columnAnswered, within: words.columnWithin, late: words.columnLate }
      const row = cell.class === null ? words.everything : groupValueTitle('class', cell.class, titles)
      return `${words.termsTitle}: ${row}, ${columns[cell.column]}`
    }
    case 'cross': {
      const row = cell.id === null ? words.everything : groupValueTitle(cell.by, cell.id, titles)
      const column = cell.column === null ? words.columnTotal : columnTitle(cell.cross, cell.column, titles)
      return `${words.crossTitles[cell.cross](cell.by)}: ${row}, ${column}`
    }
  }
}
