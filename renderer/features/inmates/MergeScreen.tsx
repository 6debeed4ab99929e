import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { orpc } from '../../api/client.ts'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { inmatePaths } from './inmate-paths.ts'
import { MergeForm } from './MergeForm.tsx'

/** Two records side by side, and what the one that is made of them keeps. */
export function MergeScreen() {
  const navigate = useNavigate()
  const { keptId = '', absorbedId = '' } = useParams()
  const kept = useQuery(orpc.inmates.profile.queryOptions({ input: { id: keptId } }))
  const absorbed = useQuery(orpc.inmates.profile.queryOptions({ input: { id: absorbedId } }))
  return (
    <>
      <PageHead
        title={words.mergeTitle}
        breadcrumb={[{ label: words.duplicatesTitle, to: inmatePaths.duplicates }]}
        menu={[{ label: words.swap, onClick: () => void navigate(inmatePaths.merge(absorbedId, keptId)) }]}
      />
      <QueryContent query={kept} shape="form">
        {(first) => (
          <QueryContent query={absorbed} shape="form">
            {(second) => <MergeForm key={`${keptId} ${absorbedId}`} kept={first} absorbed={second} />}
          </QueryContent>
        )}
      </QueryContent>
    </>
  )
}
