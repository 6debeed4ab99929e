import {
  IconActivity,
  IconAlertTriangle,
  IconAmbulance,
  IconCheckupList,
  IconClipboardCheck,
  IconFiles,
  IconFileText,
  IconFlask,
  IconHomeShield,
  IconId,
  IconListDetails,
  IconPlus,
  IconPrescription,
  IconPrinter,
  IconReportMedical,
  IconShare,
  IconStethoscope,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { ClinicalSummariesTab } from '../clinical-summary/ClinicalSummariesTab.tsx'
import { summaryMessages } from '../clinical-summary/clinical-summary.messages.ts'
import { GiveSummaryForm } from '../clinical-summary/GiveSummaryForm.tsx'
import { MakeSummaryForm } from '../clinical-summary/MakeSummaryForm.tsx'
import { doctorVisitPaths } from '../doctor-visits/doctor-visit-paths.ts'
import { doctorVisitMessages } from '../doctor-visits/doctor-visits.messages.ts'
import { HealthCardTab } from '../health-cards/HealthCardTab.tsx'
import { healthCardMessages } from '../health-cards/health-cards.messages.ts'
import { LabRequestsOfPerson } from '../lab-requests/LabRequestsOfPerson.tsx'
import { PrescriptionForm } from '../pharmacy/PrescriptionForm.tsx'
import { PrescriptionsTab } from '../pharmacy/PrescriptionsTab.tsx'
import { PresentMedicines } from '../pharmacy/PresentMedicines.tsx'
import { prescriptionMessages } from '../pharmacy/prescription.messages.ts'
import { questionnaireMessages } from '../questionnaires/questionnaires.messages.ts'
import { ScreeningTab } from '../questionnaires/ScreeningTab.tsx'
import { MedicalOutcomesTab } from '../recommendations/MedicalOutcomesTab.tsx'
import { ReferralsTab } from '../referrals/ReferralsTab.tsx'
import { referralMessages } from '../referrals/referrals.messages.ts'
import { SeparationsTab } from '../separations/SeparationsTab.tsx'
import { separationPaths } from '../separations/separation-paths.ts'
import { separationMessages } from '../separations/separations.messages.ts'
import { AllergiesTab } from './AllergiesTab.tsx'
import { DisclosuresTab } from './DisclosuresTab.tsx'
import { EntrySheet, type EntrySheetKind, entrySheetTitle } from './EntrySheet.tsx'
import { LabResultsTab } from './LabResultsTab.tsx'
import { recordMessages as words } from './medical-records.messages.ts'
import { RecordBanner } from './RecordBanner.tsx'
import { RecordFilesTab } from './RecordFilesTab.tsx'
import { RecordPaper } from './RecordPaper.tsx'
import { newVisitFor, recordPaths } from './record-paths.ts'
import { SummaryTab } from './SummaryTab.tsx'
import { TabSection } from './TabSection.tsx'
import { VisitsTab } from './VisitsTab.tsx'
import { VitalsTab } from './VitalsTab.tsx'

/** The medical record of one person. */
export function MedicalRecordScreen() {
  const { inmateId = '' } = useParams()
  const person = useQuery(orpc.inmates.banner.queryOptions({ input: { id: inmateId } }))
  return (
    <QueryContent query={person} shape="record">
      {({ name, state }) => (
        <MedicalRecord key={inmateId} inmateId={inmateId} name={name} isHere={state === 'present'} />
      )}
    </QueryContent>
  )
}

interface MedicalRecordProps {
  readonly inmateId: string
  readonly name: string
  readonly isHere: boolean
}

function MedicalRecord({ inmateId, name, isHere }: MedicalRecordProps) {
  const mayEnter = useMay('enter:health')
  const [sheet, setSheet] = useState<EntrySheetKind | 'prescription' | null>(null)
  const [summary, setSummary] = useState<'new' | { readonly given: string } | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const close = () => {
    setSheet(null)
    setSummary(null)
  }
  const add = mayEnter
    ? (kind: EntrySheetKind) => {
        setSummary(null)
        setSheet(kind)
      }
    : null
  const openSummary = (next: 'new' | { readonly given: string }) => {
    setSheet(null)
    setSummary(next)
  }
  const { tabs } = words
  const write = mayEnter && isHere ? () => setSheet('prescription') : null
  const writing = write && { label: prescriptionMessages.add, onClick: write }
  return (
    <RecordPage
      head={{
        title: words.recordOf(name),
        breadcrumb: [{ label: words.todayTitle, to: recordPaths.today }],
        ...(mayEnter ? { mainAction: { label: words.newVisit, icon: IconPlus, to: newVisitFor(inmateId) } } : {}),
        menu: [
          ...(mayEnter && isHere
            ? [
                { label: doctorVisitMessages.present, icon: IconCheckupList, to: doctorVisitPaths.addFor(inmateId) },
                { label: separationMessages.begin, icon: IconHomeShield, to: separationPaths.beginFor(inmateId) },
              ]
            : []),
          { label: words.print, icon: IconPrinter, onClick: () => setPrinting(true) },
        ],
      }}
      banner={
        <>
          <RecordBanner inmateId={inmateId} />
          {isPrinting && <RecordPaper inmateId={inmateId} onClose={() => setPrinting(false)} />}
        </>
      }
      tabs={[
        {
          id: 'ringkasan',
          label: tabs.summary,
          icon: IconStethoscope,
          content: (
            <SummaryTab
              inmateId={inmateId}
              onAdd={add}
              medicines={
                <TabSection title={prescriptionMessages.taking} action={writing}>
                  <PresentMedicines inmateId={inmateId} />
                </TabSection>
              }
            />
          ),
        },
        { id: 'kunjungan', label: tabs.visits, icon: IconListDetails, content: <VisitsTab inmateId={inmateId} /> },
        { id: 'tanda-vital', label: tabs.vitals, icon: IconActivity, content: <VitalsTab inmateId={inmateId} /> },
        {
          id: 'kartu',
          label: healthCardMessages.tab,
          icon: IconId,
          content: <HealthCardTab inmateId={inmateId} />,
        },
        {
          id: 'alergi',
          label: tabs.allergies,
          icon: IconAlertTriangle,
          content: <AllergiesTab inmateId={inmateId} onAdd={add} />,
        },
        {
          id: 'resep',
          label: prescriptionMessages.title,
          icon: IconPrescription,
          content: <PrescriptionsTab inmateId={inmateId} onWrite={write} />,
        },
        {
          id: 'rujukan',
          label: referralMessages.menu,
          icon: IconAmbulance,
          content: <ReferralsTab inmateId={inmateId} mayWrite={mayEnter && isHere} />,
        },
        {
          id: 'lab',
          label: tabs.labs,
          icon: IconFlask,
          content: (
            <>
              <LabRequestsOfPerson inmateId={inmateId} mayWrite={mayEnter && isHere} />
              <LabResultsTab inmateId={inmateId} onAdd={add} />
            </>
          ),
        },
        {
          id: 'skrining',
          label: questionnaireMessages.tab,
          icon: IconClipboardCheck,
          content: <ScreeningTab inmateId={inmateId} isHere={isHere} />,
        },
        {
          id: 'pemisahan',
          label: tabs.separations,
          icon: IconHomeShield,
          content: <SeparationsTab inmateId={inmateId} isHere={isHere} />,
        },
        {
          id: 'berkas',
          label: tabs.files,
          icon: IconFiles,
          content: <RecordFilesTab inmateId={inmateId} onAdd={add} />,
        },
        {
          id: 'rekomendasi',
          label: tabs.outcomes,
          icon: IconReportMedical,
          content: <MedicalOutcomesTab inmateId={inmateId} />,
        },
        {
          id: 'ringkasan-klinis',
          label: summaryMessages.tab,
          icon: IconFileText,
          content: (
            <ClinicalSummariesTab
              inmateId={inmateId}
              onMake={mayEnter ? () => openSummary('new') : null}
              onGive={mayEnter ? (given) => openSummary({ given }) : null}
            />
          ),
        },
        {
          id: 'pengungkapan',
          label: tabs.disclosures,
          icon: IconShare,
          content: <DisclosuresTab inmateId={inmateId} onAdd={add} />,
        },
      ]}
      history={{ type: 'medical-record', id: inmateId }}
      sheet={
        sheet
          ? {
              title: sheet === 'prescription' ? prescriptionMessages.newTitle : entrySheetTitle(sheet),
              onClose: close,
              content:
                sheet === 'prescription' ? (
                  <PrescriptionForm inmateId={inmateId} encounterId={null} onDone={close} onCancel={close} />
                ) : (
                  <EntrySheet key={sheet} kind={sheet} inmateId={inmateId} encounterId={null} onDone={close} />
                ),
            }
          : summary && {
              title: summary === 'new' ? summaryMessages.make : summaryMessages.giveTitle,
              onClose: close,
              content:
                summary === 'new' ? (
                  <MakeSummaryForm inmateId={inmateId} onDone={close} />
                ) : (
                  <GiveSummaryForm key={summary.given} inmateId={inmateId} summaryId={summary.given} onDone={close} />
                ),
            }
      }
    />
  )
}
