import { credentialSettingsKey } from '#shared/features/credentials/credentials.history.ts'
import {
  type CredentialSettings,
  credentialSettingsSchema,
  faultsOn,
  type LicenceFact,
  type LicenceFault,
  licenceFactsSchema,
} from '#shared/features/credentials/credentials.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { professionsIn } from '../workers/present-worker.ts'
import { type LicenceRow, listLicences } from './credentials.repository.ts'

export const licenceFactsIn = (folder: string) =>
  readResource(folder, 'reference-data/licences.json', licenceFactsSchema)

/** As the office has set it, else as the data file says. */
export async function credentialSettingsOf({
  db,
  services,
}: {
  readonly db: Reader
  readonly services: Pick<CoreServices, 'resourcesFolder'>
}): Promise<CredentialSettings> {
  const kept = credentialSettingsSchema.safeParse(await readSetting<unknown>(db, credentialSettingsKey))
  if (kept.success) return kept.data
  const { reminderDays, creditYears, credits } = licenceFactsIn(services.resourcesFolder)
  return { reminderDays, creditYears, credits: credits.points }
}

export const toFact = (row: LicenceRow, zone: FacilityZone): LicenceFact => ({
  ...{ id: row.id, kind: row.kind, place: row.place, isHere: row.is_here === 1 },
  issuedOn: calendarDateSchema.parse(row.issued_on),
  validUntil: calendarDateSchema.nullable().parse(row.valid_until),
  recordedOn: toCalendarDate(instantSchema.parse(row.recorded_at), zone),
})

/** Those that were not voided, by worker. */
export function factsByWorker(rows: readonly LicenceRow[], zone: FacilityZone): ReadonlyMap<string, LicenceFact[]> {
  const standing = rows.filter(({ state }) => state === 'active')
  return new Map(
    [...Map.groupBy(standing, ({ worker_id }) => worker_id)].map(([id, own]) => [
      id,
      own.map((row) => toFact(row, zone)),
    ]),
  )
}

/** What somebody lacks on a day, asked for many people and days. */
export type FaultsOf = (
  worker: { readonly id: string; readonly profession: string },
  day: string,
) => readonly LicenceFault[]

export async function licenceFaultsOf(
  { db, services }: { readonly db: Reader; readonly services: Pick<CoreServices, 'resourcesFolder'> },
  zone: FacilityZone,
): Promise<FaultsOf> {
  const facts = factsByWorker(await listLicences(db, null), zone)
  const professions = professionsIn(services.resourcesFolder)
  const nothing = { needsStr: false, needsSip: false }
  return ({ id, profession }, day) => faultsOn(day, professions.get(profession) ?? nothing, facts.get(id) ?? [])
}
