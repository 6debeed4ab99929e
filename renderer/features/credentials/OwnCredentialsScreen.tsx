import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { OwnApplications } from '../licences/OwnApplications.tsx'
import { CredentialView } from './CredentialView.tsx'
import { credentialMessages as words } from './credentials.messages.ts'
import { useOwnCredentials } from './credentials.queries.ts'

/** What the staff office keeps of the reader's own licences. */
export function OwnCredentialsScreen() {
  const query = useOwnCredentials()
  return (
    <>
      <PageHead title={words.ownTitle} />
      <QueryContent query={query} shape="record">
        {(page) =>
          page === null ? (
            <EmptyState title={words.ownNoneTitle} text={words.ownNoneText} />
          ) : (
            <>
              <OwnApplications page={page} />
              <CredentialView page={page} mayEnter={false} />
            </>
          )
        }
      </QueryContent>
    </>
  )
}
