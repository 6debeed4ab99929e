import { Button, Group, Text } from '@mantine/core'
import type { HandoverNote } from '#shared/features/shift-handover/shift-handover.contract.ts'
import { client } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { placeText } from '../inmates/inmate-columns.tsx'
import classes from './Handover.module.css'
import { handoverMessages as words } from './shift-handover.messages.ts'
import { useHandoverCommand } from './shift-handover.queries.ts'

/** Words from the shift before, with everybody who has read them. */
export function HandoverNotes({ notes }: { readonly notes: readonly HandoverNote[] }) {
  return (
    <section aria-labelledby="handover-notes">
      <h2 id="handover-notes" className={classes.heading}>
        {words.notes}
      </h2>
      {notes.length === 0 ? (
        <Text>{words.noNotes}</Text>
      ) : (
        <ul className={classes.notes}>
          {notes.map((note) => (
            <Note key={`${note.id} ${note.revision} ${note.reads.length}`} note={note} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Note({ note }: { readonly note: HandoverNote }) {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const markRead = useHandoverCommand(client.shiftHandover.markRead, useSubmitKey(true))
  const finish = useHandoverCommand(client.shiftHandover.finishNote, useSubmitKey(true))
  const failure = markRead.error ?? finish.error
  const { person, done, reads } = note
  return (
    <li data-done={done !== null || undefined}>
      {person && (
        <Text fw={600}>{[person.name, person.registerNumber, placeText(person)].filter(Boolean).join(', ')}</Text>
      )}
      <Text className={classes.text ?? ''}>{note.text}</Text>
      <Text size="sm" className={classes.quiet ?? ''}>
        {words.written(formatInstant(note.writtenAt, zone), note.writtenByName)}
      </Text>
      <Text size="sm" className={classes.quiet ?? ''}>
        {reads.length === 0 ? words.nobodyRead : words.readBy(reads.map(({ byName }) => byName).join(', '))}
      </Text>
      {done && (
        <Text size="sm" className={classes.quiet ?? ''}>
          {words.finished(formatInstant(done.at, zone), done.byName)}
        </Text>
      )}
      {mayEnter && done === null && (
        <Group gap="xs" mt={6}>
          {!(note.isReadByMe || note.isOwn) && (
            <Button
              size="compact-md"
              variant="default"
              loading={markRead.isPending}
              onClick={() => markRead.mutate({ id: note.id })}
            >
              {words.markRead}
            </Button>
          )}
          <Button
            size="compact-md"
            variant="default"
            loading={finish.isPending}
            onClick={() => finish.mutate({ id: note.id, revision: note.revision })}
          >
            {words.finish}
          </Button>
        </Group>
      )}
      {failure && <FailureNotice failure={errorText(failure)} />}
    </li>
  )
}
