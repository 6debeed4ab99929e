import { Stack } from '@mantine/core'
import {
  IconArrowsExchange,
  IconBan,
  IconCheckupList,
  IconEdit,
  IconHomeShield,
  IconNotes,
  IconPencil,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { client, orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { useArrivalOf } from '../arrivals/use-arrival-of.tsx'
import { useAskCountersign } from '../countersigns/use-ask-countersign.ts'
import { doctorVisitPaths } from '../doctor-visits/doctor-visit-paths.ts'
import { doctorVisitMessages } from '../doctor-visits/doctor-visits.messages.ts'
import { PrescriptionForm } from '../pharmacy/PrescriptionForm.tsx'
import { prescriptionMessages } from '../pharmacy/prescription.messages.ts'
import { separationPaths } from '../separations/separation-paths.ts'
import { separationMessages } from '../separations/separations.messages.ts'
import { VisitOrderForm } from '../visiting-doctor/VisitOrderForm.tsx'
import { VisitOrders } from '../visiting-doctor/VisitOrders.tsx'
import { visitingDoctorMessages } from '../visiting-doctor/visiting-doctor.messages.ts'
import { AddendumForm } from './AddendumForm.tsx'
import { careTimeMessages } from './care-time.messages.ts'
import { EntrySheet, type EntrySheetKind, entrySheetTitle } from './EntrySheet.tsx'
import { MoveVisitForm } from './MoveVisitForm.tsx'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { recordMessages } from './medical-records.messages.ts'
import { RecordBanner } from './RecordBanner.tsx'
import { presentParameter, recordPaths } from './record-paths.ts'
import { useRecordCommand } from './use-record-command.ts'
import { VisitAdditions } from './VisitAdditions.tsx'
import { VisitContent } from './VisitContent.tsx'
import { VisitMarks } from './VisitMarks.tsx'
import { VisitMoves } from './VisitMoves.tsx'
import { visitMessages as words } from './visit.messages.ts'

/** One visit with everything that was ever written about it. */
export function VisitScreen() {
  const { visitId = '' } = useParams()
  const visit = useQuery(orpc.medicalRecords.get.queryOptions({ input: { id: visitId } }))
  return (
    <QueryContent query={visit} shape="record">
      {(data) => <Visit key={visitId} visit={data} />}
    </QueryContent>
  )
}

type Sheet = 'addendum' | 'order' | 'move' | 'prescription' | EntrySheetKind

function Visit({ visit }: { readonly visit: Encounter }) {
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [isVoiding, setVoiding] = useState(false)
  const { may, inmate } = visit
  const mayEnter = useMay('enter:health')
  const countersign = useAskCountersign(visit)
  const isOpen = visit.state === 'open'
  const write: PageAction = {
    label: isOpen ? words.goOn : words.amend,
    icon: isOpen ? IconPencil : IconEdit,
    to: recordPaths.write(inmate.id, visit.id),
  }
  const addendum: PageAction = { label: words.addAddendum, icon: IconNotes, onClick: () => setSheet('addendum') }
  const actions = [...(may.amend ? [write] : []), ...(may.addAddendum ? [addendum] : [])]
  const [first, ...others] = actions
  const close = () => setSheet(null)
  return (
    <RecordPage
      head={{
        title: words.visitTitle(visit.number),
        breadcrumb: [
          { label: recordMessages.todayTitle, to: recordPaths.today },
          { label: recordMessages.recordOf(inmate.name), to: recordPaths.record(inmate.id) },
        ],
        beside: <VisitMarks visit={visit} />,
        mainAction: first,
        menu: [
          ...others,
          ...countersign,
          ...(mayEnter && visit.state !== 'voided'
            ? [
                {
                  label: doctorVisitMessages.present,
                  icon: IconCheckupList,
                  to: doctorVisitPaths.addFor(inmate.id, visit.id),
                },
                {
                  label: separationMessages.begin,
                  icon: IconHomeShield,
                  to: separationPaths.beginFor(inmate.id, visit.id),
                },
              ]
            : []),
          ...(may.move ? [{ label: words.move, icon: IconArrowsExchange, onClick: () => setSheet('move') }] : []),
          ...(may.void
            ? [{ label: words.void, icon: IconBan, isDangerous: true, onClick: () => setVoiding(true) }]
            : []),
        ],
      }}
      banner={
        <>
          <RecordBanner inmateId={inmate.id} />
          {mayEnter && address.has(presentParameter) && (
            <PageNote
              meaning="attention"
              action={{
                label: doctorVisitMessages.present,
                onClick: () => void navigate(doctorVisitPaths.addFor(inmate.id, visit.id)),
              }}
            >
              {words.protocolForDoctor}
            </PageNote>
          )}
          <VoidDialog visit={visit} isOpen={isVoiding} onClose={() => setVoiding(false)} />
        </>
      }
      tabs={[
        {
          id: 'isi',
          label: words.detailTab,
          content: <Details visit={visit} onAdd={setSheet} />,
        },
      ]}
      history={{ type: 'medical-record', id: inmate.id }}
      sheet={
        sheet && {
          title: sheetTitle(sheet),
          onClose: close,
          content:
            sheet === 'move' ? (
              <MoveVisitForm
                visit={visit}
                onDone={(inmateId) => {
                  close()
                  void navigate(recordPaths.visit(inmateId, visit.id), { replace: true })
                }}
              />
            ) : sheet === 'addendum' ? (
              <AddendumForm visit={visit} onDone={close} />
            ) : sheet === 'order' ? (
              <VisitOrderForm visit={visit} onDone={close} />
            ) : sheet === 'prescription' ? (
              <PrescriptionForm inmateId={inmate.id} encounterId={visit.id} onDone={close} onCancel={close} />
            ) : (
              <EntrySheet key={sheet} kind={sheet} inmateId={inmate.id} encounterId={visit.id} onDone={close} />
            ),
        }
      }
    />
  )
}

function sheetTitle(sheet: Sheet): string {
  if (sheet === 'move') return words.move
  if (sheet === 'order') return visitingDoctorMessages.order
  if (sheet === 'addendum') return words.addAddendum
  return sheet === 'prescription' ? prescriptionMessages.newTitle : entrySheetTitle(sheet)
}

interface DetailsProps {
  readonly visit: Encounter
  readonly onAdd: (sheet: Sheet) => void
}

function Details({ visit, onAdd }: DetailsProps) {
  const zone = useZone()
  const arrival = useArrivalOf(visit)
  const { voided } = visit
  const facts = [
    ...(voided
      ? [
          {
            label: words.voidedMark,
            value: words.voidedBy(voided.byName, formatInstant(voided.at, zone), voided.reason),
          },
        ]
      : []),
    { label: words.kind, value: words.kinds[visit.kind] },
    { label: words.caredAt, value: formatInstant(visit.caredAt, zone) },
    { label: words.carer, value: visit.carerName },
    { label: words.recordedAt, value: words.recordedBy(formatInstant(visit.recordedAt, zone), visit.recordedByName) },
    ...arrival,
    ...(visit.lateReason === null ? [] : [{ label: careTimeMessages.lateReason, value: visit.lateReason }]),
    ...(visit.instructedBy === null ? [] : [{ label: words.instructedBy, value: visit.instructedBy }]),
  ]
  return (
    <Stack gap="lg">
      <VisitMoves visit={visit} />
      <VisitContent visit={visit} />
      <VisitOrders encounterId={visit.id} />
      <VisitAdditions visit={visit} onAdd={onAdd} />
      <SummaryList rows={facts} />
    </Stack>
  )
}

interface VoidDialogProps {
  readonly visit: Encounter
  readonly isOpen: boolean
  readonly onClose: () => void
}

function VoidDialog({ visit, isOpen, onClose }: VoidDialogProps) {
  const strike = useRecordCommand(client.medicalRecords.void, useSubmitKey(isOpen))
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={words.voidTitle(visit.number)}
      question={words.voidQuestion}
      confirmLabel={words.void}
      onClose={onClose}
      onConfirm={(reason) =>
        strike.mutate(
          { id: visit.id, revision: visit.revision, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.voidNotice })
              onClose()
            },
          },
        )
      }
      isDangerous
      isBusy={strike.isPending}
      failure={medicalRecordFailure(strike.error)}
    >
      {words.voidText}
    </ReasonDialog>
  )
}
