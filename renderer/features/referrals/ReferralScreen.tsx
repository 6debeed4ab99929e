import {
  IconAmbulance,
  IconBan,
  IconCheckupList,
  IconEdit,
  IconFileText,
  IconMailForward,
  IconPrinter,
  IconShield,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Referral, ReferralEventView } from '#shared/features/referrals/referral.ts'
import { orpc } from '../../api/client.ts'
import { CasePage } from '../../components/CasePage/CasePage.tsx'
import type { CaseTurn } from '../../components/CasePage/CaseSide.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { doctorVisitPaths } from '../doctor-visits/doctor-visit-paths.ts'
import { doctorVisitMessages } from '../doctor-visits/doctor-visits.messages.ts'
import { RecordBanner } from '../medical-records/RecordBanner.tsx'
import { recordPaths } from '../medical-records/record-paths.ts'
import { PaperOrders } from '../visiting-doctor/PaperOrders.tsx'
import { EventDetail } from './EventDetail.tsx'
import { ReferralBadge } from './ReferralBadge.tsx'
import { ReferralContentView } from './ReferralContentView.tsx'
import { ReferralDialogs } from './ReferralDialogs.tsx'
import { type ReferralPaper, referralPapers } from './referral-papers.ts'
import { referralPaths } from './referral-paths.ts'
import { referralTasks } from './referral-tasks.ts'
import { referralMessages as words } from './referrals.messages.ts'
import { StepForm } from './StepForm.tsx'
import type { ClinicStep } from './step-form.ts'

/** Page kind 3: where one referral stands, what comes next, and everything that happened. */
export function ReferralScreen() {
  const { referralId = '' } = useParams()
  const query = useQuery(orpc.referrals.get.queryOptions({ input: { id: referralId } }))
  return (
    <QueryContent query={query} shape="record">
      {(referral) => <View key={referralId} referral={referral} />}
    </QueryContent>
  )
}

interface OpenSheet {
  readonly step: ClinicStep
  readonly correcting: ReferralEventView | null
}

function View({ referral }: { readonly referral: Referral }) {
  const zone = useZone()
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const [paper, setPaper] = useState<ReferralPaper | null>(null)
  const [asking, setAsking] = useState<'cancel' | ReferralEventView | null>(null)
  const { id, number, inmate, may, nextStep, overdue, due, events, state } = referral
  const open = (step: ClinicStep) => setSheet({ step, correcting: null })
  const correct = (event: ReferralEventView) => {
    const step = correctable.find((one) => one === event.kind)
    if (step) setSheet({ step, correcting: event })
  }
  const mayEnter = may.amend
  const firstDue = due[0]
  return (
    <CasePage
      head={{
        title: words.title(number),
        breadcrumb: [{ label: words.menu, to: referralPaths.list }],
        beside: <ReferralBadge referral={referral} />,
        mainAction: mainActionOf(referral, open),
        menu: [
          ...papersOf(referral, setPaper),
          ...(mayEnter ? [{ label: words.amend, icon: IconEdit, to: referralPaths.amend(id) }] : []),
          ...(mayEnter
            ? [
                {
                  label: doctorVisitMessages.present,
                  icon: IconCheckupList,
                  to: doctorVisitPaths.addFor(inmate.id, referral.encounterId),
                },
              ]
            : []),
          ...resultOf(referral),
          ...(may.moves.includes('cancel')
            ? [{ label: words.steps.cancel, icon: IconBan, isDangerous: true, onClick: () => setAsking('cancel') }]
            : []),
        ],
      }}
      banner={
        <>
          <RecordBanner inmateId={inmate.id} />
          <ReferralDialogs referral={referral} asking={asking} onClose={() => setAsking(null)} />
          {paper && (
            <PaperDialog
              title={paper.title}
              path={paper.path(id)}
              fileName={paper.fileName}
              onClose={() => setPaper(null)}
            />
          )}
        </>
      }
      above={
        <>
          {overdue.map(({ kind, at }) => (
            <PageNote key={kind} meaning="attention">
              {words.overdueSince(words.overdue[kind], formatInstant(at, zone))}
            </PageNote>
          ))}
          {state === 'refused' && <PageNote meaning="attention">{words.notAllowed}</PageNote>}
        </>
      }
      groups={[{ id: 'steps', title: words.stepsTitle, tasks: referralTasks(referral, open) }]}
      turn={turnOf(nextStep)}
      clock={{
        kind: 'text',
        text: firstDue ? words.dueAt(words.overdue[firstDue.kind], formatInstant(firstDue.at, zone)) : words.nothingDue,
      }}
      timeline={events.toReversed().map((event) => ({
        id: event.id,
        at: event.at,
        title: words.events[event.kind],
        who: event.byName,
        detail: <EventDetail event={event} onCorrect={mayEnter ? correct : null} onTakeBack={setAsking} />,
      }))}
      history={{ type: 'referral', id: referral.id }}
      sheet={
        sheet && {
          title: sheet.correcting ? words.correctOf(words.events[sheet.step]) : words.steps[sheet.step],
          onClose: () => setSheet(null),
          content: (
            <StepForm
              key={sheet.correcting?.id ?? sheet.step}
              referral={referral}
              step={sheet.step}
              correcting={sheet.correcting}
              // Another step may have been opened while this one was being saved.
              onDone={() => setSheet((shown) => (shown === sheet ? null : shown))}
            />
          ),
        }
      }
    >
      <ReferralContentView referral={referral} />
      <PaperOrders paper={{ kind: 'referral', id }} />
    </CasePage>
  )
}

const correctable = ['order-escort', 'notify-family', 'leave', 'arrive', 'return'] as const

function turnOf(nextStep: Referral['nextStep']): CaseTurn | null {
  if (nextStep === null) return null
  return { who: nextStep === 'permit' ? words.waitsForHead : words.clinic, what: words.steps[nextStep] }
}

/** The one thing to do: the next step of the clinic. */
function mainActionOf({ nextStep, may }: Referral, open: (step: ClinicStep) => void): PageAction | undefined {
  if (nextStep === null || nextStep === 'permit' || nextStep === 'refuse' || nextStep === 'cancel') return undefined
  if (!may.moves.includes(nextStep)) return undefined
  return { label: words.steps[nextStep], icon: IconAmbulance, onClick: () => open(nextStep) }
}

const paperIcons = { letter: IconPrinter, order: IconShield, notice: IconMailForward, slip: IconFileText } as const

function papersOf({ may, events }: Referral, show: (paper: ReferralPaper) => void): readonly PageAction[] {
  if (!may.print) return []
  const hasOrder = events.some(({ kind, isReplaced }) => kind === 'order-escort' && !isReplaced)
  return referralPapers
    .filter(({ id }) => id !== 'order' || hasOrder)
    .map((paper) => ({ label: paper.title, icon: paperIcons[paper.id], onClick: () => show(paper) }))
}

function resultOf({ events, inmate }: Referral): readonly PageAction[] {
  const visit = events.find(({ kind }) => kind === 'complete')?.details.encounterId
  if (!visit) return []
  return [{ label: words.openResult, icon: IconFileText, to: recordPaths.visit(inmate.id, visit) }]
}
