import { TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../../components/PersonBanner/PersonIdentifiers.tsx'
import { WorkerNameField } from '../../care-workers/WorkerNameField.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { useIdentifiers } from '../use-identifiers.ts'
import { sheetMessages as words } from './sheet.messages.ts'

interface OutsideDoctorFormProps {
  readonly caseId: string
  readonly inmateId: string
  readonly title: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

interface DoctorForm extends ScanValues {
  readonly name: string
  readonly sip: string
  readonly institution: string
  readonly date: CalendarDate | null
}

const required = (value: string) => (value.trim() === '' ? words.fieldMissing : null)

/** Paper 2 where the unit has no doctor: another doctor's signed letter, and who he is. */
export function OutsideDoctorForm({ caseId, inmateId, title, onDone, onCancel }: OutsideDoctorFormProps) {
  const identifiers = useIdentifiers(inmateId)
  const attach = useCaseCommand(caseId, recommendationCalls.attachOutsideDoctorLetter)
  const form = useDraftForm<DoctorForm>({
    name: 'recommendations.outside-doctor',
    subject: caseId,
    initialValues: { name: '', sip: '', institution: '', date: null, scans: [] },
    validate: ({ name, sip, institution, date, ...values }) => ({
      ...scans.missing(values),
      name: required(name),
      sip: required(sip),
      institution: required(institution),
      date: date === null ? words.fieldMissing : null,
    }),
  })
  const scans = useScans(form)
  const save = (values: DoctorForm) => {
    const { date, name, sip, institution } = values
    if (date === null) return
    const signer = { name: name.trim(), sip: sip.trim(), institution: institution.trim(), date }
    attach.mutate(
      { fileIds: fileIdsOf(values), signer },
      {
        key: form.draft.key,
        onSuccess: ({ warnings }) => {
          noticeDone({ text: warnings.includes('date-too-old') ? words.attachedOld : words.attached(title) })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.attach}
      isSubmitting={attach.isPending}
      failure={recommendationFailure(attach.error)}
      draft={form.draft}
      onCancel={onCancel}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <ScanField scans={scans} error={form.errors.fileIds} />
      <WorkerNameField
        label={words.doctorName}
        who="doctors"
        on={form.values.date}
        input={form.getInputProps('name')}
        sip={{ value: form.values.sip, fill: (number) => form.setFieldValue('sip', number) }}
      />
      <TextInput label={words.doctorSip} {...form.getInputProps('sip')} />
      <TextInput
        label={words.doctorInstitution}
        description={words.doctorInstitutionHint}
        {...form.getInputProps('institution')}
      />
      <CalendarDateInput label={words.doctorDate} {...form.getInputProps('date')} value={form.values.date} />
    </FormBody>
  )
}
