import { Failure } from '#shared/contract/failure.ts'
import type { ArrivalDecision, ArrivalMinutes, arrivalsContract } from '#shared/features/arrivals/arrivals.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { findEncounter } from '../medical-records/encounters.repository.ts'
import { lateEntryHours, lateReasonsIn } from '../medical-records/record-facts.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { contentHash } from '../questionnaires/known-instruments.ts'
import { presentSeparations } from '../separations/separation-facts.ts'
import { listSeparationsOfArrival } from '../separations/separations.repository.ts'
import { arrivalChecksIn, bodyRegionsIn } from './arrival-facts.ts'
import { type ArrivalRow, findArrival, findMinutes, listDecisions, listMarks } from './arrivals.repository.ts'
import { presentArrivals } from './present-arrivals.ts'
import { responsesSince, suspicionIn } from './suspicion.ts'

type Page = Awaited<ReturnType<ServiceOf<typeof arrivalsContract>['get']>>

/** Everything about one coming. @throws Failure not-found */
export async function arrivalPage(context: QueryContext, id: string): Promise<Page> {
  const { db, services } = context
  const row = await findArrival(db, id)
  if (!row) throw new Failure('not-found')
  await context.recordRead('inmate', [row.inmate_id])
  const [summary] = await presentArrivals(context, [row])
  if (!summary) throw new Failure('not-found')
  const facts = arrivalChecksIn(services.resourcesFolder)
  const responses = await responsesSince(context, row)
  const tasks = summary.checks.map((check) => {
    const metBy = facts.checks.find((one) => one.id === check.id)?.metBy
    const url = metBy?.kind === 'instrument' ? metBy.url : null
    return {
      ...check,
      instrument: url === null ? null : contentHash(url).slice(0, 12),
      responseId: responses.find((one) => one.url === url)?.id ?? null,
    }
  })
  return {
    ...summary,
    tasks,
    decisions: (await listDecisions(db, id)).map(
      (one): ArrivalDecision => ({
        id: one.id,
        outcome: one.outcome,
        reason: one.reason,
        lookAgainOn: calendarDateSchema.nullable().parse(one.look_again_on),
        caredAt: instantSchema.parse(one.cared_at),
        recordedAt: instantSchema.parse(one.recorded_at),
        lateReason: one.late_reason,
        byName: one.by_name,
        isActive: one.state === 'active',
      }),
    ),
    minutes: await minutesOf(context, row),
    hasExamination: responses.some(({ url }) => url === facts.minutes.url),
    isSuspected: suspicionIn(context, responses) !== null,
    separations: await presentSeparations(context, await listSeparationsOfArrival(db, id)),
    body: bodyRegionsIn(services.resourcesFolder),
    late: { afterHours: await lateEntryHours(db), reasons: lateReasonsIn(services.resourcesFolder) },
  }
}

async function minutesOf({ db, actor }: QueryContext, arrival: ArrivalRow): Promise<ArrivalMinutes | null> {
  const row = await findMinutes(db, arrival.id)
  if (!row) return null
  const visit = row.encounter_id === null ? undefined : await findEncounter(db, sightOf(actor), row.encounter_id)
  return {
    id: row.id,
    handedOverBy: row.handed_over_by,
    handedOverOffice: row.handed_over_office,
    marks: (await listMarks(db, row.id)).map(({ region, kind, note }) => ({ region, kind, note })),
    caredAt: instantSchema.parse(row.cared_at),
    recordedAt: instantSchema.parse(row.recorded_at),
    lateReason: row.late_reason,
    byName: row.by_name,
    // A visit that was given to somebody else meanwhile tells nothing about this person.
    visit:
      visit?.inmate_id === arrival.inmate_id
        ? { id: visit.id, number: visit.number, isVoided: visit.state === 'voided' }
        : null,
  }
}

/** The history of a coming belongs to its person. */
export async function arrivalHistoryRecord({ db, services }: QueryContext, id: string): Promise<HistoryRecord | null> {
  const row = await findArrival(db, id)
  if (!row) return null
  const { regions } = bodyRegionsIn(services.resourcesFolder)
  const names = new Map(regions.map((region) => [region.id, region.label] as const))
  return { about: { type: 'inmate', id: row.inmate_id }, names }
}
