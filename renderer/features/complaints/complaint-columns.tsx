import { Text } from '@mantine/core'
import { IconAlertTriangle, IconUrgent } from '@tabler/icons-react'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import type { ComplaintRow } from '#shared/features/complaints/complaints.contract.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { turnText, workingDaysText } from '../recommendations/case-columns.tsx'
import classes from './Complaints.module.css'
import { complaintMessages as words } from './complaints.messages.ts'

const turnOf = (row: ComplaintRow) => turnText(words, row)
const leftText = (row: ComplaintRow) => workingDaysText(words, row)

/** Columns of the list: no story, no reporter. */
export function complaintColumns(
  { channels, services }: ComplaintLists,
  zone: FacilityZone,
): readonly DataColumn<ComplaintRow>[] {
  const titleIn = (list: readonly { readonly id: string; readonly title: string }[], id: string) =>
    list.find((one) => one.id === id)?.title ?? id
  return [
    {
      id: 'number',
      label: words.number,
      value: (row) => row.number,
      width: '8.5rem',
      isFixed: true,
      cell: (row) => (
        <div className={classes.number}>
          <span>{row.number}</span>
          {row.isDangerous && !row.isEnded && (
            <span className={classes.danger}>
              <IconUrgent size={16} stroke={2} aria-hidden /> {words.danger}
            </span>
          )}
        </div>
      ),
    },
    { id: 'class', label: words.class, value: (row) => words.classes[row.class], width: '9rem' },
    { id: 'service', label: words.service, value: (row) => titleIn(services, row.service) },
    { id: 'channel', label: words.channel, value: (row) => titleIn(channels, row.channel), width: '9.5rem' },
    {
      id: 'received',
      label: words.age,
      value: (row) => toCalendarDate(row.receivedAt, zone),
      cell: (row) => formatDate(toCalendarDate(row.receivedAt, zone)),
      width: '8rem',
    },
    {
      id: 'left',
      label: words.left,
      value: (row) => row.workingDaysLeft,
      exportText: leftText,
      width: '10rem',
      cell: (row) => (
        <span className={classes.left} data-late={row.isLate || undefined}>
          {row.isLate && <IconAlertTriangle size={16} stroke={2} aria-hidden />}
          {leftText(row)}
        </span>
      ),
    },
    {
      id: 'turn',
      label: words.turn,
      value: turnOf,
      width: '9rem',
      cell: (row) => (
        <Text component="span" size="sm" {...(row.isMyTurn ? { fw: 600 } : {})}>
          {turnOf(row)}
        </Text>
      ),
    },
    {
      id: 'officer',
      label: words.officer,
      value: (row) => row.officer.fullName,
      isHiddenAtFirst: true,
      width: '12rem',
    },
  ]
}
