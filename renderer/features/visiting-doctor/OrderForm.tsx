import { Autocomplete, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OrderInput } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import { orpc } from '../../api/client.ts'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { useZone } from '../../format/use-zone.ts'
import { WorkerNameField } from '../care-workers/WorkerNameField.tsx'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { type CareTime, careTimeProblems, happenedOf, justNow } from '../medical-records/care-time.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { paperIn, usePaperChoices } from './use-paper-choices.ts'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'
import { orderFailure, useOrderCommand } from './visiting-doctor.queries.ts'

interface Values extends ScanValues, CareTime {
  readonly kind: string | null
  readonly text: string
  readonly doctorName: string
  readonly doctorLicence: string
  readonly paper: string | null
}

/** What is sent, besides what it is sent about. */
export interface SentOrder {
  readonly order: OrderInput
  /** When the doctor saw the person; null: now, or as the visit says. */
  readonly at: Instant | null
  readonly lateReason: string | null
}

interface OrderFormProps {
  readonly inmateId: string
  /** What the draft is about: the visit, or the entry of a list. */
  readonly subject: string
  readonly doctorName: string
  readonly doctorLicence: string | null
  /** The day on which the doctor saw the person, where it is known. */
  readonly on: CalendarDate | null
  /** Whether it is to be asked when the doctor saw the person, because no visit says so yet. */
  readonly asksWhen: boolean
  readonly send: (sent: SentOrder, options: { readonly context: { readonly key: string } }) => Promise<unknown>
  readonly doneText: string
  readonly onDone: () => void
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What a doctor from outside ordered, with the sheet she signed where it is at hand. */
export function OrderForm(props: OrderFormProps) {
  const { inmateId, subject, doctorName, doctorLicence, on, asksWhen, send, doneText, onDone } = props
  const zone = useZone()
  const papers = usePaperChoices(inmateId)
  const kinds = useQuery(orpc.visitingDoctor.kinds.queryOptions({ input: {} }))
  const late = useLateEntry()
  const form = useDraftForm<Values>({
    name: 'visiting-doctor.order',
    subject,
    initialValues: {
      ...justNow,
      ...{ scans: [], kind: null, text: '', paper: null },
      ...{ doctorName, doctorLicence: doctorLicence ?? '' },
    },
    validate: (values) => ({
      ...(asksWhen ? careTimeProblems(values) : {}),
      ...(values.kind === null ? { kind: words.kindMissing } : {}),
      ...(values.text.trim() === '' ? { text: words.textMissing } : {}),
      ...(values.doctorName.trim() === '' ? { doctorName: words.doctorMissing } : {}),
      ...(values.scans.length > 1 ? { fileIds: words.sheetOne } : {}),
    }),
  })
  const scans = useScans(form)
  const add = useOrderCommand(send, form.draft.key)
  const save = (values: Values) =>
    add.mutate(
      {
        order: {
          kind: values.kind ?? '',
          text: values.text.trim(),
          doctorName: values.doctorName.trim(),
          doctorLicence: orNull(values.doctorLicence),
          fileId: fileIdsOf(values)[0] ?? null,
          carriedOutBy: paperIn(values.paper),
        },
        ...(asksWhen ? happenedOf(values, zone) : { at: null, lateReason: orNull(values.lateReason) }),
      },
      {
        onSuccess: () => {
          noticeDone({ text: doneText })
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
      <WorkerNameField
        label={words.doctorName}
        who="doctors"
        on={asksWhen && form.values.isEarlier ? form.values.day : on}
        input={form.getInputProps('doctorName')}
        maxLength={120}
        sip={{ value: form.values.doctorLicence, fill: (number) => form.setFieldValue('doctorLicence', number) }}
      />
      <TextInput label={optionalLabel(words.doctorLicence)} maxLength={60} {...form.getInputProps('doctorLicence')} />
      {asksWhen ? (
        <FormSection title={words.whenSeen}>
          <CareTimeFields isEarlier={form.values.isEarlier} propsOf={form.getInputProps} late={late} />
        </FormSection>
      ) : (
        <Autocomplete
          label={optionalLabel(words.lateReason)}
          description={words.lateHint}
          data={[...late.reasons]}
          maxLength={200}
          {...form.getInputProps('lateReason')}
        />
      )}
      {papers.length > 0 && (
        <Select
          label={optionalLabel(words.paper)}
          description={words.paperHint}
          data={papers}
          clearable
          {...form.getInputProps('paper')}
        />
      )}
      <Text size="sm">{words.sheetHint}</Text>
      <ScanField scans={scans} label={optionalLabel(words.sheet)} error={form.errors.fileIds} />
    </FormBody>
  )
}
