import { TextInput } from '@mantine/core'
import type { CareWorker } from '#shared/features/care-workers/care-workers.contract.ts'
import type { DoctorVisit } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WorkerNameField } from '../care-workers/WorkerNameField.tsx'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { doctorVisitFailure, useDoctorVisitCommand, useDoctorVisits } from './doctor-visits.queries.ts'

interface Values {
  readonly on: CalendarDate | null
  readonly doctorName: string
  readonly doctorLicence: string
  readonly doctorInstitution: string
}

interface DayFormProps {
  /** Null: a new one. */
  readonly visit: DoctorVisit | null
  readonly onDone: (visitId: string) => void
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** When a doctor from outside comes, and which one. */
export function DayForm({ visit, onDone }: DayFormProps) {
  const known = useDoctorVisits().data?.doctors ?? []
  const form = useDraftForm<Values>({
    name: 'doctor-visits.day',
    ...(visit === null ? {} : { subject: visit.id, basis: visit.revision }),
    initialValues: {
      on: visit?.on ?? null,
      doctorName: visit?.doctorName ?? '',
      doctorLicence: visit?.doctorLicence ?? '',
      doctorInstitution: visit?.doctorInstitution ?? '',
    },
    validate: {
      on: (on) => (on === null ? words.onMissing : null),
      doctorName: (name) => (name.trim() === '' ? words.doctorMissing : null),
    },
  })
  const plan = useDoctorVisitCommand(client.doctorVisits.plan, form.draft.key)
  const change = useDoctorVisitCommand(client.doctorVisits.change, form.draft.key)
  /** Whoever came before is known with her number and her institution; the number of a worker here comes from the register. */
  const choose = (name: string, worker: CareWorker | null) => {
    const doctor = known.find(({ doctorName }) => doctorName === name)
    if (!doctor) return
    if (worker === null) form.setFieldValue('doctorLicence', doctor.doctorLicence ?? '')
    form.setFieldValue('doctorInstitution', doctor.doctorInstitution ?? '')
  }
  const save = (values: Values) => {
    if (values.on === null) return
    const day = {
      on: values.on,
      doctorName: values.doctorName.trim(),
      doctorLicence: orNull(values.doctorLicence),
      doctorInstitution: orNull(values.doctorInstitution),
    }
    const done = (text: string, id: string) => {
      noticeDone({ text })
      onDone(id)
    }
    if (visit === null) plan.mutate(day, { onSuccess: ({ id }) => done(words.planned, id) })
    else
      change.mutate(
        { id: visit.id, revision: Number(form.draft.basis), ...day },
        { onSuccess: () => done(words.changed, visit.id) },
      )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.savePlan}
      isSubmitting={plan.isPending || change.isPending}
      failure={doctorVisitFailure(plan.error ?? change.error)}
      draft={form.draft}
    >
      <CalendarDateInput label={words.on} {...form.getInputProps('on')} value={form.values.on} />
      <WorkerNameField
        label={words.doctorName}
        hint={words.doctorHint}
        who="doctors"
        on={form.values.on}
        input={form.getInputProps('doctorName')}
        maxLength={120}
        sip={{ value: form.values.doctorLicence, fill: (number) => form.setFieldValue('doctorLicence', number) }}
        others={known.map(({ doctorName }) => doctorName)}
        onChoose={choose}
      />
      <TextInput label={optionalLabel(words.doctorLicence)} maxLength={60} {...form.getInputProps('doctorLicence')} />
      <TextInput
        label={optionalLabel(words.doctorInstitution)}
        maxLength={120}
        {...form.getInputProps('doctorInstitution')}
      />
    </FormBody>
  )
}
