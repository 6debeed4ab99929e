import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { BadgeLook } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { memberMessages as words } from './members.messages.ts'
import { memberLooks, pausedLook } from './programme-looks.ts'

/** The days out that run today. */
const pauseOn = ({ suspensions }: Member, today: CalendarDate) =>
  suspensions.find(({ state, from, until }) => state === 'active' && from <= today && today <= until)

/** What is to be said about somebody first. */
export function standingOf(member: Member, today: CalendarDate): { readonly look: BadgeLook; readonly word: string } {
  const pause = member.state === 'accepted' ? pauseOn(member, today) : undefined
  if (pause)
    return {
      look: pausedLook,
      word: words.suspendedNow(formatDate(pause.until)),
    }
  if (member.state === 'accepted' && !member.gate.isOpen) return { look: pausedLook, word: words.gateClosed }
  return { look: memberLooks[member.state], word: words.states[member.state] }
}
