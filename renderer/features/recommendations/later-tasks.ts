import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { Task } from '../../components/TaskList/TaskList.tsx'
import { formatDate } from '../../format/dates.ts'
import { caseMessages as words } from './case.messages.ts'
import { may } from './case-actions.ts'
import { paperTask, type TaskOptions } from './paper-task.ts'
import { partClockText } from './part-clock-text.ts'

/** What follows the answer, and the report that an emergency leaves to be written. */
export function laterTasks(recommendation: Recommendation, options: TaskOptions): readonly Task[] {
  const papers = recommendation.requirements.filter(
    (requirement) => requirement.owedBy === 'unit' && !requirement.isOfUnitFile,
  )
  return [
    ...coordinationTasks(recommendation, options),
    ...papers.map((paper) => {
      const task = paperTask(paper, options)
      // A paper that cannot be begun yet is neither missing nor to be opened.
      const isAhead = paper.state === 'missing' && paper.todo === null
      return isAhead ? { ...task, state: null, onOpen: undefined, hint: words.stepAhead } : task
    }),
    followUpTask(recommendation),
  ]
}

function coordinationTasks(recommendation: Recommendation, { open, zone }: TaskOptions): readonly Task[] {
  const { coordinations } = recommendation
  const steps = recommendation.steps.filter((step) => step.takenBy === 'record-coordination')
  return steps.map((step) => {
    const last = coordinations?.at(-1)
    const texts = {
      skipped: words.notNeeded,
      done: last === undefined ? words.answered : words.coordinated(last.hospital, formatDate(last.heldOn)),
      current: words.coordinateReady,
      ahead: words.coordinateAhead,
      assumed: words.coordinateAhead,
    }
    const mayOpen = may(recommendation, 'record-coordination') || last !== undefined
    return {
      id: step.id,
      title: words.coordinate,
      hint: [texts[step.state], partClockText(step.clock, zone)].filter((part) => part !== '').join(' '),
      state: step.state === 'done' ? 'done' : step.state === 'current' ? 'running' : null,
      onOpen: mayOpen ? () => open({ kind: 'coordination' }) : undefined,
    }
  })
}

function followUpTask(recommendation: Recommendation): Task {
  const { phase } = recommendation
  const isReady = may(recommendation, 'finish')
  const hint =
    phase === 'done'
      ? words.finished
      : isReady
        ? words.followUpReady
        : phase === 'answered'
          ? words.finishAhead
          : words.followUpAhead
  return {
    id: 'follow-up',
    title: words.finish,
    hint,
    state: phase === 'done' ? 'done' : isReady ? 'running' : null,
  }
}
