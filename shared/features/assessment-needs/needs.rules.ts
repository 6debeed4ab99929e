import type { CalendarDate } from '../../time/calendar-date.ts'
import type { Instant } from '../../time/instant.ts'
import { familyOf } from '../assessment-profile/instrument-family.rules.ts'
import type { goneKinds, memberStates } from '../coaching-programmes/coaching-members.contract.ts'
import { type Severity, severities } from '../questionnaires/scoring-file.ts'
import type { NeedFact } from './need-facts.ts'

/** One frozen set of answers, and what two people put in place of a band. */
export interface FrozenSet {
  readonly formId: string
  readonly url: string
  readonly frozenAt: Instant
  /** Of scores that have a band. */
  readonly scores: readonly {
    readonly id: string
    readonly band: { readonly label: string; readonly severity: Severity }
  }[]
  /** Items that were answered with yes. */
  readonly ticked: ReadonlySet<string>
  readonly overrides: readonly { readonly scoreId: string; readonly label: string; readonly severity: Severity }[]
}

interface NeedBand {
  readonly label: string
  readonly severity: Severity
  readonly isOverride: boolean
}

export interface FoundNeed {
  readonly need: string
  readonly title: string
  /** The gravest that a score gives; null where only a tick tells of it. */
  readonly band: NeedBand | null
  readonly isTicked: boolean
  /** The newest set that tells of it. */
  readonly formId: string
  readonly frozenAt: Instant
}

/** Of moments and ids, which are plain letters and digits. */
const inOrder = (one: string, other: string) => Number(one > other) - Number(one < other)

/** The last one of each instrument, whatever its edition. */
function latestSets(sets: readonly FrozenSet[]): readonly FrozenSet[] {
  const ordered = sets.toSorted(
    (one, other) => inOrder(one.frozenAt, other.frozenAt) || inOrder(one.formId, other.formId),
  )
  return [...new Map(ordered.map((set) => [familyOf(set.url), set])).values()]
}

const gravity = (severity: Severity) => severities.indexOf(severity)

/** From "sedang" on, as every instrument marks it, a need asks for a programme; a tick always does. */
const asksForSomething = ({ band, isTicked }: Pick<FoundNeed, 'band' | 'isTicked'>) =>
  isTicked || (band !== null && band.severity !== 'none')

/** Needs of one person, in the order of the list of needs. What two people decided beside a sum holds. */
export function needsIn(facts: readonly NeedFact[], sets: readonly FrozenSet[]): readonly FoundNeed[] {
  const latest = new Map(latestSets(sets).map((set) => [familyOf(set.url), set]))
  return facts.flatMap((fact) => {
    const [scored, ticked] = [scoredIn(fact, latest), tickedIn(fact, latest)]
    const from = [...scored.map(({ set }) => set), ...ticked].toSorted((one, other) =>
      inOrder(other.frozenAt, one.frozenAt),
    )[0]
    if (!from) return []
    const band = scored
      .map((one) => one.band)
      .reduce<NeedBand | null>(
        (gravest, one) => (gravest === null || gravity(one.severity) > gravity(gravest.severity) ? one : gravest),
        null,
      )
    const found = { band, isTicked: ticked.length > 0 }
    if (!asksForSomething(found)) return []
    return [{ need: fact.id, title: fact.title, ...found, formId: from.formId, frozenAt: from.frozenAt }]
  })
}

type ByFamily = ReadonlyMap<string, FrozenSet>

function scoredIn({ scores }: NeedFact, sets: ByFamily) {
  return scores.flatMap(({ family, score }) => {
    const set = sets.get(family)
    const stored = set?.scores.find(({ id }) => id === score)?.band
    if (!set || !stored) return []
    const decided = set.overrides.find(({ scoreId }) => scoreId === score)
    const { label, severity } = decided ?? stored
    return [{ set, band: { label, severity, isOverride: decided !== undefined } }]
  })
}

const tickedIn = ({ ticks }: NeedFact, sets: ByFamily) =>
  ticks.flatMap(({ family, items }) => {
    const set = sets.get(family)
    return set && items.some((linkId) => set.ticked.has(linkId)) ? [set] : []
  })

export const participationStates = [
  'planned',
  'running',
  'waiting',
  'finished',
  'left',
  'stopped',
  'refused',
  'withdrawn',
] as const

export type ParticipationState = (typeof participationStates)[number]

/** Somebody in a programme, as far as it decides whether a need is met. */
export interface Participation {
  readonly state: (typeof memberStates)[number]
  readonly goneWith: (typeof goneKinds)[number] | null
  readonly leftOn: CalendarDate | null
  readonly beginsOn: CalendarDate
  readonly endsOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly hasCertificate: boolean
}

/**
 * What became of it. A programme that ended before its planned last day was stopped: whoever was in it has finished nothing, unless a
 * certificate says so.
 */
export function participationState(one: Participation, today: CalendarDate): ParticipationState {
  const { state, goneWith, beginsOn, endsOn, endedOn, hasCertificate } = one
  if (state === 'accepted') return beginsOn > today ? 'planned' : 'running'
  if (state === 'ended') {
    if (hasCertificate) return 'finished'
    if (goneWith !== 'programme-end') return 'left'
    return endsOn !== null && endedOn !== null && endedOn >= endsOn ? 'finished' : 'stopped'
  }
  return goneWith === 'programme-end' ? 'stopped' : state
}

export const needStandings = ['none', 'proposed', 'served', 'finished', 'outside'] as const

export type NeedStanding = (typeof needStandings)[number]

/**
 * Whether something is done about a need. What was finished before the need was found did not take it away; what waits, was stopped or
 * refused is no programme.
 */
export function standingOfNeed(
  foundOn: CalendarDate,
  told: readonly { readonly state: ParticipationState; readonly leftOn: CalendarDate | null }[],
  hasOutside: boolean,
): NeedStanding {
  const is = (...states: readonly ParticipationState[]) => told.some(({ state }) => states.includes(state))
  if (is('planned', 'running')) return 'served'
  if (told.some(({ state, leftOn }) => state === 'finished' && leftOn !== null && leftOn >= foundOn)) return 'finished'
  if (hasOutside) return 'outside'
  return is('waiting') ? 'proposed' : 'none'
}

/** Needs for which nothing is done yet; one that is only proposed still is such a need. */
export const lacksProgramme = (standing: NeedStanding): boolean => standing === 'none' || standing === 'proposed'
