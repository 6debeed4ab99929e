import { Stack, Text, Title } from '@mantine/core'
import { IconBan, IconCheck, IconFileText, IconFlask, IconPrinter, IconSend, IconTestPipe } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { LabRequest } from '#shared/features/lab-requests/lab-requests.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { LabResultList } from '../medical-records/LabResultsTab.tsx'
import { RecordBanner } from '../medical-records/RecordBanner.tsx'
import { newVisitFor, recordPaths } from '../medical-records/record-paths.ts'
import { LabBadge } from './LabBadge.tsx'
import { type LabStep, LabStepForm } from './LabStepForm.tsx'
import { testNames } from './lab-columns.tsx'
import { labRequestPaths } from './lab-request-paths.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'
import { SpecimenForm } from './SpecimenForm.tsx'
import { labFailure, useLabCommand } from './use-lab-command.ts'

/** One request to a laboratory: where it stands, and what came back. */
export function LabRequestScreen() {
  const { requestId = '' } = useParams()
  const query = useQuery(orpc.labRequests.get.queryOptions({ input: { id: requestId } }))
  return (
    <QueryContent query={query} shape="record">
      {(request) => <View key={requestId} request={request} />}
    </QueryContent>
  )
}

function View({ request }: { readonly request: LabRequest }) {
  const [step, setStep] = useState<LabStep | 'changeSpecimen' | null>(null)
  const [isVoiding, setVoiding] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const { id, number, revision, moves, inmate, state, resultEncounterId } = request
  const read = useLabCommand(client.labRequests.markRead, useSubmitKey(state === 'resulted'))
  const actions: readonly (PageAction | false)[] = [
    moves.includes('read') && {
      label: words.read,
      icon: IconCheck,
      onClick: () => read.mutate({ id, revision }, { onSuccess: () => noticeDone({ text: words.readDone }) }),
    },
    moves.includes('send') && { label: words.send, icon: IconSend, onClick: () => setStep('send') },
    moves.includes('result') && { label: words.result, icon: IconFlask, onClick: () => setStep('result') },
    moves.includes('specimen') && {
      label: words.changeSpecimen,
      icon: IconTestPipe,
      onClick: () => setStep('changeSpecimen'),
    },
    state !== 'voided' && { label: words.print, icon: IconPrinter, onClick: () => setPrinting(true) },
    resultEncounterId !== null && {
      label: words.openFiled,
      icon: IconFileText,
      to: recordPaths.visit(inmate.id, resultEncounterId),
    },
    moves.includes('void') && {
      label: words.void,
      icon: IconBan,
      isDangerous: true,
      onClick: () => setVoiding(true),
    },
  ]
  const [first, ...others] = actions.filter((action) => action !== false)
  const failure = labFailure(read.error)
  return (
    <RecordPage
      head={{
        title: words.title(number),
        breadcrumb: [{ label: words.menu, to: labRequestPaths.list }],
        beside: <LabBadge request={request} />,
        ...(first ? { mainAction: first } : {}),
        menu: others,
      }}
      banner={
        <>
          <RecordBanner inmateId={inmate.id} />
          {failure && <FailureNotice failure={failure} />}
          <VoidDialog request={request} isOpen={isVoiding} onClose={() => setVoiding(false)} />
          {isPrinting && (
            <PaperDialog
              title={words.print}
              path={`/files/lab-request-letters/${id}`}
              fileName={words.exportName}
              onClose={() => setPrinting(false)}
            />
          )}
        </>
      }
      tabs={[{ id: 'isi', label: words.detailTab, content: <Details request={request} /> }]}
      history={{ type: 'lab-request', id: request.id }}
      sheet={
        step && {
          title: words[step],
          onClose: () => setStep(null),
          content:
            step === 'changeSpecimen' ? (
              <SpecimenForm request={request} onDone={() => setStep(null)} />
            ) : (
              <LabStepForm key={step} request={request} step={step} onDone={() => setStep(null)} />
            ),
        }
      }
    />
  )
}

function Details({ request }: { readonly request: LabRequest }) {
  const navigate = useNavigate()
  const zone = useZone()
  const { facts } = words
  const stamp = (one: { readonly at: Parameters<typeof formatInstant>[0]; readonly byName: string } | null) =>
    one && words.byAt(one.byName, formatInstant(one.at, zone))
  const { voided, specimenAt, dueAt } = request
  const rows: readonly (readonly [label: string, text: string | null])[] = [
    [words.voidedReason, voided && words.voidedBy(voided.byName, formatInstant(voided.at, zone), voided.reason)],
    [words.tests, testNames(request)],
    [words.laboratory, request.laboratory],
    [words.priority, words.priorities[request.priority]],
    [words.question, request.question],
    [words.specimen, request.specimen],
    [words.specimenBy, request.specimenBy],
    [facts.specimenAt, specimenAt && formatInstant(specimenAt, zone)],
    [facts.clinician, request.clinicianName],
    [words.columns.requested, formatInstant(request.requestedAt, zone)],
    [words.columns.due, dueAt && formatInstant(dueAt, zone)],
    [facts.recorded, stamp(request.recorded)],
    [facts.lateReason, request.lateReason],
    [facts.sent, stamp(request.sent)],
    [facts.resulted, stamp(request.resulted)],
    [facts.read, stamp(request.read)],
  ]
  return (
    <Stack gap="lg">
      {request.isOverdue && dueAt && (
        <PageNote meaning="attention">{words.overdue(formatInstant(dueAt, zone))}</PageNote>
      )}
      {request.isAbnormal && (
        <PageNote
          meaning="attention"
          action={
            request.moves.length > 0
              ? { label: words.openVisit, onClick: () => void navigate(newVisitFor(request.inmate.id)) }
              : undefined
          }
        >
          {words.abnormal}
        </PageNote>
      )}
      <section aria-label={words.resultsTitle}>
        <Title order={2} size="h3" mb="xs">
          {words.resultsTitle}
        </Title>
        {request.results.length === 0 ? <Text>{words.noResults}</Text> : <LabResultList results={request.results} />}
      </section>
      <SummaryList rows={rows.flatMap(([label, text]) => (text === null ? [] : [{ label, value: text }]))} />
    </Stack>
  )
}

interface VoidDialogProps {
  readonly request: LabRequest
  readonly isOpen: boolean
  readonly onClose: () => void
}

function VoidDialog({ request: { id, number, revision }, isOpen, onClose }: VoidDialogProps) {
  const strike = useLabCommand(client.labRequests.void, useSubmitKey(isOpen))
  const done = () => {
    noticeDone({ text: words.voidDone })
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={words.voidTitle(number)}
      question={words.voidQuestion}
      confirmLabel={words.void}
      onClose={onClose}
      onConfirm={(reason) => strike.mutate({ id, revision, reason }, { onSuccess: done })}
      isDangerous
      isBusy={strike.isPending}
      failure={labFailure(strike.error)}
    />
  )
}
