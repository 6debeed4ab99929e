import { Button, Group, Stack, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconCopy, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { DutyPlace, DutyShift, DutyWeek } from '#shared/features/duty-roster/duty-roster.contract.ts'
import { addDays, type CalendarDate, calendarDateSchema, weekdayOf } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate } from '../../format/dates.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import { AbsenceList } from './AbsenceList.tsx'
import { AddDutyForm } from './AddDutyForm.tsx'
import { DutyGrid } from './DutyGrid.tsx'
import { dutyAddress, dutyPaths } from './duty-paths.ts'
import { rosterMessages as words } from './duty-roster.messages.ts'
import { rosterFailure, useDutyWeek, useRosterCommand } from './duty-roster.queries.ts'

type Sheet =
  | { readonly kind: 'absence' }
  | { readonly kind: 'duty'; readonly duty: DutyShift; readonly absent: DutyPlace | null }

type Left = readonly { readonly day: CalendarDate; readonly shift: string; readonly name: string }[]

const mondayOf = (day: CalendarDate) => addDays(day, 1 - weekdayOf(day))

/** Who is on duty in a week, and who is away. */
export function RosterScreen() {
  return (
    <WithToday title={words.title} shape="table">
      {(today) => <Roster today={today} />}
    </WithToday>
  )
}

function Roster({ today }: { readonly today: CalendarDate }) {
  const mayEnter = useMay('enter:duty-roster')
  const [address, setAddress] = useSearchParams()
  const monday = mondayOf(calendarDateSchema.safeParse(address.get(dutyAddress.week)).data ?? today)
  const week = useDutyWeek(monday)
  const [left, setLeft] = useState<Left>([])
  const copy = useRosterCommand(client.dutyRoster.copyWeek, null)
  const failure = rosterFailure(copy.error)
  const show = (day: CalendarDate) => {
    setLeft([])
    setAddress({ [dutyAddress.week]: mondayOf(day) }, { replace: true })
  }
  const onCopy = () =>
    copy.mutate(
      { from: addDays(monday, -7), to: monday },
      {
        onSuccess: (outcome) => {
          noticeDone({ text: words.copied(outcome.copied) })
          setLeft(outcome.left)
        },
      },
    )
  return (
    <Stack gap="md">
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        menu={[{ label: words.history.shifts, to: dutyPaths.shifts }]}
        mainAction={
          mayEnter ? { label: words.copy, icon: IconCopy, onClick: onCopy, isBusy: copy.isPending } : undefined
        }
      />
      {failure && <FailureNotice failure={failure} />}
      {left.length > 0 && (
        <PageNote meaning="attention" title={words.leftTitle} isSudden>
          {left.map(({ day, shift, name }) => (
            <div key={`${day} ${shift} ${name}`}>{words.leftLine(name, formatDate(day), shift)}</div>
          ))}
          {words.leftWhy}
        </PageNote>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={18} stroke={1.8} aria-hidden />}
          onClick={() => show(addDays(monday, -7))}
        >
          {words.previousWeek}
        </Button>
        <Button variant="default" onClick={() => show(today)}>
          {words.thisWeek}
        </Button>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={18} stroke={1.8} aria-hidden />}
          onClick={() => show(addDays(monday, 7))}
        >
          {words.nextWeek}
        </Button>
        <PrintFileButton label={words.print} path={`/files/duty-rosters/${monday}`} />
      </Group>
      <Title order={2} size="h3">
        {words.weekOf(formatDate(monday), formatDate(addDays(monday, 6)))}
      </Title>
      <QueryContent query={week} shape="table">
        {(told) => <Week key={monday} week={told} today={today} mayEnter={mayEnter} />}
      </QueryContent>
      <HistorySection subject={{ type: 'duty-roster', id: 'all' }} />
    </Stack>
  )
}

interface WeekProps {
  readonly week: DutyWeek
  readonly today: CalendarDate
  readonly mayEnter: boolean
}

function Week({ week, today, mayEnter }: WeekProps) {
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const remove = useRosterCommand(client.dutyRoster.withdraw, null)
  const failure = rosterFailure(remove.error)
  const close = () => setSheet(null)
  const actions = mayEnter
    ? {
        onAdd: (duty: DutyShift, absent: DutyPlace | null) => setSheet({ kind: 'duty', duty, absent }),
        onRemove: ({ id, revision }: DutyPlace) =>
          remove.mutate({ id, revision }, { onSuccess: () => noticeDone({ text: words.removed }) }),
      }
    : null
  return (
    <div className={listClasses.columns} data-sheet={sheet ? true : undefined}>
      <div className={listClasses.main}>
        {failure && <FailureNotice failure={failure} />}
        <DutyGrid week={week} today={today} chosen={sheet?.kind === 'duty' ? sheet.duty : null} actions={actions} />
        {mayEnter && (
          <Group mt="md">
            <Button
              variant="default"
              leftSection={<IconUserOff size={18} stroke={1.8} aria-hidden />}
              onClick={() => setSheet({ kind: 'absence' })}
            >
              {words.absenceAdd}
            </Button>
          </Group>
        )}
        <AbsenceList absences={week.absences} mayEnter={mayEnter} />
      </div>
      {sheet && (
        <SidePanel title={sheet.kind === 'duty' ? words.addTitle : words.absenceAdd} onClose={close}>
          {sheet.kind === 'duty' ? (
            <AddDutyForm
              key={`${sheet.duty.day} ${sheet.duty.shift.id}`}
              duty={sheet.duty}
              absent={sheet.absent}
              onDone={close}
            />
          ) : (
            <AbsenceForm onDone={close} />
          )}
        </SidePanel>
      )}
    </div>
  )
}
