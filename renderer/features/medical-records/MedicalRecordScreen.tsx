import {
  IconActivity,
  IconAlertTriangle,
  IconFiles,
  IconFlask,
  IconId,
  IconListDetails,
  IconPlus,
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
import { HealthCardTab } from '../health-cards/HealthCardTab.tsx'
import { healthCardMessages } from '../health-cards/health-cards.messages.ts'
import { MedicalOutcomesTab } from '../recommendations/MedicalOutcomesTab.tsx'
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
import { VisitsTab } from './VisitsTab.tsx'
import { VitalsTab } from './VitalsTab.tsx'

/** The medical record of one person. */
export function MedicalRecordScreen() {
  const { inmateId = '' } = useParams()
  const person = useQuery(orpc.inmates.banner.queryOptions({ input: { id: inmateId } }))
  return (
    <QueryContent query={person} shape="record">
      {({ name }) => <MedicalRecord key={inmateId} inmateId={inmateId} name={name} />}
    </QueryContent>
  )
}

function MedicalRecord({ inmateId, name }: { readonly inmateId: string; readonly name: string }) {
  const mayEnter = useMay('enter:health')
  const [sheet, setSheet] = useState<EntrySheetKind | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const close = () => setSheet(null)
  const add = mayEnter ? setSheet : null
  const { tabs } = words
  return (
    <RecordPage
      head={{
        title: words.recordOf(name),
        breadcrumb: [{ label: words.todayTitle, to: recordPaths.today }],
        ...(mayEnter ? { mainAction: { label: words.newVisit, icon: IconPlus, to: newVisitFor(inmateId) } } : {}),
        menu: [{ label: words.print, icon: IconPrinter, onClick: () => setPrinting(true) }],
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
          content: <SummaryTab inmateId={inmateId} onAdd={add} />,
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
        { id: 'lab', label: tabs.labs, icon: IconFlask, content: <LabResultsTab inmateId={inmateId} onAdd={add} /> },
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
          id: 'pengungkapan',
          label: tabs.disclosures,
          icon: IconShare,
          content: <DisclosuresTab inmateId={inmateId} onAdd={add} />,
        },
      ]}
      history={{ type: 'medical-record', id: inmateId }}
      sheet={
        sheet && {
          title: entrySheetTitle(sheet),
          onClose: close,
          content: <EntrySheet key={sheet} kind={sheet} inmateId={inmateId} onDone={close} />,
        }
      }
    />
  )
}
