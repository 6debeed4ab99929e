import { Text, Textarea, TextInput } from '@mantine/core'
import { proposalTextSchema } from '#shared/features/outgoing-complaints/outgoing-proposals.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { licenceMessages as words } from './licences.messages.ts'
import { licenceFailure, useComplaintForm, useLicenceCommand } from './licences.queries.ts'

interface ComplaintFormProps {
  readonly caseId: string
  readonly onDone: () => void
}

/** What is laid before the complaint desk, begun from the course of the application. */
export function ComplaintForm({ caseId, onDone }: ComplaintFormProps) {
  const start = useComplaintForm(caseId)
  return (
    <QueryContent query={start} shape="form">
      {(text) => <TextForm caseId={caseId} start={text} onDone={onDone} />}
    </QueryContent>
  )
}

interface TextFormProps extends ComplaintFormProps {
  readonly start: { readonly recipient: string; readonly about: string }
}

function TextForm({ caseId, start, onDone }: TextFormProps) {
  const form = useDraftForm({
    name: 'licences.complaint',
    subject: caseId,
    initialValues: start,
    validate: ({ recipient, about }) => ({
      ...(recipient.trim() === '' ? { recipient: words.missing } : {}),
      ...(about.trim() === '' ? { about: words.missing } : {}),
    }),
  })
  const propose = useLicenceCommand(client.licences.proposeComplaint, form.draft.key)
  const send = (values: typeof start) =>
    propose.mutate(
      { id: caseId, ...proposalTextSchema.parse(values) },
      {
        onSuccess: () => {
          noticeDone({ text: words.complaintSent })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(send)}
      errors={form.errors}
      submitLabel={words.complaintSend}
      isSubmitting={propose.isPending}
      failure={licenceFailure(propose.error)}
      draft={form.draft}
    >
      <Text size="sm">{words.complaintHint}</Text>
      <TextInput label={words.complaintRecipient} maxLength={160} {...form.getInputProps('recipient')} />
      <Textarea label={words.complaintAbout} autosize minRows={6} maxLength={4000} {...form.getInputProps('about')} />
    </FormBody>
  )
}
