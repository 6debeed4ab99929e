import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from 'react-router'
import {
  newOutgoingSchema,
  outgoingServices,
} from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { client } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { outgoingFailure, useOutgoingChoices, useOutgoingCommand } from './outgoing.queries.ts'
import { outgoingPaths } from './outgoing-paths.ts'

interface Values {
  readonly service: string
  readonly trigger: string | null
  readonly recipient: string
  readonly channel: string | null
  readonly about: string
}

export function NewOutgoingScreen() {
  const choices = useOutgoingChoices()
  return (
    <QueryContent query={choices} shape="form">
      {(known) => <NewForm {...known} />}
    </QueryContent>
  )
}

function NewForm({ services, channels }: NonNullable<ReturnType<typeof useOutgoingChoices>['data']>) {
  const navigate = useNavigate()
  const form = useDraftForm<Values>({
    name: 'outgoing.open',
    initialValues: { service: outgoingServices[0], trigger: null, recipient: '', channel: null, about: '' },
    validate: (values) =>
      Object.fromEntries(
        Object.entries(values)
          .filter(([, value]) => value === null || value.trim() === '')
          .map(([name]) => [name, words.missing]),
      ),
  })
  const open = useOutgoingCommand(client.outgoingComplaints.open, form.draft.key)
  const save = (values: Values) =>
    open.mutate(newOutgoingSchema.parse(values), {
      onSuccess: ({ id }) => {
        noticeDone({ text: words.saved })
        void navigate(outgoingPaths.one(id))
      },
    })
  const triggers = services.find(({ id }) => id === form.values.service)?.triggers ?? []
  return (
    <FormPage
      head={{ title: words.newTitle, breadcrumb: [{ label: words.listTitle, to: outgoingPaths.list }] }}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={open.isPending}
      failure={outgoingFailure(open.error)}
      draft={form.draft}
    >
      <Radio.Group label={words.service} {...form.getInputProps('service')}>
        <Stack gap="xs" mt="xs">
          {services.map(({ id, title }) => (
            <Radio key={id} value={id} label={title} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={words.recipient}
        description={words.recipientHint}
        maxLength={160}
        {...form.getInputProps('recipient')}
      />
      <Select
        label={words.trigger}
        data={triggers.map(({ id, title }) => ({ value: id, label: title }))}
        {...form.getInputProps('trigger')}
      />
      <Select
        label={words.channel}
        data={channels.map(({ id, title }) => ({ value: id, label: title }))}
        {...form.getInputProps('channel')}
      />
      <Textarea
        label={words.about}
        description={words.aboutHint}
        autosize
        minRows={4}
        maxLength={4000}
        {...form.getInputProps('about')}
      />
    </FormPage>
  )
}
