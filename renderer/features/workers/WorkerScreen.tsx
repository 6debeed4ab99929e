import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { Worker } from '#shared/features/workers/workers.contract.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { credentialPaths } from '../credentials/credential-paths.ts'
import { credentialMessages } from '../credentials/credentials.messages.ts'
import { licencePaths } from '../licences/licence-paths.ts'
import { licenceMessages } from '../licences/licences.messages.ts'
import { ChangeWorkerForm } from './ChangeWorkerForm.tsx'
import { EndWorkerForm } from './EndWorkerForm.tsx'
import { workerPaths, workerSheets } from './worker-paths.ts'
import { workerMessages as words } from './workers.messages.ts'
import { useWorker, useWorkerCommand, workerFailure } from './workers.queries.ts'

/** Page kind 2: one worker, as the register has him. */
export function WorkerScreen() {
  const { workerId = '' } = useParams()
  const query = useWorker(workerId)
  return (
    <QueryContent query={query} shape="record">
      {(worker) => <WorkerView worker={worker} />}
    </QueryContent>
  )
}

function WorkerView({ worker }: { readonly worker: Worker }) {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:workers')
  const mayViewLicences = useMay('view:licences')
  const [address, setAddress] = useSearchParams()
  const { id, revision, state } = worker
  const reopen = useWorkerCommand(client.workers.reopen, null)
  const open = (sheet: string) => setAddress({ [workerSheets.parameter]: sheet }, { replace: true })
  const close = () => setAddress({}, { replace: true })
  const asked = mayEnter && state === 'active' ? address.get(workerSheets.parameter) : null
  const { change, end } = workerSheets
  const failure = workerFailure(reopen.error)
  const licences = mayViewLicences
    ? [
        { label: credentialMessages.open, onClick: () => void navigate(credentialPaths.one(id)) },
        { label: licenceMessages.dossier, onClick: () => void navigate(licencePaths.dossier(id)) },
      ]
    : []
  const onReopen = () => reopen.mutate({ id, revision }, { onSuccess: () => noticeDone({ text: words.reopened }) })
  return (
    <RecordPage
      head={{
        title: worker.name,
        breadcrumb: [{ label: words.title, to: workerPaths.list }],
        subtitle: `${worker.professionTitle}, ${worker.position}`,
        ...(mayEnter && state === 'active'
          ? {
              mainAction: { label: words.change, onClick: () => open(change) },
              menu: [...licences, { label: words.end, onClick: () => open(end), isDangerous: true }],
            }
          : { menu: [...licences, ...(mayEnter ? [{ label: words.reopen, onClick: onReopen }] : [])] }),
      }}
      banner={failure && <FailureNotice failure={failure} />}
      tabs={[{ id: 'data', label: words.data, content: <SummaryList rows={rowsOf(worker)} /> }]}
      history={{ type: 'worker', id: worker.id }}
      sheet={
        asked === change
          ? { title: words.changeTitle, onClose: close, content: <ChangeWorkerForm worker={worker} onDone={close} /> }
          : asked === end
            ? { title: words.end, onClose: close, content: <EndWorkerForm worker={worker} onDone={close} /> }
            : null
      }
    />
  )
}

const dayOf = (day: Worker['until']) => (day === null ? words.none : formatDate(day))

function rowsOf(worker: Worker) {
  const { numbers, endKind } = worker
  return [
    { label: words.rank, value: worker.rank ?? words.none },
    { label: words.position, value: worker.position },
    { label: words.profession, value: worker.professionTitle },
    { label: words.education, value: worker.education ?? words.none },
    { label: words.note, value: worker.note ?? words.none },
    { label: words.employment, value: words.employments[worker.employment] },
    ...(worker.employer === null ? [] : [{ label: words.employer, value: worker.employer }]),
    { label: words.since, value: formatDate(worker.since) },
    { label: words.until, value: dayOf(worker.until) },
    { label: words.sex, value: words.sexes[worker.sex] },
    ...(worker.isPrivate
      ? []
      : [
          { label: words.birthPlace, value: worker.birthPlace ?? words.none },
          { label: words.birthDate, value: dayOf(worker.birthDate) },
        ]),
    ...(numbers === null
      ? []
      : [
          { label: words.nip, value: numbers.nip ?? words.none },
          { label: words.nationalId, value: numbers.nationalId ?? words.none },
        ]),
    { label: words.account, value: worker.accountName ?? words.none },
    { label: words.state, value: words.states[worker.state] },
    ...(endKind === null
      ? []
      : [
          { label: words.endedOn, value: dayOf(worker.endedOn) },
          { label: words.endKind, value: words.endKinds[endKind] },
          ...(worker.isPrivate ? [] : [{ label: words.endReason, value: worker.endReason ?? words.none }]),
        ]),
    { label: words.recordedBy, value: worker.recordedByName },
  ]
}
