import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { ClientPage } from '#shared/features/assessment-clients/assessment-clients.contract.ts'
import { useMay } from '../../app/session.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { assessmentPaths } from '../assessments/assessment-paths.ts'
import { assessmentMessages } from '../assessments/assessments.messages.ts'
import { EarlierAssessments } from '../earlier-assessments/EarlierAssessments.tsx'
import { earlierMessages } from '../earlier-assessments/earlier.messages.ts'
import { ChangeClientForm } from './ChangeClientForm.tsx'
import { clientPaths, clientSheets } from './client-paths.ts'
import { clientMessages as words } from './clients.messages.ts'
import { useClient } from './clients.queries.ts'
import { EndClientForm } from './EndClientForm.tsx'

/** Page kind 2: one klien, by whom and until when he is supervised. */
export function ClientScreen() {
  const { clientId = '' } = useParams()
  const query = useClient(clientId)
  return (
    <QueryContent query={query} shape="record">
      {(told) => <ClientView told={told} />}
    </QueryContent>
  )
}

function ClientView({ told }: { readonly told: ClientPage }) {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:assessments')
  const [address, setAddress] = useSearchParams()
  const open = (sheet: string) => setAddress({ [clientSheets.parameter]: sheet }, { replace: true })
  const close = () => setAddress({}, { replace: true })
  const asked = mayEnter && told.state === 'active' ? address.get(clientSheets.parameter) : null
  const { change, end } = clientSheets
  return (
    <RecordPage
      head={{
        title: told.name,
        breadcrumb: [{ label: words.title, to: clientPaths.list }],
        subtitle: `${words.client}, ${told.office}`,
        ...(mayEnter && told.state === 'active'
          ? {
              mainAction: { label: words.change, onClick: () => open(change) },
              menu: [
                {
                  label: assessmentMessages.newTitle,
                  onClick: () => void navigate(assessmentPaths.openFor(told.inmateId)),
                },
                { label: words.end, onClick: () => open(end), isDangerous: true },
              ],
            }
          : {}),
      }}
      tabs={[
        { id: 'data', label: words.supervision, content: <SummaryList rows={rowsOf(told)} /> },
        {
          id: 'sebelumnya',
          label: earlierMessages.title,
          content: <EarlierAssessments inmateId={told.inmateId} />,
        },
      ]}
      history={{ type: 'client', id: told.id }}
      sheet={
        asked === change
          ? { title: words.changeTitle, onClose: close, content: <ChangeClientForm told={told} onDone={close} /> }
          : asked === end
            ? { title: words.end, onClose: close, content: <EndClientForm told={told} onDone={close} /> }
            : null
      }
    />
  )
}

const dayOf = (day: ClientPage['until']) => (day === null ? words.none : formatDate(day))

function rowsOf(told: ClientPage) {
  const { stranger } = told
  return [
    { label: words.presence, value: words.presences[told.presence] },
    ...(told.registerNumber === null ? [] : [{ label: words.registerNumber, value: told.registerNumber }]),
    { label: words.born, value: dayOf(told.birthDate) },
    ...(stranger === null
      ? []
      : [
          { label: words.sex, value: words.sexes[stranger.sex] },
          { label: words.nationalId, value: stranger.nationalId ?? words.none },
          { label: words.address, value: stranger.address ?? words.none },
        ]),
    { label: words.office, value: told.office },
    { label: words.number, value: told.number ?? words.none },
    { label: words.programme, value: told.programme },
    { label: words.since, value: formatDate(told.since) },
    { label: words.until, value: dayOf(told.until) },
    { label: words.state, value: words.states[told.state] },
    ...(told.endKind === null
      ? []
      : [
          { label: words.endedOn, value: dayOf(told.endedOn) },
          { label: words.endKind, value: words.endKinds[told.endKind] },
          { label: words.endReason, value: told.endReason ?? words.none },
        ]),
    { label: words.recordedBy, value: told.recordedByName },
  ]
}
