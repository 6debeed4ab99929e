import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import { complaintReportWords as words } from '#shared/features/complaints/complaint-report.messages.ts'
import type { ComplaintGroup } from '#shared/features/complaints/complaint-report.ts'
import { groupValueTitle, satisfactionTitle } from '#shared/features/complaints/complaint-report-parts.ts'
import type { ComplaintRegisterLine } from '#shared/features/complaints/complaint-reports.contract.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'

interface RegisterColumn {
  readonly label: string
  readonly width: number
  readonly align: 'left' | 'right'
  readonly value: (line: ComplaintRegisterLine, index: number) => string | number | null
}

const labels = words.registerColumns

const shortDate = (date: CalendarDate | null): string => {
  if (date === null) return ''
  const { year, month, day } = datePartsOf(date)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(day)}-${two(month)}-${year}`
}

const takenOn =
  (step: string) =>
  ({ steps }: ComplaintRegisterLine): string =>
    shortDate(steps.find(({ id }) => id === step)?.on ?? null)

function outcomeText({ outcome, mergedInto }: ComplaintRegisterLine): string {
  if (outcome === null) return words.outcomeRunning
  return mergedInto === null ? words.counts[outcome] : words.mergedInto(mergedInto)
}

/** The register on paper and in the workbook. */
export function registerColumns(lists: ComplaintLists): readonly RegisterColumn[] {
  const left = 'left' as const
  const right = 'right' as const
  const named = (group: ComplaintGroup, width: number): RegisterColumn => ({
    ...{ label: labels[group], width, align: left },
    value: (line) => groupValueTitle(group, line[group], lists),
  })
  return [
    { label: labels.position, width: 0.7, align: right, value: (_, index) => index + 1 },
    { label: labels.number, width: 1.9, align: left, value: ({ number }) => number },
    { label: labels.received, width: 1.5, align: left, value: ({ receivedOn }) => shortDate(receivedOn) },
    named('channel', 1.4),
    named('class', 1.5),
    named('service', 2),
    named('reporterKind', 1.5),
    named('mode', 1.2),
    { label: labels.classified, width: 1.7, align: left, value: takenOn('classify') },
    { label: labels.directed, width: 1.5, align: left, value: takenOn('direct') },
    { label: labels.outcome, width: 2, align: left, value: outcomeText },
    { label: labels.exitOn, width: 1.5, align: left, value: ({ outcomeOn }) => shortDate(outcomeOn) },
    { label: labels.days, width: 0.8, align: right, value: ({ days }) => days },
    { label: labels.late, width: 1.4, align: left, value: ({ isLate }) => (isLate ? words.yes : words.no) },
    {
      ...{ label: labels.satisfaction, width: 1.5, align: left },
      value: ({ satisfaction }) => (satisfaction === null ? '' : satisfactionTitle(satisfaction, lists)),
    },
    { label: labels.closed, width: 1.5, align: left, value: takenOn('close') },
  ]
}

export type RegisterColumns = ReturnType<typeof registerColumns>
