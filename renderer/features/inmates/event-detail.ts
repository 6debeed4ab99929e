import type { InmateEvent } from '#shared/features/inmates/inmate-events.contract.ts'
import { inmateProfileMessages as words } from './inmate-profile.messages.ts'
import { inmateMessages } from './inmates.messages.ts'

function partyText({ kind, details }: InmateEvent): string | null {
  if (details.otherParty === undefined) return null
  if (kind === 'transfer-out') return words.toParty(details.otherParty)
  return kind === 'death' ? words.inPlace(details.otherParty) : words.fromParty(details.otherParty)
}

/** What an event carries, in one line. */
export function eventDetail(event: InmateEvent): string {
  const { place, releaseReason, registerNumber, letterNumber, note } = event.details
  const parts = [
    registerNumber ?? null,
    releaseReason ? words.reasons[releaseReason] : null,
    partyText(event),
    place ? words.room(inmateMessages.place(place.block, place.room)) : null,
    letterNumber ? words.letter(letterNumber) : null,
    note ?? null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
