import { IconBan, IconCalendarEvent } from '@tabler/icons-react'
import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import { type BadgeLook, MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { sessionMessages as words } from './coaching-sessions.messages.ts'

const looks: Readonly<Record<CoachingSession['state'], BadgeLook>> = {
  planned: { meaning: 'running', Icon: IconCalendarEvent },
  cancelled: { meaning: 'neutral', Icon: IconBan },
}

/** How a session stands. */
export function SessionBadge({ state }: { readonly state: CoachingSession['state'] }) {
  return <MeaningBadge look={looks[state]} word={words.states[state]} />
}
