import { type Guard, guardReason, refuse } from '#shared/features/service-cases/case-guard.ts'
import { lapseOf } from '#shared/features/service-cases/case-lapse.rules.ts'
import { joinedTo } from '#shared/features/service-cases/case-phase.rules.ts'
import type { CaseCommandKind } from '#shared/features/service-cases/service-standard.ts'

type JoiningCommand = Extract<CaseCommandKind, 'lapse' | 'join' | 'part'>

const guardLapse: Guard<'lapse'> = (facts, _command, context) => {
  const lapse = lapseOf(facts, context.now)
  if (lapse === null) return refuse('lapse-not-provided')
  return lapse.isOver ? null : refuse('lapse-not-yet', { due: [lapse.due] })
}

const guardJoin: Guard<'join'> = (facts, command) =>
  facts.standard.joinReasons.some(({ id }) => id === command.cause)
    ? guardReason(command)
    : refuse('join-reason-unknown')

const guardPart: Guard<'part'> = (facts, command) =>
  joinedTo(facts.events) === null ? refuse('case-not-joined') : guardReason(command)

/** Whether a case may end because nobody answered, or in another one, and be taken apart from it again. */
export const joiningGuards: { readonly [Kind in JoiningCommand]: Guard<Kind> } = {
  lapse: guardLapse,
  join: guardJoin,
  part: guardPart,
}
