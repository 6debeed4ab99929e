import { Button, Text } from '@mantine/core'
import { IconUsb } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatFileSize } from '../../format/numbers.ts'
import exchangeClasses from './Exchange.module.css'
import { exchangeMessages, problemWords } from './exchange.messages.ts'
import { exchangeFailure } from './exchange-failure.ts'
import { exchangePaths } from './exchange-paths.ts'
import classes from './Incoming.module.css'
import { incomingRefusalWords, incomingMessages as words } from './incoming.messages.ts'
import {
  type AnswerSource,
  type BringEvent,
  bringAnswer,
  type FoundAnswers,
  findAnswersOnStick,
} from './incoming.queries.ts'
import { ResultsNote } from './ResultsNote.tsx'
import { useTask } from './use-task.ts'

const largestInBytes = 64 * 1024 * 1024
const breadcrumb = [{ label: exchangeMessages.listTitle, to: exchangePaths.incoming }]

/** An answer file on its way in: chosen, opened, judged; then its own page shows what it says. */
export function BringAnswerScreen() {
  const { state, start, cancel } = useTask<BringEvent>()
  // Kept here: after a file that was refused the next one on the stick is still one click away.
  const [found, setFound] = useState<FoundAnswers | null>(null)
  const means = useQuery(orpc.incoming.means.queryOptions({ input: {} }))
  const bring = (source: AnswerSource) => start((signal) => Promise.resolve(bringAnswer(source, signal)))
  const event = state.kind === 'running' || state.kind === 'done' ? state.event : null
  useArrival(state.kind === 'done' ? event : null)
  return (
    <>
      <PageHead title={words.bringTitle} subtitle={words.bringSubtitle} breadcrumb={breadcrumb} />
      {state.kind === 'running' ? (
        <ProgressPanel
          title={words.opening}
          step={words.stages[event?.kind === 'progress' ? event.stage : 'decrypt']}
          done={event?.kind === 'progress' ? event.doneBytes : 0}
          total={event?.kind === 'progress' ? event.totalBytes : 0}
          amount={
            event?.kind === 'progress'
              ? exchangeMessages.amount(formatFileSize(event.doneBytes), formatFileSize(event.totalBytes))
              : undefined
          }
          onCancel={cancel}
          isCancelling={state.isCancelling}
        />
      ) : (
        <div className={classes.form}>
          {state.kind === 'cancelled' && <Text role="status">{words.cancelled}</Text>}
          {state.kind === 'failed' && state.failure && <FailureNotice failure={state.failure} />}
          {event?.kind === 'refused' && <Refusal event={event} />}
          <ResultsNote />
          <QueryContent query={means} shape="form">
            {({ stick }) => (
              <>
                <FileDrop
                  label={words.chooseFile}
                  description={words.chooseFileHint}
                  kinds={['answer']}
                  largestInBytes={largestInBytes}
                  file={null}
                  onChoose={(file) => bring({ file })}
                />
                {stick && <StickFiles found={found} onFound={setFound} onTake={bring} />}
              </>
            )}
          </QueryContent>
        </div>
      )}
    </>
  )
}

/** Goes on to the page of the file, once. */
function useArrival(event: BringEvent | null) {
  const navigate = useNavigate()
  const arrived = useRef(false)
  useEffect(() => {
    if (arrived.current || (event?.kind !== 'received' && event?.kind !== 'known')) return
    arrived.current = true
    noticeDone({ text: event.kind === 'known' ? words.knownNotice : words.receivedNotice })
    void navigate(exchangePaths.incomingFile(event.id), { replace: true })
  }, [event, navigate])
}

function Refusal({ event }: { readonly event: Extract<BringEvent, { readonly kind: 'refused' }> }) {
  return (
    <div className={exchangeClasses.bad} role="alert">
      <span className={exchangeClasses.badTitle}>{words.refusedTitle}</span>
      <Text>{incomingRefusalWords[event.reason]}</Text>
      {event.problems.length > 0 && (
        <ul className={exchangeClasses.files}>
          {event.problems.map(({ code, path }) => (
            <li key={`${code} ${path}`}>
              {path === null ? problemWords[code] : words.problemAt(path, problemWords[code])}
            </li>
          ))}
        </ul>
      )}
      <Text size="sm">{words.refusedNothing}</Text>
    </div>
  )
}

interface StickFilesProps {
  readonly found: FoundAnswers | null
  readonly onFound: (found: FoundAnswers | null) => void
  readonly onTake: (source: AnswerSource) => void
}

/** On the desktop: the answer files on a stick, each one click away. */
function StickFiles({ found, onFound, onTake }: StickFilesProps) {
  const look = useCommand({
    mutationFn: findAnswersOnStick,
    // Who changed his mind goes on with what was found before.
    onSuccess: (chosen) => chosen && onFound(chosen),
    onError: () => onFound(null),
  })
  const failure = exchangeFailure(look.error)
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button
          variant="default"
          loading={look.isPending}
          leftSection={<IconUsb size={18} stroke={1.8} aria-hidden />}
          onClick={() => look.mutate()}
        >
          {words.fromStick}
        </Button>
      </div>
      {look.isPending && <Text role="status">{words.choosing}</Text>}
      {found !== null && found.files.length === 0 && <Text role="status">{words.noneFound}</Text>}
      {found !== null && found.files.length > 0 && <Text fw={600}>{words.foundAt(found.label)}</Text>}
      {found !== null && found.files.length > 0 && (
        <ul className={classes.found} aria-label={words.foundAt(found.label)}>
          {found.files.map(({ name, size }) => (
            <li key={name}>
              <span>
                {name}{' '}
                <Text component="span" size="sm" c="dimmed">
                  {formatFileSize(size)}
                </Text>
              </span>
              <Button
                variant="default"
                aria-label={words.take(name)}
                onClick={() => onTake({ place: found.place, name })}
              >
                {words.takeShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
