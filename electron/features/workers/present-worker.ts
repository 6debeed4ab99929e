import type { Worker } from '#shared/features/workers/workers.contract.ts'
import { type Profession, workerFactsSchema } from '#shared/features/workers/workers.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { Actor } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import type { WorkerRow } from './workers.repository.ts'

export const workerFactsIn = (folder: string) => readResource(folder, 'reference-data/workers.json', workerFactsSchema)

export const professionsIn = (folder: string): ReadonlyMap<string, Profession> =>
  new Map(workerFactsIn(folder).professions.map((profession) => [profession.id, profession]))

export const professionNames = (folder: string): ReadonlyMap<string, string> =>
  new Map(workerFactsIn(folder).professions.map(({ id, title }) => [id, title]))

const dateOrNull = calendarDateSchema.nullable()

/** A register is read without numbers and birth: they stand on the page of one person, and whoever is told them there is written down. */
export const presentListed = (row: WorkerRow, names: ReadonlyMap<string, string>, actor: Actor): Worker => ({
  ...presentWorker(row, names, actor),
  ...{ numbers: null, birthPlace: null, birthDate: null },
})

/** NIP and NIK are only for those who keep the register; birth, and why somebody left, for them and the head. */
export function presentWorker(row: WorkerRow, names: ReadonlyMap<string, string>, actor: Actor): Worker {
  const isPrivate = !actor.permissions.has('view:licences')
  return {
    ...{ id: row.id, name: row.name, sex: row.sex, profession: row.profession },
    birthPlace: isPrivate ? null : row.birth_place,
    professionTitle: names.get(row.profession) ?? row.profession,
    ...{ rank: row.rank, position: row.position, education: row.education, note: row.note },
    ...{ employment: row.employment, employer: row.employer, accountId: row.account_id, accountName: row.account_name },
    numbers: actor.permissions.has('enter:workers') ? { nip: row.nip, nationalId: row.national_id } : null,
    birthDate: isPrivate ? null : dateOrNull.parse(row.birth_date),
    since: calendarDateSchema.parse(row.since),
    until: dateOrNull.parse(row.until),
    state: row.state,
    endedOn: dateOrNull.parse(row.ended_on),
    ...{ endKind: row.end_kind, endReason: isPrivate ? null : row.end_reason, recordedByName: row.recorded_by_name },
    isPrivate,
    revision: row.revision,
  }
}
