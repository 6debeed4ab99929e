import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { Handover } from '#shared/features/assessment-handover/assessment-handover.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatFileSize } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { DownloadPanel } from '../exchange/DownloadPanel.tsx'
import { exchangeMessages } from '../exchange/exchange.messages.ts'
import { StickPanel } from '../exchange/StickPanel.tsx'
import { useTask } from '../exchange/use-task.ts'
import { handoverMessages as words } from './handover.messages.ts'
import { handoverTasks, useHandoverChanges } from './handover.queries.ts'
import { ReportNote } from './ReportNote.tsx'

interface SealedPartProps {
  readonly assessmentId: string
  readonly handover: Handover
  readonly isOpen: boolean
  readonly mayCarry: boolean
}

const annexKinds = {
  ...{ main: 'assessment-annexes', signature: 'assessment-annex-signatures' },
  ...{ ageSignature: 'assessment-annex-age-signatures', page: 'assessment-annex-pages' },
}

/** The one file: made for whom, what it holds, the way out and where it was copied. */
export function SealedPart({ assessmentId, handover, isOpen, mayCarry }: SealedPartProps) {
  const { sealed, keys, means, hasCheckingPage, report } = handover
  const maySeal = isOpen && keys.length > 0
  const bundle = sealed && { ...sealed, isEncrypted: true, hasCheckingPage }
  return (
    <>
      <Text size="sm">{words.fileText}</Text>
      {sealed && <Facts sealed={sealed} />}
      {bundle &&
        mayCarry &&
        (means === 'stick' ? (
          <StickPanel bundle={bundle} tasks={handoverTasks} />
        ) : (
          <DownloadPanel bundle={bundle} kinds={annexKinds} />
        ))}
      {isOpen && keys.length === 0 && <Text size="sm">{words.noKeys}</Text>}
      {maySeal && report !== 'issued' && <ReportNote assessmentId={assessmentId} report={report} />}
      {maySeal && report === 'issued' && <SealForm assessmentId={assessmentId} handover={handover} />}
    </>
  )
}

function Facts({ sealed }: { readonly sealed: NonNullable<Handover['sealed']> }) {
  const zone = useZone()
  const dayOf = (at: typeof sealed.madeAt) => formatDate(toCalendarDate(at, zone))
  const list = (texts: readonly string[]) => texts.map((text) => <div key={text}>{text}</div>)
  return (
    <SummaryList
      rows={[
        {
          label: words.fileName,
          value: words.sealedOf(sealed.fileName, dayOf(sealed.madeAt), sealed.madeByName),
        },
        { label: words.recipients, value: list(sealed.recipients.map(({ name }) => name)) },
        { label: words.size, value: formatFileSize(sealed.fileSize) },
        { label: words.fingerprint, value: sealed.fileSha256 },
        {
          label: words.contents,
          value: list(sealed.parts.map(({ title, path }) => `${title} (${path.slice('data/'.length)})`)),
        },
        {
          label: words.copies,
          value:
            sealed.copies.length === 0
              ? words.noCopies
              : sealed.copies.map(({ id, kind, at, byName }) => (
                  <div key={id}>{words.copyOf(kind, dayOf(at), byName)}</div>
                )),
        },
      ]}
    />
  )
}

type SealEvent = Awaited<ReturnType<typeof handoverTasks.seal>> extends AsyncIterable<infer Event> ? Event : never

function SealForm({ assessmentId, handover }: Pick<SealedPartProps, 'assessmentId' | 'handover'>) {
  const { keys, sealed, revision } = handover
  const [chosen, setChosen] = useState<string[]>(keys.slice(0, 1).map(({ id }) => id))
  const [isAsked, setAsked] = useState(false)
  const { state, start, cancel } = useTask<SealEvent>()
  const refresh = useHandoverChanges()
  async function* sealing(signal: AbortSignal): AsyncGenerator<SealEvent> {
    yield* await handoverTasks.seal({ caseId: assessmentId, revision, keyIds: chosen }, { signal })
    await refresh()
  }
  if (state.kind === 'running') {
    const event = state.event?.kind === 'progress' ? state.event : null
    const stage = exchangeMessages.sealStages[event?.stage ?? 'starting']
    return (
      <ProgressPanel
        title={words.sealing}
        step={event?.current ? `${stage}: ${event.current}` : stage}
        done={event?.doneBytes ?? 0}
        total={event?.totalBytes ?? 0}
        onCancel={cancel}
        isCancelling={state.isCancelling}
      />
    )
  }
  return (
    <Stack gap="sm">
      <Checkbox.Group label={words.reader} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {keys.map(({ id, name, person, post }) => (
            <Checkbox key={id} value={id} label={name} description={words.readerOf(person, post)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {isAsked && chosen.length === 0 && (
        <Text role="alert" size="sm" c="red">
          {words.readerMissing}
        </Text>
      )}
      {state.kind === 'cancelled' && <Text role="status">{words.sealCancelled}</Text>}
      {state.kind === 'failed' && state.failure && <FailureNotice failure={state.failure} />}
      {state.kind === 'done' && state.event.kind === 'sealed' && state.event.isKnown && (
        <Text role="status">{words.known}</Text>
      )}
      <div>
        <Button
          variant={sealed === null ? 'filled' : 'default'}
          leftSection={<IconLock size={18} stroke={1.8} aria-hidden />}
          onClick={() => {
            setAsked(true)
            if (chosen.length > 0) start((signal) => Promise.resolve(sealing(signal)))
          }}
        >
          {sealed === null ? words.seal : words.sealAgain}
        </Button>
      </div>
    </Stack>
  )
}
