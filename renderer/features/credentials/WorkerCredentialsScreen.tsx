import { useParams } from 'react-router'
import { useMay } from '../../app/session.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { workerPaths } from '../workers/worker-paths.ts'
import { CredentialView } from './CredentialView.tsx'
import { credentialPaths } from './credential-paths.ts'
import { credentialMessages as words } from './credentials.messages.ts'
import { useCredentialsOf } from './credentials.queries.ts'

/** STR, SIP and SKP of one worker. */
export function WorkerCredentialsScreen() {
  const { workerId = '' } = useParams()
  const mayEnter = useMay('enter:licences')
  const query = useCredentialsOf(workerId)
  return (
    <QueryContent query={query} shape="record">
      {(page) => (
        <>
          <PageHead
            title={page.standing.name}
            breadcrumb={[
              { label: words.title, to: credentialPaths.list },
              { label: page.standing.name, to: workerPaths.one(workerId) },
            ]}
            subtitle={page.standing.professionTitle}
          />
          <CredentialView page={page} mayEnter={mayEnter} />
          <HistorySection subject={{ type: 'credentials', id: workerId }} />
        </>
      )}
    </QueryContent>
  )
}
