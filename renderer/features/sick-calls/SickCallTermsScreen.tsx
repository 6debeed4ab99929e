import { TextInput } from '@mantine/core'
import { type SickCallTerms, sickCallTermsSchema } from '#shared/features/sick-calls/sick-calls.rules.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import { sickCallFailure, useSickCallCommand, useSickCallTerms } from './sick-calls.queries.ts'

/** Within how many hours a request is sorted and the person seen, as this office has decided. */
export function SickCallTermsScreen() {
  return (
    <>
      <PageHead title={words.termsTitle} subtitle={words.termsSubtitle} />
      <QueryContent query={useSickCallTerms()} shape="form">
        {(terms) => <TermsForm key={JSON.stringify(terms)} terms={terms} />}
      </QueryContent>
      <HistorySection subject={{ type: 'sick-call-terms', id: '' }} />
    </>
  )
}

const bounds = { min: 1, max: 336 }
const isHours = (value: number | null) =>
  value !== null && Number.isInteger(value) && value >= bounds.min && value <= bounds.max

type Values = {
  readonly [Field in keyof SickCallTerms]: SickCallTerms[Field] | (Field extends 'source' ? never : null)
}

function TermsForm({ terms }: { readonly terms: SickCallTerms }) {
  const form = useDraftForm<Values>({
    name: 'sick-calls.terms',
    basis: JSON.stringify(terms),
    initialValues: terms,
    validate: {
      triageHours: (value) => (isHours(value) ? null : words.hoursWrong),
      seenHours: (value) => (isHours(value) ? null : words.hoursWrong),
      seenHoursOverFreeDays: (value, { seenHours }) => {
        if (!isHours(value)) return words.hoursWrong
        return value !== null && seenHours !== null && value < seenHours ? words.longerWrong : null
      },
      source: (source) => (source.trim().length < 5 || source.trim().length > 300 ? words.sourceWrong : null),
    },
  })
  const change = useSickCallCommand(client.sickCalls.changeTerms, form.draft.key)
  const save = (values: Values) => {
    const parsed = sickCallTermsSchema.safeParse(values)
    if (parsed.success) change.mutate(parsed.data, { onSuccess: () => noticeDone({ text: words.termsSaved }) })
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveTerms}
      isSubmitting={change.isPending}
      failure={sickCallFailure(change.error)}
      draft={form.draft}
    >
      <FormSection title={words.termsTitle} hint={words.termsHint}>
        <UnitInput label={words.triageHours} unit={words.hours} {...bounds} {...form.getInputProps('triageHours')} />
        <UnitInput label={words.seenHours} unit={words.hours} {...bounds} {...form.getInputProps('seenHours')} />
        <UnitInput
          label={words.seenHoursOverFreeDays}
          description={words.freeDaysHint}
          unit={words.hours}
          {...bounds}
          {...form.getInputProps('seenHoursOverFreeDays')}
        />
        <TextInput
          label={words.source}
          description={words.sourceHint}
          maxLength={300}
          {...form.getInputProps('source')}
        />
      </FormSection>
    </FormBody>
  )
}
