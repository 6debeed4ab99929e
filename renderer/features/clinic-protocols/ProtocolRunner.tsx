import { Button, Group, Title } from '@mantine/core'
import { IconArrowBackUp, IconRefresh } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ClinicProtocol } from '#shared/features/clinic-protocols/clinic-protocols.contract.ts'
import type { ProtocolEnd } from '#shared/features/clinic-protocols/protocol.ts'
import {
  type MeasuredVitals,
  type ProtocolEntry,
  runProtocol,
} from '#shared/features/clinic-protocols/protocol-run.rules.ts'
import { protocolSummary } from '#shared/features/clinic-protocols/protocol-summary.messages.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import classes from './ClinicProtocols.module.css'
import { protocolMessages } from './clinic-protocols.messages.ts'
import { MeasureFields } from './MeasureFields.tsx'
import { ProtocolOutcome } from './ProtocolOutcome.tsx'

const words = protocolMessages.run

/** What going through a protocol came to, for the note of a visit. */
export interface ProtocolResult {
  readonly protocolId: string
  readonly version: number
  readonly isApproved: boolean
  readonly entries: readonly ProtocolEntry[]
  readonly endId: string
  readonly end: ProtocolEnd
  /** The last number of each vital that was measured on the way. */
  readonly vitals: MeasuredVitals
  /** Questions, answers, result and reasons as plain lines. */
  readonly summary: string
}

interface ProtocolRunnerProps {
  readonly protocol: ClinicProtocol
  /** "Masukkan ke kunjungan"; without it the result is only shown. */
  readonly onDone?: ((result: ProtocolResult) => void) | undefined
  /** Numbers that were measured already: they stand in the fields. */
  readonly known?: MeasuredVitals | undefined
}

/** Leads through a protocol one question at a time, by keyboard alone where wanted, to its end with the reasons. Keeps nothing itself. */
export function ProtocolRunner({ protocol: { protocol, approval }, onDone, known = {} }: ProtocolRunnerProps) {
  const [entries, setEntries] = useState<readonly ProtocolEntry[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const state = runProtocol(protocol, entries)
  const count = entries.length
  useEffect(() => {
    // The answer that was pressed is gone: go on at the new question, where digits are heard.
    if (count > 0) heading.current?.focus({ preventScroll: true })
  }, [count])
  const back = () => setEntries(entries.slice(0, -1))
  const answer = (id: string) => setEntries([...entries, { step: state.id, answer: id }])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Backspace' && count > 0) {
      event.preventDefault()
      back()
    }
    const chosen =
      state.kind === 'ask' && state.step.kind === 'question' ? state.step.answers[Number(event.key) - 1] : undefined
    if (chosen) {
      event.preventDefault()
      answer(chosen.id)
    }
  }
  const measured: MeasuredVitals = Object.assign({}, known, ...state.trace.map(({ vitals }) => vitals ?? {}))
  const resultOf = (endId: string, end: ProtocolEnd): ProtocolResult => ({
    protocolId: protocol.id,
    version: protocol.version,
    isApproved: approval !== null,
    entries,
    endId,
    end,
    vitals: measured,
    summary: protocolSummary(protocol, approval !== null, state.trace, end),
  })
  return (
    <section className={classes.runner} aria-label={protocol.title} onKeyDown={onKeyDown}>
      {approval === null && <PageNote meaning="attention">{words.notApproved}</PageNote>}
      {state.kind === 'ask' ? (
        <>
          <p className={classes.hint}>{words.step(String(count + 1))}</p>
          <Title order={3} size="h4" ref={heading} tabIndex={-1} className={classes.question ?? ''}>
            {state.step.text}
          </Title>
          {state.step.kind === 'question' ? (
            <>
              {state.step.help && <p className={classes.help}>{state.step.help}</p>}
              <div className={classes.answers}>
                {state.step.answers.map((one, index) => (
                  <Button
                    key={one.id}
                    variant="default"
                    justify="flex-start"
                    className={classes.answer ?? ''}
                    aria-keyshortcuts={String(index + 1)}
                    onClick={() => answer(one.id)}
                  >
                    {index + 1}. {one.text}
                  </Button>
                ))}
              </div>
              <p className={classes.hint}>{words.keys}</p>
            </>
          ) : (
            <MeasureFields
              key={state.id}
              step={state.step}
              known={measured}
              onDone={(vitals) => setEntries([...entries, { step: state.id, vitals }])}
            />
          )}
        </>
      ) : (
        <ProtocolOutcome
          heading={heading}
          end={state.end}
          trace={state.trace}
          onDone={onDone && (() => onDone(resultOf(state.id, state.end)))}
        />
      )}
      {count > 0 && (
        <Group gap="xs">
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconArrowBackUp size={18} stroke={1.6} aria-hidden />}
            onClick={back}
          >
            {words.back}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            leftSection={<IconRefresh size={18} stroke={1.6} aria-hidden />}
            onClick={() => setEntries([])}
          >
            {words.restart}
          </Button>
        </Group>
      )}
    </section>
  )
}
