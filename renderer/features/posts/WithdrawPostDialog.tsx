import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { postMessages as words } from './posts.messages.ts'
import { type Post, useWithdrawPost, withdrawPostFailure } from './posts.queries.ts'

interface WithdrawPostDialogProps {
  readonly post: Post
  readonly onClose: () => void
}

/** For a post that the unit no longer has. */
export function WithdrawPostDialog({ post, onClose }: WithdrawPostDialogProps) {
  const { id, revision, title } = post
  const withdraw = useWithdrawPost(useSubmitKey(true))
  return (
    <ReasonDialog
      isOpen
      title={words.withdrawPostTitle(title)}
      question={words.withdrawPostQuestion}
      confirmLabel={words.withdrawPost}
      onConfirm={(reason) =>
        withdraw.mutate(
          { id, revision, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.postWithdrawn(title) })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
      isDangerous
      isBusy={withdraw.isPending}
      failure={withdrawPostFailure(withdraw.error)}
    >
      {words.withdrawPostText}
    </ReasonDialog>
  )
}
