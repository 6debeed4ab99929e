import type { StandingOfPerson } from '#shared/features/coaching-programmes/stage-gate.rules.ts'
import {
  type CoachingStage,
  coachingStages,
  gateOf,
  type StageGate,
} from '#shared/features/coaching-stages/coaching-stage.ts'
import {
  remissionDays,
  type StageDates,
  type StageRule,
  stageDates,
} from '#shared/features/coaching-stages/stage-dates.rules.ts'
import { sentenceSchema } from '#shared/features/inmates/inmate-details.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { dateOf, toSentence } from '../inmates/inmate-rows.ts'
import type { InmateSummaryRow } from '../inmates/inmates.repository.ts'
import { listSummariesOf } from '../inmates/inmates.repository.ts'
import { listGrantedStages, listOfficialDates, listRemissions, listSentencesOf } from './coaching-stages.repository.ts'

export const stageRuleKey = 'coaching.stage-rule'

/** By days and of the sentence as pronounced, unless the office has set another way. */
export async function stageRuleOf(db: Reader): Promise<StageRule> {
  return (await readSetting<StageRule>(db, stageRuleKey)) ?? { convention: 'days', basis: 'before' }
}

export interface StageStanding extends StandingOfPerson {
  readonly official: Readonly<Record<StageGate, CalendarDate | null>>
  readonly computed: StageDates | null
}

const noDates: StageStanding['official'] = { oneThird: null, oneHalf: null, twoThirds: null }

/** Where people stand in their stages: what was decided, the dates of SDP, and our own sum beside them. Unknown people are left out. */
export async function standingsOf(
  db: Reader,
  inmateIds: readonly string[],
): Promise<ReadonlyMap<string, StageStanding>> {
  const rule = await stageRuleOf(db)
  const [decided, sentences, remissions, dates] = [
    await listGrantedStages(db, inmateIds),
    await listSentencesOf(db, inmateIds),
    Map.groupBy(await listRemissions(db, inmateIds), ({ inmate_id }) => inmate_id),
    await listOfficialDates(db, inmateIds),
  ]
  const stageOf = new Map(decided.map(({ inmate_id, stage }) => [inmate_id, stage]))
  const sentenceOf = new Map(sentences.map((row) => [row.inmate_id, sentenceSchema.parse(toSentence(row))]))
  const officialOf = new Map(
    dates.map((row) => [
      row.inmate_id,
      { oneThird: dateOf(row.one_third_on), oneHalf: dateOf(row.one_half_on), twoThirds: dateOf(row.two_thirds_on) },
    ]),
  )
  const standing = ({ id, legal_status }: InmateSummaryRow): StageStanding => {
    const stage = stageOf.get(id) ?? 'early'
    const sentence = sentenceOf.get(id)
    const computed = sentence ? stageDates(sentence, remissionDays(remissions.get(id) ?? []), rule) : null
    const official = officialOf.get(id) ?? noDates
    const gate = nextGateOf(stage)
    const nextOn = gate === null ? null : (official[gate] ?? computed?.[gate] ?? null)
    return { legalStatus: legal_status, stage, nextOn, official, computed }
  }
  return new Map((await listSummariesOf(db, inmateIds)).map((row) => [row.id, standing(row)]))
}

function nextGateOf(stage: CoachingStage): StageGate | null {
  const next = coachingStages[coachingStages.indexOf(stage) + 1]
  return next === undefined ? null : gateOf[next]
}
