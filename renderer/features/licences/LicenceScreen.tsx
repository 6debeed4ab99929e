import { Button, Text } from '@mantine/core'
import { IconArrowRight, IconHourglass } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { LicenceCase } from '#shared/features/licences/licences.contract.ts'
import { useMay } from '../../app/session.ts'
import { CasePage } from '../../components/CasePage/CasePage.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { StateBadge, type StateCode } from '../../components/StateBadge/StateBadge.tsx'
import { useZone } from '../../format/use-zone.ts'
import classes from '../complaints/Complaints.module.css'
import { credentialPaths } from '../credentials/credential-paths.ts'
import { credentialMessages } from '../credentials/credentials.messages.ts'
import { clockOf } from '../recommendations/case-clock.tsx'
import { timelineOf } from '../recommendations/case-timeline.tsx'
import { turnName } from '../recommendations/turn-text.ts'
import { workerPaths } from '../workers/worker-paths.ts'
import { LicenceComplaints } from './LicenceComplaints.tsx'
import { LicenceDialogs, type LicenceQuestion } from './LicenceDialogs.tsx'
import { IssuedPermit, LicencePapers } from './LicencePapers.tsx'
import { licencePaths } from './licence-paths.ts'
import { complaintSheet, issueSheet, planOf, returnSheet } from './licence-plan.ts'
import { sheetOf } from './licence-sheets.tsx'
import { licenceMessages as words } from './licences.messages.ts'
import { useLicence } from './licences.queries.ts'

const sheetParameter = 'lembar'

/** One application for a licence: what is done here, and what the portal tells of its course at the office. */
export function LicenceScreen() {
  const { licenceId = '' } = useParams()
  const licence = useLicence(licenceId)
  return (
    <QueryContent query={licence} shape="case">
      {(told) => <LicenceView licence={told} />}
    </QueryContent>
  )
}

function stateOf({ phase, isLate, isMyTurn }: LicenceCase): StateCode {
  if (phase === 'done' || phase === 'refused' || phase === 'cancelled') return phase
  if (phase === 'returned') return 'incomplete'
  return isLate ? 'overdue' : isMyTurn ? 'running' : 'waiting'
}

function LicenceView({ licence }: { readonly licence: LicenceCase }) {
  const zone = useZone()
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  const mayEnter = useMay('enter:licences')
  const [question, setQuestion] = useState<LicenceQuestion | null>(null)
  const what = address.get(sheetParameter)
  const openSheet = (next: string | null) =>
    setAddress(next === null ? {} : { [sheetParameter]: next }, { replace: true, preventScrollReset: true })
  const may = (kind: string, step?: string) =>
    licence.actions.some((action) => action.kind === kind && (step === undefined || action.step === step))
  const opens = (step: LicenceCase['steps'][number]) => {
    if (step.takenBy === 'finish') return may('finish') ? () => openSheet(issueSheet) : undefined
    const isPerStep = step.takenBy === 'take-step' || step.takenBy === 'record-outside-step'
    if (!may(step.takenBy, isPerStep ? step.id : undefined)) return undefined
    return planOf(licence, step.id) === null ? undefined : () => openSheet(step.id)
  }
  // While the papers are gathered they are the work; afterwards the steps are.
  const isGathering = licence.phase === 'preparing' || licence.phase === 'returned'
  const papers = <LicencePapers licence={licence} onOpen={openSheet} onAsk={setQuestion} />
  const current = licence.steps.find(({ state }) => state === 'current')
  const who = turnName(licence.turn)
  const isSurvey = current?.takenBy === 'take-step' && licence.phase === 'answered'
  const next = may('resubmit')
    ? { label: words.resubmit, onClick: () => setQuestion({ kind: 'resubmit' }), hint: null }
    : current && opens(current) && licence.isMyTurn
      ? {
          label: words.stepIs(current.letter, current.title),
          onClick: opens(current),
          hint: isSurvey ? words.surveyHint : null,
        }
      : null
  return (
    <>
      <CasePage
        head={{
          title: words.title(licence.number),
          breadcrumb: [{ label: words.listTitle, to: licencePaths.list }],
          subtitle: words.subtitle(licence.serviceName, licence.trigger, licence.workerName, licence.place),
          beside: <StateBadge state={stateOf(licence)} />,
          menu: [
            { label: words.dossier, onClick: () => void navigate(licencePaths.dossier(licence.workerId)) },
            { label: credentialMessages.open, onClick: () => void navigate(credentialPaths.one(licence.workerId)) },
            { label: credentialMessages.openWorker, onClick: () => void navigate(workerPaths.one(licence.workerId)) },
            ...(may('return-for-correction') && licence.phase === 'outside'
              ? [{ label: words.returned, onClick: () => openSheet(returnSheet) }]
              : []),
            ...licence.steps
              .filter(({ id, mayBeSkipped }) => mayBeSkipped && may('skip-step', id))
              .map(({ id, title }) => ({
                label: words.skip(title),
                onClick: () => setQuestion({ kind: 'skip', step: id, title }),
              })),
            ...(mayEnter && licence.mayComplain
              ? [{ label: words.complain, onClick: () => openSheet(complaintSheet) }]
              : []),
            ...(may('reopen') ? [{ label: words.reopen, onClick: () => setQuestion({ kind: 'reopen' }) }] : []),
            ...(may('withdraw')
              ? [{ label: words.withdraw, onClick: () => setQuestion({ kind: 'withdraw' }), isDangerous: true }]
              : []),
            ...(may('cancel')
              ? [{ label: words.cancel, onClick: () => setQuestion({ kind: 'cancel' }), isDangerous: true }]
              : []),
          ],
        }}
        above={
          <>
            <Notice next={next} who={licence.isMyTurn ? null : who} portal={licence.portal} />
            <IssuedPermit issued={licence.issued} />
            {isGathering && papers}
          </>
        }
        groups={[
          {
            id: 'steps',
            title: words.stepsTitle,
            tasks: licence.steps.map((step) => ({
              id: step.id,
              title: words.stepIs(step.letter, step.title),
              hint: step.sendsBack ? `${step.postName ?? ''}. ${words.sendsBack}` : (step.postName ?? undefined),
              state: step.state === 'current' ? 'running' : step.state === 'ahead' ? null : 'done',
              onOpen: opens(step),
            })),
          },
        ]}
        turn={who === null ? null : { who, what: current?.title }}
        clock={clockOf(licence.deadline)}
        timeline={timelineOf({ ...licence, requirements: licence.papers, lettersBack: [] }, zone, words.events)}
        history={{ type: 'licence', id: licence.id }}
        sheet={sheetOf(licence, what, () => openSheet(null))}
      >
        {licence.renews !== null && <Text>{words.renewsIs(licence.renews.number)}</Text>}
        <LicenceComplaints licence={licence} />
        {!isGathering && papers}
      </CasePage>
      <LicenceDialogs licence={licence} question={question} onClose={() => setQuestion(null)} />
    </>
  )
}

interface NoticeProps {
  readonly next: {
    readonly label: string
    readonly onClick: (() => void) | undefined
    readonly hint: string | null
  } | null
  readonly who: string | null
  readonly portal: string
}

/** What to do now, or for whom one waits. */
function Notice({ next, who, portal }: NoticeProps) {
  if (next !== null)
    return (
      <section className={classes.next} aria-label={words.nextTitle}>
        <div>
          <Text size="sm">{words.nextTitle}</Text>
          <Text fw={600}>{next.label}</Text>
          {next.hint !== null && <Text size="sm">{next.hint}</Text>}
        </div>
        <Button
          onClick={next.onClick}
          aria-label={words.workOn(next.label)}
          rightSection={<IconArrowRight size={18} stroke={1.8} aria-hidden />}
        >
          {words.work}
        </Button>
      </section>
    )
  if (who === null) return null
  return (
    <section className={classes.waiting}>
      <IconHourglass size={20} stroke={1.6} aria-hidden />
      <div>
        <Text fw={600}>{words.waitTitle(who)}</Text>
        <Text size="sm">{words.lookAtPortal(portal)}</Text>
      </div>
    </section>
  )
}
