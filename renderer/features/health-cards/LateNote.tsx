import { Group, TextInput } from '@mantine/core'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { roundMessages as words } from './monthly-round.messages.ts'

interface Late {
  readonly time: string
  readonly reason: string
}

interface LateNoteProps {
  readonly late: Late
  readonly isTimeWrong: boolean
  readonly onLate: (late: Late) => void
}

/** A sheet of an earlier day that is only typed now: when it was, and why so late. */
export function LateNote({ late, isTimeWrong, onLate }: LateNoteProps) {
  return (
    <PageNote meaning="attention">
      <Group align="start">
        <TextInput
          label={words.time}
          description={words.timeHint}
          autoComplete="off"
          value={late.time}
          error={isTimeWrong ? words.timeWrong : null}
          onChange={(event) => onLate({ ...late, time: event.currentTarget.value })}
          w="9rem"
        />
        <TextInput
          label={words.lateReason}
          description={words.lateText}
          autoComplete="off"
          maxLength={200}
          value={late.reason}
          onChange={(event) => onLate({ ...late, reason: event.currentTarget.value })}
          w="36rem"
        />
      </Group>
    </PageNote>
  )
}
