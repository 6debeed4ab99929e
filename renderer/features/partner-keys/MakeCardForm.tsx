import { Text, TextInput } from '@mantine/core'
import { partnerDetailsSchema } from '#shared/features/partner-keys/partner-keys.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'
import { partnerKeyFailure, useMakeOwnCard } from './partner-keys.queries.ts'

const schema = partnerDetailsSchema.omit({ name: true })

interface MakeCardFormProps {
  readonly head: { readonly person: string; readonly post: string }
  readonly today: CalendarDate
  readonly onClose: () => void
}

interface Typed {
  readonly person: string
  readonly post: string
  readonly validFrom: CalendarDate | null
  readonly validUntil: CalendarDate | null
}

/** Who answers for the unit's keys, and from when the card holds. */
export function MakeCardForm({ head, today, onClose }: MakeCardFormProps) {
  const form = useDraftForm<Typed>({
    name: 'partner-keys.own-card',
    initialValues: { ...head, validFrom: today, validUntil: null },
    validate: (values) => schemaProblems(schema, values, words.problems),
  })
  const make = useMakeOwnCard(form.draft.key)
  const save = form.onSubmit((values) =>
    make.mutate(schema.parse(values), {
      onSuccess: () => {
        noticeDone({ text: words.made })
        onClose()
      },
    }),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.makeCard}
      isSubmitting={make.isPending}
      failure={partnerKeyFailure(make.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <Text size="sm">{words.makeCardText}</Text>
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
