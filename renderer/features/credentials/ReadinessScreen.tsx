import { Group, List, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { DutyShift } from '#shared/features/duty-roster/duty-roster.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { dutyPaths } from '../duty-roster/duty-paths.ts'
import { rosterMessages } from '../duty-roster/duty-roster.messages.ts'
import classes from './Credentials.module.css'
import { credentialMessages as words } from './credentials.messages.ts'
import { useReadiness } from './credentials.queries.ts'
import { gapsOf } from './readiness-words.ts'

/** "Boleh beroperasi hari ini?": who is on duty and may work, and what is missing, by name. */
export function ReadinessScreen() {
  const query = useReadiness()
  return (
    <Stack gap="md">
      <PageHead
        title={words.readinessTitle}
        subtitle={words.readinessSubtitle}
        mainAction={{ label: words.toRoster, to: dutyPaths.week }}
      />
      <Group gap="xs">
        <PrintFileButton label={words.printReadiness} path="/files/readiness-sheets/sekarang" />
      </Group>
      <QueryContent query={query} shape="table">
        {({ today, isReady, duties }) => (
          <>
            <PageNote meaning={isReady ? 'running' : 'attention'}>{isReady ? words.ready : words.notReady}</PageNote>
            {[...new Set(duties.map(({ day }) => day))].map((day) => (
              <Day key={day} day={day} isToday={day === today} duties={duties.filter((duty) => duty.day === day)} />
            ))}
          </>
        )}
      </QueryContent>
    </Stack>
  )
}

interface DayProps {
  readonly day: CalendarDate
  readonly isToday: boolean
  readonly duties: readonly DutyShift[]
}

function Day({ day, isToday, duties }: DayProps) {
  const gaps = duties.flatMap(gapsOf)
  const title = isToday ? words.today(formatFullDate(day)) : formatFullDate(day)
  return (
    <section className={classes.one} aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {gaps.length === 0 ? (
        <Group gap="xs">
          <IconCircleCheck size={18} aria-hidden />
          <Text>{words.dayReady}</Text>
        </Group>
      ) : (
        <List className={classes.gap ?? ''}>
          {gaps.map((gap) => (
            <List.Item key={gap}>{gap}</List.Item>
          ))}
        </List>
      )}
      {duties
        .filter(({ places }) => places.length > 0)
        .map(({ shift, places }) => (
          <Text key={shift.id}>
            {rosterMessages.nowOf(shift.name, places.map(({ worker }) => worker.name).join(', '))}
          </Text>
        ))}
    </section>
  )
}
