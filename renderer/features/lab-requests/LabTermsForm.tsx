import { TextInput } from '@mantine/core'
import { type LabTerms, labTermsSchema } from '#shared/features/lab-requests/lab-requests.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { labRequestMessages as words } from './lab-requests.messages.ts'
import { labFailure, useLabCommand } from './use-lab-command.ts'

const { overdueDays: daysSchema, source: sourceSchema } = labTermsSchema.shape

/** How many days the office waits for a result, and what says so. */
export function LabTermsForm({ terms }: { readonly terms: LabTerms }) {
  const form = useDraftForm<{ overdueDays: number | null; source: string }>({
    name: 'lab-requests.terms',
    basis: JSON.stringify(terms),
    initialValues: terms,
    validateInputOnBlur: true,
    validate: {
      overdueDays: (value) => (daysSchema.safeParse(value).success ? null : words.problems.days),
      source: (value) => (sourceSchema.safeParse(value).success ? null : words.problems.source),
    },
  })
  const change = useLabCommand(client.labRequests.changeTerms, form.draft.key)
  const save = form.onSubmit(({ overdueDays, source }) => {
    if (overdueDays !== null)
      change.mutate({ overdueDays, source }, { onSuccess: () => noticeDone({ text: words.termsSaved }) })
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.termsSave}
      isSubmitting={change.isPending}
      failure={labFailure(change.error)}
      draft={form.draft}
    >
      <FormSection title={words.termsTitle}>
        <UnitInput
          label={words.overdueDays}
          unit={words.days}
          smallest={1}
          largest={90}
          {...form.getInputProps('overdueDays')}
        />
        <TextInput label={words.termsSource} description={words.termsSourceHint} {...form.getInputProps('source')} />
      </FormSection>
    </FormBody>
  )
}
