import { Button, Checkbox, Radio, Stack, Textarea } from '@mantine/core'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { type CareTime, careTimeProblems, happenedOf, justNow } from '../medical-records/care-time.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import { sickCallFailure, useCallsOf, useSickCallCommand, useSickCallReference } from './sick-calls.queries.ts'

interface Values extends CareTime {
  readonly inmateId: string | null
  readonly channel: string
  readonly complaint: string
  readonly isConfidential: boolean
}

interface SickCallFormProps {
  readonly onDone: (id: string) => void
}

/** A request in a few seconds: who, by which way, with which words. */
export function SickCallForm({ onDone }: SickCallFormProps) {
  const reference = useSickCallReference()
  return (
    <QueryContent query={reference} shape="form">
      {(facts) => <Asking facts={facts} onDone={onDone} />}
    </QueryContent>
  )
}

type Facts = NonNullable<ReturnType<typeof useSickCallReference>['data']>

function Asking({ facts, onDone }: SickCallFormProps & { readonly facts: Facts }) {
  const zone = useZone()
  const initialValues: Values = {
    ...justNow,
    inmateId: null,
    channel: facts.channels[0]?.id ?? '',
    complaint: '',
    isConfidential: false,
  }
  const form = useDraftForm<Values>({
    name: 'sick-calls.receive',
    initialValues,
    validate: (values): Record<string, string> => ({
      ...(values.inmateId === null ? { inmateId: words.personMissing } : {}),
      ...(values.complaint.trim() === '' ? { complaint: words.complaintMissing } : {}),
      ...careTimeProblems(values),
    }),
  })
  const { inmateId } = form.values
  const person = useIdentifiers(inmateId)
  const receive = useSickCallCommand(client.sickCalls.receive, form.draft.key)
  const save = (values: Values) => {
    if (values.inmateId === null) return
    receive.mutate(
      {
        inmateId: values.inmateId,
        channel: values.channel,
        complaint: values.complaint.trim(),
        confidentiality: values.isConfidential ? 'extra' : 'normal',
        ...happenedOf(values, zone),
      },
      {
        onSuccess: ({ id }) => {
          noticeDone({ text: words.received(person?.name ?? '') })
          onDone(id)
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.receive}
      isSubmitting={receive.isPending}
      failure={sickCallFailure(receive.error)}
      draft={form.draft}
    >
      {inmateId === null ? (
        <InmatePicker
          label={words.who}
          onPick={(id) => form.setFieldValue('inmateId', id)}
          error={form.errors.inmateId}
          data-path="inmateId"
        />
      ) : (
        <Chosen inmateId={inmateId} onChange={() => form.setFieldValue('inmateId', null)} />
      )}
      <Textarea
        label={words.complaint}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        {...form.getInputProps('complaint')}
      />
      <Radio.Group label={words.channel} {...form.getInputProps('channel')}>
        <Stack gap={6} mt={6}>
          {facts.channels.map(({ id, title }) => (
            <Radio key={id} value={id} label={title} />
          ))}
        </Stack>
      </Radio.Group>
      <CareTimeFields isEarlier={form.values.isEarlier} propsOf={form.getInputProps} late={facts.late} />
      <Checkbox
        label={words.confidential}
        description={words.confidentialHint}
        {...form.getInputProps('isConfidential', { type: 'checkbox' })}
      />
    </FormBody>
  )
}

function Chosen({ inmateId, onChange }: { readonly inmateId: string; readonly onChange: () => void }) {
  const calls = useCallsOf(inmateId)
  const waiting = calls.data?.filter(({ status }) => status !== null && status.stage !== 'ended').length ?? 0
  return (
    <>
      <RecordIdentifiers inmateId={inmateId} />
      {waiting > 0 && <PageNote meaning="attention">{words.alreadyWaiting(formatNumber(waiting))}</PageNote>}
      <div>
        <Button variant="default" size="compact-md" onClick={onChange}>
          {words.changePerson}
        </Button>
      </div>
    </>
  )
}
