import { IconCertificate } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import type { Standing } from '#shared/features/credentials/credentials.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { credentialPaths } from './credential-paths.ts'
import { credentialMessages as words } from './credentials.messages.ts'
import { useStandings } from './credentials.queries.ts'
import { StandingBadge } from './StandingBadge.tsx'
import { pointsText, standingText } from './standing-words.ts'

const endText = ({ endsOn }: Standing) => (endsOn === null ? '' : formatDate(endsOn))

const columns: readonly DataColumn<Standing>[] = [
  { id: 'name', label: words.name, value: ({ name }) => name, isFixed: true },
  { id: 'profession', label: words.profession, value: ({ professionTitle }) => professionTitle, width: '11rem' },
  {
    ...{ id: 'standing', label: words.standing, value: standingText, width: '22rem' },
    cell: (standing) => <StandingBadge standing={standing} />,
  },
  {
    ...{ id: 'ends', label: words.endsOn, value: ({ endsOn }) => endsOn, width: '11rem' },
    ...{ cell: endText, exportText: endText },
  },
  { id: 'points', label: words.points, value: pointsText, width: '8rem' },
]

/** Page kind 1: what everybody holds, whoever lacks something first. */
export function CredentialListScreen() {
  const navigate = useNavigate()
  return (
    <ListPage
      head={{
        ...{ title: words.title, subtitle: words.subtitle },
        menu: [{ label: words.settings.title, to: credentialPaths.settings }],
      }}
      name="credentials"
      query={useStandings()}
      rowId={({ workerId }) => workerId}
      columns={columns}
      onOpen={({ workerId }) => void navigate(credentialPaths.one(workerId))}
      exportName={words.exportName}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconCertificate }}
    />
  )
}
