import { Button, Stack, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { postMessages as words } from './posts.messages.ts'
import { type Post, postFailure, useRestorePost } from './posts.queries.ts'

/** Why a post is no longer in use, and the way back. */
export function WithdrawnPost({ post }: { readonly post: Post }) {
  const { id, revision, title, withdrawReason } = post
  const restore = useRestorePost()
  const failure = postFailure(restore.error)
  return (
    <Stack gap="xs" align="flex-start">
      <Text fw={600}>{words.isWithdrawn}</Text>
      {withdrawReason && <Text>{words.because(withdrawReason)}</Text>}
      {failure && <FailureNotice failure={failure} />}
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        aria-label={words.restorePostOf(title)}
        loading={restore.isPending}
        onClick={() =>
          restore.mutate({ id, revision }, { onSuccess: () => noticeDone({ text: words.postRestored(title) }) })
        }
      >
        {words.restorePost}
      </Button>
    </Stack>
  )
}
