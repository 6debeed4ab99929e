import { Anchor, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { ExplainedDay } from '#shared/time/working-days.ts'
import { formatFullDate } from '../../format/dates.ts'
import { formatWorkingDaysLeft } from '../../format/durations.ts'
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
      readonly days: readonly ExplainedDay[]
      readonly note?: ReactNode
    }

/** Days left, due date, and the way to the whole count. */
export function CaseClock({ clock }: { readonly clock: CaseClockView }) {
  const [isExplained, setExplained] = useState(false)
  if (clock.kind === 'text') {
    return (
      <section className={classes.card}>
        <Title order={2}>{componentMessages.timeLeft}</Title>
        <Text>{clock.text}</Text>
        {clock.detail && <div className={classes.quiet}>{clock.detail}</div>}
      </section>
    )
  }
  const isOver = clock.workingDaysLeft < 0
  const ClockIcon = isOver ? IconAlertTriangle : IconClock
  return (
    <section className={classes.card}>
      <Title order={2}>{componentMessages.timeLeft}</Title>
      <div className={classes.left} data-meaning={leftMeaning(clock.workingDaysLeft)}>
        <ClockIcon size={22} stroke={1.8} aria-hidden />
        {formatWorkingDaysLeft(clock.workingDaysLeft)}
      </div>
      <div className={classes.quiet}>{componentMessages.dueOn(formatFullDate(clock.due))}</div>
      <Anchor component="button" type="button" size="sm" onClick={() => setExplained(true)}>
        {componentMessages.explainCount}
      </Anchor>
      <CountExplanation isOpen={isExplained} onClose={() => setExplained(false)} days={clock.days} note={clock.note} />
    </section>
  )
}

function leftMeaning(workingDays: number): 'danger' | 'attention' | 'running' {
  if (workingDays < 0) return 'danger'
  return workingDays <= 1 ? 'attention' : 'running'
}
