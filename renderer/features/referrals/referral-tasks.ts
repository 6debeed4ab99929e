import type { ReferralMove } from '#shared/features/referrals/referral.rules.ts'
import type { Referral } from '#shared/features/referrals/referral.ts'
import type { StateCode } from '../../components/StateBadge/StateBadge.tsx'
import type { Task } from '../../components/TaskList/TaskList.tsx'
import { referralMessages as words } from './referrals.messages.ts'
import type { ClinicStep } from './step-form.ts'

const emergency: readonly ReferralMove[] = [
  ...(['order-escort', 'leave', 'arrive', 'notify-family', 'return', 'complete', 'permit'] as const),
]
const planned: readonly ReferralMove[] = [
  ...(['submit', 'permit', 'order-escort', 'leave', 'arrive', 'notify-family', 'return', 'complete'] as const),
]

const isClinicStep = (move: ReferralMove): move is ClinicStep =>
  move !== 'permit' && move !== 'refuse' && move !== 'cancel'

/** The steps of the way in their order: what is done, what is next, what may be done now. */
export function referralTasks(referral: Referral, open: (step: ClinicStep) => void): readonly Task[] {
  const { path, events, nextStep, may, permission, state } = referral
  const isDone = (move: ReferralMove) => {
    if (move === 'permit') return permission !== 'none'
    if (move === 'submit') return state !== 'draft' && state !== 'refused'
    return events.some(({ kind, isReplaced }) => kind === move && !isReplaced)
  }
  const stateOf = (move: ReferralMove): StateCode | null => {
    if (move === 'permit' && permission === 'refused') return 'refused'
    if (isDone(move)) return 'done'
    if (move === 'permit') return state === 'draft' || state === 'cancelled' ? null : 'waiting'
    return move === nextStep ? 'running' : null
  }
  return (path === 'terencana' ? planned : emergency).map((move) => {
    const mayOpen = isClinicStep(move) && may.moves.includes(move)
    const hint = path === 'terencana' ? words.permissionHint : words.permissionLaterHint
    return {
      id: move,
      title: move === 'permit' && path === 'gawat-darurat' ? words.permissionLater : words.steps[move],
      state: stateOf(move),
      ...(move === 'permit' ? { waitingFor: words.waitsForHead, hint } : {}),
      ...(mayOpen ? { onOpen: () => open(move) } : {}),
    }
  })
}
