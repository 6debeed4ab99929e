import { Button, TextInput } from '@mantine/core'
import type { ComplaintBox } from '#shared/features/complaint-boxes/complaint-boxes.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { boxMessages as words } from './complaint-boxes.messages.ts'
import { boxFailure, useBoxCommand } from './complaint-boxes.queries.ts'

interface BoxFormProps {
  /** Null: a new one. */ readonly box: ComplaintBox | null
  readonly onDone: () => void
}

/** A box as everybody calls it, and where it hangs. */
export function BoxForm({ box, onDone }: BoxFormProps) {
  const form = useDraftForm<{ readonly name: string; readonly place: string }>({
    name: 'complaint-boxes.box',
    ...(box === null ? {} : { subject: box.id, basis: String(box.revision) }),
    initialValues: { name: box?.name ?? '', place: box?.place ?? '' },
    validate: {
      name: (value) => (value.trim() === '' ? words.nameProblem : null),
      place: (value) => (value.trim() === '' ? words.placeProblem : null),
    },
  })
  const save = useBoxCommand(client.complaintBoxes.saveBox, form.draft.key)
  return (
    <FormBody
      onSubmit={form.onSubmit(({ name, place }) =>
        save.mutate(
          { id: box?.id ?? null, revision: box?.revision ?? 0, name: name.trim(), place: place.trim() },
          {
            onSuccess: () => {
              noticeDone({ text: words.boxSaved(name.trim()) })
              onDone()
            },
          },
        ),
      )}
      errors={form.errors}
      submitLabel={box === null ? words.add : words.changeSave}
      isSubmitting={save.isPending}
      failure={boxFailure(save.error)}
      draft={form.draft}
    >
      <TextInput label={words.name} maxLength={80} {...form.getInputProps('name')} />
      <TextInput label={words.place} maxLength={160} {...form.getInputProps('place')} />
      {box !== null && (
        <div>
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
        </div>
      )}
    </FormBody>
  )
}
