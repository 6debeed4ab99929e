import {
  IconBuilding,
  IconClipboardList,
  IconFiles,
  IconListCheck,
  IconLock,
  IconMessages,
  IconSend,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { useMay } from '../../app/session.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { StateBadge, type StateCode } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { PersonGoneNote } from '../assessment-clients/PersonGoneNote.tsx'
import { HandoverTab } from '../assessment-handover/HandoverTab.tsx'
import { assessmentProfilePaths } from '../assessment-profile/assessment-profile-paths.ts'
import { clockMenu } from '../complaints/complaint-view.ts'
import { EarlierAssessments } from '../earlier-assessments/EarlierAssessments.tsx'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { CasePlanForm } from '../recommendations/plan/CasePlanForm.tsx'
import { turnName } from '../recommendations/turn-text.ts'
import { AssessmentDialogs } from './AssessmentDialogs.tsx'
import { AssessmentNotice } from './AssessmentNotice.tsx'
import {
  type AssessmentQuestion,
  type AssessmentWay,
  handoverTab,
  hasPendingOverride,
  may,
  nextThing,
} from './assessment-next.ts'
import { daysLeftText } from './assessment-order.ts'
import { assessmentPaths } from './assessment-paths.ts'
import { paperSheet, planOf } from './assessment-plan.ts'
import { overrideSheet, sourceSheet } from './assessment-sheets.ts'
import { assessmentMessages as words } from './assessments.messages.ts'
import { assessmentChanges, assessmentFailure, useAssessment } from './assessments.queries.ts'
import { FormsTab } from './FormsTab.tsx'
import { OverrideForm } from './OverrideForm.tsx'
import { OverridesPart } from './OverridesPart.tsx'
import { PapersTab } from './PapersTab.tsx'
import { RefusalNote } from './RefusalNote.tsx'
import { SourceForm } from './SourceForm.tsx'
import { SourcesTab } from './SourcesTab.tsx'
import { maySkip, StepsTab } from './StepsTab.tsx'

const sheetParameter = 'lembar'
const tabParameter = 'tab'

/** One assessment with its eight steps, what was asked, heard and decided. */
export function AssessmentScreen() {
  const { assessmentId = '' } = useParams()
  const assessment = useAssessment(assessmentId)
  return (
    <QueryContent query={assessment} shape="record">
      {(told) => <View assessment={told} />}
    </QueryContent>
  )
}

function stateOf({ phase, isLate }: Assessment): StateCode {
  if (phase === 'done' || phase === 'refused' || phase === 'cancelled') return phase
  return isLate ? 'overdue' : 'running'
}

function View({ assessment }: { readonly assessment: Assessment }) {
  const { id, number, inmateId, turn, forms, sources, nextDueOn } = assessment
  const navigate = useNavigate()
  const mayEnter = useMay('enter:assessments')
  const mayDecide = useMay('decide:assessments')
  const zone = useZone()
  const [address, setAddress] = useSearchParams()
  const [question, setQuestion] = useState<AssessmentQuestion | null>(null)
  const set = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(address)
    for (const [key, value] of Object.entries(change)) {
      if (value === null) next.delete(key)
      else next.set(key, value)
    }
    setAddress(next, { replace: true, preventScrollReset: true })
  }
  const openSheet = (sheet: string | null) => set({ [sheetParameter]: sheet })
  const go = (way: AssessmentWay) => {
    if (way.kind === 'question') setQuestion(way.question)
    else if (way.kind === 'form') void navigate(assessmentPaths.fill(id, way.formId))
    else if (way.kind === 'results') void navigate(assessmentProfilePaths.results(id))
    else if (way.kind === 'tab') set({ [tabParameter]: way.tab })
    // What the sheet is about stands beside it.
    else set({ [sheetParameter]: way.sheet, [tabParameter]: tabBeside(way.sheet) })
  }
  const sheet = sheetOf(assessment, address.get(sheetParameter), () => openSheet(null))
  const next = nextThing(assessment, mayEnter, mayDecide)
  const who = turnName(turn)
  const waiting = hasPendingOverride(assessment) ? words.waitOverride : who === null ? null : words.waitTitle(who)
  const left = daysLeftText(assessment)
  const { triggerTitle, openedAt, assessorName } = assessment
  return (
    <>
      <RecordPage
        head={{
          title: words.title(number),
          breadcrumb: [{ label: words.listTitle, to: assessmentPaths.list }],
          beside: (
            <>
              <MeaningBadge look={{ meaning: 'danger', Icon: IconLock }} word={words.secret} />
              <StateBadge state={stateOf(assessment)} />
            </>
          ),
          subtitle: (
            <>
              <div>{words.subtitle(triggerTitle, formatDate(toCalendarDate(openedAt, zone)), assessorName)}</div>
              {assessment.due !== null && <div>{words.dueIs(formatDate(assessment.due), left)}</div>}
              {nextDueOn !== null && <div>{words.nextDue(formatDate(nextDueOn))}</div>}
            </>
          ),
          menu: [
            { label: words.results, onClick: () => void navigate(assessmentProfilePaths.results(id)) },
            ...(mayEnter && maySkip(assessment) ? [{ label: words.skip, onClick: () => setQuestion('skip') }] : []),
            ...clockMenu(assessment, {
              sheet: openSheet,
              withdraw: (extensionId, amount) => setQuestion({ extensionId, amount }),
            }),
            ...(may(assessment, 'reopen') ? [{ label: words.reopen, onClick: () => setQuestion('reopen') }] : []),
            ...(may(assessment, 'cancel')
              ? [{ label: words.cancel, onClick: () => setQuestion('cancel'), isDangerous: true }]
              : []),
          ],
        }}
        banner={
          <>
            <CasePersonBanner inmateId={inmateId} />
            <PersonGoneNote gone={assessment.personGone} />
            <RefusalNote refusal={assessment.refusal} />
            <AssessmentNotice next={next && { label: next.label, onClick: () => go(next.way) }} waiting={waiting} />
          </>
        }
        tabs={[
          {
            ...{ id: 'langkah', label: words.tabs.steps, icon: IconListCheck },
            content: <StepsTab assessment={assessment} mayEnter={mayEnter} isSheetOpen={sheet !== null} onGo={go} />,
          },
          {
            ...{ id: 'instrumen', label: words.tabs.forms, icon: IconClipboardList, count: forms.length },
            content: (
              <>
                <FormsTab assessment={assessment} />
                <OverridesPart assessment={assessment} onAdd={() => openSheet(overrideSheet)} />
              </>
            ),
          },
          {
            ...{ id: 'sumber', label: words.tabs.sources, icon: IconMessages },
            count: sources.filter(({ state }) => state === 'active').length,
            content: <SourcesTab assessment={assessment} onAdd={() => openSheet(sourceSheet)} />,
          },
          {
            ...{ id: 'terdahulu', label: words.earlier, icon: IconBuilding },
            content: <EarlierAssessments inmateId={inmateId} />,
          },
          {
            ...{ id: 'dokumen', label: words.tabs.papers, icon: IconFiles },
            content: <PapersTab assessment={assessment} onSheet={openSheet} />,
          },
          {
            ...{ id: handoverTab, label: words.tabs.handover, icon: IconSend },
            content: <HandoverTab assessmentId={id} isReportOutdated={assessment.isReportOutdated} />,
          },
        ]}
        history={{ type: 'assessment', id: assessment.id }}
        sheet={sheet}
      />
      <AssessmentDialogs assessment={assessment} question={question} onClose={() => setQuestion(null)} />
    </>
  )
}

function tabBeside(sheet: string): string | null {
  if (sheet === sourceSheet) return 'sumber'
  if (sheet === overrideSheet) return 'instrumen'
  return sheet.startsWith(paperSheet) ? 'dokumen' : null
}

function sheetOf(assessment: Assessment, what: string | null, onClose: () => void) {
  const { id } = assessment
  if (what === null) return null
  if (what === sourceSheet)
    return { title: words.sourceAdd, onClose, content: <SourceForm assessmentId={id} onDone={onClose} /> }
  if (what === overrideSheet)
    return { title: words.overrideAdd, onClose, content: <OverrideForm assessment={assessment} onDone={onClose} /> }
  const plan = planOf(assessment, what)
  if (plan === null) return null
  return {
    ...{ title: plan.title, onClose },
    content: (
      <CasePlanForm
        key={what}
        plan={plan}
        words={words}
        draftName="assessments.step"
        subject={`${id}:${what}`}
        failureOf={assessmentFailure}
        changes={assessmentChanges}
        onDone={onClose}
      />
    ),
  }
}
