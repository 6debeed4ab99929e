import { IconUsersGroup } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { SearchSource } from '../../app/search.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { programmePaths } from './programme-paths.ts'
import { programmeMessages as words } from './programmes.messages.ts'

const mostHits = 4

/** Programmes in the box at the top. There are a few dozen at most, so all are asked for. */
export const programmeSearchSource: SearchSource = {
  id: 'coaching-programmes',
  label: words.title,
  permission: 'view:coaching',
  search: async (text, signal) => {
    const all = await client.coachingProgrammes.list({ states: ['active', 'ended'] }, { signal })
    return all
      .filter(({ name, instructor, place }) => holdsWords(text, [name, instructor, place]))
      .slice(0, mostHits)
      .map(({ id, name, instructor, place, state }) => ({
        id,
        title: name,
        detail: [words.states[state], instructor, place].join(' · '),
        to: programmePaths.programme(id),
        icon: IconUsersGroup,
      }))
  },
}
