import { Button, Checkbox, Group, Select, Text } from '@mantine/core'
import type { DoctorVisit } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { days } from './doctor-visit-paths.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { doctorVisitFailure, useDoctorVisitCommand, useEntriesOf } from './doctor-visits.queries.ts'
import { type TypedWish, urgencyOf, WishFields, wishProblems } from './WishFields.tsx'

interface Values extends TypedWish {
  readonly inmateId: string | null
  readonly day: string
  readonly isConfidential: boolean
}

interface AddPersonFormProps {
  /** Days that still take people. */
  readonly open: readonly DoctorVisit[]
  readonly visitId: string | null
  /** Null where the person is still to be chosen. */
  readonly inmateId: string | null
  /** The visit that the wish comes from. */
  readonly encounterId: string | null
  readonly onDone: (visitId: string | null) => void
}

/** Who is to be seen by the doctor, and why, in a few seconds. */
export function AddPersonForm({ open, visitId, inmateId: asked, encounterId, onDone }: AddPersonFormProps) {
  const form = useDraftForm<Values>({
    name: 'doctor-visits.add',
    ...(asked === null ? {} : { subject: asked }),
    initialValues: {
      ...{ inmateId: asked, day: visitId ?? days.unplanned, reason: '', urgency: 'routine', isConfidential: false },
    },
    validate: (values): Record<string, string> => ({
      ...(values.inmateId === null ? { inmateId: words.personMissing } : {}),
      ...wishProblems(values),
    }),
  })
  const { inmateId } = form.values
  const person = useIdentifiers(inmateId)
  const entries = useEntriesOf(inmateId)
  const add = useDoctorVisitCommand(client.doctorVisits.add, form.draft.key)
  const save = (values: Values) => {
    if (values.inmateId === null) return
    add.mutate(
      {
        // A day that was closed while the draft lay waits no more.
        visitId: open.find(({ id }) => id === values.day)?.id ?? null,
        inmateId: values.inmateId,
        encounterId: values.inmateId === asked ? encounterId : null,
        reason: values.reason.trim(),
        urgency: urgencyOf(values),
        confidentiality: values.isConfidential ? 'extra' : 'normal',
      },
      {
        onSuccess: (added) => {
          noticeDone({ text: words.added(person?.name ?? '') })
          onDone(added.visitId)
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={add.isPending}
      failure={doctorVisitFailure(add.error)}
      draft={form.draft}
      beside={inmateId !== null && <RecordIdentifiers inmateId={inmateId} />}
    >
      {inmateId === null ? (
        <InmatePicker
          label={words.who}
          onPick={(id) => form.setFieldValue('inmateId', id)}
          error={form.errors.inmateId}
          data-path="inmateId"
        />
      ) : (
        <>
          {(entries.data?.length ?? 0) > 0 && <PageNote meaning="attention">{words.alreadyOn}</PageNote>}
          <Group gap="sm">
            <Text fw={600}>{person?.name}</Text>
            <Button variant="default" size="compact-md" onClick={() => form.setFieldValue('inmateId', null)}>
              {words.changePerson}
            </Button>
          </Group>
        </>
      )}
      <WishFields form={form} />
      <Select
        label={words.forDay}
        allowDeselect={false}
        data={[
          ...open.map(({ id, on, doctorName }) => ({ value: id, label: words.dayOf(formatDate(on), doctorName) })),
          { value: days.unplanned, label: words.noDay },
        ]}
        {...form.getInputProps('day')}
      />
      <Checkbox
        label={words.confidential}
        description={words.confidentialHint}
        {...form.getInputProps('isConfidential', { type: 'checkbox' })}
      />
      {encounterId !== null && inmateId === asked && <PageNote meaning="neutral">{words.fromVisit}</PageNote>}
    </FormBody>
  )
}
