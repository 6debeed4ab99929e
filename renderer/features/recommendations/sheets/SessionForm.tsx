import { Radio, Stack, Text, TextInput } from '@mantine/core'
import type { z } from 'zod'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { sessionDecisionSchema, sessionMemberSchema } from '#shared/features/service-cases/case-session.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { withoutErrorsUnder } from '../without-errors-under.ts'
import { MemberRows, memberProblems } from './MemberRows.tsx'
import { sheetMessages as words } from './sheet.messages.ts'

type SessionView = NonNullable<Recommendation['session']>['sessions'][number]
export type SessionMember = z.infer<typeof sessionMemberSchema>

interface SessionFormProps {
  readonly caseId: string
  /** The prepared session, or the one whose signed minutes are still to come. */
  readonly session: SessionView | null
  readonly onDone: () => void
}

interface SessionValues extends ScanValues {
  readonly heldOn: CalendarDate | null
  readonly place: string
  readonly members: readonly SessionMember[]
  readonly decision: z.infer<typeof sessionDecisionSchema> | null
}

const decisions = ['approved', 'deferred', 'refused'] as const
const firstMember: SessionMember = { name: '', post: '', role: words.memberFirstRole, present: true }

/** Date, place, who sat there, what was decided, and the signed minutes, now or later. */
export function SessionForm({ caseId, session, onDone }: SessionFormProps) {
  const record = useCaseCommand(caseId, recommendationCalls.recordSession)
  const form = useDraftForm<SessionValues>({
    name: 'recommendations.session',
    subject: `${caseId}/${session?.id ?? 'new'}`,
    initialValues: {
      scans: [],
      heldOn: session?.heldOn ?? null,
      place: session?.place ?? '',
      members: session && session.members.length > 0 ? session.members : [firstMember],
      decision: session?.decision ?? null,
    },
    validate: ({ heldOn, place, members, decision }) => ({
      ...(heldOn === null ? { heldOn: words.onMissing } : {}),
      ...(place.trim() === '' ? { place: words.sessionPlaceMissing } : {}),
      ...(decision === null ? { decision: words.decisionMissing } : {}),
      ...memberProblems(members),
    }),
  })
  const scans = useScans(form)
  const save = (values: SessionValues) => {
    const { heldOn, place, members, decision } = values
    if (heldOn === null || decision === null) return
    record.mutate(
      {
        sessionId: session?.id ?? null,
        heldOn,
        place: place.trim(),
        members: [...members],
        decision,
        minutesFileIds: fileIdsOf(values),
      },
      {
        key: form.draft.key,
        onSuccess: () => {
          noticeDone({ text: words.sessionSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.sessionSave}
      isSubmitting={record.isPending}
      failure={recommendationFailure(record.error)}
      draft={form.draft}
    >
      <CalendarDateInput label={words.sessionHeldOn} {...form.getInputProps('heldOn')} value={form.values.heldOn} />
      <TextInput label={words.sessionPlace} {...form.getInputProps('place')} />
      <MemberRows
        members={form.values.members}
        onChange={(members) => {
          form.setFieldValue('members', members)
          form.setErrors(withoutErrorsUnder(form.errors, 'members'))
        }}
        errors={form.errors}
      />
      <Radio.Group label={words.sessionDecision} {...form.getInputProps('decision')}>
        <Stack gap="xs" mt="xs">
          {decisions.map((decision) => (
            <Radio key={decision} value={decision} label={words.decisions[decision]} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {words.minutesLater}
      </Text>
      <ScanField scans={scans} label={words.minutes} />
    </FormBody>
  )
}
