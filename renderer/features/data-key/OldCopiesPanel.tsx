import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { OldCopies, OldCopy } from '#shared/features/data-key/data-key.contract.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { useFollow } from '../backups/use-follow.ts'
import classes from './DataKey.module.css'
import { dataKeyMessages as words } from './data-key.messages.ts'
import { dataKeyTasks, useOldCopies } from './data-key.queries.ts'
import { dataKeyFailure } from './data-key-failure.ts'

type RemoveEvent =
  Awaited<ReturnType<typeof dataKeyTasks.removeOldCopies>> extends AsyncIterable<infer Event> ? Event : never

/** What still opens with an older key, and the way to be rid of it; nothing where there is none. */
export function OldCopiesPanel() {
  const navigate = useNavigate()
  const found = useOldCopies()
  const removing = useFollow<RemoveEvent>(dataKeyFailure)
  const [isAsking, setAsking] = useState(false)
  const { copies, waiting }: OldCopies = found.data ?? { copies: [], waiting: 0 }
  if (copies.length === 0 && waiting === 0) return null
  const count = formatNumber(copies.length)

  const remove = async () => {
    const last = await removing.start((signal) => dataKeyTasks.removeOldCopies({}, { signal }))
    if (last?.kind !== 'removed') return
    setAsking(false)
    noticeDone({ text: words.removed(formatNumber(last.count)) })
    await found.refetch()
  }
  return (
    <section aria-label={words.oldTitle}>
      <Title order={2} mb="xs">
        {words.oldTitle}
      </Title>
      {waiting > 0 && (
        <PageNote
          meaning="neutral"
          action={{ label: words.toBackups, onClick: () => void navigate('/pengaturan/cadangan') }}
        >
          {words.oldWaiting(formatNumber(waiting))}
        </PageNote>
      )}
      {copies.length > 0 && (
        <>
          <Text mb="xs">{words.oldText}</Text>
          <ul className={classes.list}>
            {copies.map((copy) => (
              <li key={`${copy.place} ${copy.id}`}>
                <CopyLine copy={copy} />
              </li>
            ))}
          </ul>
          <Text mt="xs">{words.oldAway}</Text>
          <Button mt="sm" variant="default" onClick={() => setAsking(true)}>
            {words.remove}
          </Button>
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={words.removeTitle(count)}
        confirmLabel={words.removeConfirm(count)}
        onConfirm={() => void remove()}
        onClose={() => {
          removing.clear()
          setAsking(false)
        }}
        isDangerous
        isBusy={removing.state.kind === 'running'}
        failure={removing.state.kind === 'failed' ? removing.state.failure : null}
      >
        {words.removeText}
      </ConfirmDialog>
    </section>
  )
}

function CopyLine({ copy }: { readonly copy: OldCopy }) {
  const zone = useZone()
  const kind = copy.kind === 'backup' ? words.oldBackup : words.oldFolder
  const size = copy.bytes === null ? [] : [formatFileSize(copy.bytes)]
  return [kind, formatInstant(copy.at, zone), words.places[copy.place], ...size].join(' · ')
}
