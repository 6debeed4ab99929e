import { assessmentReportLetter } from '#shared/features/assessment-report/assessment-report.contract.ts'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { assessmentSteps } from '#shared/features/assessments/assessments.rules.ts'
import type { CaseCommandKind } from '#shared/features/service-cases/service-standard.ts'
import { formatNumber } from '../../format/numbers.ts'
import { reportMessages } from '../assessment-report/assessment-report.messages.ts'
import { mayFill, paperTitle } from './assessment-consent.ts'
import { consentSheet, sheetOfPaper } from './assessment-plan.ts'
import { sourceSheet } from './assessment-sheets.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

export const handoverTab = 'penyampaian'

export type AssessmentQuestion =
  | 'finish'
  | 'cancel'
  | 'reopen'
  | 'skip'
  | { readonly extensionId: string; readonly amount: string }

/** Where the next thing is done: a sheet beside the page, a question, a form with a page of its own, or another tab. */
export type AssessmentWay =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'question'; readonly question: AssessmentQuestion }
  | { readonly kind: 'form'; readonly formId: string }
  | { readonly kind: 'tab'; readonly tab: string }
  | { readonly kind: 'results' }

export interface NextThing {
  readonly label: string
  readonly way: AssessmentWay
}

export function may({ actions }: Assessment, kind: CaseCommandKind, step?: string): boolean {
  return actions.some((action) => action.kind === kind && (step === undefined || action.step === step))
}

export const hasPendingOverride = ({ forms }: Assessment): boolean =>
  forms.some(({ state, overrides }) => state === 'completed' && overrides.some((one) => one.state === 'proposed'))

/** What comes next. While a paper is missing the engine names the first step, where papers are gathered; people think of the one it holds up. */
export function currentStep({ steps }: Assessment): Assessment['steps'][number] | undefined {
  const current = steps.find(({ state }) => state === 'current')
  return current?.takenBy === 'open' ? steps.find(({ state }) => state === 'ahead') : current
}

/** How a step is done by this account; undefined where it may not, or not yet. */
export function wayOfStep(assessment: Assessment, step: Assessment['steps'][number]): AssessmentWay | undefined {
  if (step.takenBy === 'finish') return may(assessment, 'finish') ? { kind: 'question', question: 'finish' } : undefined
  // The letter, the file and the receipt have a tab of their own.
  if (step.takenBy === 'hand-over') return may(assessment, 'hand-over') ? { kind: 'tab', tab: handoverTab } : undefined
  const isPerStep = step.takenBy === 'take-step'
  return may(assessment, step.takenBy, isPerStep ? step.id : undefined) && step.takenBy !== 'open'
    ? { kind: 'sheet', sheet: step.id }
    : undefined
}

const sheetOf = (label: string, sheet: string): NextThing => ({ label, way: { kind: 'sheet', sheet } })

/** What comes before the step itself: consent, an interview, whole forms, papers; null when nothing does. */
function before(assessment: Assessment, stepId: string): NextThing | null {
  const { refusal, sources, forms, papers } = assessment
  if (!mayFill(assessment)) return sheetOf(words.consent, consentSheet)
  if (stepId === assessmentSteps.interview) {
    const isHeard = sources.some(({ kind, state }) => (refusal !== null || kind === 'interview') && state === 'active')
    return isHeard ? null : sheetOf(refusal ? words.otherSource : words.sourceKinds.interview, sourceSheet)
  }
  if (stepId === assessmentSteps.analyse) {
    const half = forms.find(({ state }) => state === 'filling')
    if (half) return { label: words.fillOf(half.title), way: { kind: 'form', formId: half.id } }
  }
  if (stepId === handOverStep && assessment.openDifferences > 0)
    return { label: words.explainDifferences(formatNumber(assessment.openDifferences)), way: { kind: 'results' } }
  if (stepId === handOverStep && assessment.isReportOutdated)
    return { label: words.replaceReport, way: { kind: 'tab', tab: 'dokumen' } }
  const paper = papers.find(
    ({ id, state, owedBy }) => owedBy === 'unit' && state !== 'fulfilled' && gates[id] === stepId,
  )
  if (paper && isToIssue(assessment, paper))
    return { label: reportMessages.issue, way: { kind: 'tab', tab: 'dokumen' } }
  return paper && may(assessment, 'attach-paper')
    ? sheetOf(words.scanOf(paperTitle(assessment, paper)), sheetOfPaper(paper.id))
    : null
}

/** A letter that is made here and was not yet. */
const isToIssue = (assessment: Assessment, { template, copies }: Assessment['papers'][number]): boolean =>
  template === assessmentReportLetter.template &&
  may(assessment, 'advance-paper') &&
  !(copies ?? []).some(({ letter, voided }) => letter !== null && voided === null)

const handOverStep = 'hand-over'

/** The step that waits for a paper, as the service file names them. */
const gates: Readonly<Record<string, string>> = { consent: assessmentSteps.analyse, report: handOverStep }

/** The one thing that this account does next; null when it waits for somebody else. */
export function nextThing(assessment: Assessment, mayEnter: boolean, mayDecide: boolean): NextThing | null {
  if (hasPendingOverride(assessment) && mayDecide)
    return { label: words.overridesTitle, way: { kind: 'tab', tab: 'instrumen' } }
  const current = currentStep(assessment)
  if (!current) return null
  const first = mayEnter && current.roles.includes('asesor') ? before(assessment, current.id) : null
  if (first) return first
  if (current.id === assessmentSteps.analyse && hasPendingOverride(assessment)) return null
  const way = wayOfStep(assessment, current)
  return way ? { label: current.title, way } : null
}
