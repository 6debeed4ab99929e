import { IconGavel } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { SearchSource } from '../../app/search.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { formatDate } from '../../format/dates.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingPaths } from './hearing-paths.ts'
import { standingOf } from './hearing-text.ts'

const mostHits = 4

/** Sessions of the team in the box at the top. There are a few dozen a year at most, so all are asked for. */
export const hearingSearchSource: SearchSource = {
  id: 'coaching-hearings',
  label: words.title,
  permission: 'view:coaching',
  search: async (text, signal) => {
    const all = await client.coachingHearings.list({}, { signal })
    return all
      .filter(({ number, subject, chair, place }) => holdsWords(text, [number, subject, chair, place]))
      .slice(0, mostHits)
      .map((hearing) => ({
        id: hearing.id,
        title: words.ofNumber(hearing.number),
        detail: [formatDate(hearing.heldOn), words.standings[standingOf(hearing)], hearing.subject].join(' · '),
        to: hearingPaths.record(hearing.id),
        icon: IconGavel,
      }))
  },
}
