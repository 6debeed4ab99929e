import { Text, Textarea } from '@mantine/core'
import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure, useSessionCommand } from './coaching-sessions.queries.ts'

interface Values {
  readonly people: number | null
  readonly note: string
}

interface CountFormProps {
  readonly session: CoachingSession
  readonly direction: 'out' | 'back'
  readonly onClose: () => void
}

const { count } = words

/** How many go out with the group, or come back; a difference needs a word. */
export function CountForm({ session, direction, onClose }: CountFormProps) {
  const { id, countedOut, expected } = session
  const isBack = direction === 'back'
  const differs = (people: number | null) => isBack && people !== null && people !== countedOut?.people
  const form = useDraftForm<Values>({
    name: isBack ? 'coaching-sessions.count-back' : 'coaching-sessions.count-out',
    subject: id,
    basis: session.revision,
    initialValues: { people: null, note: '' },
    validate: ({ people, note }): Record<string, string> => ({
      ...(people === null || people < 0 || people > 5000 ? { people: words.problems.people } : {}),
      ...(differs(people) && note.trim() === '' ? { note: count.noteMissing } : {}),
    }),
  })
  const out = useSessionCommand(client.coachingSessions.countOut, form.draft.key)
  const back = useSessionCommand(client.coachingSessions.countBack, form.draft.key)
  const save = ({ people, note }: Values) => {
    if (people === null) return
    const reference = { id, revision: Number(form.draft.basis), people }
    const onSuccess = () => {
      noticeDone({ text: isBack ? count.savedBack : count.savedOut })
      onClose()
    }
    if (isBack) back.mutate({ ...reference, note: note.trim() === '' ? null : note.trim() }, { onSuccess })
    else out.mutate(reference, { onSuccess })
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={count.save}
      isSubmitting={out.isPending || back.isPending}
      failure={sessionFailure(out.error ?? back.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <Text>
        {isBack && countedOut ? count.wentOut(formatNumber(countedOut.people)) : count.expected(formatNumber(expected))}
      </Text>
      <UnitInput label={count.people} unit={count.unit} smallest={0} {...form.getInputProps('people')} />
      {differs(form.values.people) && (
        <Textarea label={count.note} autosize minRows={2} maxLength={500} {...form.getInputProps('note')} />
      )}
    </FormBody>
  )
}
