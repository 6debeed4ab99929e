import type { Licence } from '#shared/features/credentials/credentials.contract.ts'
import { licenceKinds, replacementsOf } from '#shared/features/credentials/credentials.rules.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import type { IssuedLicence, TimeLineRow } from '#shared/features/staff-overview/staff-overview.contract.ts'
import { gapsIn, yearsShown } from '#shared/features/staff-overview/staff-time-line.rules.ts'
import { type CalendarDate, calendarDateSchema, daysBetween } from '#shared/time/calendar-date.ts'
import type { QueryContext } from '../../core/context.ts'
import { type LicenceRow, listLicences } from '../credentials/credentials.repository.ts'
import { toFact } from '../credentials/licence-facts.ts'
import { aroundOf, presentLicence, standingsOf } from '../credentials/present-credentials.ts'
import { presentRow } from '../licences/present-application.ts'
import { professionNames } from '../workers/present-worker.ts'
import { listWorkers } from '../workers/workers.repository.ts'
import { loadApplications } from './staff-facts-of.ts'

/** Every licence as its worker's page tells it, by worker. */
async function licencesByWorker(context: QueryContext) {
  const around = await aroundOf(context)
  const byWorker = Map.groupBy(await listLicences(context.db, null), ({ worker_id }) => worker_id)
  const told = [...byWorker].map(([workerId, rows]) => {
    const facts = rows.filter(({ state }) => state === 'active').map((row) => toFact(row, around.zone))
    const present = (row: LicenceRow): Licence => presentLicence(row, facts, around)
    return [workerId, { facts, rows: rows.map((row) => ({ row, licence: present(row) })) }] as const
  })
  return { around, byWorker: new Map(told) }
}

const laterOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other)

export async function timeLineOf(context: QueryContext) {
  const workers = await listWorkers(context.db, '', false)
  const { around, byWorker } = await licencesByWorker(context)
  const { today, settings } = around
  const shown = yearsShown(today)
  const standings = await standingsOf(context, workers)
  const applications = (await loadApplications(context))
    .map(({ row, loaded }) => presentRow(row, loaded, context))
    .filter(({ phase }) => !isEnded(phase))
  const applied = Map.groupBy(applications, ({ workerId }) => workerId)
  const workerOf = new Map(workers.map((worker) => [worker.id, worker]))
  const endingDays = Math.max(...settings.reminderDays)
  const rows = standings.flatMap((standing): TimeLineRow[] => {
    const worker = workerOf.get(standing.workerId)
    if (!worker) return []
    const own = byWorker.get(worker.id)
    const since = calendarDateSchema.parse(worker.since)
    const worked = { from: laterOf(since, shown.from), to: today }
    const { endsOn } = standing
    const left = endsOn === null ? null : daysBetween(today, endsOn)
    return [
      {
        ...{
          standing,
          profession: worker.profession,
          since,
          isEnding: left !== null && left >= 0 && left <= endingDays,
        },
        licences: (own?.rows ?? []).filter(({ row }) => row.state === 'active').map(({ licence }) => licence),
        gaps: licenceKinds
          .filter((kind) => (kind === 'str' ? standing.needsStr : standing.needsSip))
          .flatMap((kind) => gapsIn(worked, kind, own?.facts ?? []).map((gap) => ({ ...gap, kind }))),
        applications: applied.get(worker.id) ?? [],
      },
    ]
  })
  return { ...shown, today, rows }
}

export async function issuedLicences(context: QueryContext): Promise<IssuedLicence[]> {
  const workers = new Map((await listWorkers(context.db, '', true)).map((row) => [row.id, row]))
  const names = professionNames(context.services.resourcesFolder)
  const { byWorker } = await licencesByWorker(context)
  const cameFrom = new Map(
    (await loadApplications(context)).flatMap(({ row: { id, number, licence_id } }) =>
      licence_id === null ? [] : [[licence_id, { id, number }] as const],
    ),
  )
  const all = [...byWorker].flatMap(([workerId, { facts, rows }]) => {
    const worker = workers.get(workerId)
    return rows.map(({ row, licence }): IssuedLicence => {
      const fact = facts.find(({ id }) => id === row.id)
      // Of several later ones the first is what took its place.
      const next =
        fact && replacementsOf(fact, facts).toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : 1))[0]
      const by = rows.find((other) => other.row.id === next?.id)
      return {
        ...{ ...licence, workerName: worker?.name ?? '', hasLeft: worker?.state === 'ended' },
        professionTitle: names.get(worker?.profession ?? '') ?? worker?.profession ?? '',
        replacedBy: by ? { id: by.row.id, number: by.row.number } : null,
        application: cameFrom.get(row.id) ?? null,
      }
    })
  })
  return all.toSorted((one, other) =>
    one.issuedOn === other.issuedOn ? one.number.localeCompare(other.number) : one.issuedOn < other.issuedOn ? 1 : -1,
  )
}
