import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { componentMessages } from '../components.messages.ts'
import { Timeline, type TimelineEntry } from '../Timeline/Timeline.tsx'
import { CaseClock, type CaseClockView } from './CaseClock.tsx'
import classes from './CasePage.module.css'

/** Whose turn it is. */
export interface CaseTurn {
  /** "Dokter", "Kepala", "Kanwil Ditjenpas Jawa Barat". */
  readonly who: string
  /** What they have to do. */
  readonly what?: string | undefined
  /** Already formatted: "21 Nov 2026". */
  readonly since?: string | undefined
}

interface CaseSideProps {
  /** null: the case is closed and nobody is waited for. */
  readonly turn: CaseTurn | null
  readonly clock: CaseClockView
  /** Between the clock and the timeline. */
  readonly besideClock?: ReactNode
  readonly timeline: readonly TimelineEntry[]
}

/** The right column of a case: whose turn, how long it may still take, what happened. */
export function CaseSide({ turn, clock, besideClock, timeline }: CaseSideProps) {
  return (
    <div className={classes.side}>
      <Turn turn={turn} />
      <CaseClock clock={clock} />
      {besideClock}
      <section className={classes.card}>
        <Title order={2}>{componentMessages.timeline}</Title>
        <Timeline entries={timeline} />
      </section>
    </div>
  )
}

function Turn({ turn }: { readonly turn: CaseTurn | null }) {
  return (
    <section className={classes.card}>
      <Title order={2}>{componentMessages.turn}</Title>
      {turn === null ? (
        <Text>{componentMessages.turnNobody}</Text>
      ) : (
        <>
          <div className={classes.turnWho}>{turn.who}</div>
          {turn.what && <Text size="sm">{turn.what}</Text>}
          {turn.since && <div className={classes.quiet}>{componentMessages.since(turn.since)}</div>}
        </>
      )}
    </section>
  )
}
