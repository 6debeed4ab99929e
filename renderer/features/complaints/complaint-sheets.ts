import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import type { CaseCommandKind } from '#shared/features/service-cases/service-standard.ts'

/** What is entered in the panel beside the record. */
export type ComplaintSheet =
  | { readonly kind: 'step'; readonly stepId: string }
  | { readonly kind: 'classify' | 'answer' | 'pause' | 'resume' | 'extend' | 'join' | 'hand-over' | 'ask' | 'accused' }

const plain = ['classify', 'answer', 'pause', 'resume', 'extend', 'join', 'hand-over', 'ask', 'accused'] as const

/** As it stands in the address, so that a reload keeps it open. */
export const sheetWord = (sheet: ComplaintSheet): string =>
  sheet.kind === 'step' ? `step.${sheet.stepId}` : sheet.kind

export function sheetFromWord(word: string | null): ComplaintSheet | null {
  if (word?.startsWith('step.')) return { kind: 'step', stepId: word.slice('step.'.length) }
  const kind = plain.find((one) => one === word)
  return kind === undefined ? null : { kind }
}

/** Whether this account may do it now; with a step, whether it may do it to that one. */
export const may = (course: Pick<ComplaintCourse, 'actions'>, kind: CaseCommandKind, step?: string): boolean =>
  course.actions.some((action) => action.kind === kind && (step === undefined || action.step === step))

/** Questions that are answered in a dialog of the page. */
export type ComplaintDialog =
  | { readonly kind: 'finish' | 'lapse' | 'cancel' | 'withdraw' | 'reopen' | 'part' }
  | { readonly kind: 'skip'; readonly stepId: string; readonly title: string }
  | { readonly kind: 'clear'; readonly accusedId: string; readonly name: string }
  | { readonly kind: 'withdraw-extension'; readonly extensionId: string; readonly amount: string }

type Step = ComplaintCourse['steps'][number]

/** The sheet on which a step is done, where this account may do it now. */
export function sheetOfStep(course: ComplaintCourse, step: Step): ComplaintSheet | null {
  switch (step.takenBy) {
    case 'take-step':
      return may(course, 'take-step', step.id) ? { kind: 'step', stepId: step.id } : null
    case 'choose-clock':
      return may(course, 'choose-clock') ? { kind: 'classify' } : null
    case 'record-answer':
      return may(course, 'record-answer') ? { kind: 'answer' } : null
    default:
      return null
  }
}
