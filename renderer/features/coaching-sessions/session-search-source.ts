import { IconCalendarEvent, IconMicrophone2 } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { SearchSource } from '../../app/search.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionPaths } from './session-paths.ts'
import { whenOf } from './session-words.ts'

const mostHits = 4

/** Meetings and performances in the box at the top. */
export const sessionSearchSource: SearchSource = {
  id: 'coaching-sessions',
  label: words.searchSource,
  permission: 'view:coaching',
  search: async (text, signal) => {
    const found = await client.coachingSessions.search({ text, limit: mostHits }, { signal })
    return found.map(({ id, kind, title, programmeName, place, state, ...time }) => ({
      id,
      title: title ?? programmeName,
      detail: [
        whenOf(time),
        ...(title === null ? [] : [programmeName]),
        place,
        ...(state === 'cancelled' ? [words.states.cancelled] : []),
      ].join(' · '),
      to: sessionPaths.session(id),
      icon: kind === 'event' ? IconMicrophone2 : IconCalendarEvent,
    }))
  },
}
