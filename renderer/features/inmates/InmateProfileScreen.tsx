import {
  IconArrowBackUp,
  IconCross,
  IconDoorExit,
  IconEdit,
  IconFiles,
  IconHash,
  IconHome,
  IconId,
  IconListDetails,
  IconPrinter,
  IconScale,
  IconSchool,
  IconShare,
  IconStairsUp,
  IconStethoscope,
  IconTransfer,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { InmateProfile } from '#shared/features/inmates/inmates.contract.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { assessmentMessages } from '../assessments/assessments.messages.ts'
import { InmateAssessmentsTab } from '../assessments/InmateAssessmentsTab.tsx'
import { CoachingHistoryTab } from '../coaching-results/CoachingHistoryTab.tsx'
import { personTab, workSheet } from '../coaching-results/coaching-result-paths.ts'
import { coachingResultMessages } from '../coaching-results/coaching-results.messages.ts'
import { PersonWorkSheet } from '../coaching-results/PersonWorkSheet.tsx'
import { stageMessages } from '../coaching-stages/coaching-stages.messages.ts'
import { InmateStagesTab } from '../coaching-stages/InmateStagesTab.tsx'
import { disclosureMessages } from '../disclosures/disclosures.messages.ts'
import { InmateDisclosuresTab } from '../disclosures/InmateDisclosuresTab.tsx'
import { recordMessages } from '../medical-records/medical-records.messages.ts'
import { RecordOverview } from '../medical-records/RecordOverview.tsx'
import { recordPaths } from '../medical-records/record-paths.ts'
import { BlankFormDialog } from '../printing/BlankFormDialog.tsx'
import { printingMessages } from '../printing/printing.messages.ts'
import { InmateBannerView } from './InmateBanner.tsx'
import { InmateDetailsTab } from './InmateDetailsTab.tsx'
import { InmateEventsTab } from './InmateEventsTab.tsx'
import { InmateFilesTab } from './InmateFilesTab.tsx'
import { InmateSheet } from './InmateSheet.tsx'
import { InmateStayTab } from './InmateStayTab.tsx'
import { inmateFileMessages as fileWords } from './inmate-files.messages.ts'
import { inmatePaths } from './inmate-paths.ts'
import { inmateProfileMessages as words } from './inmate-profile.messages.ts'
import { type SheetKind, sheetKinds } from './inmate-sheets.ts'
import { inmateMessages } from './inmates.messages.ts'
import { MergeNotice } from './MergeNotice.tsx'

/** Everything the unit knows about one person. */
export function InmateProfileScreen() {
  const { inmateId = '' } = useParams()
  const profile = useQuery(orpc.inmates.profile.queryOptions({ input: { id: inmateId } }))
  return (
    <QueryContent query={profile} shape="record">
      {(data) => <Profile key={inmateId} profile={data} />}
    </QueryContent>
  )
}

const sheetParameter = 'lembar'

const icons: Readonly<Record<SheetKind, PageAction['icon']>> = {
  moveRoom: IconHome,
  addRegister: IconHash,
  transferOut: IconTransfer,
  release: IconDoorExit,
  recordDeath: IconCross,
  recordReturn: IconArrowBackUp,
}

/** What can happen next, by where the person is. Nothing follows death but a correction. */
const possible: Readonly<Record<InmateProfile['banner']['state'], readonly SheetKind[]>> = {
  present: ['moveRoom', 'addRegister', 'transferOut', 'release', 'recordDeath'],
  transferred: ['recordReturn', 'addRegister'],
  released: ['recordReturn', 'addRegister'],
  'not-arrived': ['recordReturn'],
  dead: [],
}

function Profile({ profile }: { readonly profile: InmateProfile }) {
  const navigate = useNavigate()
  const mayRegister = useMay('register:inmates')
  const mayMove = useMay('move:inmates')
  const mayReadHealth = useMay('view:health')
  const maySeeCoaching = useMay('view:coaching')
  const maySeeAssessments = useMay('view:assessments')
  const mayManageCoaching = useMay('manage:coaching')
  const [address, setAddress] = useSearchParams()
  const [isFormOpen, setFormOpen] = useState(false)
  const { banner } = profile
  const isAllowed = (kind: SheetKind) => (kind === 'addRegister' ? mayRegister : mayMove)
  const kinds = possible[banner.state].filter(isAllowed)
  const asked = sheetKinds.find((kind) => kind === address.get(sheetParameter))
  const isWorkAsked = mayManageCoaching && address.get(sheetParameter) === workSheet
  const open = asked !== undefined && kinds.includes(asked) ? asked : null
  const shown = isWorkAsked ? workSheet : open

  const show = (kind: SheetKind | typeof workSheet | null) => {
    const next = new URLSearchParams(address)
    if (kind === null) next.delete(sheetParameter)
    else next.set(sheetParameter, kind)
    setAddress(next, { replace: true })
  }
  const actionOf = (kind: SheetKind): PageAction => ({
    label: words[kind],
    icon: icons[kind],
    onClick: () => show(kind),
    isDangerous: kind === 'recordDeath',
  })
  const edit: PageAction = {
    label: words.edit,
    icon: IconEdit,
    onClick: () => void navigate(inmatePaths.edit(banner.id)),
  }
  const [first, ...others] = kinds

  return (
    <RecordPage
      head={{
        title: banner.name,
        breadcrumb: [{ label: inmateMessages.listTitle, to: inmatePaths.list }],
        mainAction: first && actionOf(first),
        menu: [
          ...(mayReadHealth
            ? [{ label: recordMessages.openRecord, icon: IconStethoscope, to: recordPaths.record(banner.id) }]
            : []),
          ...(mayRegister ? [edit] : []),
          { label: printingMessages.blankForm, icon: IconPrinter, onClick: () => setFormOpen(true) },
          ...others.map(actionOf),
        ],
      }}
      banner={
        <>
          <InmateBannerView person={banner} />
          <MergeNotice inmateId={banner.id} />
          <BlankFormDialog isOpen={isFormOpen} onClose={() => setFormOpen(false)} inmateId={banner.id} caseId={null} />
        </>
      }
      tabs={[
        { id: 'data', label: words.tabDetails, icon: IconId, content: <InmateDetailsTab profile={profile} /> },
        { id: 'penempatan', label: words.tabStay, icon: IconHome, content: <InmateStayTab profile={profile} /> },
        {
          id: 'peristiwa',
          label: words.tabEvents,
          icon: IconListDetails,
          count: profile.events.filter((event) => event.voidedReason === null).length,
          content: <InmateEventsTab profile={profile} />,
        },
        {
          id: 'berkas',
          label: fileWords.tab,
          icon: IconFiles,
          content: <InmateFilesTab person={banner} />,
        },
        ...(maySeeCoaching
          ? [
              {
                id: 'tahap',
                label: stageMessages.menu,
                icon: IconStairsUp,
                content: <InmateStagesTab inmateId={banner.id} />,
              },
              {
                id: personTab,
                label: coachingResultMessages.tab,
                icon: IconSchool,
                content: (
                  <CoachingHistoryTab
                    inmateId={banner.id}
                    isHere={banner.state === 'present'}
                    onAddWork={mayManageCoaching ? () => show(workSheet) : null}
                  />
                ),
              },
            ]
          : []),
        ...(maySeeAssessments
          ? [
              {
                id: 'asesmen',
                label: assessmentMessages.tab,
                icon: IconScale,
                content: <InmateAssessmentsTab inmateId={banner.id} isHere={banner.state === 'present'} />,
              },
            ]
          : []),
        ...(mayReadHealth
          ? [
              {
                id: 'rekam-medis',
                label: recordMessages.record,
                icon: IconStethoscope,
                content: <RecordOverview inmateId={banner.id} />,
              },
              {
                id: 'pengungkapan',
                label: disclosureMessages.tab,
                icon: IconShare,
                content: <InmateDisclosuresTab inmateId={banner.id} />,
              },
            ]
          : []),
      ]}
      history={{ type: 'inmate', id: banner.id }}
      sheet={
        shown && {
          title: shown === workSheet ? coachingResultMessages.addWorkOf(banner.name) : words[shown],
          onClose: () => show(null),
          content:
            shown === workSheet ? (
              <PersonWorkSheet inmateId={banner.id} onDone={() => show(null)} />
            ) : (
              <InmateSheet key={shown} kind={shown} profile={profile} onDone={() => show(null)} />
            ),
        }
      }
    />
  )
}
