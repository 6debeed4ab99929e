import { Button, Text, Textarea } from '@mantine/core'
import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { InmateBanner } from '../inmates/InmateBanner.tsx'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { useRecordCommand } from './use-record-command.ts'
import { visitMessages as words } from './visit.messages.ts'

interface MoveForm {
  readonly toInmateId: string | null
  readonly reason: string
}

interface MoveVisitFormProps {
  readonly visit: Encounter
  readonly onDone: (inmateId: string) => void
}

/** Gives a visit to the right person. */
export function MoveVisitForm({ visit, onDone }: MoveVisitFormProps) {
  const form = useDraftForm<MoveForm>({
    name: 'medical-records.move',
    subject: visit.id,
    initialValues: { toInmateId: null, reason: '' },
    validate: {
      toInmateId: (id) => (id === null ? words.personMissing : null),
      reason: (reason) => (reason.trim().length < 5 ? words.moveReasonMissing : null),
    },
  })
  const { toInmateId } = form.values
  const target = useIdentifiers(toInmateId)
  const move = useRecordCommand(client.medicalRecords.move, form.draft.key)
  const save = (values: MoveForm) => {
    if (values.toInmateId === null) return
    const id = values.toInmateId
    move.mutate(
      { id: visit.id, revision: visit.revision, toInmateId: id, reason: values.reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: target ? words.moved(target.name) : words.movedSimply })
          onDone(id)
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.moveSave}
      isSubmitting={move.isPending}
      failure={medicalRecordFailure(move.error)}
      draft={form.draft}
    >
      <Text size="sm">{words.moveHint}</Text>
      {toInmateId === null ? (
        <InmatePicker
          label={words.moveTo}
          onPick={(id) => form.setFieldValue('toInmateId', id)}
          error={form.errors.toInmateId}
          data-path="toInmateId"
        />
      ) : (
        <>
          <Text fw={600}>{words.moveTo}</Text>
          <InmateBanner inmateId={toInmateId} />
          <Button variant="default" onClick={() => form.setFieldValue('toInmateId', null)}>
            {words.changePerson}
          </Button>
        </>
      )}
      <Textarea label={words.moveReason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
