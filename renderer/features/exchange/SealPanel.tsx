import { Button, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { SealChoices as Choices } from '#shared/features/exchange/exchange.contract.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { refusalMessages } from '../recommendations/refusal.messages.ts'
import { exchangeMessages as words } from './exchange.messages.ts'
import { exchangeTasks, type SealPreview, useSealPreview } from './exchange.queries.ts'
import { SealChoices } from './SealChoices.tsx'
import { SealContents } from './SealContents.tsx'
import { SealedNotice } from './SealedNotice.tsx'
import { SealProgress } from './SealProgress.tsx'
import { useTask } from './use-task.ts'

export type SealEvent =
  Awaited<ReturnType<typeof exchangeTasks.seal>> extends AsyncIterable<infer Event> ? Event : never

interface SealPanelProps {
  readonly caseId: string
  /** Of the case, as the page shows it. */
  readonly revision: number
}

/** What will leave the house, to whom and why, one button, progress, and the sealed file with the way out. For the side panel of a case. */
export function SealPanel({ caseId, revision }: SealPanelProps) {
  const preview = useSealPreview(caseId)
  const { state, start, cancel } = useTask<SealEvent>()
  if (state.kind === 'done' && state.event.kind === 'sealed') return <SealedNotice sealed={state.event} />
  return (
    <QueryContent query={preview} shape="form">
      {(shown) =>
        state.kind === 'running' ? (
          <SealProgress name={shown.name} event={state.event} isCancelling={state.isCancelling} onCancel={cancel} />
        ) : (
          <Stack gap="md">
            <Text size="sm">{words.sealIntro}</Text>
            <SummaryList
              rows={[
                { label: words.sealName, value: shown.name },
                { label: words.sealTo, value: shown.recipients.join(', ') },
              ]}
            />
            <SealContents parts={shown.parts} />
            {shown.supersedes && <Text size="sm">{words.sealSupersedes(shown.supersedes.name)}</Text>}
            <Text size="sm" fw={600}>
              {words.sealHealth}
            </Text>
            {state.kind === 'cancelled' && <Text role="status">{words.sealCancelled}</Text>}
            {state.kind === 'failed' && state.failure && <FailureNotice failure={state.failure} />}
            {shown.refusal === null ? (
              <SealForm
                preview={shown}
                onSeal={(choices) =>
                  start((signal) => exchangeTasks.seal({ caseId, revision, ...choices }, { signal }))
                }
              />
            ) : (
              <Text size="sm">{refusalMessages[shown.refusal]}</Text>
            )}
          </Stack>
        )
      }
    </QueryContent>
  )
}

interface SealFormProps {
  readonly preview: SealPreview
  readonly onSeal: (choices: Choices) => void
}

function SealForm({ preview, onSeal }: SealFormProps) {
  const { name, keys, chosenKeys, bases, person, parts } = preview
  const [choices, setChoices] = useState<Choices>({
    keyIds: [...chosenKeys],
    isPlainAccepted: false,
    basisId: bases[0]?.id ?? '',
  })
  const [isAsked, setAsked] = useState(false)
  const isUndecided = choices.keyIds.length === 0 && !choices.isPlainAccepted
  return (
    <>
      <SealChoices
        name={name}
        papers={parts.filter(({ kind }) => kind === 'scan').length}
        keys={keys}
        bases={bases}
        choices={choices}
        onChange={setChoices}
      />
      {person && <PersonIdentifiers name={person.name} registerNumber={person.registerNumber ?? ''} />}
      {isAsked && isUndecided && (
        <Text role="alert" size="sm" c="red">
          {words.sealUndecided}
        </Text>
      )}
      <div>
        <Button
          leftSection={<IconLock size={18} stroke={1.8} aria-hidden />}
          onClick={() => {
            setAsked(true)
            if (!isUndecided) onSeal(choices)
          }}
        >
          {words.seal(name)}
        </Button>
      </div>
    </>
  )
}
