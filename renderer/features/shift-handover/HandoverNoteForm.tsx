import { Button, Textarea } from '@mantine/core'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { medicalRecordFailure } from '../medical-records/medical-record-failure.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { handoverMessages as words } from './shift-handover.messages.ts'
import { useHandoverCommand } from './shift-handover.queries.ts'

interface Values {
  readonly text: string
  readonly inmateId: string | null
}

/** A word for whoever comes next. */
export function HandoverNoteForm({ onDone }: { readonly onDone: () => void }) {
  const form = useDraftForm<Values>({
    name: 'shift-handover.note',
    initialValues: { text: '', inmateId: null },
    validate: { text: (text) => (text.trim() === '' ? words.noteMissing : null) },
  })
  const add = useHandoverCommand(client.shiftHandover.addNote, form.draft.key)
  const { inmateId } = form.values
  const save = (values: Values) =>
    add.mutate(
      { text: values.text.trim(), inmateId: values.inmateId },
      {
        onSuccess: () => {
          noticeDone({ text: words.noteSaved })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveNote}
      isSubmitting={add.isPending}
      failure={medicalRecordFailure(add.error)}
      draft={form.draft}
      beside={inmateId !== null && <RecordIdentifiers inmateId={inmateId} />}
    >
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1000}
        {...form.getInputProps('text')}
      />
      <FormSection title={optionalLabel(words.aboutSomebody)}>
        {inmateId === null ? (
          <InmatePicker label={words.aboutWhom} onPick={(id) => form.setFieldValue('inmateId', id)} />
        ) : (
          <div>
            <Button variant="default" size="compact-md" onClick={() => form.setFieldValue('inmateId', null)}>
              {words.changePerson}
            </Button>
          </div>
        )}
      </FormSection>
    </FormBody>
  )
}
