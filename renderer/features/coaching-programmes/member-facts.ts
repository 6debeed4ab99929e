import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { SummaryRow } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { memberMessages as words } from './members.messages.ts'
import { gateText, stageWords } from './stage-words.messages.ts'

const { facts } = words

const row = (label: string, value: string | null): readonly SummaryRow[] => (value === null ? [] : [{ label, value }])

const dayOf = (day: CalendarDate | null) => (day === null ? null : formatDate(day))

function decidedText({ decidedOn, decidedByName }: Member): string | null {
  if (decidedOn === null) return null
  return decidedByName === null ? formatDate(decidedOn) : words.decidedBy(formatDate(decidedOn), decidedByName)
}

/** What is known about somebody in a programme; the gate only while it still counts. */
export function memberFacts(member: Member, today: CalendarDate): readonly SummaryRow[] {
  const { state, asker, askedBy, entryStage } = member
  const who = words.askedBy[askedBy]
  const gateCounts = state === 'waiting' || state === 'refused' || (state === 'accepted' && !member.gate.isOpen)
  return [
    ...row(facts.gate, gateCounts ? gateText(member.gate, today) : null),
    ...row(facts.askedOn, formatDate(member.askedOn)),
    ...row(facts.by, asker === null ? who : words.byName(who, asker)),
    ...row(facts.wish, member.wish),
    ...row(facts.decided, decidedText(member)),
    ...row(facts.reason, member.decisionReason),
    ...row(facts.joined, dayOf(member.joinedOn)),
    ...row(facts.stage, entryStage === null ? null : stageWords[entryStage]),
    ...row(facts.left, dayOf(member.leftOn)),
    ...row(words.goneLabel, member.goneWith === null ? null : words.goneWith[member.goneWith]),
    ...row(facts.leftReason, member.leftReason),
  ]
}

/** In words; what took the person out by itself where nobody wrote any. */
export const leavingReasonOf = ({ leftReason, decisionReason, goneWith }: Member): string | null =>
  leftReason ?? (goneWith === null || goneWith === 'programme-end' ? decisionReason : words.goneWith[goneWith])
