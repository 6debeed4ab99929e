import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { type FacilityZone, toLocalTime } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatHoursLeft, formatTimeLeft } from '../../format/durations.ts'
import { roleNames } from '../session/role.messages.ts'
import { todayMessages } from './today.messages.ts'
import { stateOf } from './today.rules.ts'

/** Whose turn in words: the person, the roles, or another office. */
function turnText(item: DueItem): string {
  if (item.isMine) return todayMessages.you
  return item.roles.length === 0 ? todayMessages.otherOffice : item.roles.map((role) => roleNames[role]).join(', ')
}

const textOf = (item: DueItem) => todayMessages.kinds[item.kind](item.data)

/** The columns of the start page. */
export function todayColumns(zone: FacilityZone): readonly DataColumn<DueItem>[] {
  const sinceDate = (item: DueItem) => toLocalTime(item.since, zone).date
  return [
    {
      id: 'what',
      label: todayMessages.what,
      value: (item) => textOf(item).title,
      cell: (item) => (
        <>
          <Anchor component={Link} to={item.link} tabIndex={-1} fw={600}>
            {textOf(item).title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {textOf(item).about}
          </Text>
        </>
      ),
      isFixed: true,
    },
    {
      id: 'state',
      label: todayMessages.state,
      value: (item) => stateOf(item),
      cell: (item) => <StateBadge state={stateOf(item)} />,
      width: '10rem',
    },
    { id: 'turn', label: todayMessages.turn, value: turnText, width: '12rem' },
    {
      id: 'since',
      label: todayMessages.since,
      value: sinceDate,
      cell: (item) => formatDate(sinceDate(item)),
      width: '8rem',
    },
    {
      id: 'left',
      label: todayMessages.timeLeft,
      value: (item) => item.workingDaysLeft,
      cell: (item) =>
        item.workingDaysLeft !== null
          ? formatTimeLeft({ workingDaysLeft: item.workingDaysLeft, hoursLeft: item.hoursLeft ?? null })
          : typeof item.hoursLeft === 'number'
            ? formatHoursLeft(item.hoursLeft)
            : item.dueOn !== null
              ? todayMessages.until(formatDate(item.dueOn))
              : todayMessages.noDeadline,
      width: '12rem',
    },
  ]
}
