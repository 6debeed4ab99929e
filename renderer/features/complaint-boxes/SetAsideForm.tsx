import { TextInput } from '@mantine/core'
import type { BoxOpening } from '#shared/features/complaint-boxes/complaint-boxes.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { textOrNull } from '../medical-records/entry-form.ts'
import { boxMessages as words } from './complaint-boxes.messages.ts'
import { boxFailure, useBoxCommand } from './complaint-boxes.queries.ts'

interface Values {
  readonly count: number | null
  readonly note: string
}

/** How many sheets of an opening are no complaint, and what they are. */
export function SetAsideForm({
  opening: { id, revision, setAside, setAsideNote, papers },
}: {
  readonly opening: BoxOpening
}) {
  const form = useDraftForm<Values>({
    name: 'complaint-boxes.aside',
    subject: id,
    basis: String(revision),
    initialValues: { count: setAside, note: setAsideNote ?? '' },
    validate: ({ count, note }): Record<string, string> => ({
      ...(count === null || !Number.isInteger(count) || count < 0 || count > papers
        ? { count: words.countMissing }
        : {}),
      ...(count !== null && count > 0 && note.trim() === '' ? { note: words.asideMissing } : {}),
    }),
  })
  const save = useBoxCommand(client.complaintBoxes.setAside, form.draft.key)
  return (
    <FormBody
      onSubmit={form.onSubmit(({ count, note }) =>
        save.mutate(
          { id, revision, count: count ?? 0, note: textOrNull(note) },
          { onSuccess: () => noticeDone({ text: words.asideSaved }) },
        ),
      )}
      errors={form.errors}
      submitLabel={words.asideSave}
      isSubmitting={save.isPending}
      failure={boxFailure(save.error)}
      draft={form.draft}
    >
      <UnitInput
        label={words.aside}
        description={words.asideHint}
        unit={words.sheets}
        {...form.getInputProps('count')}
      />
      <TextInput label={words.asideNote} maxLength={500} {...form.getInputProps('note')} />
    </FormBody>
  )
}
