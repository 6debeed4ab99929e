import { IconAlertTriangle } from '@tabler/icons-react'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import { complaintReportWords as names } from '#shared/features/complaints/complaint-report.messages.ts'
import type { ComplaintGroup } from '#shared/features/complaints/complaint-report.ts'
import { groupValueTitle, satisfactionTitle } from '#shared/features/complaints/complaint-report-parts.ts'
import type { ComplaintRegisterLine } from '#shared/features/complaints/complaint-reports.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import classes from './Complaints.module.css'
import { complaintReportMessages as words } from './complaint-report.messages.ts'

type Column = DataColumn<ComplaintRegisterLine>

const labels = names.registerColumns

const outcomeText = ({ outcome, mergedInto }: ComplaintRegisterLine): string => {
  if (outcome === null) return names.outcomeRunning
  return mergedInto === null ? names.counts[outcome] : names.mergedInto(mergedInto)
}

/** Columns of the register: a date for each milestone, no reporter, no story. */
export function registerLineColumns(lists: ComplaintLists): readonly Column[] {
  const named = (group: ComplaintGroup, rest: Partial<Column>): Column => ({
    ...{ id: group, label: labels[group], value: (line) => groupValueTitle(group, line[group], lists) },
    ...rest,
  })
  const dated = (
    id: string,
    label: string,
    dateOf: (line: ComplaintRegisterLine) => ComplaintRegisterLine['outcomeOn'],
    rest: Partial<Column> = {},
  ): Column => ({
    ...{ id, label, value: dateOf, width: '8rem', ...rest },
    cell: (line) => {
      const date = dateOf(line)
      return date === null ? '' : formatDate(date)
    },
  })
  const step = (id: string, label: string) =>
    dated(id, label, ({ steps }) => steps.find((one) => one.id === id)?.on ?? null, { isHiddenAtFirst: true })
  return [
    { id: 'number', label: labels.number, value: ({ number }) => number, width: '9rem', isFixed: true },
    dated('received', labels.received, ({ receivedOn }) => receivedOn),
    named('class', { width: '9rem' }),
    named('service', {}),
    named('channel', { width: '9rem', isHiddenAtFirst: true }),
    named('reporterKind', { width: '8rem' }),
    named('mode', { width: '8rem', isHiddenAtFirst: true }),
    step('classify', labels.classified),
    step('direct', labels.directed),
    { id: 'outcome', label: labels.outcome, value: outcomeText, width: '12rem' },
    dated('outcome-on', labels.exitOn, ({ outcomeOn }) => outcomeOn, { isHiddenAtFirst: true }),
    {
      id: 'days',
      label: labels.days,
      value: ({ days }) => days,
      width: '7.5rem',
      cell: ({ days, isLate }) => (
        <span className={classes.left} data-late={isLate || undefined}>
          {isLate && <IconAlertTriangle size={16} stroke={2} aria-label={words.late} />}
          {days}
        </span>
      ),
    },
    {
      ...{ id: 'satisfaction', label: labels.satisfaction, width: '10rem' },
      value: ({ satisfaction }) => (satisfaction === null ? '' : satisfactionTitle(satisfaction, lists)),
    },
    step('close', labels.closed),
  ]
}
