import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { CaseCommandKind } from '#shared/features/service-cases/service-standard.ts'
import { caseMessages as words } from './case.messages.ts'
import type { SheetName } from './case-sheets.ts'

export type RequirementView = Recommendation['requirements'][number]
export type PaperCopy = NonNullable<RequirementView['copies']>[number]

/** Whether this account may do it now; with a requirement, whether it may do it to that paper. */
export function may(recommendation: Recommendation, kind: CaseCommandKind, requirementId?: string): boolean {
  return recommendation.actions.some(
    (action) => action.kind === kind && (requirementId === undefined || action.requirementId === requirementId),
  )
}

/** Questions that are answered in a dialog of the page, not in a sheet. */
export type CaseDialog =
  | 'resubmit'
  | 'finish'
  | 'cancel'
  | 'withdraw'
  | 'reopen'
  | { readonly withdrawExtension: Recommendation['clockChoices']['extensions'][number] }

export type NextStep =
  | { readonly label: string; readonly sheet: SheetName }
  | { readonly label: string; readonly dialog: CaseDialog }
  | { readonly label: string; readonly approval: true }

/** The one thing this account should do next; null when it is somebody else's turn. */
export function nextStepOf(recommendation: Recommendation): NextStep | null {
  const paper = nextPaper(recommendation, true)
  if (paper !== null) return paper
  const { session } = recommendation
  if (may(recommendation, 'resubmit')) return { label: words.resubmit, dialog: 'resubmit' }
  if (may(recommendation, 'approve')) return { label: words.approval, approval: true }
  const isSessionOpen = session !== null && (session.state === 'missing' || session.state === 'minutes-unsigned')
  if (isSessionOpen && may(recommendation, 'record-session'))
    return { label: words.session, sheet: { kind: 'session' } }
  if (may(recommendation, 'seal')) return { label: words.seal, sheet: { kind: 'seal' } }
  if (may(recommendation, 'hand-over')) return { label: words.handOver, sheet: { kind: 'hand-over' } }
  const step = recommendation.steps.find(
    (candidate) =>
      candidate.state === 'current' &&
      recommendation.actions.some((action) => action.step === candidate.id && action.kind === 'record-outside-step'),
  )
  if (step) return { label: words.recordStep(step.title), sheet: { kind: 'step', stepId: step.id } }
  if (may(recommendation, 'record-answer')) return { label: words.answer, sheet: { kind: 'answer' } }
  const isTalkDue = recommendation.steps.some(
    ({ takenBy, state }) => takenBy === 'record-coordination' && state === 'current',
  )
  if (isTalkDue && may(recommendation, 'record-coordination'))
    return { label: words.coordinate, sheet: { kind: 'coordination' } }
  const later = nextPaper(recommendation, false)
  if (later !== null) return later
  return may(recommendation, 'finish') ? { label: words.finish, dialog: 'finish' } : null
}

/** The first paper with something to do: of the file that goes out, or of what follows an answer or an emergency. */
function nextPaper(recommendation: Recommendation, isOfUnitFile: boolean): NextStep | null {
  const paper = recommendation.requirements.find(
    (requirement) =>
      requirement.owedBy === 'unit' &&
      requirement.isOfUnitFile === isOfUnitFile &&
      requirement.todo !== null &&
      canWorkOn(recommendation, requirement),
  )
  if (!paper?.todo || paper.todo === 'await') return null
  return { label: words.nextPaper[paper.todo](paper.title), sheet: { kind: 'paper', requirementId: paper.id } }
}

function canWorkOn(recommendation: Recommendation, { id, copies }: RequirementView): boolean {
  if (copies === null) return false
  return may(recommendation, 'advance-paper', id) || may(recommendation, 'attach-paper', id)
}
