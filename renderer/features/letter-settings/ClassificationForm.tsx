import { TextInput } from '@mantine/core'
import { classificationSchema } from '#shared/features/letters/letter-settings.contract.ts'
import { errorText } from '../../api/error-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import { useSaveClassification } from './letter-settings.queries.ts'

/** A code that the office uses, and where it is written. */
export function ClassificationForm({ onDone }: { readonly onDone: () => void }) {
  const form = useDraftForm({
    name: 'letters.classification',
    initialValues: { code: '', title: '', source: '' },
    validate: (values) => schemaProblems(classificationSchema, values, words.classificationProblems),
  })
  const saving = useSaveClassification(form.draft.key)
  const save = form.onSubmit((values) =>
    saving.mutate(values, {
      onSuccess: () => {
        noticeDone({ text: words.codeSaved(values.code.trim()) })
        onDone()
      },
    }),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveCode}
      isSubmitting={saving.isPending}
      failure={saving.error ? errorText(saving.error) : null}
      draft={form.draft}
      onCancel={onDone}
    >
      <TextInput
        label={words.code}
        description={words.codeHint}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('code')}
      />
      <TextInput label={words.codeTitle} autoComplete="off" {...form.getInputProps('title')} />
      <TextInput
        label={words.codeSource}
        description={words.codeSourceHint}
        autoComplete="off"
        {...form.getInputProps('source')}
      />
    </FormBody>
  )
}
