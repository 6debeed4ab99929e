import { IconUser } from '@tabler/icons-react'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import { client } from '../../api/client.ts'
import type { SearchSource } from '../../app/search.ts'
import { inmatePaths } from './inmate-paths.ts'
import { inmateMessages as words } from './inmates.messages.ts'

const mostHits = 8

/** What tells two people of the same name apart: number, room or where they are, aliases. */
export function detailOf(person: InmateSummary): string {
  const place = person.block && person.room ? words.place(person.block, person.room) : null
  const whereabouts = person.state === 'present' ? place : words.states[person.state]
  return [person.registerNumber, whereabouts, person.aliases.join(', ')].filter(Boolean).join(' · ')
}

/** People in the box at the top: a hit opens the profile. */
export const inmateSearchSource: SearchSource = {
  id: 'inmates',
  label: words.searchSource,
  search: async (text, signal) => {
    const people = await client.inmates.search({ text, limit: mostHits, state: null }, { signal })
    return people.map((person) => ({
      id: person.id,
      title: person.name,
      detail: detailOf(person),
      to: inmatePaths.profile(person.id),
      icon: IconUser,
    }))
  },
}
