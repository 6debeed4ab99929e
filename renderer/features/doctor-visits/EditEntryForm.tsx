import type { PresentedPerson } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { doctorVisitFailure, useDoctorVisitCommand } from './doctor-visits.queries.ts'
import { type TypedWish, urgencyOf, WishFields, wishProblems } from './WishFields.tsx'

interface EditEntryFormProps {
  readonly entry: PresentedPerson
  readonly onDone: () => void
}

/** Why somebody is to be seen and how soon, while he still waits. */
export function EditEntryForm({ entry, onDone }: EditEntryFormProps) {
  const { id, revision, person, reason, urgency } = entry
  const form = useDraftForm<TypedWish>({
    name: 'doctor-visits.edit',
    subject: id,
    basis: revision,
    initialValues: { reason, urgency },
    validate: wishProblems,
  })
  const edit = useDoctorVisitCommand(client.doctorVisits.edit, form.draft.key)
  const save = (values: TypedWish) =>
    edit.mutate(
      {
        id,
        revision: typeof form.draft.basis === 'number' ? form.draft.basis : revision,
        reason: values.reason.trim(),
        urgency: urgencyOf(values),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.edited })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveEdit}
      isSubmitting={edit.isPending}
      failure={doctorVisitFailure(edit.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<RecordIdentifiers inmateId={person.id} />}
    >
      <WishFields form={form} />
    </FormBody>
  )
}
