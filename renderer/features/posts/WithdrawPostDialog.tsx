import { useSubmitKey } from '../../api/use-submit-key.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { postMessages as words } from './posts.messages.ts'
import { type Post, useWithdrawPost, withdrawPostFailure } from './posts.queries.ts'

interface WithdrawPostDialogProps {
  readonly post: Post
  readonly onClose: () => void
}

/** For a post that the unit no longer has. */
export function WithdrawPostDialog({ post, onClose }: WithdrawPostDialogProps) {
  const { title } = post
  const withdraw = useWithdrawPost(useSubmitKey(true))
  return (
    <WithdrawDialog
      reference={post}
      command={withdraw}
      words={{
        title: words.withdrawPostTitle(title),
        text: words.withdrawPostText,
        question: words.withdrawPostQuestion,
        confirm: words.withdrawPost,
        done: words.postWithdrawn(title),
      }}
      failure={withdrawPostFailure(withdraw.error)}
      onClose={onClose}
    />
  )
}
