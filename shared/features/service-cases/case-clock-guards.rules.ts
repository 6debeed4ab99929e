import { clockStartedAt, extensionsOf } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseFacts, CaseRefusal } from '#shared/features/service-cases/case-facts.ts'
import { type Guard, guardReason, guardTime, refuse } from '#shared/features/service-cases/case-guard.ts'
import { openPauseOf, pausesOf } from '#shared/features/service-cases/case-pauses.rules.ts'
import type { CaseCommandKind } from '#shared/features/service-cases/service-standard.ts'

type ClockCommand = Extract<CaseCommandKind, 'pause' | 'resume' | 'extend' | 'withdraw-extension'>

const guardPause: Guard<'pause'> = (facts, command, context) => {
  if (!facts.standard.pauseReasons.some((reason) => reason.id === command.cause)) return refuse('pause-reason-unknown')
  const startedAt = clockStartedAt(facts)
  if (startedAt === null) return refuse('clock-not-running')
  if (pausesOf(facts).some((pause) => pause.to === null)) return refuse('clock-already-paused')
  if (command.at < startedAt) return refuse('time-before-clock')
  return guardTime(command.at, context)
}

const guardResume: Guard<'resume'> = (facts, command, context) => {
  const pause = openPauseOf(facts)
  if (pause === null) return refuse('clock-not-paused')
  return command.at < pause.from ? refuse('time-before-pause') : guardTime(command.at, context)
}

const guardExtend: Guard<'extend'> = (facts, command) => {
  const { extension } = facts.standard
  if (extension === null) return refuse('extension-not-provided')
  if (clockStartedAt(facts) === null) return refuse('clock-not-running')
  const already = extensionsOf(facts).reduce((sum, event) => sum + (event.amount ?? 0), 0)
  const isWhole = Number.isInteger(command.amount) && command.amount > 0
  if (!isWhole || already + command.amount > extension.most)
    return refuse('extension-too-long', { most: [String(extension.most - already)] })
  return guardReason(command)
}

const guardWithdrawExtension: Guard<'withdraw-extension'> = (facts, command) =>
  guardKnownExtension(facts, command.extensionId) ?? guardReason(command)

function guardKnownExtension(facts: CaseFacts, id: string): CaseRefusal | null {
  return extensionsOf(facts).some((extension) => extension.id === id) ? null : refuse('extension-unknown')
}

/** Whether the clock may be stopped, set going again, or given more time. */
export const clockGuards: { readonly [Kind in ClockCommand]: Guard<Kind> } = {
  pause: guardPause,
  resume: guardResume,
  extend: guardExtend,
  'withdraw-extension': guardWithdrawExtension,
}
