import { IconCalendarStats, IconGavel, IconScissors, IconStairsUp } from '@tabler/icons-react'
import { useParams, useSearchParams } from 'react-router'
import type { StageRecord } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { useMay } from '../../app/session.ts'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { useStageRecord } from './coaching-stages.queries.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { OfficialDatesForm } from './OfficialDatesForm.tsx'
import { OfficialDatesTab } from './OfficialDatesTab.tsx'
import { RemissionForm } from './RemissionForm.tsx'
import { RemissionsTab } from './RemissionsTab.tsx'
import { StageOverview } from './StageOverview.tsx'
import { StageStory } from './StageStory.tsx'
import classes from './Stages.module.css'
import { type StageSheet, stagePaths, stageSheetParameter, stageSheets } from './stage-paths.ts'

/** The stages of one person. */
export function StageScreen() {
  const { inmateId = '' } = useParams()
  const record = useStageRecord(inmateId)
  return (
    <QueryContent query={record} shape="record">
      {(data) => <Stages key={inmateId} record={data} />}
    </QueryContent>
  )
}

const sheetWords: Readonly<Record<StageSheet, string>> = {
  keputusan: words.decide,
  sdp: words.recordOfficial,
  remisi: words.recordRemission,
}

const forms = { keputusan: DecisionForm, sdp: OfficialDatesForm, remisi: RemissionForm } as const

function Stages({ record }: { readonly record: StageRecord }) {
  const { person, hasVerdict } = record
  const mayDecide = useMay('decide:stages')
  const [address, setAddress] = useSearchParams()
  const asked = stageSheets.find((sheet) => sheet === address.get(stageSheetParameter))
  const open = mayDecide && asked !== undefined && (hasVerdict || asked !== 'keputusan') ? asked : null
  const show = (sheet: StageSheet | null) => {
    const next = new URLSearchParams(address)
    if (sheet === null) next.delete(stageSheetParameter)
    else next.set(stageSheetParameter, sheet)
    setAddress(next, { replace: true })
  }
  const action = (sheet: StageSheet, icon: PageAction['icon']): PageAction => ({
    label: sheetWords[sheet],
    icon,
    onClick: () => show(sheet),
  })
  const Form = open && forms[open]
  return (
    <RecordPage
      head={{
        title: words.ofPerson(person.name),
        breadcrumb: [{ label: words.title, to: stagePaths.list }],
        ...(mayDecide && hasVerdict ? { mainAction: action('keputusan', IconGavel) } : {}),
        menu: mayDecide ? [action('sdp', IconCalendarStats), action('remisi', IconScissors)] : [],
      }}
      banner={<CasePersonBanner inmateId={person.id} />}
      tabs={[
        {
          id: 'tahap',
          label: words.tabStages,
          icon: IconStairsUp,
          content: (
            <div className={classes.parts}>
              <StageOverview record={record} />
              <StageStory record={record} onDecide={() => show('keputusan')} />
            </div>
          ),
        },
        {
          id: 'remisi',
          label: words.tabRemissions,
          icon: IconScissors,
          count: record.remissions.filter(({ state }) => state === 'active').length,
          content: <RemissionsTab record={record} onAdd={() => show('remisi')} />,
        },
        {
          id: 'sdp',
          label: words.tabOfficial,
          icon: IconCalendarStats,
          content: <OfficialDatesTab record={record} onAdd={() => show('sdp')} />,
        },
      ]}
      history={{ type: 'coaching-stages', id: person.id }}
      sheet={
        open &&
        Form && {
          title: sheetWords[open],
          onClose: () => show(null),
          content: <Form key={open} record={record} onDone={() => show(null)} />,
        }
      }
    />
  )
}
