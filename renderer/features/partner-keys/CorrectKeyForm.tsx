import { TextInput } from '@mantine/core'
import { type PartnerKey, partnerDetailsSchema } from '#shared/features/partner-keys/partner-keys.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'
import { partnerKeyFailure, useCorrectKey } from './partner-keys.queries.ts'

interface CorrectKeyFormProps {
  readonly partnerKey: PartnerKey
  readonly onClose: () => void
}

interface Typed {
  readonly name: string
  readonly post: string
  readonly person: string
  readonly validFrom: CalendarDate | null
  readonly validUntil: CalendarDate | null
}

/** What stands beside the keys; the keys themselves cannot be changed. */
export function CorrectKeyForm({ partnerKey, onClose }: CorrectKeyFormProps) {
  const { id, revision, name, post, person, validFrom, validUntil } = partnerKey
  const form = useDraftForm<Typed>({
    name: 'partner-keys.correct',
    subject: id,
    basis: revision,
    initialValues: { name, post, person, validFrom, validUntil },
    validate: (values) => schemaProblems(partnerDetailsSchema, values, words.problems),
  })
  const correct = useCorrectKey(form.draft.key)
  const save = form.onSubmit((values) =>
    correct.mutate(
      { id, revision: Number(form.draft.basis), ...partnerDetailsSchema.parse(values) },
      {
        onSuccess: () => {
          noticeDone({ text: words.corrected })
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
      isSubmitting={correct.isPending}
      failure={partnerKeyFailure(correct.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <TextInput label={words.name} autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={words.person} autoComplete="off" {...form.getInputProps('person')} />
      <TextInput label={words.post} autoComplete="off" {...form.getInputProps('post')} />
      <CalendarDateInput label={words.from} {...form.getInputProps('validFrom')} value={form.values.validFrom} />
      <CalendarDateInput
        label={optionalLabel(words.until)}
        {...form.getInputProps('validUntil')}
        value={form.values.validUntil}
      />
    </FormBody>
  )
}
