import { useNavigate } from 'react-router'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { ConfirmDialog } from '../../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationPaths } from '../recommendation-paths.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { useIdentifiers } from '../use-identifiers.ts'
import { approvalMessages as words } from './approval.messages.ts'

interface ApprovalDialogsProps {
  readonly recommendation: Recommendation
  readonly asking: 'approve' | 'give-back' | null
  readonly onClose: () => void
}

/** The two answers of the head, each asked once more. */
export function ApprovalDialogs({ recommendation, asking, onClose }: ApprovalDialogsProps) {
  const navigate = useNavigate()
  const { id, number, inmateId } = recommendation
  const identifiers = useIdentifiers(inmateId)
  const approve = useCaseCommand(id, recommendationCalls.approve)
  const giveBack = useCaseCommand(id, recommendationCalls.returnForCorrection)
  const done = (text: string) => ({
    onSuccess: () => {
      noticeDone({ text })
      onClose()
      void navigate(recommendationPaths.case(id))
    },
  })
  return (
    <>
      <ConfirmDialog
        isOpen={asking === 'approve'}
        title={words.approveTitle(number)}
        confirmLabel={words.approve}
        onConfirm={() => approve.mutate({}, done(words.approved))}
        onClose={onClose}
        isBusy={approve.isPending}
        failure={recommendationFailure(approve.error)}
      >
        {words.approveText(identifiers?.name ?? '', identifiers?.registerNumber ?? '')}
      </ConfirmDialog>
      <ReasonDialog
        isOpen={asking === 'give-back'}
        title={words.giveBackTitle(number)}
        question={words.giveBackQuestion}
        confirmLabel={words.giveBack}
        onConfirm={(reason) =>
          giveBack.mutate({ reason, on: null, letterNumber: null, letterDate: null }, done(words.givenBack))
        }
        onClose={onClose}
        isBusy={giveBack.isPending}
        failure={recommendationFailure(giveBack.error)}
      >
        {words.giveBackText}
      </ReasonDialog>
    </>
  )
}
