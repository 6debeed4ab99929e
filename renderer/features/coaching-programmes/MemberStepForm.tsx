import { Textarea, Title } from '@mantine/core'
import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formOf, type MemberStep, stepWords } from './member-steps.ts'
import { memberMessages as words } from './members.messages.ts'
import { programmeMessages } from './programmes.messages.ts'
import { programmeFailure, useProgrammeCommand } from './programmes.queries.ts'

interface Values {
  readonly on: CalendarDate | null
  /** Only of days out. */
  readonly until: CalendarDate | null
  readonly reason: string
}

interface Written {
  readonly on: CalendarDate
  readonly until: CalendarDate
  readonly reason: string
}

interface MemberStepFormProps {
  readonly member: Member
  readonly step: MemberStep
  readonly today: CalendarDate
  readonly onClose: () => void
}

type Options = Parameters<typeof client.coachingProgrammes.accept>[1]

async function send(step: MemberStep, id: string, revision: number, written: Written, options: Options) {
  const { on, until, reason } = written
  const coaching = client.coachingProgrammes
  const reference = { id, revision }
  if (step === 'terima') await coaching.accept({ ...reference, on, reason: reason === '' ? null : reason }, options)
  else if (step === 'tolak') await coaching.refuse({ ...reference, on, reason }, options)
  else if (step === 'keluar') await coaching.leave({ ...reference, on, reason }, options)
  else await coaching.suspend({ memberId: id, from: on, until, reason }, options)
}

/** A day and a reason: taken in, refused, gone, or out for some days. */
export function MemberStepForm({ member, step, today, onClose }: MemberStepFormProps) {
  const isPause = step === 'jeda'
  const isFree = step === 'terima'
  const form = useDraftForm<Values>({
    name: formOf[step],
    subject: member.id,
    basis: member.revision,
    initialValues: { on: today, until: null, reason: '' },
    validate: ({ on, until, reason }): Record<string, string> => ({
      ...(on === null ? { on: programmeMessages.problemOn } : {}),
      ...(isPause && until === null ? { until: programmeMessages.problemOn } : {}),
      ...((isFree && reason.trim() === '') || reason.trim().length >= 5
        ? {}
        : { reason: programmeMessages.problemReason }),
    }),
  })
  const command = useProgrammeCommand(
    (written: Written, options) => send(step, member.id, Number(form.draft.basis), written, options),
    form.draft.key,
  )
  const said = stepWords[step]
  const { name } = member.person
  const save = form.onSubmit(({ on, until, reason }) => {
    if (on === null) return
    command.mutate(
      { on, until: until ?? on, reason: reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: said.done(name) })
          onClose()
        },
      },
    )
  })
  return (
    <section aria-label={said.title(name)}>
      <Title order={3} size="h4" mb="xs">
        {said.title(name)}
      </Title>
      <FormBody
        onSubmit={save}
        errors={form.errors}
        submitLabel={said.act}
        isSubmitting={command.isPending}
        failure={programmeFailure(command.error, today)}
        draft={form.draft}
        onCancel={onClose}
      >
        <CalendarDateInput
          label={said.on}
          {...(isPause ? {} : { latest: today })}
          {...form.getInputProps('on')}
          value={form.values.on}
        />
        {isPause && (
          <CalendarDateInput label={words.suspendUntil} {...form.getInputProps('until')} value={form.values.until} />
        )}
        <Textarea
          label={isFree ? optionalLabel(words.reason) : words.reason}
          description={words.reasonHint}
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
      </FormBody>
    </section>
  )
}
