import { keyStanding } from '#shared/features/partner-keys/partner-keys.rules.ts'
import type { SealedOffice } from '#shared/features/sealed-letters/sealed-letters.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { listPartnerKeys } from '../partner-keys/partner-keys.repository.ts'

/** Keys of the office that were confirmed by telephone and are in force today. Only Kanwil hands out such cards. */
export async function keysOfOffice(db: Reader, now: Instant, office: SealedOffice): Promise<readonly string[]> {
  if (office !== 'kanwil') return []
  const { timeZone } = await currentProfile(db, now)
  const today = toCalendarDate(now, timeZone)
  return (await listPartnerKeys(db))
    .filter(({ kind }) => kind === office)
    .filter(
      ({ state, valid_from: from, valid_until: until }) =>
        keyStanding(
          {
            state,
            validFrom: calendarDateSchema.parse(from),
            validUntil: calendarDateSchema.nullable().parse(until),
          },
          today,
        ) === 'confirmed',
    )
    .map(({ age }) => age)
}
