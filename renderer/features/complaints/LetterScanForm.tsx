import { Group, Radio, Select, TextInput } from '@mantine/core'
import { client } from '../../api/client.ts'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'
import { letterFailure, useComplaintLetters } from './complaint-letters.queries.ts'
import { useComplaintCommand } from './complaints.queries.ts'

interface ScanForm extends ScanValues {
  /** `incoming`, or the letter of the complaint that was signed. */
  readonly of: string
  readonly title: string
  readonly shows: string | null
}

const incoming = 'incoming'

interface LetterScanFormProps {
  readonly complaintId: string
  readonly onDone: () => void
}

/** Keeps the scan of a signed letter, or of an answer that came in. */
export function LetterScanForm({ complaintId, onDone }: LetterScanFormProps) {
  const letters = useComplaintLetters(complaintId).data?.letters ?? []
  const form = useDraftForm<ScanForm>({
    name: 'complaints.letter-scan',
    subject: complaintId,
    initialValues: { of: incoming, title: '', shows: null, scans: [] },
    validate: (values): Record<string, string> => ({
      ...(values.title.trim() === '' ? { title: words.missing } : {}),
      ...(values.shows === null ? { shows: words.scanShowsMissing } : {}),
      ...scans.missing(values),
    }),
  })
  const scans = useScans(form)
  const attach = useComplaintCommand(client.complaintLetters.attachScan, form.draft.key)
  const submit = (values: ScanForm) =>
    attach.mutate(
      {
        ...{ id: complaintId, complaintLetterId: values.of === incoming ? null : values.of },
        ...{ title: values.title.trim(), showsReporter: values.shows !== 'no', fileIds: fileIdsOf(values) },
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.scanDone })
          onDone()
        },
      },
    )
  const issued = letters.filter(({ state }) => state === 'issued')
  return (
    <FormBody
      onSubmit={form.onSubmit(submit)}
      errors={form.errors}
      submitLabel={words.scanSave}
      isSubmitting={attach.isPending}
      failure={letterFailure(attach.error)}
      draft={form.draft}
    >
      <Select
        label={words.scanOf}
        data={[
          { value: incoming, label: words.scanIncoming },
          ...issued.map(({ id, kind, number }) => ({
            value: id,
            label: [words.kinds[kind], number].filter((part) => part !== null).join(', '),
          })),
        ]}
        allowDeselect={false}
        {...form.getInputProps('of')}
      />
      <TextInput label={words.scanTitle} maxLength={200} {...form.getInputProps('title')} />
      <Radio.Group label={words.scanShows} description={words.scanShowsHint} {...form.getInputProps('shows')}>
        <Group mt="xs">
          <Radio value="yes" label={words.scanYes} />
          <Radio value="no" label={words.scanNo} />
        </Group>
      </Radio.Group>
      <ScanField label={words.scanFiles} scans={scans} error={form.errors.fileIds} />
    </FormBody>
  )
}
