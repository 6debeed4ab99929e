import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import { satisfactionStep } from '#shared/features/complaints/complaint-satisfaction.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import type { StateCode } from '../../components/StateBadge/StateBadge.tsx'
import type { Task, TaskGroup } from '../../components/TaskList/TaskList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages } from '../recommendations/case.messages.ts'
import { partClockText } from '../recommendations/part-clock-text.ts'
import { recommendationMessages } from '../recommendations/recommendations.messages.ts'
import { turnName } from '../recommendations/turn-text.ts'
import { type ComplaintDialog, type ComplaintSheet, may, sheetOfStep } from './complaint-sheets.ts'
import { complaintMessages as words } from './complaints.messages.ts'

type Step = ComplaintCourse['steps'][number]

interface Opening {
  readonly sheet: (sheet: ComplaintSheet) => void
  readonly dialog: (dialog: ComplaintDialog) => void
}

/** The state word of the whole complaint. */
export function complaintState({
  phase,
  deadline,
  isMyTurn,
}: Pick<ComplaintCourse, 'phase' | 'deadline' | 'isMyTurn'>): StateCode {
  if (phase === 'done' || phase === 'refused' || phase === 'cancelled') return phase
  if (deadline.started && deadline.endedOn === null && deadline.late) return 'overdue'
  return isMyTurn ? 'running' : 'waiting'
}

const stateOf: Readonly<Record<Step['state'], StateCode | null>> = {
  done: 'done',
  assumed: 'done',
  current: 'running',
  ahead: null,
  skipped: 'cancelled',
}

function hintOf(step: Step, who: string | null, zone: FacilityZone): string {
  const when = step.at === null ? null : formatDate(toCalendarDate(step.at, zone))
  switch (step.state) {
    case 'done':
    case 'assumed':
      return when === null ? words.steps.doneNoDay : words.steps.done(when)
    case 'current':
      return words.steps.current(who ?? step.postName ?? recommendationMessages.roles(step.roles))
    case 'ahead':
      return words.steps.ahead
    case 'skipped':
      return words.steps.skipped
  }
}

/** What the reporter said stands with the step at which it was asked. */
function satisfactionHint({ satisfaction }: ComplaintCourse, step: Step): string {
  if (satisfaction === null || step.id !== satisfactionStep || step.state !== 'done') return ''
  const { title, attempts } = satisfaction
  return words.satisfactionIs(title, attempts === null ? null : formatNumber(attempts))
}

/** The steps of the procedure; what the reader may do now opens beside them. */
export function stepGroups(course: ComplaintCourse, zone: FacilityZone, open: Opening): readonly TaskGroup[] {
  const who = turnName(course.turn)
  const tasks = course.steps.map((step): Task => {
    const sheet = sheetOfStep(course, step)
    const isFinish = step.takenBy === 'finish' && may(course, 'finish')
    return {
      id: step.id,
      title: step.title,
      hint: [satisfactionHint(course, step), hintOf(step, who, zone), partClockText(step.clock, zone)]
        .filter((part) => part !== '')
        .join(' '),
      state: stateOf[step.state],
      onOpen: isFinish ? () => open.dialog({ kind: 'finish' }) : sheet === null ? undefined : () => open.sheet(sheet),
    }
  })
  return [{ id: 'steps', title: words.stepsTitle, tasks }]
}

/** The one thing to do next; null when it is somebody else's turn. */
export function nextOf(
  course: ComplaintCourse,
  open: Opening,
): { readonly label: string; readonly onClick: () => void } | null {
  const step = course.steps.find(({ state }) => state === 'current')
  if (!step || !course.isMyTurn) return null
  const sheet = sheetOfStep(course, step)
  if (sheet !== null) return { label: step.title, onClick: () => open.sheet(sheet) }
  return step.takenBy === 'finish' && may(course, 'finish')
    ? { label: step.title, onClick: () => open.dialog({ kind: 'finish' }) }
    : null
}

/** What may be done beside the next step; ends last. */
export function complaintMenu(
  course: ComplaintCourse,
  rights: { readonly mayDirect: boolean },
  open: Opening,
): readonly PageAction[] {
  const sheet = (kind: Exclude<ComplaintSheet['kind'], 'step'>, label: string): PageAction => ({
    label,
    onClick: () => open.sheet({ kind }),
  })
  const dialog = (asked: ComplaintDialog, label: string, isDangerous = false): PageAction => ({
    label,
    onClick: () => open.dialog(asked),
    isDangerous,
  })
  const skippable = course.steps.filter(({ id }) => may(course, 'skip-step', id))
  return [
    ...skippable.map(({ id, title }) => dialog({ kind: 'skip', stepId: id, title }, words.skip(title))),
    ...(may(course, 'choose-clock') ? [sheet('classify', words.classify)] : []),
    ...(rights.mayDirect ? [sheet('ask', words.ask)] : []),
    ...(rights.mayDirect ? [sheet('hand-over', words.handOver)] : []),
    ...clockMenu(course, {
      sheet: (kind) => open.sheet({ kind }),
      withdraw: (extensionId, amount) => open.dialog({ kind: 'withdraw-extension', extensionId, amount }),
    }),
    ...(may(course, 'join') ? [sheet('join', words.join)] : []),
    ...(may(course, 'part') ? [dialog({ kind: 'part' }, words.part)] : []),
    ...(may(course, 'lapse') ? [dialog({ kind: 'lapse' }, words.lapse)] : []),
    ...(may(course, 'reopen') ? [dialog({ kind: 'reopen' }, words.reopen)] : []),
    ...(may(course, 'withdraw') ? [dialog({ kind: 'withdraw' }, words.withdraw, true)] : []),
    ...(may(course, 'cancel') ? [dialog({ kind: 'cancel' }, words.cancel, true)] : []),
  ]
}

interface ClockOpening {
  readonly sheet: (kind: 'pause' | 'resume' | 'extend') => void
  /** Asks before an extension is taken back; `amount` in words. */
  readonly withdraw: (extensionId: string, amount: string) => void
}

/** What may be done to the clock of a case, coming in or going out. */
export function clockMenu(
  course: Pick<ComplaintCourse, 'actions' | 'deadline' | 'clockChoices'>,
  open: ClockOpening,
): readonly PageAction[] {
  const { deadline, clockChoices } = course
  const unit = deadline.started ? deadline.clockUnit : 'working-days'
  const sheets = (['pause', 'resume', 'extend'] as const).filter((kind) => may(course, kind))
  return [
    ...sheets.map((kind) => ({ label: caseMessages[kind], onClick: () => open.sheet(kind) })),
    ...(may(course, 'withdraw-extension') ? clockChoices.extensions : []).map(({ id, amount: count }) => {
      const amount = caseMessages.clockUnits[unit](formatNumber(count))
      return { label: caseMessages.withdrawExtension(amount), onClick: () => open.withdraw(id, amount) }
    }),
  ]
}
