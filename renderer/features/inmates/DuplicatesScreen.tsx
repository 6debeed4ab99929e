import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { DuplicatePairs } from './DuplicatePairs.tsx'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { MergeList } from './MergeList.tsx'

/** Pairs that look like one person, and those that were made one. */
export function DuplicatesScreen() {
  const pairs = useQuery(orpc.inmateMerges.duplicates.queryOptions({ input: {} }))
  return (
    <RecordPage
      head={{ title: words.duplicatesTitle, subtitle: words.duplicatesSubtitle }}
      tabs={[
        { id: 'dugaan', label: words.tabPairs, count: pairs.data?.length, content: <DuplicatePairs query={pairs} /> },
        { id: 'digabung', label: words.tabMerges, content: <MergeList /> },
      ]}
      history={{ type: 'duplicates', id: '' }}
    />
  )
}
