import { useParams } from 'react-router'
import { useMay } from '../../app/session.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { licencePaths } from '../licences/licence-paths.ts'
import { licenceMessages } from '../licences/licences.messages.ts'
import { WorkerApplications } from '../licences/WorkerApplications.tsx'
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
            menu={[
              { label: words.openWorker, to: workerPaths.one(workerId) },
              { label: licenceMessages.dossier, to: licencePaths.dossier(workerId) },
            ]}
          />
          <CredentialView page={page} mayEnter={mayEnter} />
          <WorkerApplications workerId={workerId} />
          <HistorySection subject={{ type: 'credentials', id: workerId }} />
        </>
      )}
    </QueryContent>
  )
}
