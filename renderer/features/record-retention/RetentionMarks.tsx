import { Button, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { RetentionHold } from '#shared/features/record-retention/record-retention.contract.ts'
import { client } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import classes from './Retention.module.css'
import { retentionMessages as words } from './record-retention.messages.ts'
import { useRetentionCommand, useRetentionMarks } from './record-retention.queries.ts'

const failureText = (error: unknown) =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null

/** Why a record is kept beyond its time, and how to say so or take it back. */
export function RetentionMarks({ inmateId }: { readonly inmateId: string }) {
  const marks = useRetentionMarks(inmateId)
  return (
    <QueryContent query={marks} shape="form">
      {(all) => <Marks inmateId={inmateId} all={all} />}
    </QueryContent>
  )
}

function Marks({ inmateId, all }: { readonly inmateId: string; readonly all: readonly RetentionHold[] }) {
  const mayDecide = useMay('correct:health')
  const [isHolding, setHolding] = useState(false)
  const [releasing, setReleasing] = useState<string | null>(null)
  const hold = useRetentionCommand(client.recordRetention.hold, useSubmitKey(isHolding))
  const release = useRetentionCommand(client.recordRetention.release, useSubmitKey(releasing !== null))
  const isHeld = all.some(({ released }) => released === null)
  return (
    <Stack gap="sm" align="flex-start">
      {all.length === 0 && mayDecide && <Text size="sm">{words.noMark}</Text>}
      {all.length > 0 && (
        <ul className={classes.marks} aria-label={words.marks}>
          {all.map((mark) => (
            <Mark key={mark.id} mark={mark} onRelease={mayDecide ? () => setReleasing(mark.id) : null} />
          ))}
        </ul>
      )}
      {mayDecide && !isHeld && (
        <Button variant="default" size="compact-md" onClick={() => setHolding(true)}>
          {words.hold}
        </Button>
      )}
      <ReasonDialog
        isOpen={isHolding}
        title={words.holdTitle}
        question={words.holdQuestion}
        confirmLabel={words.hold}
        onClose={() => setHolding(false)}
        onConfirm={(reason) =>
          hold.mutate(
            { inmateId, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.held })
                setHolding(false)
              },
            },
          )
        }
        isBusy={hold.isPending}
        failure={failureText(hold.error)}
      >
        <RecordIdentifiers inmateId={inmateId} />
      </ReasonDialog>
      <ReasonDialog
        isOpen={releasing !== null}
        title={words.releaseTitle}
        question={words.releaseQuestion}
        confirmLabel={words.release}
        onClose={() => setReleasing(null)}
        onConfirm={(reason) =>
          releasing !== null &&
          release.mutate(
            { id: releasing, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.released })
                setReleasing(null)
              },
            },
          )
        }
        isBusy={release.isPending}
        failure={failureText(release.error)}
      >
        <RecordIdentifiers inmateId={inmateId} />
      </ReasonDialog>
    </Stack>
  )
}

function Mark({ mark, onRelease }: { readonly mark: RetentionHold; readonly onRelease: (() => void) | null }) {
  const zone = useZone()
  const { released } = mark
  return (
    <li>
      {released === null && <MeaningBadge look={{ meaning: 'attention', Icon: IconLock }} word={words.standing} />}
      <Text size="sm" fw={released === null ? 600 : 400}>
        {mark.reason}
      </Text>
      <Text size="sm" c="dimmed">
        {words.markedBy(mark.byName, formatInstant(mark.at, zone))}
      </Text>
      {released !== null && (
        <Text size="sm" c="dimmed">
          {words.releasedBy(released.byName, formatInstant(released.at, zone), released.reason)}
        </Text>
      )}
      {released === null && onRelease && (
        <Button variant="default" size="compact-md" mt="xs" onClick={onRelease}>
          {words.release}
        </Button>
      )}
    </li>
  )
}
