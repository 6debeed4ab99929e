import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { problemWords } from '../exchange/exchange.messages.ts'
import { useTask } from '../exchange/use-task.ts'
import { resultRefusalWords, importMessages as words } from './import.messages.ts'
import { type Brought, bringResult, type ImportEvent, keepResult, useImportChanges } from './import.queries.ts'
import { ResultCheck } from './ResultCheck.tsx'

const largestInBytes = 64 * 1024 * 1024

interface ImportResultProps {
  readonly inmateId: string
  readonly onDone: () => void
}

/** A sealed result of another office: chosen, opened, looked at, and kept for this person. */
export function ImportResult({ inmateId, onDone }: ImportResultProps) {
  const { state, start, cancel } = useTask<ImportEvent>()
  const [file, setFile] = useState<File | null>(null)
  const [signature, setSignature] = useState<File | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [brought, setBrought] = useState<Brought | null>(null)
  const [preview, setPreview] = useState<Extract<ImportEvent, { kind: 'opened' }>['preview'] | null>(null)
  const key = useSubmitKey(preview !== null)
  const refresh = useImportChanges()
  const event = state.kind === 'running' || state.kind === 'done' ? state.event : null

  async function* opening(chosen: File, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    for await (const one of bringResult({ inmateId, file: chosen, signature }, setBrought, signal)) {
      if (one.kind === 'opened') setPreview(one.preview)
      yield one
    }
  }
  async function* keeping(what: Brought, acceptedAs: string | null, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    for await (const one of keepResult(what, { isPersonConfirmed: true, acceptedAs }, key, signal)) {
      if (one.kind === 'kept') {
        noticeDone({ text: words.kept })
        await refresh()
        onDone()
      }
      yield one
    }
  }
  const again = () => {
    setPreview(null)
    setBrought(null)
    setFile(null)
    setSignature(null)
    setAsked(false)
  }
  if (state.kind === 'running')
    return (
      <ProgressPanel
        title={words.opening}
        step={words.stages[event?.kind === 'progress' ? event.stage : 'uploading']}
        done={event?.kind === 'progress' ? event.doneBytes : 0}
        total={event?.kind === 'progress' ? event.totalBytes : 0}
        onCancel={cancel}
        isCancelling={state.isCancelling}
      />
    )
  return (
    <Stack gap="md" component="section" aria-label={words.bring}>
      <Title order={2}>{words.bring}</Title>
      {state.kind === 'cancelled' && <Text role="status">{words.cancelled}</Text>}
      {state.kind === 'failed' && state.failure && <FailureNotice failure={state.failure} />}
      {event?.kind === 'refused' && <Refusal event={event} />}
      {preview !== null && brought !== null && event?.kind !== 'refused' ? (
        <ResultCheck
          preview={preview}
          fileName={brought.fileName}
          onKeep={(acceptedAs) => start((signal) => Promise.resolve(keeping(brought, acceptedAs, signal)))}
          onAgain={again}
          onClose={onDone}
        />
      ) : (
        <>
          <Text size="sm">{words.intro}</Text>
          <FileDrop
            label={words.file}
            kinds={['answer']}
            largestInBytes={largestInBytes}
            file={file && { name: file.name, sizeInBytes: file.size }}
            onChoose={setFile}
            onRemove={() => setFile(null)}
            error={isAsked && file === null ? words.fileMissing : undefined}
          />
          <FileDrop
            label={words.signatureFile}
            kinds={['signature']}
            largestInBytes={16_384}
            file={signature && { name: signature.name, sizeInBytes: signature.size }}
            onChoose={setSignature}
            onRemove={() => setSignature(null)}
          />
          <Group>
            <Button
              onClick={() => {
                setAsked(true)
                setPreview(null)
                if (file !== null) start((signal) => Promise.resolve(opening(file, signal)))
              }}
            >
              {words.check}
            </Button>
            <Button variant="default" onClick={onDone}>
              {words.close}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}

function Refusal({ event }: { readonly event: Extract<ImportEvent, { readonly kind: 'refused' }> }) {
  // Without its signature a bag is taken for an envelope; what is odd about that tells nobody anything.
  const problems = event.reason === 'result-signature-missing' ? [] : event.problems
  const lines = problems.map(({ code, path }) =>
    path === null ? problemWords[code] : words.problemAt(path, problemWords[code]),
  )
  return (
    <FailureNotice
      failure={{
        title: words.refusedTitle,
        text: [resultRefusalWords[event.reason], ...lines, words.refusedNothing].join(' '),
      }}
    />
  )
}
