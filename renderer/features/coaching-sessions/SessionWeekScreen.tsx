import { Button, Group, Select, Stack, Title } from '@mantine/core'
import { IconCalendarPlus, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { useMay } from '../../app/session.ts'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate, formatFullDate } from '../../format/dates.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { useRunningProgrammes, useSessionsBetween } from './coaching-sessions.queries.ts'
import { DayTable } from './DayTable.tsx'
import { PickedActions } from './PickedActions.tsx'
import { ProgrammePlans } from './ProgrammePlans.tsx'
import { sessionPaths } from './session-paths.ts'
import { useWeekAddress } from './use-week-address.ts'
import { WeekGrid } from './WeekGrid.tsx'

/** What is held where in a week, or on one day of it. */
export function SessionWeekScreen() {
  return (
    <WithToday title={words.title} shape="table">
      {(today) => <Week today={today} />}
    </WithToday>
  )
}

function Week({ today }: { readonly today: CalendarDate }) {
  const mayManage = useMay('manage:coaching')
  const address = useWeekAddress(today)
  const { day, monday, programmeId } = address
  const sunday = addDays(monday, 6)
  const sessions = useSessionsBetween(day ?? monday, day ?? sunday, programmeId)
  const programmes = useRunningProgrammes()
  const newSession = {
    label: words.newSession,
    icon: IconPlus,
    to: sessionPaths.newSessionFor(programmeId),
  }
  return (
    <Stack gap="md">
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        {...(mayManage
          ? {
              mainAction: {
                label: words.newPlan,
                icon: IconCalendarPlus,
                to: sessionPaths.newPlanFor(programmeId),
              },
              menu: [newSession],
            }
          : {})}
      />
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={18} stroke={1.8} aria-hidden />}
          onClick={() => address.showWeek(addDays(monday, -7))}
        >
          {words.previousWeek}
        </Button>
        <Button variant="default" onClick={() => address.showWeek(today)}>
          {words.thisWeek}
        </Button>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={18} stroke={1.8} aria-hidden />}
          onClick={() => address.showWeek(addDays(monday, 7))}
        >
          {words.nextWeek}
        </Button>
        {day && (
          <Button variant="default" onClick={() => address.showWeek(monday)}>
            {words.backToWeek}
          </Button>
        )}
        <Select
          aria-label={words.programme}
          w="16rem"
          allowDeselect={false}
          value={programmeId ?? 'any'}
          onChange={(id) => address.showProgramme(id === 'any' ? null : id)}
          data={[
            { value: 'any', label: words.anyProgramme },
            ...(programmes.data ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
            })),
          ]}
        />
        <PrintFileButton
          label={words.printWeek}
          path={`/files/coaching-week-plans/${monday}${programmeId === null ? '' : `?program=${programmeId}`}`}
        />
      </Group>
      <Title order={2} size="h3">
        {day ? formatFullDate(day) : words.weekOf(formatDate(monday), formatDate(sunday))}
      </Title>
      <QueryContent query={sessions} shape="table">
        {(held) => (
          <Held
            key={`${monday} ${day} ${programmeId}`}
            held={held}
            today={today}
            address={address}
            mayManage={mayManage}
          />
        )}
      </QueryContent>
      {programmeId !== null && <ProgrammePlans programmeId={programmeId} />}
    </Stack>
  )
}

interface HeldProps {
  readonly held: readonly CoachingSession[]
  readonly today: CalendarDate
  readonly address: ReturnType<typeof useWeekAddress>
  readonly mayManage: boolean
}

function Held({ held, today, address, mayManage }: HeldProps) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) =>
    setPicked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const { day, days, monday } = address
  if (held.length === 0)
    return (
      <EmptyState
        title={day ? words.emptyDayTitle : words.emptyTitle}
        text={mayManage ? words.emptyText : words.emptyReader}
        icon={IconCalendarPlus}
      />
    )
  return (
    <>
      {mayManage && (
        <PickedActions
          picked={held.filter(({ id }) => picked.has(id))}
          onNone={() => setPicked(new Set())}
          onAll={() => setPicked(new Set(held.map(({ id }) => id)))}
        />
      )}
      {day ? (
        <DayTable day={day} sessions={held} picked={picked} onPick={mayManage ? toggle : null} />
      ) : (
        <WeekGrid
          label={words.gridOf(formatDate(monday), formatDate(addDays(monday, 6)))}
          days={days}
          today={today}
          sessions={held}
          picked={picked}
          onPick={mayManage ? toggle : null}
          onShowDay={address.showDay}
        />
      )}
    </>
  )
}
