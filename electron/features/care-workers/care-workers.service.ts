import type { CareWorker, careWorkersContract } from '#shared/features/care-workers/care-workers.contract.ts'
import { worksOn } from '#shared/features/workers/workers.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { type LicenceRow, listLicences } from '../credentials/credentials.repository.ts'
import { licenceFaultsOf } from '../credentials/licence-facts.ts'
import { worksAs } from '../duty-roster/duty-week.ts'
import { onDutyNow } from '../duty-roster/on-duty-now.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { professionsIn } from '../workers/present-worker.ts'
import { listWorkers } from '../workers/workers.repository.ts'

/** Of permits for this unit that are valid on a day, the one issued last. The rows come in that order. */
function sipOn(rows: readonly LicenceRow[], day: CalendarDate): CareWorker['sip'] {
  const sip = rows.find(
    ({ kind, is_here, state, issued_on, valid_until }) =>
      kind === 'sip' &&
      is_here === 1 &&
      state === 'active' &&
      issued_on <= day &&
      (valid_until === null || valid_until >= day),
  )
  return sip ? { number: sip.number, validUntil: calendarDateSchema.nullable().parse(sip.valid_until) } : null
}

/** Health workers who worked here on a day; whoever is on duty at this moment comes first. */
export async function careWorkersOn(context: QueryContext, day: CalendarDate): Promise<readonly CareWorker[]> {
  const { db, services } = context
  const professions = professionsIn(services.resourcesFolder)
  const licences = Map.groupBy(await listLicences(db, null), ({ worker_id }) => worker_id)
  const faultsOf = await licenceFaultsOf(context, (await unitDay(context)).zone)
  const present = new Set((await onDutyNow(context)).people.map(({ id }) => id))
  const workers = (await listWorkers(db, '', true)).flatMap((row): CareWorker[] => {
    const profession = professions.get(row.profession)
    if (!profession?.needsStr || row.end_kind === 'mistake' || !worksOn(day, worksAs(row))) return []
    return [
      {
        ...{ id: row.id, name: row.name, professionTitle: profession.title, isDoctor: profession.isDoctor ?? false },
        sip: sipOn(licences.get(row.id) ?? [], day),
        faults: [...faultsOf(row, day)],
        isOnDutyNow: present.has(row.id),
      },
    ]
  })
  return workers.toSorted(
    (one, other) =>
      Number(other.isOnDutyNow) - Number(one.isOnDutyNow) ||
      one.name.localeCompare(other.name, 'id') ||
      one.id.localeCompare(other.id),
  )
}

export const careWorkersService: ServiceOf<typeof careWorkersContract> = {
  list: async ({ on }, context) => {
    const day = on ?? (await unitDay(context)).today
    return { on: day, workers: [...(await careWorkersOn(context, day))] }
  },
}
