import { Button } from '@mantine/core'
import { IconCalendarOff, IconSettings } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { useScreenMemory } from '../../components/screen-memory.ts'
import { formatFullDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { attendanceMessages as words } from './attendance.messages.ts'
import { attendancePaths } from './attendance-paths.ts'

const stateOf = ({ state, present, expected }: CoachingSession): string => {
  if (state === 'cancelled') return words.cancelled
  return present === null ? words.unmarked : words.presentOf(formatNumber(present), formatNumber(expected))
}

const columns: readonly DataColumn<CoachingSession>[] = [
  {
    id: 'time',
    label: words.columns.time,
    value: ({ startsAt }) => startsAt.replace(':', '.'),
    width: '6rem',
    isFixed: true,
  },
  {
    id: 'programme',
    label: words.columns.programme,
    value: ({ programme, title }) => words.sessionTitle(programme.name, title),
    isFixed: true,
  },
  { id: 'place', label: words.columns.place, value: ({ place }) => place },
  { id: 'instructor', label: words.columns.instructor, value: ({ instructor }) => instructor },
  { id: 'expected', label: words.columns.expected, value: ({ expected }) => expected, width: '7rem' },
  { id: 'state', label: words.columns.state, value: stateOf, width: '12rem' },
]

/** The sessions of one day, each with the way to its sheet. */
export function AttendanceDayScreen() {
  return (
    <WithToday title={words.title} shape="table">
      {(today) => <DayList today={today} />}
    </WithToday>
  )
}

function DayList({ today }: { readonly today: CalendarDate }) {
  const navigate = useNavigate()
  const [chosen, setDay] = useScreenMemory<CalendarDate | null>('attendance.day', null)
  const day = chosen ?? today
  const query = useQuery({
    ...orpc.coachingSessions.calendar.queryOptions({ input: { from: day, until: day, programmeId: null } }),
    placeholderData: keepPreviousData,
  })
  return (
    <ListPage
      head={{
        title: words.title,
        subtitle: `${formatFullDate(day)}. ${words.subtitle}`,
        menu: [{ label: words.settingsLink, to: attendancePaths.settings, icon: IconSettings }],
      }}
      name="attendance-day"
      query={query}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(attendancePaths.session(id))}
      exportName={words.exportName}
      filters={{
        isFiltered: false,
        onClear: () => setDay(null),
        isNarrowAtFirst: true,
        fields: (
          <>
            <CalendarDateInput label={words.day} value={day} onChange={(next) => next && setDay(next)} />
            {day !== today && (
              <Button variant="default" onClick={() => setDay(null)}>
                {words.toToday}
              </Button>
            )}
          </>
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconCalendarOff }}
    />
  )
}
