import type { Hearing } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import classes from './Hearings.module.css'
import { hoursText } from './hearing-text.ts'

interface HearingFactsProps {
  readonly hearing: Hearing
  /** Null for whoever may not write. */
  readonly onEdit: (() => void) | null
}

/** When, where, who, and what was said. */
export function HearingFacts({ hearing, onEdit }: HearingFactsProps) {
  const lines = (text: string) => <span className={classes.typed}>{text}</span>
  const rows = [
    { label: words.subject, value: hearing.subject },
    { label: words.heldOn, value: words.dayAndTime(formatFullDate(hearing.heldOn), hoursText(hearing)) },
    { label: words.place, value: hearing.place },
    { label: words.chair, value: hearing.chair },
    { label: words.attendees, value: hearing.attendees === null ? words.notWritten : lines(hearing.attendees) },
    { label: words.agenda, value: lines(hearing.agenda) },
    {
      label: words.minutes,
      value: hearing.minutes === null ? words.notWritten : lines(hearing.minutes),
      ...(onEdit ? { onEdit } : {}),
    },
  ]
  return <SummaryList rows={rows} />
}
