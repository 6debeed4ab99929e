import { Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { auditMessages } from './audit.messages.ts'
import classes from './ChainCheck.module.css'
import type { ChainCheckState, ChainFinding } from './use-chain-check.ts'

interface ChainCheckProps {
  readonly state: ChainCheckState
  readonly onCancel: () => void
}

/** How the check of the chain goes and how it ended. Nothing stands here until it is asked for. */
export function ChainCheck({ state, onCancel }: ChainCheckProps) {
  if (state.kind === 'idle') return null
  return <div className={classes.place}>{contentOf(state, onCancel)}</div>
}

function contentOf(state: Exclude<ChainCheckState, { kind: 'idle' }>, onCancel: () => void) {
  switch (state.kind) {
    case 'running':
      return (
        <ProgressPanel
          title={auditMessages.checkTitle}
          step={auditMessages.checkStep}
          done={state.done}
          total={state.total}
          onCancel={onCancel}
        />
      )
    case 'cancelled':
      return <Text role="status">{auditMessages.checkCancelled}</Text>
    case 'failed':
      return <FailureNotice failure={state.failure} />
    case 'result':
      return state.findings.length === 0 ? <SoundChain {...state} /> : <BrokenChain {...state} />
  }
}

interface ResultProps {
  readonly commands: number
  readonly head: string
  readonly findings: readonly ChainFinding[]
}

function SoundChain({ commands, head }: ResultProps) {
  return (
    <section className={classes.result} data-sound role="status">
      <h2>
        <IconShieldCheck size={22} stroke={1.8} aria-hidden />
        {auditMessages.soundTitle}
      </h2>
      <p>{auditMessages.soundText(formatNumber(commands))}</p>
      <Head commands={commands} head={head} />
    </section>
  )
}

const mostShown = 30

function BrokenChain({ commands, head, findings }: ResultProps) {
  const [first, ...rest] = findings
  return (
    <section className={classes.result} role="alert">
      <h2>
        <IconAlertTriangle size={22} stroke={1.8} aria-hidden />
        {auditMessages.brokenTitle(formatNumber(findings.length))}
      </h2>
      {first && (
        <p className={classes.first}>
          <strong>{auditMessages.brokenFirst}:</strong> {findingWords(first)}
        </p>
      )}
      <p>{auditMessages.brokenText}</p>
      {rest.length > 0 && (
        <>
          <h3>{auditMessages.brokenRest}</h3>
          <ul>
            {rest.slice(0, mostShown).map((finding) => (
              <li key={`${finding.kind} ${finding.number} ${finding.table} ${finding.key}`}>{findingWords(finding)}</li>
            ))}
          </ul>
          {rest.length > mostShown && <p>{auditMessages.more(formatNumber(rest.length - mostShown))}</p>}
        </>
      )}
      <Head commands={commands} head={head} />
    </section>
  )
}

function findingWords(finding: ChainFinding): string {
  return auditMessages.findings[finding.kind]({ ...finding, number: formatNumber(finding.number) })
}

/** In groups of eight, so that it can be read out and written down. */
function Head({ commands, head }: { readonly commands: number; readonly head: string }) {
  return (
    <dl className={classes.head}>
      <div>
        <dt>{auditMessages.headNumber}</dt>
        <dd>{formatNumber(commands)}</dd>
      </div>
      <div>
        <dt>{auditMessages.fingerprint}</dt>
        <dd>
          <span className={classes.fingerprint}>{head.match(/.{1,8}/g)?.join(' ')}</span>
          <span className={classes.hint}>{auditMessages.fingerprintHint}</span>
        </dd>
      </div>
    </dl>
  )
}
