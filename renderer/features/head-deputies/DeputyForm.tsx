import { Select, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { textOrNull } from '../medical-records/entry-form.ts'
import { deputyMessages as words } from './head-deputies.messages.ts'
import { deputyFailure, useDeputyCandidates, useDeputyCommand } from './head-deputies.queries.ts'

interface Values {
  readonly accountId: string | null
  readonly post: string
  readonly orderNumber: string
  readonly validFrom: CalendarDate | null
  readonly validUntil: CalendarDate | null
}

/** Who, by which order, from when. */
export function DeputyForm() {
  const candidates = useDeputyCandidates().data ?? []
  const form = useDraftForm<Values>({
    name: 'head-deputies.appoint',
    initialValues: { accountId: null, post: '', orderNumber: '', validFrom: null, validUntil: null },
    validate: {
      accountId: (value) => (value === null ? words.accountMissing : null),
      post: (value) => (value.trim() === '' ? words.postMissing : null),
      validFrom: (value) => (value === null ? words.fromMissing : null),
    },
  })
  const appoint = useDeputyCommand(client.headDeputies.appoint, form.draft.key)
  const save = ({ accountId, post, orderNumber, validFrom, validUntil }: Values) => {
    if (accountId === null || validFrom === null) return
    appoint.mutate(
      { accountId, post: post.trim(), orderNumber: textOrNull(orderNumber), validFrom, validUntil },
      { onSuccess: () => noticeDone({ text: words.saved }) },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={appoint.isPending}
      failure={deputyFailure(appoint.error)}
      draft={form.draft}
    >
      <Select
        label={words.account}
        description={words.accountHint}
        searchable
        data={candidates.map(({ id: value, fullName: label }) => ({ value, label }))}
        {...form.getInputProps('accountId')}
      />
      <TextInput label={words.post} maxLength={120} {...form.getInputProps('post')} />
      <TextInput label={optionalLabel(words.orderNumber)} maxLength={120} {...form.getInputProps('orderNumber')} />
      <CalendarDateInput label={words.from} {...form.getInputProps('validFrom')} />
      <CalendarDateInput
        label={optionalLabel(words.until)}
        description={words.untilHint}
        {...form.getInputProps('validUntil')}
      />
    </FormBody>
  )
}
