import { useSearchParams } from 'react-router'
import { useSession } from '../../app/session.ts'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { backupsMessages } from './backups.messages.ts'
import { RestoreWizard } from './RestoreWizard.tsx'
import { restoreMessages as words } from './restore.messages.ts'

/** The way back for whoever is signed in: healthy data is about to be replaced. */
export function RestoreScreen() {
  const session = useSession()
  const [parameters] = useSearchParams()
  const [place, id] = [parameters.get('di'), parameters.get('cadangan')]
  return (
    <>
      <PageHead title={words.title} breadcrumb={[{ label: backupsMessages.title, to: '/pengaturan/cadangan' }]} />
      <RestoreWizard isEmpty={false} chosen={place && id ? { place, id } : null} onDone={session.logOut} />
    </>
  )
}
