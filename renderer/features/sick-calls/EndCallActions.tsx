import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { type SickCall, unseenOutcomes } from '#shared/features/sick-calls/sick-calls.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import { sickCallFailure, useCallsOf, useSickCallCommand } from './sick-calls.queries.ts'

type Act = (typeof unseenOutcomes)[number] | 'reopen' | 'void'

const labels: Readonly<Record<Act, string>> = { ...words.outcomes, reopen: words.reopen, void: words.void }

const questions: Readonly<Record<Act, string>> = {
  ...words.endQuestions,
  reopen: words.reopenQuestion,
  void: words.voidQuestion,
}

const doneTexts: Readonly<Record<Act, string>> = {
  ...{ refused: words.ended, withdrawn: words.ended, duplicate: words.ended },
  reopen: words.reopened,
  void: words.voidDone,
}

const explanations: Readonly<Record<Act, string>> = {
  ...{ refused: words.endText, withdrawn: words.endText, duplicate: words.endText },
  reopen: words.reopenText,
  void: words.voidText,
}

/** What ends a request without a meeting, takes an ending back, or strikes out a wrong entry: each with its reason. */
export function EndCallActions({ call }: { readonly call: SickCall }) {
  const [act, setAct] = useState<Act | null>(null)
  const key = useSubmitKey(act !== null)
  const end = useSickCallCommand(client.sickCalls.end, key)
  const reopen = useSickCallCommand(client.sickCalls.reopen, key)
  const strike = useSickCallCommand(client.sickCalls.void, key)
  const kept = useCallsOf(call.person.id).data?.find(
    ({ id, voided, end: ended }) => id !== call.id && voided === null && ended?.outcome !== 'duplicate',
  )
  const offered: readonly Act[] = [
    ...(call.end === null ? unseenOutcomes.filter((one) => one !== 'duplicate' || kept) : ['reopen' as const]),
    ...(call.mayVoid ? ['void' as const] : []),
  ]
  const confirm = (reason: string) => {
    if (act === null) return
    const reference = { id: call.id, revision: call.revision, reason }
    const afterwards = {
      onSuccess: () => {
        noticeDone({ text: doneTexts[act] })
        setAct(null)
      },
    }
    if (act === 'reopen') reopen.mutate(reference, afterwards)
    else if (act === 'void') strike.mutate(reference, afterwards)
    else
      end.mutate(
        {
          ...reference,
          outcome: act,
          duplicateOf: act === 'duplicate' ? (kept?.id ?? null) : null,
          ...{ at: null, lateReason: null },
        },
        afterwards,
      )
  }
  if (offered.length === 0) return null
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
          >
            {call.end === null ? words.otherEnds : words.reopen}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((one) => (
            <Menu.Item key={one} onClick={() => setAct(one)}>
              {labels[one]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {act !== null && (
        <ReasonDialog
          isOpen
          title={labels[act]}
          question={questions[act]}
          confirmLabel={labels[act]}
          onConfirm={confirm}
          onClose={() => setAct(null)}
          isDangerous={act === 'void'}
          isBusy={end.isPending || reopen.isPending || strike.isPending}
          failure={sickCallFailure(end.error ?? reopen.error ?? strike.error)}
        >
          {explanations[act]}
        </ReasonDialog>
      )}
    </>
  )
}
