import { addHours, type Instant } from '../../time/instant.ts'

/** Emergency: leaves at once, the head's permission is written down afterwards. Planned: permission first. (SE PAS-335.PK.01.07.01/2016) */
export const referralPaths = ['gawat-darurat', 'terencana'] as const
export type ReferralPath = (typeof referralPaths)[number]

export const referralStates = [
  'draft',
  'waiting-permission',
  'permitted',
  'refused',
  'left',
  'arrived',
  'returned',
  'completed',
  'cancelled',
] as const
export type ReferralState = (typeof referralStates)[number]

export const endStates: readonly ReferralState[] = ['completed', 'cancelled']

/** What the head said; independent of the state, because an emergency does not wait for it. */
export const referralPermissions = ['none', 'permitted', 'refused'] as const
export type ReferralPermission = (typeof referralPermissions)[number]

export const referralMoves = [
  'submit',
  'permit',
  'refuse',
  'order-escort',
  'notify-family',
  'leave',
  'arrive',
  'return',
  'complete',
  'cancel',
] as const
export type ReferralMove = (typeof referralMoves)[number]

/** What may stand in the log of a referral besides its moves. */
export const referralEventKinds = [...referralMoves, 'amend', 'take-back'] as const
export type ReferralEventKind = (typeof referralEventKinds)[number]

interface Standing {
  readonly path: ReferralPath
  readonly state: ReferralState
  readonly permission: ReferralPermission
}

const under: readonly ReferralState[] = ['left', 'arrived', 'returned', 'completed']

/** From which states a move starts, and where it leads; null where the state stays. */
const table: Readonly<
  Record<ReferralMove, Readonly<Record<ReferralPath, readonly ReferralState[]>> & { readonly to: ReferralState | null }>
> = {
  submit: { terencana: ['draft', 'refused'], 'gawat-darurat': ['draft'], to: 'waiting-permission' },
  permit: { terencana: ['waiting-permission'], 'gawat-darurat': ['waiting-permission', ...under], to: 'permitted' },
  refuse: { terencana: ['waiting-permission'], 'gawat-darurat': ['waiting-permission', ...under], to: 'refused' },
  'order-escort': {
    terencana: ['waiting-permission', 'permitted'],
    'gawat-darurat': ['waiting-permission', 'permitted', 'left', 'arrived', 'returned'],
    to: null,
  },
  'notify-family': {
    terencana: ['permitted', 'left', 'arrived', 'returned'],
    'gawat-darurat': ['waiting-permission', 'permitted', 'left', 'arrived', 'returned'],
    to: null,
  },
  leave: { terencana: ['permitted'], 'gawat-darurat': ['waiting-permission', 'permitted'], to: 'left' },
  arrive: { terencana: ['left'], 'gawat-darurat': ['left'], to: 'arrived' },
  return: { terencana: ['left', 'arrived'], 'gawat-darurat': ['left', 'arrived'], to: 'returned' },
  complete: { terencana: ['returned'], 'gawat-darurat': ['returned'], to: 'completed' },
  cancel: {
    terencana: ['draft', 'waiting-permission', 'permitted', 'refused'],
    'gawat-darurat': ['draft', 'waiting-permission', 'permitted', 'refused'],
    to: 'cancelled',
  },
}

const isDecision = (move: ReferralMove): move is 'permit' | 'refuse' => move === 'permit' || move === 'refuse'

/** Whether a move may be made now. The head decides once. */
export function mayMove({ path, state, permission }: Standing, move: ReferralMove): boolean {
  if (isDecision(move) && permission !== 'none') return false
  return table[move][path].includes(state)
}

/** How things stand after a move that `mayMove` allowed. */
export function afterMove(standing: Standing, move: ReferralMove): Standing {
  const { path, state } = standing
  if (isDecision(move)) {
    const permission = move === 'permit' ? 'permitted' : 'refused'
    // Whoever is on the way already stays there, whatever is decided afterwards.
    return { path, permission, state: state === 'waiting-permission' ? (table[move].to ?? state) : state }
  }
  const permission = move === 'submit' ? 'none' : standing.permission
  return { path, permission, state: table[move].to ?? state }
}

export interface ReferralEvent {
  readonly id: string
  readonly kind: ReferralEventKind
  /** When it happened, not when it was written down. */
  readonly at: Instant
  /** The event that this one corrects or takes back. */
  readonly corrects: string | null
  readonly isAdmitted: boolean
}

/** What counts, in the order in which it was first written down: a correction stands where the entry stood, what was taken back nowhere. */
export function activeEvents<Event extends ReferralEvent>(events: readonly Event[]): readonly Event[] {
  const laterOf = new Map(
    events.flatMap((event) => (event.corrects === null ? [] : [[event.corrects, event] as const])),
  )
  const newest = (event: Event): Event => {
    const later = laterOf.get(event.id)
    return later === undefined ? event : newest(later)
  }
  return events
    .filter(({ corrects }) => corrects === null)
    .map(newest)
    .filter(({ kind }) => kind !== 'take-back')
}

const isMove = (kind: ReferralEventKind): kind is ReferralMove => kind !== 'amend' && kind !== 'take-back'

/** State and permission as the active events make them. */
export function standingOf(path: ReferralPath, active: readonly ReferralEvent[]): Standing {
  let standing: Standing = { path, state: 'draft', permission: 'none' }
  for (const { kind } of active) if (isMove(kind)) standing = afterMove(standing, kind)
  return standing
}

/** Hours after which something is overdue; the office sets them. */
export interface ReferralLimits {
  readonly permissionHours: number
  readonly leaveHours: number
  readonly familyHours: number
  readonly returnHours: number
  readonly admittedDays: number
  readonly resultHours: number
}

export const overdueKinds = ['permission', 'leaving', 'family', 'return', 'result'] as const
export type OverdueKind = (typeof overdueKinds)[number]

interface Due {
  readonly kind: OverdueKind
  readonly at: Instant
}

interface Facts {
  readonly path: ReferralPath
  /** When the person is to leave; null where nobody has said. */
  readonly plannedAt: Instant | null
  readonly active: readonly ReferralEvent[]
}

/** Everything that is waited for, with the moment until which it is in time. */
export function dueOf({ path, plannedAt, active }: Facts, limits: ReferralLimits): readonly Due[] {
  const { state, permission } = standingOf(path, active)
  const last = (kind: ReferralMove) => active.findLast((event) => event.kind === kind)
  const asked = last('submit')
  const left = last('leave')
  const arrived = last('arrive')
  const back = last('return')
  const due: Due[] = []
  const isOpen = state !== 'draft' && state !== 'cancelled'
  if (isOpen && asked && permission === 'none') {
    const inTime = addHours(asked.at, limits.permissionHours)
    due.push({ kind: 'permission', at: path === 'terencana' ? (plannedAt ?? inTime) : inTime })
  }
  const mayLeave = mayMove({ path, state, permission }, 'leave')
  if (mayLeave) {
    const from = plannedAt ?? last('permit')?.at ?? asked?.at
    if (from !== undefined) due.push({ kind: 'leaving', at: addHours(from, limits.leaveHours) })
  }
  if (left && isOpen && !last('notify-family')) due.push({ kind: 'family', at: addHours(left.at, limits.familyHours) })
  if (left && (state === 'left' || state === 'arrived')) {
    const at = arrived?.isAdmitted
      ? addHours(arrived.at, limits.admittedDays * 24)
      : addHours(left.at, limits.returnHours)
    due.push({ kind: 'return', at })
  }
  if (back && state === 'returned') due.push({ kind: 'result', at: addHours(back.at, limits.resultHours) })
  return due
}

/** What was overdue at a moment, as far as it had happened by then. */
export function overdueAt(facts: Facts, limits: ReferralLimits, moment: Instant): readonly Due[] {
  const known = { ...facts, active: facts.active.filter(({ at }) => at <= moment) }
  return dueOf(known, limits).filter(({ at }) => at < moment)
}

/** The one thing that should be done next; null where nothing is left to do. */
export function nextStepOf(path: ReferralPath, active: readonly ReferralEvent[]): ReferralMove | null {
  const standing = standingOf(path, active)
  const has = (kind: ReferralMove) => active.some((event) => event.kind === kind)
  const may = (move: ReferralMove) => mayMove(standing, move)
  if (may('notify-family') && !has('notify-family') && standing.state === 'arrived') return 'notify-family'
  if (standing.state === 'draft') return 'submit'
  if (path === 'gawat-darurat' && may('leave')) return 'leave'
  if (standing.state === 'waiting-permission') return 'permit'
  if (standing.state === 'refused') return 'submit'
  if (standing.state === 'permitted') return has('order-escort') ? 'leave' : 'order-escort'
  for (const move of ['arrive', 'return', 'complete'] as const) if (may(move)) return move
  return may('permit') ? 'permit' : null
}

/** An emergency prints at once; a planned letter only when the head has permitted it. */
export function mayPrint({ path, state, permission }: Standing): boolean {
  if (state === 'cancelled' || state === 'draft' || state === 'refused') return false
  return path === 'gawat-darurat' || permission === 'permitted'
}

/** What a mistaken entry in the log of the journey may be undone for; decisions and results have their own corrections. */
export const takeBackKinds = ['leave', 'arrive', 'return', 'order-escort', 'notify-family'] as const

/** The newest step of the journey, or an order or notice, which change no state. */
export function mayTakeBack(active: readonly ReferralEvent[], id: string): boolean {
  const event = active.find((one) => one.id === id)
  if (!event || !takeBackKinds.some((kind) => kind === event.kind)) return false
  if (event.kind === 'order-escort' || event.kind === 'notify-family') return true
  const journey = active.filter(
    ({ kind }) => kind === 'leave' || kind === 'arrive' || kind === 'return' || kind === 'complete',
  )
  return journey.at(-1)?.id === id
}

/** `details.reason` of every refusal here; the page owns one text per code. */
export const referralRefusals = [
  'move-not-possible',
  'in-future',
  'before-last-step',
  'late-reason-missing',
  'reason-missing',
  'encounter-other-person',
  'encounter-voided',
  'case-other-person',
  'case-not-answered',
  'planned-before-referral',
  'event-not-correctable',
  'amend-too-late',
  'nothing-changed',
  'file-not-usable',
] as const

export type ReferralRefusal = (typeof referralRefusals)[number]
