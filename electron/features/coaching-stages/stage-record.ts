import { Failure } from '#shared/contract/failure.ts'
import {
  type StagePlace,
  type StageRecord,
  stageRecordSchema,
} from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { eligibilityOf } from '#shared/features/coaching-stages/stage-eligibility.rules.ts'
import { stageFactsSchema } from '#shared/features/coaching-stages/stage-facts.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import type { Reader } from '../../database/reader.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { listRegisters } from '../inmates/inmate-events.repository.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate, findSummary, type InmateSummaryRow, listInmates } from '../inmates/inmates.repository.ts'
import { listAllDecisions, listAllOfficialDates, listAllRemissions } from './coaching-stages.repository.ts'
import { type StageStanding, stageRuleOf, standingsOf } from './stage-standing.ts'

/** Kinds of remission as the office keeps them. */
export const stageFactsIn = (folder: string) => readResource(folder, 'reference-data/stages.json', stageFactsSchema)

export async function stageHistoryRecord({ db, services }: QueryContext, id: string): Promise<HistoryRecord | null> {
  if (!(await findInmate(db, id))) return null
  const { remissions } = stageFactsIn(services.resourcesFolder)
  return { names: new Map(remissions.map((kind) => [kind.id, kind.title])), about: { type: 'inmate', id } }
}

/** One line of the list. */
function toPlace(row: InmateSummaryRow, standing: StageStanding, today: CalendarDate): StagePlace {
  const { computed, official } = standing
  const pair = (gate: keyof StageStanding['official']) => ({ own: computed?.[gate] ?? null, official: official[gate] })
  return {
    ...{ person: toSummary(row), hasVerdict: standing.hasVerdict, stage: standing.stage },
    eligibility: eligibilityOf(standing, today),
    dates: {
      ...{ oneThird: pair('oneThird'), oneHalf: pair('oneHalf') },
      ...{ twoThirds: pair('twoThirds'), expiry: pair('expiry') },
    },
    lastHearingOn: standing.lastHearingOn,
  }
}

/** In the order of the rows; whoever has no standing is left out. */
export async function placesOf(
  context: Pick<QueryContext, 'now'> & { readonly db: Reader },
  rows: readonly InmateSummaryRow[],
): Promise<StagePlace[]> {
  const { today } = await unitDay(context)
  const standings = await standingsOf(
    context.db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const standing = standings.get(row.id)
    return standing ? [toPlace(row, standing, today)] : []
  })
}

const everybodyHere = { search: null, block: null, legalStatus: null, state: 'present' } as const
const all = { offset: 0, limit: 100_000 } as const

/** Everybody who lives here, in order of name. */
export async function placesOfEverybody(
  context: Pick<QueryContext, 'now'> & { readonly db: Reader },
): Promise<StagePlace[]> {
  return placesOf(context, await listInmates(context.db, everybodyHere, all))
}

const entryOf = (row: { readonly recorder: string; readonly recorded_at: string }) => ({
  byName: row.recorder,
  recordedAt: row.recorded_at,
})

const voidingOf = (row: {
  readonly state: string
  readonly void_reason: string | null
  readonly revision: number
}) => ({
  ...{ state: row.state, voidReason: row.void_reason, revision: row.revision },
})

/** Everything about the stages of one person. @throws Failure not-found */
export async function stageRecordOf(context: QueryContext, inmateId: string): Promise<StageRecord> {
  const { db } = context
  const row = await findSummary(db, inmateId)
  const standing = (await standingsOf(db, [inmateId])).get(inmateId)
  if (!row || !standing) throw new Failure('not-found')
  const { today } = await unitDay(context)
  const statuses = await listRegisters(db, inmateId)
  return stageRecordSchema.parse({
    ...toPlace(row, standing, today),
    rule: await stageRuleOf(db),
    remittedDays: standing.remittedDays,
    remissions: (await listAllRemissions(db, inmateId)).map((one) => ({
      ...{ id: one.id, kind: one.kind, grantedOn: one.granted_on, months: one.months, days: one.days },
      ...{ decree: one.decree, ...entryOf(one), ...voidingOf(one) },
    })),
    official: (await listAllOfficialDates(db, inmateId)).map((one) => ({
      ...{ id: one.id, oneThirdOn: one.one_third_on, oneHalfOn: one.one_half_on, twoThirdsOn: one.two_thirds_on },
      ...{ seenOn: one.seen_on, ...entryOf(one) },
    })),
    decisions: (await listAllDecisions(db, inmateId)).map((one) => ({
      ...{ id: one.id, stage: one.stage, outcome: one.outcome, decidedOn: one.decided_on, sessionId: one.session_id },
      ...{ basis: one.basis, reason: one.reason, earlyReason: one.early_reason, ...entryOf(one), ...voidingOf(one) },
    })),
    statuses: statuses.map((one) => ({
      ...{ from: one.valid_from, legalStatus: one.legal_status, registerNumber: one.written },
    })),
  })
}
