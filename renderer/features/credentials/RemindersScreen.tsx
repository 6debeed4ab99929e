import { Button, Text } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import type { Reminder } from '#shared/features/credentials/credentials.contract.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { credentialPaths } from './credential-paths.ts'
import { credentialMessages as words } from './credentials.messages.ts'
import { credentialFailure, useCredentialCommand, useCredentialSettings, useReminders } from './credentials.queries.ts'

const settledText = ({ isOver, notedByName }: Reminder) =>
  notedByName === null ? (isOver ? words.over : words.notNoted) : words.notedBy(notedByName)
const licenceText = ({ kind, number }: Reminder) => `${words.kinds[kind]} ${number}`

const columns: readonly DataColumn<Reminder>[] = [
  { id: 'name', label: words.name, value: ({ workerName }) => workerName, isFixed: true },
  { id: 'licence', label: words.licence, value: licenceText, width: '13rem' },
  {
    ...{ id: 'until', label: words.validUntil, value: ({ validUntil }) => validUntil, width: '9rem' },
    ...{ cell: ({ validUntil }) => formatDate(validUntil), exportText: ({ validUntil }) => formatDate(validUntil) },
  },
  {
    ...{ id: 'days', label: words.daysBefore, value: ({ days }) => days, width: '13rem' },
    ...{ cell: ({ days }) => words.daysBeforeOf(days), exportText: ({ days }) => words.daysBeforeOf(days) },
  },
  {
    ...{ id: 'fired', label: words.firedOn, value: ({ firedOn }) => firedOn, width: '9rem' },
    ...{ cell: ({ firedOn }) => formatDate(firedOn), exportText: ({ firedOn }) => formatDate(firedOn) },
  },
  { id: 'settled', label: words.settled, value: settledText, width: '16rem' },
]

/** Page kind 1: every reminder there ever was, and what is still to be noted. */
export function RemindersScreen() {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:licences')
  const settings = useCredentialSettings()
  const reminders = useReminders()
  const note = useCredentialCommand(client.credentials.note, null)
  const failure = credentialFailure(note.error)
  const waiting = (reminders.data ?? []).filter(({ isOver, notedByName }) => !isOver && notedByName === null)
  const newest = waiting.filter(
    ({ licenceId, id }) => waiting.find((other) => other.licenceId === licenceId)?.id === id,
  )
  const onNote = (id: string) => note.mutate({ id }, { onSuccess: () => noticeDone({ text: words.noted }) })
  return (
    <ListPage
      head={{
        title: words.remindersTitle,
        subtitle: settings.data && words.remindersSubtitle(settings.data.reminderDays.join(', ')),
      }}
      name="licence-reminders"
      query={reminders}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ workerId }) => void navigate(credentialPaths.one(workerId))}
      exportName="pengingat-izin"
      above={
        <>
          {failure && <FailureNotice failure={failure} />}
          {mayEnter &&
            newest.map((reminder) => (
              <Text key={reminder.id} mb="xs">
                {reminder.workerName}, {licenceText(reminder)}{' '}
                <Button variant="default" size="compact-sm" onClick={() => onNote(reminder.id)}>
                  {words.note}
                </Button>
              </Text>
            ))}
        </>
      }
      empty={{ title: words.remindersEmptyTitle, text: words.remindersEmptyText, icon: IconBell }}
    />
  )
}
