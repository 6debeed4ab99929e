import { Button, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { EntryKind } from '#shared/features/medical-records/record-entries.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { entryMessages as words } from './entries.messages.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import classes from './Records.module.css'
import { useRecordCommand } from './use-record-command.ts'

interface Stamp {
  readonly at: Instant
  readonly byName: string
}

/** One entry as a line of a list. */
export interface ListedEntry {
  readonly id: string
  readonly revision: number
  /** Names the entry in its buttons and dialogs. */
  readonly title: string
  readonly detail: ReactNode
  readonly recorded: Stamp
  readonly voided: (Stamp & { readonly reason: string }) | null
  readonly mayVoid: boolean
  readonly actions?: ReactNode
}

interface EntryListProps {
  readonly label: string
  readonly kind: EntryKind
  readonly entries: readonly ListedEntry[]
}

/** Entries of one kind; what is struck out stays in sight with its reason. */
export function EntryList({ label, kind, entries }: EntryListProps) {
  const zone = useZone()
  const [voiding, setVoiding] = useState<ListedEntry | null>(null)
  return (
    <>
      <ul className={classes.visits} aria-label={label}>
        {entries.map((entry) => {
          const { id, title, detail, recorded, voided, mayVoid } = entry
          return (
            <li key={id}>
              <Group justify="space-between" align="flex-start" wrap="nowrap">
                <div>
                  <Text fw={600}>{voided ? <del>{title}</del> : title}</Text>
                  {!voided && detail}
                  <Text size="sm" c="dimmed">
                    {voided
                      ? words.voided(voided.byName, formatInstant(voided.at, zone), voided.reason)
                      : words.recorded(recorded.byName, formatInstant(recorded.at, zone))}
                  </Text>
                </div>
                <Group gap="xs">
                  {!voided && entry.actions}
                  {mayVoid && (
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={words.voidOf(title)}
                      onClick={() => setVoiding(entry)}
                    >
                      {words.void}
                    </Button>
                  )}
                </Group>
              </Group>
            </li>
          )
        })}
      </ul>
      <VoidEntryDialog kind={kind} entry={voiding} onClose={() => setVoiding(null)} />
    </>
  )
}

interface VoidEntryDialogProps {
  readonly kind: EntryKind
  readonly entry: ListedEntry | null
  readonly onClose: () => void
}

function VoidEntryDialog({ kind, entry, onClose }: VoidEntryDialogProps) {
  const strike = useRecordCommand(client.recordEntries.voidEntry, useSubmitKey(entry !== null))
  return (
    <ReasonDialog
      isOpen={entry !== null}
      title={entry ? words.voidTitle(entry.title) : ''}
      question={words.voidQuestion}
      confirmLabel={entry ? words.voidOf(entry.title) : ''}
      onClose={onClose}
      onConfirm={(reason) =>
        entry &&
        strike.mutate(
          { kind, id: entry.id, revision: entry.revision, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.voidDone })
              onClose()
            },
          },
        )
      }
      isDangerous
      isBusy={strike.isPending}
      failure={medicalRecordFailure(strike.error)}
    >
      {words.voidText}
    </ReasonDialog>
  )
}
