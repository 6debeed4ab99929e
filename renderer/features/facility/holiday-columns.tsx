import { Button } from '@mantine/core'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate, formatWeekday } from '../../format/dates.ts'
import classes from './Calendar.module.css'
import { calendarMessages } from './calendar.messages.ts'
import type { Holiday } from './MonthGrid.tsx'

/** The list's columns; with `onWithdraw` each day in force can be taken back. */
export function holidayColumns(onWithdraw: ((holiday: Holiday) => void) | null): readonly DataColumn<Holiday>[] {
  const columns: readonly DataColumn<Holiday>[] = [
    {
      id: 'date',
      label: calendarMessages.columns.date,
      value: (holiday) => holiday.date,
      cell: (holiday) => (
        <span className={classes.date}>
          {formatDate(holiday.date)}
          <span className={classes.weekday}>{formatWeekday(holiday.date)}</span>
        </span>
      ),
      width: '7.5rem',
      isFixed: true,
    },
    {
      id: 'name',
      label: calendarMessages.columns.name,
      value: (holiday) => holiday.name,
      cell: (holiday) => <HolidayName holiday={holiday} />,
      isFixed: true,
    },
    {
      id: 'kind',
      label: calendarMessages.columns.kind,
      value: (holiday) => calendarMessages.kinds[holiday.kind],
      width: '8.5rem',
    },
    {
      id: 'source',
      label: calendarMessages.columns.source,
      value: (holiday) => holiday.source,
      width: '14rem',
      isHiddenAtFirst: true,
    },
  ]
  if (onWithdraw === null) return columns
  return [
    ...columns,
    {
      id: 'withdraw',
      label: calendarMessages.withdrawAction,
      value: () => null,
      cell: (holiday) =>
        holiday.state === 'active' && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            aria-label={calendarMessages.withdrawLabel(holiday.name)}
            onClick={() => onWithdraw(holiday)}
          >
            {calendarMessages.withdraw}
          </Button>
        ),
      width: '6rem',
      isSortable: false,
      isFixed: true,
    },
  ]
}

function HolidayName({ holiday }: { readonly holiday: Holiday }) {
  if (holiday.state === 'active') {
    return (
      <>
        {holiday.name}
        <span className={classes.note}>{holiday.source}</span>
      </>
    )
  }
  return (
    <span className={classes.withdrawn}>
      <span>{holiday.name}</span>
      <span className={classes.note}>
        {holiday.reason ? calendarMessages.withdrawnBecause(holiday.reason) : calendarMessages.withdrawn}
      </span>
    </span>
  )
}
