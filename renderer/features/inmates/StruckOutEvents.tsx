import type { InmateEvent } from '#shared/features/inmates/inmate-events.contract.ts'
import { formatDate } from '../../format/dates.ts'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { inmateProfileMessages } from './inmate-profile.messages.ts'

interface StruckOutEventsProps {
  readonly events: readonly InmateEvent[]
  readonly ids: readonly string[]
}

/** What of the second record cannot stand beside the first. */
export function StruckOutEvents({ events, ids }: StruckOutEventsProps) {
  const struckOut = events.filter((event) => ids.includes(event.id))
  if (struckOut.length === 0) return null
  return (
    <div role="note">
      <strong>{words.struckOutTitle}</strong>
      <ul>
        {struckOut.map((event) => (
          <li key={event.id}>
            {inmateProfileMessages.events[event.kind]}, {formatDate(event.on)}
          </li>
        ))}
      </ul>
      <span>{words.struckOutText}</span>
    </div>
  )
}
