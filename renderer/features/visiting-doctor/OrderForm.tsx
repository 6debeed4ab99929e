import { Autocomplete, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { client, orpc } from '../../api/client.ts'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'
import { orderFailure, useOrderCommand } from './visiting-doctor.queries.ts'

interface Values extends ScanValues {
  readonly kind: string | null
  readonly text: string
  readonly doctorName: string
  readonly doctorLicence: string
  readonly lateReason: string
}

interface OrderFormProps {
  readonly visit: Encounter
  readonly onDone: () => void
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What a doctor from outside ordered at this visit, with the sheet she signed where it is at hand. */
export function OrderForm({ visit, onDone }: OrderFormProps) {
  const kinds = useQuery(orpc.visitingDoctor.kinds.queryOptions({ input: {} }))
  const reference = useQuery(orpc.medicalRecords.reference.queryOptions({ input: {} }))
  const form = useDraftForm<Values>({
    name: 'visiting-doctor.order',
    subject: visit.id,
    initialValues: {
      ...{ scans: [], kind: null, text: '', doctorLicence: '', lateReason: '' },
      doctorName: visit.instructedBy ?? '',
    },
    validate: (values) => ({
      ...(values.kind === null ? { kind: words.kindMissing } : {}),
      ...(values.text.trim() === '' ? { text: words.textMissing } : {}),
      ...(values.doctorName.trim() === '' ? { doctorName: words.doctorMissing } : {}),
      ...(values.scans.length > 1 ? { fileIds: words.sheetOne } : {}),
    }),
  })
  const scans = useScans(form)
  const add = useOrderCommand(client.visitingDoctor.add, form.draft.key)
  const save = (values: Values) =>
    add.mutate(
      {
        encounterId: visit.id,
        kind: values.kind ?? '',
        text: values.text.trim(),
        doctorName: values.doctorName.trim(),
        doctorLicence: orNull(values.doctorLicence),
        lateReason: orNull(values.lateReason),
        fileId: fileIdsOf(values)[0] ?? null,
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.saved })
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
      failure={orderFailure(add.error)}
      draft={form.draft}
    >
      <Select
        label={words.kind}
        data={(kinds.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('kind')}
      />
      <Textarea label={words.text} autosize minRows={3} maxRows={10} maxLength={2000} {...form.getInputProps('text')} />
      <TextInput label={words.doctorName} maxLength={120} {...form.getInputProps('doctorName')} />
      <TextInput label={optionalLabel(words.doctorLicence)} maxLength={60} {...form.getInputProps('doctorLicence')} />
      <Autocomplete
        label={optionalLabel(words.lateReason)}
        description={words.lateHint}
        data={[...(reference.data?.lateReasons ?? [])]}
        maxLength={200}
        {...form.getInputProps('lateReason')}
      />
      <Text size="sm">{words.sheetHint}</Text>
      <ScanField scans={scans} label={optionalLabel(words.sheet)} error={form.errors.fileIds} />
    </FormBody>
  )
}
