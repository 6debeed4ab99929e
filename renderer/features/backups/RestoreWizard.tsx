import { type ReactNode, useState } from 'react'
import type { BackupPreview, ListedBackup } from '#shared/features/backups/backups.contract.ts'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { BackupChoice } from './BackupChoice.tsx'
import classes from './Backups.module.css'
import { backupTasks } from './backups.queries.ts'
import { RestoreCheck } from './RestoreCheck.tsx'
import { RestoreDone } from './RestoreDone.tsx'
import { RestoreSecret } from './RestoreSecret.tsx'
import { restoreMessages as words } from './restore.messages.ts'
import { useFollow } from './use-follow.ts'

type RestoreEvent = Awaited<ReturnType<typeof backupTasks.restore>> extends AsyncIterable<infer Event> ? Event : never

interface RestoreWizardProps {
  readonly isEmpty: boolean
  /** A backup that was pointed at in the list. */
  readonly chosen: Pick<ListedBackup, 'place' | 'id'> | null
  readonly onDone: () => void
  /** Beside the first button. */
  readonly beside?: ReactNode
}

/** Choose, open, look, restore: nothing changes before the last step. */
export function RestoreWizard({ isEmpty, chosen, onDone, beside }: RestoreWizardProps) {
  const [backup, setBackup] = useState<ListedBackup | null>(null)
  const [preview, setPreview] = useState<BackupPreview | null>(null)
  const restoring = useFollow<RestoreEvent>()
  const { state } = restoring

  const restore = (ticket: string, acceptDamagedFiles: boolean) =>
    void restoring.start((signal) =>
      backupTasks.restore({ ticket, acceptForeign: true, acceptDamagedFiles }, { signal }),
    )
  const again = () => {
    restoring.clear()
    setPreview(null)
    setBackup(null)
  }

  if (state.kind === 'done' && state.event?.kind === 'restored') return <RestoreDone {...state.event} onDone={onDone} />
  if (state.kind === 'running') {
    const event = state.event?.kind === 'progress' ? state.event : null
    const isCounted = event?.stage === 'files'
    return (
      <ProgressPanel
        title={words.running}
        step={words.stages[event?.stage ?? 'keep']}
        done={isCounted ? event.done : 0}
        total={isCounted ? event.total : 0}
      />
    )
  }
  return (
    <div className={classes.wizard}>
      {backup === null ? (
        <BackupChoice chosen={chosen} onChoose={setBackup} beside={beside} />
      ) : preview === null ? (
        <RestoreSecret backup={backup} onOpened={setPreview} onBack={again} />
      ) : (
        <RestoreCheck
          preview={preview}
          isEmpty={isEmpty}
          failure={state.kind === 'failed' ? state.failure : null}
          error={state.kind === 'failed' ? state.error : null}
          onRestore={(acceptDamagedFiles) => restore(preview.ticket, acceptDamagedFiles)}
          onBack={again}
        />
      )}
    </div>
  )
}
