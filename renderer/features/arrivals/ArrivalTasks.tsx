import { Anchor } from '@mantine/core'
import { Link, useNavigate } from 'react-router'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { type Task, TaskList } from '../../components/TaskList/TaskList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { healthCardMessages } from '../health-cards/health-cards.messages.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { questionnairePaths } from '../questionnaires/questionnaire-paths.ts'
import { referralPaths } from '../referrals/referral-paths.ts'
import { referralMessages } from '../referrals/referrals.messages.ts'
import { separationMessages } from '../separations/separations.messages.ts'
import type { ArrivalPage } from './ArrivalScreen.tsx'
import classes from './Arrivals.module.css'
import { leftText } from './arrival-columns.tsx'
import { outcomeLooks } from './arrival-looks.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { OtherArrivals } from './OtherArrivals.tsx'

interface ArrivalTasksProps {
  readonly arrival: ArrivalPage
  /** Null where the reader may not write. */
  readonly onSheet: ((sheet: 'putusan' | 'bap' | 'pisah') => void) | null
  /** Makes the health card, or prints it again; null where the reader may not. */
  readonly onCard: (() => void) | null
  /** Something was just finished, and nothing is being written: the first missing thing takes the focus. */
  readonly isGoingOn: boolean
}

/** What has to be there, each leading to its form, and the decision with what it rests on. */
export function ArrivalTasks({ arrival, onSheet, onCard, isGoingOn }: ArrivalTasksProps) {
  const zone = useZone()
  const navigate = useNavigate()
  const { separations, decisions } = arrival
  const separation = separations.find(({ endedAt }) => endedAt === null)
  const current = decisions.find(({ isActive }) => isActive)
  const tasks = [...tasksOf(arrival, onSheet, zone), cardTask(arrival, onCard)]
  const next = isGoingOn ? tasks.find(({ state }) => state === 'incomplete')?.id : undefined
  return (
    <div className={classes.stack}>
      {arrival.isSuspected && !separation && (
        <PageNote
          meaning="attention"
          title={words.suspectedTitle}
          action={onSheet ? { label: words.separate, onClick: () => onSheet('pisah') } : undefined}
        >
          {words.suspected}
        </PageNote>
      )}
      <TaskList groups={[{ id: 'checks', title: words.tasksTitle, tasks }]} focused={next} />
      <SummaryList
        rows={[
          {
            label: words.facts.arrived,
            value: `${formatMoment(arrival.arrivedAt, zone)}${arrival.isTimeKnown ? '' : ` (${words.timeUnknown})`}`,
          },
          { label: words.facts.due, value: formatMoment(arrival.dueAt, zone) },
          { label: words.facts.left, value: leftText(arrival) },
          ...(current
            ? [
                {
                  label: words.facts.decision,
                  value: <MeaningBadge look={outcomeLooks[current.outcome]} word={words.outcomes[current.outcome]} />,
                },
                { label: words.facts.reason, value: current.reason },
                ...(current.lookAgainOn ? [{ label: words.facts.next, value: formatDate(current.lookAgainOn) }] : []),
                { label: words.facts.by, value: words.byAt(current.byName, formatMoment(current.caredAt, zone)) },
              ]
            : []),
          ...separations.map((one) => ({
            label: separationMessages.title,
            value: (
              <Anchor component={Link} to={`${recordPaths.record(arrival.inmate.id)}?tab=pemisahan`}>
                {separationText(one, zone)}
              </Anchor>
            ),
          })),
        ]}
      />
      <OtherArrivals others={arrival.others} />
      {current?.outcome === 'refer' && (
        <PageNote
          meaning="neutral"
          action={
            onSheet
              ? {
                  label: referralMessages.refer,
                  onClick: () => void navigate(referralPaths.openFor(arrival.inmate.id)),
                }
              : undefined
          }
        >
          {words.referNote}
        </PageNote>
      )}
      {current?.lateReason && <PageNote meaning="neutral">{words.lateEntry(current.lateReason)}</PageNote>}
    </div>
  )
}

function separationText(
  { block, room, beganAt, endedAt, endReason }: ArrivalPage['separations'][number],
  zone: FacilityZone,
): string {
  const began = formatMoment(beganAt, zone)
  if (endedAt === null) return separationMessages.separatedAt(block, room, began)
  return separationMessages.separatedUntil(block, room, began, formatMoment(endedAt, zone), endReason ?? '')
}

/** No part of what the term asks for, but the hands are at it now. */
const cardTask = ({ hasCard }: ArrivalPage, onCard: ArrivalTasksProps['onCard']): Task => ({
  id: 'card',
  title: hasCard ? healthCardMessages.printCard : healthCardMessages.openAndPrint,
  hint: hasCard ? words.cardOpened : words.cardHint,
  state: hasCard ? 'done' : 'incomplete',
  onOpen: onCard ?? undefined,
})

function tasksOf(arrival: ArrivalPage, onSheet: ArrivalTasksProps['onSheet'], zone: FacilityZone): Task[] {
  const decision = arrival.decisions.find(({ isActive }) => isActive)
  const own = arrival.tasks.map(({ id, label, metAt, instrument, responseId }): Task => {
    const state = metAt === null ? 'incomplete' : 'done'
    const hint = metAt === null ? undefined : words.metAt(formatMoment(metAt, zone))
    if (instrument === null) {
      const canWrite = onSheet !== null && arrival.hasExamination
      return {
        id,
        title: label,
        state,
        hint: hint ?? (arrival.hasExamination ? undefined : words.examinationFirst),
        onOpen: canWrite ? () => onSheet('bap') : undefined,
      }
    }
    if (metAt !== null)
      return { id, title: label, state, hint, to: responseId ? questionnairePaths.response(responseId) : undefined }
    return {
      id,
      title: label,
      state,
      to: onSheet ? questionnairePaths.fillForArrival(arrival.inmate.id, instrument, arrival.id) : undefined,
    }
  })
  return [
    ...own,
    {
      id: 'decision',
      title: words.decisionTask,
      state: decision ? 'done' : 'incomplete',
      onOpen: onSheet ? () => onSheet('putusan') : undefined,
    },
  ]
}
