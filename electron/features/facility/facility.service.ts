import { Failure } from '#shared/contract/failure.ts'
import {
  type FacilityDetails,
  type FacilityProfile,
  type facilityContract,
  facilityProfileSchema,
  holidaySchema,
} from '#shared/features/facility/facility.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import { productVersion } from '../../core/product.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile, writeSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import {
  findProfileOn,
  findZoneOn,
  insertProfile,
  latestCommandAfter,
  listHolidays,
  listProfiles,
} from './facility.repository.ts'
import type { FacilityProfilesTable } from './facility.tables.ts'
import { preferenceKeys, readPreferences } from './preferences.ts'
import { confirmedClockKey, recordedAfter } from './recorded-work.ts'

function toProfile(row: FacilityProfilesTable): FacilityProfile {
  return facilityProfileSchema.parse({
    id: row.id,
    validFrom: row.valid_from,
    name: row.name,
    kind: row.kind,
    class: row.class,
    unitCode: row.unit_code,
    address: row.address,
    city: row.city,
    phone: row.phone,
    email: row.email,
    website: row.website,
    letterheadLines: JSON.parse(row.letterhead_lines),
    logoFileId: row.logo_file_id,
    timeZone: row.time_zone,
    capacity: row.capacity,
    regionalOffice: row.regional_office,
    regionalOfficeCity: row.regional_office_city,
    headName: row.head_name,
    headEmployeeNumber: row.head_employee_number,
    headTitle: row.head_title,
    headActing: row.head_acting,
  })
}

export function profileRow(
  details: FacilityDetails,
  extra: {
    readonly id: string
    readonly validFrom: string
    readonly logoFileId: string | null
    readonly createdAt: string
  },
): FacilityProfilesTable {
  return {
    id: extra.id,
    valid_from: extra.validFrom,
    name: details.name,
    kind: details.kind,
    class: details.class,
    unit_code: details.unitCode,
    address: details.address,
    city: details.city,
    phone: details.phone,
    email: details.email,
    website: details.website,
    letterhead_lines: JSON.stringify(details.letterheadLines),
    logo_file_id: extra.logoFileId,
    time_zone: details.timeZone,
    capacity: details.capacity,
    regional_office: details.regionalOffice,
    regional_office_city: details.regionalOfficeCity,
    head_name: details.headName,
    head_employee_number: details.headEmployeeNumber,
    head_title: details.headTitle,
    head_acting: details.headActing,
    created_at: extra.createdAt,
  }
}

/**
 * The unit's data in force at a moment. The day is taken in the unit's own zone, which only the data can tell: UTC first, then corrected.
 */
export async function currentProfile(db: Reader, now: Instant): Promise<FacilityProfile> {
  const day = now.slice(0, 10)
  const roughly = await findProfileOn(db, day)
  const local = toCalendarDate(now, roughly.time_zone)
  return toProfile(local === day ? roughly : await findProfileOn(db, local))
}

/** Of the unit's data in force at a moment, as `currentProfile` finds them: the one thing that nearly every call needs. */
export async function currentZone(db: Reader, now: Instant): Promise<FacilityZone> {
  const day = now.slice(0, 10)
  const roughly = await findZoneOn(db, day)
  const local = toCalendarDate(now, roughly)
  return local === day ? roughly : findZoneOn(db, local)
}

/** The unit's data in force on a day: what a letter of that date shows. */
export async function profileOn(db: Reader, date: CalendarDate): Promise<FacilityProfile> {
  return toProfile(await findProfileOn(db, date))
}

/** Every version, newest first. */
export async function profileVersions(db: Reader): Promise<readonly FacilityProfile[]> {
  return (await listProfiles(db)).map(toProfile)
}

export const facilityService: Omit<ServiceOf<typeof facilityContract>, 'addHoliday' | 'withdrawHoliday'> = {
  current: (_input, { db, now }) => currentProfile(db, now),

  versions: async (_input, { db }) => [...(await profileVersions(db))],

  change: async (input, { db, now, newId, actor }) => {
    const id = newId()
    if (input.logoFileId) {
      const logo = await findFile(db, input.logoFileId)
      // Only an own upload that nothing uses yet, or a former logo: attaching opens the file to everyone.
      const mayBeLogo = logo?.subject_type
        ? logo.subject_type === 'facility'
        : logo?.uploaded_by === actor.accountId && logo.media_type !== 'application/pdf'
      if (!logo || !mayBeLogo) throw new Failure('not-found')
      await attachFile(db, logo.id, {
        permission: 'view:facility',
        reads: 'nothing',
        subjectType: 'facility',
        subjectId: id,
      })
    }
    const { validFrom, logoFileId, ...details } = input
    await insertProfile(db, profileRow(details, { id, validFrom, logoFileId, createdAt: now }))
    return { id }
  },

  holidays: async (input, { db }) =>
    (await listHolidays(db, `${input.year}-01-01`, `${input.year}-12-31`)).map((row) => holidaySchema.parse(row)),

  today: async (_input, { db, now }) => ({ date: toCalendarDate(now, (await currentProfile(db, now)).timeZone) }),

  clock: async (_input, { db, now, services }) => ({
    now,
    behind: await recordedAfter(services.installation.open.database, db, now),
  }),

  confirmClock: async ({ behind }, { db, now, services }) => {
    if ((await recordedAfter(services.installation.open.database, db, now)) !== behind)
      throw new Failure('changed-meanwhile')
    await writeSetting(db, confirmedClockKey, (await latestCommandAfter(db, 0))?.number ?? 0)
    return {}
  },

  product: (_input, { services }) => ({ version: productVersion, desktop: services.shell !== null }),

  preferences: (_input, { db }) => readPreferences(db),

  changePreferences: async (input, { db, services }) => {
    await writeSetting(db, preferenceKeys.idleMinutes, input.idleMinutes)
    await writeSetting(db, preferenceKeys.maximumMegabytes, input.maximumMegabytes)
    if (input.nearReleaseDays !== undefined)
      await writeSetting(db, preferenceKeys.nearReleaseDays, input.nearReleaseDays)
    services.sessions.idleMinutes = input.idleMinutes
    return {}
  },
}
