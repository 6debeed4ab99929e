import type { SealedOffice } from '#shared/features/sealed-letters/sealed-letters.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { usableKeys } from '../partner-keys/judge-signer.ts'

/** Keys of the office that were confirmed by telephone and are in force today. Only Kanwil hands out such cards. */
export async function keysOfOffice(db: Reader, now: Instant, office: SealedOffice): Promise<readonly string[]> {
  if (office !== 'kanwil') return []
  const { timeZone } = await currentProfile(db, now)
  const today = toCalendarDate(now, timeZone)
  return (await usableKeys(db, today, [office])).map(({ age }) => age)
}
