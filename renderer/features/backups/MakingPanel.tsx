import type { BackupProgress } from '#shared/features/backups/backups.contract.ts'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { backupsMessages as words } from './backups.messages.ts'

/** How far a backup is. Only files can be counted; the database is one piece. */
export function MakingPanel({ title, progress }: { readonly title: string; readonly progress: BackupProgress }) {
  const { stage, done, total } = progress
  const isCounted = stage === 'files' || stage === 'second'
  return (
    <ProgressPanel title={title} step={words.stages[stage]} done={isCounted ? done : 0} total={isCounted ? total : 0} />
  )
}
