import { Select, Text, Textarea, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import type { EntryFormProps } from './EntrySheet.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { needed, textOrNull } from './entry-form.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { useRecordReference } from './medical-records.queries.ts'
import { RecordIdentifiers } from './RecordIdentifiers.tsx'
import { useRecordCommand } from './use-record-command.ts'

interface Values {
  readonly askedBy: string
  readonly request: string
  readonly basisId: string | null
  readonly papers: string
  readonly recipient: string
  readonly givenOn: CalendarDate | null
}

const empty: Values = { askedBy: '', request: '', basisId: null, papers: '', recipient: '', givenOn: null }

/** Parts of the record that were given out on paper. */
export function DisclosureForm({ inmateId, onDone }: EntryFormProps) {
  const form = useDraftForm<Values>({
    name: 'medical-records.disclosure',
    subject: inmateId,
    initialValues: empty,
    validate: {
      askedBy: needed(words.askedByMissing),
      basisId: needed(words.basisMissing),
      papers: needed(words.papersMissing),
      recipient: needed(words.recipientMissing),
      givenOn: needed(words.dateMissing),
    },
  })
  const facts = useRecordReference()
  const add = useRecordCommand(client.disclosures.record, form.draft.key)
  const save = (values: Values) =>
    add.mutate(
      {
        inmateId,
        askedBy: values.askedBy.trim(),
        request: textOrNull(values.request),
        basisId: values.basisId ?? '',
        papers: values.papers
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        recipient: values.recipient.trim(),
        givenOn: values.givenOn ?? '',
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.disclosureSaved })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={add.isPending}
      failure={medicalRecordFailure(add.error)}
      draft={form.draft}
      beside={<RecordIdentifiers inmateId={inmateId} />}
    >
      <Text size="sm">{words.disclosureHint}</Text>
      <TextInput label={words.askedBy} maxLength={160} {...form.getInputProps('askedBy')} />
      <TextInput
        label={optionalLabel(words.request)}
        description={words.requestHint}
        maxLength={160}
        {...form.getInputProps('request')}
      />
      <Select
        label={words.basis}
        data={(facts.data?.bases ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        {...form.getInputProps('basisId')}
      />
      <Textarea
        label={words.papers}
        description={words.papersHint}
        autosize
        minRows={2}
        {...form.getInputProps('papers')}
      />
      <TextInput label={words.recipient} maxLength={160} {...form.getInputProps('recipient')} />
      <CalendarDateInput label={words.handedOn} {...form.getInputProps('givenOn')} />
    </FormBody>
  )
}
