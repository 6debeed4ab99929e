import { TextInput } from '@mantine/core'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { titleProblem } from './post-title.ts'
import { postMessages as words } from './posts.messages.ts'
import { postFailure, useAddPost } from './posts.queries.ts'

interface PostFormProps {
  /** Told the id of the new post, so that its holder can be noted next. */
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

/** A post that letters may be signed by. */
export function PostForm({ onDone, onCancel }: PostFormProps) {
  const form = useDraftForm({ name: 'posts.add', initialValues: { title: '' }, validate: { title: titleProblem } })
  const add = useAddPost(form.draft.key)
  const save = form.onSubmit(({ title }) =>
    add.mutate(
      { title },
      {
        onSuccess: ({ id }) => {
          noticeDone({ text: words.added(title.trim()) })
          onDone(id)
        },
      },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={add.isPending}
      failure={postFailure(add.error)}
      draft={form.draft}
      onCancel={onCancel}
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
