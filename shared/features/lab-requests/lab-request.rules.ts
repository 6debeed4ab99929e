import { addHours, type Instant } from '../../time/instant.ts'

/** On the way to a laboratory outside and back. `read`: somebody of the clinic has looked at the result. */
export const labRequestStates = ['requested', 'sent', 'resulted', 'read', 'voided'] as const
export type LabRequestState = (typeof labRequestStates)[number]

export const labRequestMoves = ['specimen', 'send', 'result', 'read', 'void'] as const
export type LabRequestMove = (typeof labRequestMoves)[number]

/** From which states a move starts. A laboratory may answer in parts, so a result may follow another one. */
const starts: Readonly<Record<LabRequestMove, readonly LabRequestState[]>> = {
  specimen: ['requested', 'sent', 'resulted'],
  send: ['requested'],
  result: ['requested', 'sent', 'resulted', 'read'],
  read: ['resulted'],
  void: ['requested', 'sent'],
}

export const mayMove = (state: LabRequestState, move: LabRequestMove): boolean => starts[move].includes(state)

/** Nothing has come back yet. */
export const waitingStates: readonly LabRequestState[] = ['requested', 'sent']

/** Until when a result should be there; null where nobody waits for one. */
export const dueAt = (state: LabRequestState, requestedAt: Instant, days: number): Instant | null =>
  waitingStates.includes(state) ? addHours(requestedAt, days * 24) : null

/** Whether a result asks for somebody to look at the person again. */
export const isAbnormal = (interpretation: string | null): boolean =>
  interpretation !== null && interpretation !== 'normal'

export const labRequestRefusals = [
  'move-not-possible',
  'in-future',
  'before-request',
  'late-reason-missing',
  'encounter-other-person',
  'encounter-voided',
  'correction-over',
] as const
export type LabRequestRefusal = (typeof labRequestRefusals)[number]
