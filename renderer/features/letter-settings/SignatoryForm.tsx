import { Select, Text } from '@mantine/core'
import { errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { usePosts } from '../posts/posts.queries.ts'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import { type LetterClass, useChangeSignatories } from './letter-settings.queries.ts'

/** No post in particular; a select has no null. */
const noPost = ''

/** Which post signs each place of a class of letters unless its writer says otherwise. */
export function SignatoryForm({ letterClass }: { readonly letterClass: LetterClass }) {
  const { template, name, signatories } = letterClass
  const posts = usePosts()
  const form = useDraftForm({
    name: 'letters.signatories',
    subject: template,
    basis: JSON.stringify(signatories.map(({ place, revision }) => [place, revision])),
    initialValues: { posts: signatories.map(({ postId }) => postId ?? noPost) },
  })
  const change = useChangeSignatories(form.draft.key)
  // Of the state in which the typing began, so that a colleague's choice in between is not overwritten unseen.
  const revisions = new Map<string, number>(JSON.parse(String(form.draft.basis)))
  const save = form.onSubmit((values) =>
    change.mutate(
      {
        template,
        signatories: signatories.map(({ place, revision }, index) => ({
          place,
          postId: values.posts[index] || null,
          revision: revisions.get(place) ?? revision,
        })),
      },
      { onSuccess: () => noticeDone({ text: words.signatoriesSaved(name) }) },
    ),
  )
  const choices = (posts.data ?? [])
    .filter(({ state }) => state === 'active')
    .map(({ id, title }) => ({ value: id, label: title }))
  const failure = change.error
    ? (refusalText(change.error, words.signatoriesRefusedTitle, words.signatoryRefusals) ?? errorText(change.error))
    : null
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveSignatories}
      isSubmitting={change.isPending}
      failure={failure}
      draft={form.draft}
    >
      <Text c="dimmed">{words.signatoriesText}</Text>
      {signatories.map(({ place, name: label }, index) => (
        <Select
          key={place}
          label={label}
          data={[{ value: noPost, label: words.noPost }, ...choices]}
          allowDeselect={false}
          {...form.getInputProps(`posts.${index}`)}
        />
      ))}
    </FormBody>
  )
}
