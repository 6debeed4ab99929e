import { IconPrinter, IconUrgent } from '@tabler/icons-react'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { useMay } from '../../app/session.ts'
import { CasePage } from '../../components/CasePage/CasePage.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { BlankFormDialog } from '../printing/BlankFormDialog.tsx'
import { printingMessages } from '../printing/printing.messages.ts'
import classes from './Case.module.css'
import { CaseDialogs } from './CaseDialogs.tsx'
import { CaseFiles } from './CaseFiles.tsx'
import { CaseNotice } from './CaseNotice.tsx'
import { CasePersonBanner } from './CasePersonBanner.tsx'
import { caseMessages as words } from './case.messages.ts'
import { type CaseDialog, nextStepOf } from './case-actions.ts'
import { clockOf } from './case-clock.tsx'
import { caseMenuOf } from './case-menu.ts'
import { type SheetName, sheetFromWord, sheetWord } from './case-sheets.ts'
import { taskGroupsOf } from './case-tasks.ts'
import { timelineOf } from './case-timeline.tsx'
import { PreparationCard } from './PreparationCard.tsx'
import { recommendationPaths } from './recommendation-paths.ts'
import { recommendationMessages as listWords } from './recommendations.messages.ts'
import { useRecommendation } from './recommendations.queries.ts'
import { SheetContent } from './sheets/SheetContent.tsx'
import { sheetTitle } from './sheets/sheet-title.ts'
import { turnName } from './turn-text.ts'
import { WhereaboutsCard } from './WhereaboutsCard.tsx'

const breadcrumb = [{ label: listWords.listTitle, to: recommendationPaths.list }]

/** Page kind 3: one request from its first paper to the letter that comes back. */
export function RecommendationScreen() {
  const { caseId = '' } = useParams()
  const query = useRecommendation(caseId)
  return (
    <>
      {query.data === undefined && <PageHead title={listWords.menu} breadcrumb={breadcrumb} />}
      <QueryContent query={query} shape="case">
        {(recommendation) => <CaseView recommendation={recommendation} />}
      </QueryContent>
    </>
  )
}

function CaseView({ recommendation }: { readonly recommendation: Recommendation }) {
  const zone = useZone()
  const maySeeOutgoing = useMay('view:outgoing')
  const [address, setAddress] = useSearchParams()
  const [dialog, setDialog] = useState<CaseDialog | null>(null)
  const [isFormOpen, setFormOpen] = useState(false)
  const sheet = sheetFromWord(address.get('lembar'))
  const title = sheet && sheetTitle(sheet, recommendation)
  const openSheet = (opened: SheetName | null) => {
    const next = new URLSearchParams(address)
    if (opened === null) next.delete('lembar')
    else next.set('lembar', sheetWord(opened))
    setAddress(next, { replace: true, preventScrollReset: true })
  }
  const { number, trigger, openedAt, openedByName, turn, emergency, applicant, answer } = recommendation
  const who = turnName(turn)
  const step = turn.kind === 'nobody' ? undefined : recommendation.steps.find((candidate) => candidate.id === turn.step)
  return (
    <>
      <CasePage
        head={{
          title: words.title(number),
          breadcrumb,
          beside: (
            <>
              <StateBadge state={recommendation.state} />
              {emergency && (
                <span className={classes.emergency}>
                  <IconUrgent size={18} stroke={2} aria-hidden /> {words.emergency}
                </span>
              )}
            </>
          ),
          subtitle: (
            <>
              <div>
                {words.subtitle(listWords.triggers[trigger], formatDate(toCalendarDate(openedAt, zone)), openedByName)}
              </div>
              {applicant && <div>{words.applicant(applicant.name, applicant.relation)}</div>}
              {recommendation.reason && <div>{words.reasonShown(recommendation.reason)}</div>}
              {answer?.title && <div>{words.answerIs(answer.title)}</div>}
            </>
          ),
          menu: [
            { label: printingMessages.blankForm, icon: IconPrinter, onClick: () => setFormOpen(true) },
            ...caseMenuOf(recommendation, setDialog, openSheet),
          ],
        }}
        banner={<CasePersonBanner inmateId={recommendation.inmateId} />}
        above={
          <CaseNotice
            recommendation={recommendation}
            next={nextStepOf(recommendation)}
            isWorking={sheet !== null && title !== null}
            onSheet={openSheet}
            onDialog={setDialog}
          />
        }
        groups={taskGroupsOf(recommendation, { zone, open: openSheet, maySeeOutgoing })}
        turn={who === null ? null : { who, what: step?.title }}
        clock={clockOf(recommendation.deadline)}
        besideClock={
          <>
            <WhereaboutsCard recommendation={recommendation} />
            <PreparationCard deadline={recommendation.deadline} />
          </>
        }
        timeline={timelineOf(recommendation, zone)}
        history={{ type: 'recommendation', id: recommendation.id }}
        sheet={
          sheet === null || title === null
            ? null
            : {
                title,
                onClose: () => openSheet(null),
                content: (
                  <SheetContent
                    key={sheetWord(sheet)}
                    sheet={sheet}
                    recommendation={recommendation}
                    onDone={() => openSheet(null)}
                  />
                ),
              }
        }
      >
        <CaseFiles recommendation={recommendation} />
      </CasePage>
      <CaseDialogs recommendation={recommendation} dialog={dialog} onClose={() => setDialog(null)} />
      <BlankFormDialog
        isOpen={isFormOpen}
        onClose={() => setFormOpen(false)}
        inmateId={recommendation.inmateId}
        caseId={recommendation.id}
      />
    </>
  )
}
