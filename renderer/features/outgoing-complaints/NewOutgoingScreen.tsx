import { Button, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { newOutgoingSchema } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { outgoingServices } from '#shared/features/outgoing-complaints/outgoing-proposals.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { client } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { DismissDialog } from './DismissDialog.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { outgoingFailure, useOutgoingChoices, useOutgoingCommand } from './outgoing.queries.ts'
import { outgoingPaths } from './outgoing-paths.ts'

/** The proposal that the form begins with. */
const proposalParameter = 'usul'

interface Values {
  readonly service: string
  readonly trigger: string | null
  readonly recipient: string
  readonly channel: string | null
  readonly about: string
  readonly proposal: string | null
}

export function NewOutgoingScreen() {
  const [address] = useSearchParams()
  const asked = address.get(proposalParameter)
  const choices = useOutgoingChoices()
  // A list from before the proposal begins the form anew when the proposal comes; when it goes, with the submit, the form stays.
  const isKnown = useRef(false)
  if (choices.data?.proposals.some(({ id }) => id === asked)) isKnown.current = true
  return (
    <QueryContent query={choices} shape="form">
      {(known) => <NewForm key={String(isKnown.current)} {...known} />}
    </QueryContent>
  )
}

type Choices = NonNullable<ReturnType<typeof useOutgoingChoices>['data']>

/** Who forwards a proposal does not complain on his own behalf. */
const forwarded = 'on-behalf'

const blank: Values = {
  ...{ service: outgoingServices[0], trigger: null, recipient: '', channel: null, about: '', proposal: null },
}

/** The form as a proposal fills it. */
function valuesOf({ proposals, services }: Choices, id: string | null): Values {
  const proposal = proposals.find((one) => one.id === id)
  if (!proposal) return blank
  const triggers = services.find((one) => one.id === proposal.service)?.triggers ?? []
  return {
    ...{ ...blank, service: proposal.service, recipient: proposal.recipient, about: proposal.about },
    ...{ trigger: triggers.find((one) => one.id === forwarded)?.id ?? null, proposal: proposal.id },
  }
}

function NewForm(known: Choices) {
  const { services, channels, proposals } = known
  const navigate = useNavigate()
  const zone = useZone()
  const [address] = useSearchParams()
  const asked = address.get(proposalParameter)
  const [isDismissing, setDismissing] = useState(false)
  const form = useDraftForm<Values>({
    name: 'outgoing.open',
    ...(asked === null ? {} : { subject: asked }),
    initialValues: valuesOf(known, asked),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(values)
          .filter(([name, value]) => name !== 'proposal' && (value === null || value.trim() === ''))
          .map(([name]) => [name, words.missing]),
      ),
  })
  const proposal = proposals.find(({ id }) => id === form.values.proposal)
  const open = useOutgoingCommand(client.outgoingComplaints.open, form.draft.key)
  const save = (values: Values) =>
    // One that was closed meanwhile, kept in an old draft, holds nothing up.
    open.mutate(newOutgoingSchema.parse({ ...values, proposal: proposal?.id ?? null }), {
      onSuccess: ({ id }) => {
        noticeDone({ text: words.saved })
        void navigate(outgoingPaths.one(id))
      },
    })
  const triggers = services.find(({ id }) => id === form.values.service)?.triggers ?? []
  return (
    <>
      <FormPage
        head={{ title: words.newTitle, breadcrumb: [{ label: words.listTitle, to: outgoingPaths.list }] }}
        onSubmit={form.onSubmit(save)}
        errors={form.errors}
        submitLabel={words.save}
        isSubmitting={open.isPending}
        failure={outgoingFailure(open.error)}
        draft={form.draft}
      >
        {proposals.length > 0 && (
          <Select
            label={words.proposalPick}
            description={proposal && words.proposalHint}
            clearable
            data={proposals.map(({ id, caseNumber, by, at }) => ({
              value: id,
              label: words.proposalOption(caseNumber, by, formatDate(toCalendarDate(at, zone))),
            }))}
            value={form.values.proposal}
            onChange={(id) => form.setValues(valuesOf(known, id))}
          />
        )}
        {proposal && (
          <Group>
            <Button variant="default" size="compact-sm" onClick={() => setDismissing(true)}>
              {words.dismiss}
            </Button>
          </Group>
        )}
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
      {/* Outside the form: its own submit would be the form's too. */}
      <DismissDialog
        proposalId={proposal?.id ?? ''}
        isOpen={isDismissing && proposal !== undefined}
        onClose={() => setDismissing(false)}
        onDone={() => {
          form.draft.discard()
          void navigate(outgoingPaths.list)
        }}
      />
    </>
  )
}
