import { Text, TextInput, Title } from '@mantine/core'
import {
  approveProtocolSchema,
  type KeptProtocol,
} from '#shared/features/clinic-protocols/clinic-protocols.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WorkerNameField } from '../care-workers/WorkerNameField.tsx'
import { protocolMessages as words } from './clinic-protocols.messages.ts'
import { protocolFailure, useApproveProtocol } from './clinic-protocols.queries.ts'

interface Typed {
  readonly doctorName: string
  readonly licenceNumber: string
  readonly approvedOn: CalendarDate | null
}

const schema = approveProtocolSchema.omit({ id: true, fingerprint: true })

const inputOf = ({ licenceNumber, ...typed }: Typed) => ({
  ...typed,
  licenceNumber: licenceNumber.trim() === '' ? null : licenceNumber,
})

/** Writes down which doctor stands for the text as it is shown here. */
export function ApproveProtocolForm({ kept }: { readonly kept: KeptProtocol }) {
  const { protocol, fingerprint } = kept
  const form = useDraftForm<Typed>({
    name: 'clinic-protocols.approve',
    subject: protocol.id,
    initialValues: { doctorName: '', licenceNumber: '', approvedOn: null },
    validate: (values) => schemaProblems(schema, inputOf(values), words.problems),
  })
  const approve = useApproveProtocol(form.draft.key)
  const save = form.onSubmit((values) =>
    approve.mutate(
      { ...schema.parse(inputOf(values)), id: protocol.id, fingerprint },
      { onSuccess: () => noticeDone({ text: words.approvedNotice(protocol.title) }) },
    ),
  )
  return (
    <>
      <div>
        <Title order={3} size="h4">
          {words.approveTitle}
        </Title>
        <Text size="sm">{words.approveHint}</Text>
      </div>
      <FormBody
        onSubmit={save}
        errors={form.errors}
        submitLabel={words.approve}
        isSubmitting={approve.isPending}
        failure={protocolFailure(approve.error)}
        draft={form.draft}
      >
        <WorkerNameField
          label={words.doctorName}
          who="doctors"
          on={form.values.approvedOn}
          input={form.getInputProps('doctorName')}
          sip={{ value: form.values.licenceNumber, fill: (number) => form.setFieldValue('licenceNumber', number) }}
        />
        <TextInput
          label={optionalLabel(words.licenceNumber)}
          autoComplete="off"
          {...form.getInputProps('licenceNumber')}
        />
        <CalendarDateInput
          label={words.approvedOn}
          {...form.getInputProps('approvedOn')}
          value={form.values.approvedOn}
        />
      </FormBody>
    </>
  )
}
