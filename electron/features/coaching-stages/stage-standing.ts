import { hasVerdict, type StandingOfPerson } from '#shared/features/coaching-programmes/stage-gate.rules.ts'
import { gateOf, type StageGate } from '#shared/features/coaching-stages/coaching-stage.ts'
import { stageRuleSchema } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { stageRuleKey } from '#shared/features/coaching-stages/coaching-stages.history.ts'
import {
  remissionDays,
  type StageDates,
  type StageRule,
  stageDates,
} from '#shared/features/coaching-stages/stage-dates.rules.ts'
import { type HeldBack, stageAfter } from '#shared/features/coaching-stages/stage-eligibility.rules.ts'
import { type Sentence, sentenceSchema } from '#shared/features/inmates/inmate-details.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { dateOf, toSentence } from '../inmates/inmate-rows.ts'
import type { InmateSummaryRow } from '../inmates/inmates.repository.ts'
import { listSummariesOf } from '../inmates/inmates.repository.ts'
import { listDecisions, listOfficialDates, listRemissions, listSentencesOf } from './coaching-stages.repository.ts'
import type { InmateRemissionsTable, StageDecisionsTable } from './coaching-stages.tables.ts'

/** By days and of the sentence as pronounced, unless the office has set another way. */
export async function stageRuleOf(db: Reader): Promise<StageRule> {
  const known = await readSetting<unknown>(db, stageRuleKey)
  return known === undefined ? { convention: 'days', basis: 'before' } : stageRuleSchema.parse(known)
}

export interface StageStanding extends StandingOfPerson {
  readonly hasVerdict: boolean
  /** The end of the sentence is the one of SDP that the registry keeps. */
  readonly official: Readonly<Record<StageGate | 'expiry', CalendarDate | null>>
  readonly computed: StageDates | null
  readonly sentence: Sentence | null
  readonly heldBack: HeldBack | null
  readonly lastHearingOn: CalendarDate | null
  readonly remittedDays: number
}

const noDates = { oneThird: null, oneHalf: null, twoThirds: null, expiry: null } satisfies StageStanding['official']

/** Where people stand in their stages: what was decided, the dates of SDP, and our own sum beside them. Unknown people are left out. */
export async function standingsOf(
  db: Reader,
  inmateIds: readonly string[],
): Promise<ReadonlyMap<string, StageStanding>> {
  const rule = await stageRuleOf(db)
  const [decided, sentences, remissions, dates] = [
    Map.groupBy(await listDecisions(db, inmateIds), ({ inmate_id }) => inmate_id),
    await listSentencesOf(db, inmateIds),
    Map.groupBy(await listRemissions(db, inmateIds), ({ inmate_id }) => inmate_id),
    await listOfficialDates(db, inmateIds),
  ]
  const sentenceOf = new Map(sentences.map((row) => [row.inmate_id, sentenceSchema.parse(toSentence(row))]))
  const officialOf = new Map(
    dates.map((row) => [
      row.inmate_id,
      { oneThird: dateOf(row.one_third_on), oneHalf: dateOf(row.one_half_on), twoThirds: dateOf(row.two_thirds_on) },
    ]),
  )
  const standing = ({ id, legal_status }: InmateSummaryRow): StageStanding => {
    const { stage, heldBack, lastHearingOn } = decisionsOf(decided.get(id) ?? [])
    const sentence = sentenceOf.get(id) ?? null
    const remittedDays = remissionDays(eachOnce(remissions.get(id) ?? []))
    const known = { legalStatus: legal_status, sentence, remittedDays, lastHearingOn }
    // Without a verdict there are no dates, whatever was entered before it became final.
    if (!hasVerdict(legal_status))
      return {
        ...known,
        ...{ hasVerdict: false, stage: 'early', nextOn: null, heldBack: null, official: noDates, computed: null },
      }
    const computed = sentence ? stageDates(sentence, remittedDays, rule) : null
    const official = { ...noDates, ...officialOf.get(id), expiry: sentence?.expiresOn ?? null }
    const next = stageAfter(stage)
    const gate = next && gateOf[next]
    const nextOn = gate === null ? null : (official[gate] ?? computed?.[gate] ?? null)
    return { ...known, hasVerdict: true, stage, nextOn, heldBack, official, computed }
  }
  return new Map((await listSummariesOf(db, inmateIds)).map((row) => [row.id, standing(row)]))
}

/** One remission of one day counts once, though two records that became one may both have it. */
const eachOnce = (rows: readonly RemissionRow[]): readonly RemissionRow[] => [
  ...new Map(rows.map((row) => [`${row.kind} ${row.granted_on}`, row])).values(),
]

type RemissionRow = Pick<InmateRemissionsTable, 'kind' | 'granted_on' | 'months' | 'days'>

/** Of one person, oldest first. A later "not now" holds back only the stage after the present one. */
function decisionsOf(rows: readonly StageRow[]) {
  const granted = rows.findLast(({ outcome }) => outcome === 'granted')
  const last = rows.at(-1)
  const stage = granted?.stage ?? 'early'
  const heldBack: HeldBack | null =
    last && last.outcome !== 'granted' && last.stage === stageAfter(stage)
      ? { outcome: last.outcome, decidedOn: last.decided_on as CalendarDate, reason: last.reason }
      : null
  return { stage, heldBack, lastHearingOn: dateOf(last?.decided_on ?? null) }
}

type StageRow = Pick<StageDecisionsTable, 'stage' | 'outcome' | 'decided_on' | 'reason'>
