import { Select, Textarea, TextInput } from '@mantine/core'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { openingMessages as words } from './identity-openings.messages.ts'
import { openingFailure, useOpeningCauses, useOpeningCommand } from './identity-openings.queries.ts'

interface Asked {
  readonly cause: string | null
  readonly shownTo: string
  readonly reason: string
}

const shortest = { shownTo: 3, reason: 5 } as const

interface AskOpeningFormProps {
  readonly complaintId: string
  readonly onClose: () => void
}

/** Why somebody is to see who complained, and who that is. */
export function AskOpeningForm({ complaintId, onClose }: AskOpeningFormProps) {
  const causes = useOpeningCauses().data ?? []
  const form = useDraftForm<Asked>({
    name: 'complaints.open-identity',
    subject: complaintId,
    initialValues: { cause: null, shownTo: '', reason: '' },
    validate: {
      cause: (value) => (value === null ? words.causeMissing : null),
      shownTo: (value) => (value.trim().length < shortest.shownTo ? words.shownToMissing : null),
      reason: (value) => (value.trim().length < shortest.reason ? words.reasonShort : null),
    },
  })
  const ask = useOpeningCommand(client.identityOpenings.ask, form.draft.key)
  const save = ({ cause, shownTo, reason }: Asked) => {
    if (cause === null) return
    ask.mutate(
      { complaintId, cause, shownTo: shownTo.trim(), reason: reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.sent })
          onClose()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.send}
      isSubmitting={ask.isPending}
      failure={openingFailure(ask.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <Select
        label={words.cause}
        data={causes.map(({ id, title }) => ({ value: id, label: title }))}
        {...form.getInputProps('cause')}
      />
      <TextInput
        label={words.shownTo}
        description={words.shownToHint}
        maxLength={200}
        {...form.getInputProps('shownTo')}
      />
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
    </FormBody>
  )
}
