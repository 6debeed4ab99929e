import { Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SummaryChoice } from '#shared/features/clinical-summary/clinical-summary.contract.ts'
import { type SummarySection, summarySections } from '#shared/features/clinical-summary/summary-content.ts'
import { addYears, type CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import type { FormName } from '../../components/FormPage/form-names.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { needed, textOrNull } from '../medical-records/entry-form.ts'
import { medicalRecordFailure } from '../medical-records/medical-record-failure.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { visitMessages } from '../medical-records/visit.messages.ts'
import { summaryMessages as words } from './clinical-summary.messages.ts'
import { SummaryPreview } from './SummaryPreview.tsx'

/** The command that keeps what was looked at. */
export interface SummaryKeeping {
  readonly keep: (choice: SummaryChoice, hash: string, draftKey: string) => void
  readonly reset: () => void
  readonly isBusy: boolean
  readonly failure: ErrorText | null
}

interface SummaryFormProps {
  readonly inmateId: string
  readonly draft: { readonly name: FormName; readonly subject: string }
  /** What stands in the fields at first. */
  readonly first: { readonly recipient: string; readonly purpose: string }
  readonly keeping: SummaryKeeping
}

interface Values {
  readonly recipient: string
  readonly purpose: string
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
  readonly sections: SummarySection[]
  readonly visitIds: string[]
  readonly extraIds: string[]
  readonly extraReason: string
}

/** Choose what another office needs; what it will be told is shown before it is kept. */
export function SummaryForm(props: SummaryFormProps) {
  return <WithToday shape="record">{(today) => <Form {...props} today={today} />}</WithToday>
}

function Form({ inmateId, draft, first, keeping, today }: SummaryFormProps & { readonly today: CalendarDate }) {
  const zone = useZone()
  const [looking, setLooking] = useState<SummaryChoice | null>(null)
  const form = useDraftForm<Values>({
    ...draft,
    initialValues: {
      ...{ ...first, from: addYears(today, -1), until: today },
      ...{ sections: ['problems', 'allergies'], visitIds: [], extraIds: [], extraReason: '' },
    },
    validate: {
      recipient: needed(words.recipientMissing),
      purpose: needed(words.purposeMissing),
      from: needed(words.dateMissing),
      until: needed(words.dateMissing),
      sections: (chosen) => (chosen.length === 0 ? words.sectionsMissing : null),
      extraReason: (reason, { extraIds }) =>
        extraIds.length > 0 && reason.trim().length < 5 ? words.extraReasonMissing : null,
    },
  })
  const { from, until, sections, extraIds } = form.values
  const options = useQuery({
    ...orpc.clinicalSummaries.options.queryOptions({
      input: { inmateId, from: from ?? today, until: until ?? today },
      retry: false,
    }),
    enabled: from !== null && until !== null && from <= until,
    placeholderData: keepPreviousData,
  })
  const { visits = [], extra = [] } = options.data ?? {}
  const offered = extra.filter(({ section }) => sections.includes(section))
  const look = (values: Values) => {
    const isOffered = (id: string) => offered.some((one) => one.id === id)
    const ticked = values.extraIds.filter(isOffered)
    keeping.reset()
    setLooking({
      inmateId,
      from: values.from ?? today,
      until: values.until ?? today,
      sections: summarySections.filter((section) => values.sections.includes(section)),
      visitIds: values.sections.includes('visits')
        ? visits.map(({ id }) => id).filter((id) => values.visitIds.includes(id))
        : [],
      extraIds: ticked,
      extraReason: ticked.length > 0 ? textOrNull(values.extraReason) : null,
      purpose: values.purpose.trim(),
      recipient: values.recipient.trim(),
    })
  }
  return (
    <>
      <FormBody
        onSubmit={form.onSubmit(look)}
        errors={form.errors}
        submitLabel={words.look}
        isSubmitting={false}
        failure={medicalRecordFailure(options.error)}
        draft={form.draft}
        beside={<RecordIdentifiers inmateId={inmateId} />}
      >
        <Text size="sm">{words.hint}</Text>
        <TextInput label={words.recipient} maxLength={160} {...form.getInputProps('recipient')} />
        <TextInput label={words.purpose} maxLength={200} {...form.getInputProps('purpose')} />
        <CalendarDateInput label={words.from} latest={until ?? today} {...form.getInputProps('from')} />
        <CalendarDateInput label={words.until} latest={today} {...form.getInputProps('until')} />
        <Checkbox.Group label={words.sectionsLabel} {...form.getInputProps('sections')}>
          <Stack gap="xs" mt="xs">
            {summarySections.map((section) => (
              <Checkbox key={section} value={section} label={words.sections[section]} />
            ))}
          </Stack>
        </Checkbox.Group>
        {sections.includes('visits') && (
          <Checkbox.Group label={words.visitsLabel} {...form.getInputProps('visitIds')}>
            <Stack gap="xs" mt="xs">
              {visits.length === 0 && <Text size="sm">{words.visitsNone}</Text>}
              {visits.map(({ id, caredAt, kind, number, assessment }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={`${formatInstant(caredAt, zone)} – ${visitMessages.kinds[kind]} ${number}`}
                  description={assessment?.slice(0, 120)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {offered.length > 0 && (
          <Checkbox.Group label={words.extraLabel} description={words.extraHint} {...form.getInputProps('extraIds')}>
            <Stack gap="xs" mt="xs">
              {offered.map(({ id, section, title }) => (
                <Checkbox key={id} value={id} label={`${words.sections[section]}: ${title}`} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {offered.some(({ id }) => extraIds.includes(id)) && (
          <Textarea label={words.extraReason} maxLength={500} autosize {...form.getInputProps('extraReason')} />
        )}
      </FormBody>
      {looking && (
        <SummaryPreview
          choice={looking}
          onKeep={(hash) => keeping.keep(looking, hash, form.draft.key)}
          onClose={() => setLooking(null)}
          isBusy={keeping.isBusy}
          failure={keeping.failure}
        />
      )}
    </>
  )
}
