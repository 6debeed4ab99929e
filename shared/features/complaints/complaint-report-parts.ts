import type { ComplaintLists } from './complaint.ts'
import { complaintReportWords as words } from './complaint-report.messages.ts'
import {
  type ComplaintCount,
  type ComplaintFigures,
  type ComplaintGroup,
  complaintFlow,
  complaintGroups,
  complaintMarks,
} from './complaint-report.rules.ts'
import { complaintWords } from './complaint-words.messages.ts'

/** One table of the report with its bars: the same on screen, on paper and in the workbook. */
export interface ComplaintReportPart {
  readonly id: string
  readonly title: string
  /** Column of names, then columns of numbers. */
  readonly head: readonly string[]
  /** Null where there is nothing to count. */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
  /** The column that is drawn; its name where it is not the only one. */
  readonly drawn: { readonly column: number; readonly title: string }
  readonly note: string | null
}

type Titles = Pick<ComplaintLists, 'channels' | 'services'>

const titleIn = (list: Titles['channels'], id: string): string => list.find((one) => one.id === id)?.title ?? id

/** What a value of a group is called; an unknown one by its code. */
export function groupValueTitle(group: ComplaintGroup, id: string, { channels, services }: Titles): string {
  if (group === 'channel') return titleIn(channels, id)
  if (group === 'service') return titleIn(services, id)
  const names: Readonly<Record<string, string>> =
    group === 'class' ? complaintWords.classes : group === 'mode' ? complaintWords.modes : complaintWords.reporterKinds
  return names[id] ?? id
}

/** The report, table by table. */
export function complaintReportParts(figures: ComplaintFigures, titles: Titles): readonly ComplaintReportPart[] {
  const counted = (id: string, title: string, counts: readonly ComplaintCount[], note: string | null) => ({
    ...{ id, title, note, head: [words.columnFigure, words.columnCount], drawn: { column: 0, title } },
    rows: counts.map((count) => ({ label: words.counts[count], values: [figures.counts[count] ?? 0] })),
  })
  return [
    counted('flow', words.flowTitle, complaintFlow, words.balance),
    {
      ...{ id: 'terms', title: words.termsTitle, note: words.termsNote },
      head: [words.columnClass, words.columnAnswered, words.columnMedian, words.columnWithin, words.columnLate],
      rows: figures.terms.map(({ class: name, answered, median, within, late }) => ({
        label: name === null ? words.allClasses : complaintWords.classes[name],
        values: [answered, median, within, late],
      })),
      drawn: { column: 1, title: words.columnMedian },
    },
    counted('marks', words.marksTitle, complaintMarks, null),
    ...complaintGroups.map((group) => ({
      ...{ id: group, title: words.groupTitle(group), note: words.groupsNote },
      head: [words.groups[group], words.columnCount],
      rows: (figures.groups[group] ?? []).map(({ id, count }) => ({
        label: groupValueTitle(group, id, titles),
        values: [count],
      })),
      drawn: { column: 0, title: words.groupTitle(group) },
    })),
  ]
}
