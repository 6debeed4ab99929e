import { Button, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { refusalMessages } from '../recommendations/refusal.messages.ts'
import { exchangeMessages as words } from './exchange.messages.ts'
import { exchangeTasks, useSealPreview } from './exchange.queries.ts'
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

/** What will leave the house, one button, progress, and the sealed file with the way out. For the side panel of a case. */
export function SealPanel({ caseId, revision }: SealPanelProps) {
  const preview = useSealPreview(caseId)
  const { state, start, cancel } = useTask<SealEvent>()
  if (state.kind === 'done' && state.event.kind === 'sealed') return <SealedNotice sealed={state.event} />
  return (
    <QueryContent query={preview} shape="form">
      {({ name, recipients, parts, refusal, supersedes }) =>
        state.kind === 'running' ? (
          <SealProgress name={name} event={state.event} isCancelling={state.isCancelling} onCancel={cancel} />
        ) : (
          <Stack gap="md">
            <Text size="sm">{words.sealIntro}</Text>
            <SummaryList
              rows={[
                { label: words.sealName, value: `${name}.zip` },
                { label: words.sealTo, value: recipients.join(', ') },
              ]}
            />
            <SealContents parts={parts} />
            {supersedes && <Text size="sm">{words.sealSupersedes(supersedes.name)}</Text>}
            <Text size="sm" fw={600}>
              {words.sealHealth}
            </Text>
            {state.kind === 'cancelled' && <Text role="status">{words.sealCancelled}</Text>}
            {state.kind === 'failed' && state.failure && <FailureNotice failure={state.failure} />}
            {refusal === null ? (
              <div>
                <Button
                  leftSection={<IconLock size={18} stroke={1.8} aria-hidden />}
                  onClick={() => start((signal) => exchangeTasks.seal({ caseId, revision }, { signal }))}
                >
                  {words.seal(name)}
                </Button>
              </div>
            ) : (
              <Text size="sm">{refusalMessages[refusal]}</Text>
            )}
          </Stack>
        )
      }
    </QueryContent>
  )
}
