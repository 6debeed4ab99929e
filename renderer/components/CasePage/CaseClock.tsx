import { Anchor, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconClock, IconPlayerPause } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { ExplainedStretch } from '#shared/time/hour-terms.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { ExplainedDay } from '#shared/time/working-days.ts'
import { formatFullDate } from '../../format/dates.ts'
import { formatTimeLeft } from '../../format/durations.ts'
import { formatFullInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { componentMessages } from '../components.messages.ts'
import classes from './CasePage.module.css'
import { CountExplanation } from './CountExplanation.tsx'

/** The clock of a case, as the rules computed it. */
export type CaseClockView =
  /** Not started, paused, or stopped for good: only words. */
  | { readonly kind: 'text'; readonly text: string; readonly detail?: ReactNode }
  | {
      readonly kind: 'due'
      readonly due: CalendarDate
      /** Negative when it is over. */
      readonly workingDaysLeft: number
      /** For a clock of hours: the moment and the hours left. */
      readonly dueAt?: Instant | null | undefined
      readonly hoursLeft?: number | null | undefined
      /** In words of its own, where working days are not what the clock counts. */
      readonly left?: string | undefined
      readonly isLate: boolean
      readonly days: readonly ExplainedDay[]
      readonly stretches?: readonly ExplainedStretch[] | undefined
      /** Why it stands still now. */
      readonly pausedFor?: string | undefined
      readonly note?: ReactNode
    }

/** Days left, due date, and the way to the whole count. */
export function CaseClock({ clock }: { readonly clock: CaseClockView }) {
  const [isExplained, setExplained] = useState(false)
  const zone = useZone()
  if (clock.kind === 'text') {
    return (
      <section className={classes.card}>
        <Title order={2}>{componentMessages.timeLeft}</Title>
        <Text>{clock.text}</Text>
        {clock.detail && <div className={classes.quiet}>{clock.detail}</div>}
      </section>
    )
  }
  const isOver = clock.isLate
  const hoursLeft = clock.hoursLeft ?? null
  const endsOn = clock.dueAt ? formatFullInstant(clock.dueAt, zone) : formatFullDate(clock.due)
  const ClockIcon = isOver ? IconAlertTriangle : IconClock
  return (
    <section className={classes.card}>
      <Title order={2}>{componentMessages.timeLeft}</Title>
      <div className={classes.left} data-meaning={leftMeaning(clock)}>
        <ClockIcon size={22} stroke={1.8} aria-hidden />
        {clock.left ?? formatTimeLeft({ workingDaysLeft: clock.workingDaysLeft, hoursLeft })}
      </div>
      <div className={classes.quiet}>{componentMessages.dueOn(endsOn)}</div>
      {clock.pausedFor !== undefined && (
        <div className={classes.paused}>
          <IconPlayerPause size={16} stroke={1.8} aria-hidden /> {componentMessages.pausedFor(clock.pausedFor)}
        </div>
      )}
      <Anchor component="button" type="button" size="sm" onClick={() => setExplained(true)}>
        {componentMessages.explainCount}
      </Anchor>
      <CountExplanation
        isOpen={isExplained}
        onClose={() => setExplained(false)}
        days={clock.days}
        stretches={clock.stretches}
        endsOn={endsOn}
        note={clock.note}
      />
    </section>
  )
}

function leftMeaning(clock: Extract<CaseClockView, { readonly kind: 'due' }>): 'danger' | 'attention' | 'running' {
  if (clock.isLate) return 'danger'
  return clock.workingDaysLeft <= 1 ? 'attention' : 'running'
}
