import type { CasePhase } from '#shared/features/service-cases/case-facts.ts'
import type { CaseCommandKind, ServiceStandard, ServiceStep } from '#shared/features/service-cases/service-standard.ts'

/** What carries a case on, in order, and the phase it leads into. A service leaves out what none of its steps is taken by. */
const stages = [
  { command: 'approve', leadsTo: 'approved' },
  { command: 'seal', leadsTo: 'sealed' },
  { command: 'hand-over', leadsTo: 'outside' },
  { command: 'record-answer', leadsTo: 'answered' },
  { command: 'finish', leadsTo: 'done' },
] as const satisfies readonly { readonly command: CaseCommandKind; readonly leadsTo: CasePhase }[]

/** The commands that carry a case on, in order. */
export const stageCommands: readonly CaseCommandKind[] = stages.map(({ command }) => command)

function stagesOf({ steps }: Pick<ServiceStandard, 'steps'>) {
  return stages.flatMap(({ command, leadsTo }) => {
    const step = steps.find(({ takenBy }) => takenBy === command)
    return step === undefined ? [] : [{ command, leadsTo, step }]
  })
}

/** Whether the service has such a step at all. */
export function hasStage({ steps }: Pick<ServiceStandard, 'steps'>, command: CaseCommandKind): boolean {
  return steps.some(({ takenBy }) => takenBy === command)
}

/** The phase from which a stage is taken; null where the service knows no such stage. */
export function phaseBefore(standard: ServiceStandard, command: CaseCommandKind): CasePhase | null {
  const own = stagesOf(standard)
  const index = own.findIndex((stage) => stage.command === command)
  return index === -1 ? null : (own[index - 1]?.leadsTo ?? 'preparing')
}

/** The step that carries a case on from a phase; null at its end. */
export function stageAfter(standard: ServiceStandard, phase: CasePhase): ServiceStep | null {
  const own = stagesOf(standard)
  if (phase === 'preparing') return own[0]?.step ?? null
  const index = own.findIndex(({ leadsTo }) => leadsTo === phase)
  return index === -1 ? null : (own[index + 1]?.step ?? null)
}

/** The step that ends the gathering of papers: what has its gate there or before holds it up. */
export const firstStage = (standard: ServiceStandard): ServiceStep | null => stageAfter(standard, 'preparing')

/** The step with which the unit's file leaves its hands: handed over, or whatever comes last before an answer; null without any. */
export function fileLeavesWith(standard: ServiceStandard): ServiceStep | null {
  const own = stagesOf(standard)
  const leaving = own.findLast(({ command }) => command !== 'record-answer' && command !== 'finish')
  return (leaving ?? own[0])?.step ?? null
}

/** Phases in which news of other offices may come: while they have the file, and after they have answered. */
export function newsPhases(standard: ServiceStandard): readonly CasePhase[] {
  return [phaseBefore(standard, 'record-answer') ?? phaseBefore(standard, 'finish') ?? 'outside', 'answered']
}
