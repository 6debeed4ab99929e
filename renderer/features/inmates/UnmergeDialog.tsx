import type { InmateMerge } from '#shared/features/inmates/inmate-merges.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { mergeFailure } from './merge-failure.ts'
import { useMergeCommand } from './use-merge-command.ts'

interface UnmergeDialogProps {
  readonly merge: InmateMerge | null
  readonly onClose: () => void
}

/** Takes two people apart again, with the reason. */
export function UnmergeDialog({ merge, onClose }: UnmergeDialogProps) {
  const unmerge = useMergeCommand(client.inmateMerges.unmerge, useSubmitKey(merge !== null))
  return (
    <ReasonDialog
      isOpen={merge !== null}
      title={merge ? words.unmergeTitle(merge.absorbed.name, merge.kept.name) : ''}
      question={words.unmergeQuestion}
      confirmLabel={words.unmerge}
      onClose={onClose}
      onConfirm={(reason) => merge && unmerge.mutate({ mergeId: merge.id, reason }, { onSuccess: onClose })}
      isBusy={unmerge.isPending}
      failure={mergeFailure(unmerge.error)}
    >
      {words.unmergeText}
    </ReasonDialog>
  )
}
