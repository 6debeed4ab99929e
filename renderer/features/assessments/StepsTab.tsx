import { Title } from '@mantine/core'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { CaseClockView } from '../../components/CasePage/CaseClock.tsx'
import { CaseSide } from '../../components/CasePage/CaseSide.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { type Task, TaskList } from '../../components/TaskList/TaskList.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { clockOf } from '../recommendations/case-clock.tsx'
import { timelineOf } from '../recommendations/case-timeline.tsx'
import { turnName } from '../recommendations/turn-text.ts'
import classes from './Assessments.module.css'
import { mayFill } from './assessment-consent.ts'
import { type AssessmentWay, currentStep, may, wayOfStep } from './assessment-next.ts'
import { daysLeftText } from './assessment-order.ts'
import { consentSheet } from './assessment-plan.ts'
import { assessmentMessages as words } from './assessments.messages.ts'
import { formStateWord } from './form-looks.ts'

interface StepsTabProps {
  readonly assessment: Assessment
  readonly mayEnter: boolean
  readonly isSheetOpen: boolean
  readonly onGo: (way: AssessmentWay) => void
}

/** The eight steps with what each needs, and beside them turn, clock and course. */
export function StepsTab({ assessment, mayEnter, isSheetOpen, onGo }: StepsTabProps) {
  const zone = useZone()
  const { steps, turn, papers } = assessment
  const who = turnName(turn)
  const current = currentStep(assessment)
  // Whoever decides, or comes back later, reads before anything is done.
  const isReading = current === undefined || current.takenBy === 'record-answer'
  return (
    <div className={classes.columns} data-sheet={isSheetOpen || undefined}>
      <div className={classes.work}>
        {isReading && <Content assessment={assessment} />}
        <TaskList
          groups={[
            { id: 'before', title: words.beforeTitle, tasks: beforeTasks(assessment, mayEnter, onGo) },
            {
              id: 'steps',
              title: words.stepsTitle,
              tasks: steps.map((step) => {
                const way = wayOfStep(assessment, step)
                return {
                  id: step.id,
                  title: words.stepTitle(step.letter, step.title),
                  hint: hintOf(step, (at) => formatDate(toCalendarDate(at, zone))),
                  state: step.id === current?.id ? 'running' : step.state === 'ahead' ? null : 'done',
                  onOpen: way && (() => onGo(way)),
                }
              }),
            },
          ]}
        />
        {!isReading && <Content assessment={assessment} />}
      </div>
      {!isSheetOpen && (
        <CaseSide
          turn={who === null ? null : { who, what: current?.title }}
          clock={clockInDays(assessment)}
          timeline={timelineOf({ ...assessment, requirements: papers, lettersBack: [] }, zone, words.events)}
        />
      )}
    </div>
  )
}

/** A clock of calendar days is told in them, as above. */
function clockInDays(assessment: Assessment): CaseClockView {
  const { deadline, phase } = assessment
  const clock = clockOf(deadline)
  // What was given up was not finished in time.
  if (clock.kind === 'text' && phase === 'cancelled') return { ...clock, text: words.cancelled }
  const isCalendar = deadline.started && deadline.clockUnit === 'calendar-days'
  return clock.kind === 'due' && isCalendar ? { ...clock, left: daysLeftText(assessment) } : clock
}

type Step = Assessment['steps'][number]

function hintOf(step: Step, day: (at: NonNullable<Step['at']>) => string) {
  if (step.state === 'skipped') return words.skipped
  if (step.at !== null) return words.stepOn(day(step.at))
  return step.postName ?? undefined
}

function beforeTasks(assessment: Assessment, mayEnter: boolean, onGo: StepsTabProps['onGo']): readonly Task[] {
  const { consentOn, refusal, forms, phase } = assessment
  const isOpen = phase === 'preparing' || phase === 'draft'
  return [
    {
      ...{ id: 'own-consent', title: words.consent },
      hint: consentText(consentOn, refusal),
      state: consentOn === null && refusal === null ? 'incomplete' : 'done',
      onOpen: mayEnter && isOpen ? () => onGo({ kind: 'sheet', sheet: consentSheet }) : undefined,
    },
    ...forms
      .filter(({ state }) => state !== 'replaced')
      .map(
        ({ id, title, state, answers }): Task => ({
          ...{ id, title, hint: formStateWord({ state, answers }) },
          state: state === 'filling' ? 'incomplete' : 'done',
          onOpen:
            mayEnter && isOpen && state !== 'frozen' && mayFill(assessment)
              ? () => onGo({ kind: 'form', formId: id })
              : () => onGo({ kind: 'tab', tab: 'instrumen' }),
        }),
      ),
  ]
}

function consentText(consentOn: Assessment['consentOn'], refusal: Assessment['refusal']): string {
  if (refusal) return words.refusedOn(words.refusalKinds[refusal.kind], formatDate(refusal.on))
  return consentOn === null ? words.consentNone : words.consentOn(formatDate(consentOn))
}

/** What the steps brought about, once there is something. */
function Content({ assessment }: { readonly assessment: Assessment }) {
  const { analysis, strengths, wishes, recommendation, filedPlace } = assessment
  const rows = [
    { label: words.analysis, value: analysis },
    { label: words.strengths, value: strengths },
    { label: words.wishes, value: wishes },
    { label: words.recommendation, value: recommendation },
    { label: words.place, value: filedPlace ?? '' },
  ].filter(({ value }) => value !== '')
  if (rows.length === 0) return null
  return (
    <section>
      <Title order={2}>{words.resultTitle}</Title>
      <SummaryList
        rows={rows.map(({ label, value }) => ({ label, value: <span className={classes.told}>{value}</span> }))}
      />
    </section>
  )
}

/** Whether the second step, which alone may be left out, is what comes next. */
export const maySkip = (assessment: Assessment): boolean =>
  currentStep(assessment)?.mayBeSkipped === true && may(assessment, 'skip-step', currentStep(assessment)?.id)
