import { IconCertificate } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { SearchSource } from '../../app/search.ts'
import { formatDate } from '../../format/dates.ts'
import { coachingResultPaths } from './coaching-result-paths.ts'
import { coachingResultMessages as words } from './coaching-results.messages.ts'

const mostHits = 4

/** Certificates in the box at the top; they lie with the person. */
export const certificateSearchSource: SearchSource = {
  id: 'coaching-certificates',
  label: words.certificates,
  permission: 'view:coaching',
  search: async (text, signal) => {
    const found = await client.coachingResults.findCertificates({ text, limit: mostHits }, { signal })
    return found.map(({ id, number, issuedOn, programme, person }) => ({
      id,
      title: words.foundCertificate(number, person.name),
      detail: [programme.name, formatDate(issuedOn)].join(' · '),
      to: coachingResultPaths.ofPerson(person.id),
      icon: IconCertificate,
    }))
  },
}
