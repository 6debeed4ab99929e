import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Task, TaskGroup } from '../../components/TaskList/TaskList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages as words } from './case.messages.ts'
import { may } from './case-actions.ts'
import { laterTasks } from './later-tasks.ts'
import { paperTask, type TaskOptions } from './paper-task.ts'
import { partClockText } from './part-clock-text.ts'
import { recommendationPaths } from './recommendation-paths.ts'

const roughly = ['outside', 'answered', 'done', 'refused'] as const

/** The whole case as a list of what has to be there and what has to happen, in the order of the published standard. */
export function taskGroupsOf(recommendation: Recommendation, options: TaskOptions): readonly TaskGroup[] {
  const own = recommendation.requirements.filter((requirement) => requirement.isOfUnitFile)
  const missing = own.filter((requirement) => requirement.state !== 'fulfilled').length
  const hasLeft = roughly.some((phase) => phase === recommendation.phase)
  return [
    {
      id: 'papers',
      title: words.papersTitle,
      note: missing === 0 ? words.papersComplete : words.papersMissing(formatNumber(missing), formatNumber(own.length)),
      tasks: own.map((requirement) => paperTask(requirement, options)),
    },
    {
      id: 'decision',
      title: words.decisionTitle,
      tasks: [...sessionTask(recommendation, options), approvalTask(recommendation, options)],
    },
    {
      id: 'send',
      title: words.sendTitle,
      tasks: [sealTask(recommendation, options), handOverTask(recommendation, options)],
    },
    {
      id: 'outside',
      title: words.outsideTitle,
      note: hasLeft ? words.outsideNote : undefined,
      tasks: outsideTasks(recommendation, options, hasLeft),
    },
    {
      id: 'later',
      title: words.laterTitle,
      tasks: laterTasks(recommendation, options),
    },
  ]
}

function sessionTask({ session }: Recommendation, { open }: TaskOptions): readonly Task[] {
  if (session === null || session.state === 'not-needed') return []
  const isSettled = session.state === 'settled' || session.state === 'skipped'
  const wasDeferred = session.sessions.at(-1)?.decision === 'deferred'
  return [
    {
      id: 'session',
      title: words.session,
      hint: wasDeferred && !isSettled ? words.sessionDeferred : words.sessionStates[session.state],
      state: isSettled ? 'done' : session.state === 'minutes-unsigned' ? 'waiting' : 'incomplete',
      waitingFor: words.signature,
      onOpen: () => open({ kind: 'session' }),
    },
  ]
}

function approvalTask(recommendation: Recommendation, { zone }: TaskOptions): Task {
  const clock = recommendation.steps.find((step) => step.takenBy === 'approve')?.clock ?? null
  const { approval, session, missingCount, id, phase } = recommendation
  const isReady =
    missingCount === 0 &&
    !(session?.place === 'before-approval' && ['missing', 'minutes-unsigned'].includes(session.state))
  const isAwaited = isReady && approval === null && phase === 'preparing'
  const hint = approval
    ? words.approvedBy(approval.byName, dayOf(approval.at, zone))
    : isAwaited
      ? words.approvalReady
      : words.approvalWaiting
  return {
    id: 'approval',
    title: words.approval,
    hint: [hint, partClockText(clock, zone)].filter(Boolean).join(' '),
    state: approval ? 'done' : isAwaited ? 'waiting' : null,
    waitingFor: words.headWaited,
    to:
      may(recommendation, 'approve') || (may(recommendation, 'return-for-correction') && phase !== 'outside')
        ? recommendationPaths.approval(id)
        : undefined,
  }
}

function sealTask(recommendation: Recommendation, { open, maySeeOutgoing }: TaskOptions): Task {
  const { phase } = recommendation
  const isSealed = isPast(phase, 'sealed')
  return {
    id: 'seal',
    title: words.seal,
    hint: isSealed ? words.sealed : phase === 'approved' ? words.sealReady : words.sealAhead,
    state: isSealed ? 'done' : phase === 'approved' ? 'waiting' : null,
    waitingFor: words.clinicWaited,
    onOpen: (isSealed && maySeeOutgoing) || may(recommendation, 'seal') ? () => open({ kind: 'seal' }) : undefined,
  }
}

function handOverTask(recommendation: Recommendation, { open, zone }: TaskOptions): Task {
  const { phase } = recommendation
  const isDone = isPast(phase, 'outside')
  const at = recommendation.timeline.findLast((entry) => entry.kind === 'handed-over')?.at
  return {
    id: 'hand-over',
    title: words.handOver,
    hint:
      isDone && at ? words.handedOver(dayOf(at, zone)) : phase === 'sealed' ? words.handOverReady : words.handOverAhead,
    state: isDone ? 'done' : phase === 'sealed' ? 'waiting' : null,
    waitingFor: words.clinicWaited,
    onOpen: may(recommendation, 'hand-over') ? () => open({ kind: 'hand-over' }) : undefined,
  }
}

function outsideTasks(recommendation: Recommendation, options: TaskOptions, hasLeft: boolean): readonly Task[] {
  const papers = recommendation.requirements.filter((requirement) => requirement.owedBy !== 'unit')
  const steps = recommendation.steps.filter((step) => step.postName !== null)
  const isAnswered = ['answered', 'done', 'refused'].includes(recommendation.phase)
  const mayAnswer = may(recommendation, 'record-answer')
  const hasBack = recommendation.lettersBack.some((letter) => letter.copies !== null && letter.copies.length > 0)
  return [
    ...papers.map((paper) => ({ ...paperTask(paper, options), ...(hasLeft ? {} : { onOpen: undefined }) })),
    ...steps.map((step) => stepTask(recommendation, step, options)),
    {
      id: 'answer',
      title: words.answer,
      hint: isAnswered ? words.answered : words.answerAhead,
      state: isAnswered ? 'done' : null,
      onOpen:
        mayAnswer || hasBack || may(recommendation, 'attach-paper', recommendation.lettersBack[0]?.id)
          ? () => options.open({ kind: 'answer' })
          : undefined,
    },
  ]
}

function stepTask(
  recommendation: Recommendation,
  step: Recommendation['steps'][number],
  { open, zone }: TaskOptions,
): Task {
  const mayRecord = recommendation.actions.some(
    (action) => action.kind === 'record-outside-step' && action.step === step.id,
  )
  const isOver = step.state === 'done' || step.state === 'assumed'
  return {
    id: step.id,
    title: step.title,
    hint: stepHint(step, zone),
    state: isOver ? 'done' : step.state === 'current' ? 'waiting' : null,
    onOpen: mayRecord ? () => open({ kind: 'step', stepId: step.id }) : undefined,
  }
}

function stepHint(step: Recommendation['steps'][number], zone: FacilityZone): string {
  const isTold = step.state === 'done' || step.state === 'current'
  return [
    stepText(step, zone),
    isTold ? partClockText(step.clock, zone) : '',
    step.state === 'done' ? letterText(step) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** By which number the letter of a step is known. */
function letterText({ carries }: Recommendation['steps'][number]): string {
  if (carries === null) return ''
  return carries.number === null
    ? words.stepLetterUnknown(carries.title)
    : words.stepLetter(carries.title, carries.number)
}

function stepText(step: Recommendation['steps'][number], zone: FacilityZone): string {
  if (step.state === 'assumed') return words.stepAssumed
  if (step.state === 'done') return step.at ? words.stepDone(dayOf(step.at, zone)) : words.answered
  return step.state === 'current' ? words.stepCurrent(step.postName ?? '') : words.stepAhead
}

const order: readonly Recommendation['phase'][] = [
  'draft',
  'preparing',
  'returned',
  'approved',
  'sealed',
  'outside',
  'answered',
  'done',
]

/** Whether the case has come at least as far as this phase; an ended one that failed counts as outside only when it was refused. */
function isPast(phase: Recommendation['phase'], wanted: Recommendation['phase']): boolean {
  if (phase === 'refused') return true
  return order.indexOf(phase) >= order.indexOf(wanted)
}

const dayOf = (at: Instant, zone: FacilityZone) => formatDate(toCalendarDate(at, zone))
