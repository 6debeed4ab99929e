import { TextInput } from '@mantine/core'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { titleProblem } from './post-title.ts'
import { postMessages as words } from './posts.messages.ts'
import { type Post, postFailure, useRenamePost } from './posts.queries.ts'

interface RenamePostFormProps {
  readonly post: Post
  readonly onClose: () => void
}

/** Another title for letters from now on. */
export function RenamePostForm({ post, onClose }: RenamePostFormProps) {
  const { id, revision } = post
  const form = useDraftForm({
    name: 'posts.rename',
    subject: id,
    basis: revision,
    initialValues: { title: post.title },
    validate: { title: titleProblem },
  })
  const rename = useRenamePost(form.draft.key)
  const save = form.onSubmit(({ title }) =>
    rename.mutate(
      { id, revision: Number(form.draft.basis), title },
      {
        onSuccess: () => {
          noticeDone({ text: words.renamed })
          onClose()
        },
      },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={rename.isPending}
      failure={postFailure(rename.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <TextInput
        label={words.postTitle}
        description={words.postTitleHint}
        autoComplete="off"
        {...form.getInputProps('title')}
      />
    </FormBody>
  )
}
