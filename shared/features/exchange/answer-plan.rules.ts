import type { CalendarDate } from '../../time/calendar-date.ts'
import { toCalendarDate } from '../../time/facility-zone.ts'
import type { Instant } from '../../time/instant.ts'
import type { CaseCommand, CaseContext, CaseFacts } from '../service-cases/case-facts.ts'
import { livePapersOf } from '../service-cases/case-papers.rules.ts'
import { casePhase, outsideSteps, outsideStepTakenAt } from '../service-cases/case-phase.rules.ts'
import type { CaseRefusalCode } from '../service-cases/case-refusal-codes.ts'
import { decide } from '../service-cases/case-transitions.rules.ts'
import { letterOf } from './answer-content.rules.ts'
import type { Answer } from './answer-file.ts'
import type { AnswerMapping } from './answer-mapping.ts'

/** Why an answer does not fit what the case is now; closed, the page owns one text per code. */
export type WaitingReason = CaseRefusalCode | (typeof ownWaitingReasons)[number]

export const ownWaitingReasons = [
  'already-taken-in',
  'bundle-superseded',
  'not-handed-over',
  'handed-over-before-sealed',
  'letter-in-future',
  'not-expected-from-sender',
  'decided-otherwise',
] as const

type Effect = Extract<
  CaseCommand,
  { readonly kind: 'hand-over' | 'record-outside-step' | 'attach-paper' | 'return-for-correction' | 'record-answer' }
>

/** One answer against the case: what taking it in would do, in order (nothing: it is only noted), or why it has to wait. */
export type AnswerPlan =
  | { readonly fits: true; readonly commands: readonly Effect[] }
  | { readonly fits: false; readonly why: WaitingReason }

export interface PlanContext extends CaseContext {
  readonly mapping: AnswerMapping
  readonly from: 'kanwil' | 'ditjenpas'
  /** Whether the case has not been sealed anew since. */
  readonly isNewestBundle: boolean
  /** The moment that stands for a day in the history. */
  readonly momentOf: (day: CalendarDate) => Instant
}

const longestReason = 4000

/** Answers in the order of their numbers, each judged on what the case is after those before it. */
export function planAnswers(
  answers: readonly Answer[],
  facts: CaseFacts,
  context: PlanContext,
): ReadonlyMap<string, AnswerPlan> {
  const plans = new Map<string, AnswerPlan>()
  let present = facts
  for (const answer of answers.toSorted((left, right) => left.number - right.number)) {
    const { plan, after } = planOne(answer, present, context)
    plans.set(answer.id, plan)
    present = after
  }
  return plans
}

function planOne(answer: Answer, facts: CaseFacts, context: PlanContext) {
  const wait = (why: WaitingReason) => ({ plan: { fits: false, why } as const, after: facts })
  const commands = commandsOf(answer, facts, context)
  if (typeof commands === 'string') return wait(commands)
  let after = facts
  for (const command of commands) {
    const decision = decide(after, command, context)
    if (!decision.ok) return wait(decision.code)
    after = { ...after, events: [...after.events, ...decision.events] }
  }
  return { plan: { fits: true, commands } as const, after }
}

/** What the answer would do to a case that knows nothing of it; what is known already is left out. */
function commandsOf(answer: Answer, facts: CaseFacts, context: PlanContext): readonly Effect[] | WaitingReason {
  const { mapping, from, momentOf } = context
  const effect = mapping.effects.find((row) => row.kind === answer.kind && row.from === from)
  if (!effect) return 'not-expected-from-sender'
  const today = toCalendarDate(context.now, facts.settings.zone)
  if (answer.on > today) return 'time-in-future'
  const letter = letterOf(answer)
  if (letter !== null && letter.date > today) return 'letter-in-future'
  const isOnlyNoted = effect.step === null && effect.command === null
  if (!context.isNewestBundle) return isOnlyNoted ? [] : 'bundle-superseded'
  const at = momentOf(answer.on)
  const phase = casePhase(facts.events)
  const handOver: readonly Effect[] = effect.impliesHandOver && phase === 'sealed' ? [{ kind: 'hand-over', at }] : []
  if (handOver.length > 0 && at < (sealedAt(facts) ?? at)) return 'handed-over-before-sealed'
  if (phase === 'sealed' && handOver.length === 0 && !isOnlyNoted) return 'not-handed-over'
  const main = mainCommand(answer, facts, context)
  if (typeof main === 'string') return main
  return [...handOver, ...stepCommand(effect.step, facts, at), ...paperCommand(effect.paper, answer, facts), ...main]
}

/** Offices often tell of a later step first: what the case has left behind is taken as done. */
function stepCommand(step: string | null, facts: CaseFacts, at: Instant): readonly Effect[] {
  const isKnown = outsideSteps(facts).some(({ id }) => id === step)
  const isPast = ['answered', 'done', 'refused'].includes(casePhase(facts.events))
  if (step === null || !isKnown || isPast || outsideStepTakenAt(facts, step) !== null) return []
  return [{ kind: 'record-outside-step', step, at }]
}

function paperCommand(paper: string | null, answer: Answer, facts: CaseFacts): readonly Effect[] {
  if (paper === null || (letterOf(answer)?.path ?? null) === null) return []
  if (livePapersOf(facts, paper).some(({ state }) => state === 'signed')) return []
  return [{ kind: 'attach-paper', requirementId: paper, paperId: null, outsideSigner: null }]
}

function mainCommand(answer: Answer, facts: CaseFacts, context: PlanContext): readonly Effect[] | WaitingReason {
  const at = context.momentOf(answer.on)
  if (answer.kind === 'returned') {
    if (isReturnKnown(answer.on, facts)) return []
    return [{ kind: 'return-for-correction', reason: reasonOf(answer, facts, context.mapping), at }]
  }
  if (answer.kind !== 'decided') return []
  const outcome = facts.standard.answers.find(({ id }) => id === answer.outcome)?.id
  if (outcome === undefined) return 'answer-not-provided'
  const told = facts.events.findLast(({ kind }) => kind === 'answered' || kind === 'refused')
  if (told === undefined) return [{ kind: 'record-answer', outcome, at }]
  return (told.kind === 'refused') === (outcome === 'refused') ? [] : 'decided-otherwise'
}

/** Somebody has already written down by hand that it came back on that day. */
function isReturnKnown(on: CalendarDate, facts: CaseFacts): boolean {
  const handedOver = facts.events.findLastIndex(({ kind }) => kind === 'handed-over')
  const returned = facts.events.slice(Math.max(handedOver, 0)).find(({ kind }) => kind === 'returned')
  return handedOver !== -1 && returned !== undefined && toCalendarDate(returned.at, facts.settings.zone) === on
}

/** The words of the other office with every paper that it wants mended. */
function reasonOf(
  { remarks, missing }: Extract<Answer, { readonly kind: 'returned' }>,
  { standard }: CaseFacts,
  mapping: AnswerMapping,
): string {
  const papers = missing.map(({ requirement, why }) => {
    const title = standard.requirements.find(({ id }) => id === requirement)?.title ?? requirement
    return why === null || why === '' ? title : `${title}: ${why}`
  })
  const words = [remarks ?? '', ...papers].filter((part) => part !== '').join('\n')
  return (words === '' ? mapping.returnedWithoutWords : words).slice(0, longestReason)
}

const sealedAt = (facts: CaseFacts): Instant | null =>
  facts.events.findLast(({ kind }) => kind === 'sealed')?.at ?? null
