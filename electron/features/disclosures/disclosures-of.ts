import { z } from 'zod'
import type { DisclosurePeriod } from '#shared/features/disclosures/disclosures.contract.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { type FacilityZone, startOfDay } from '#shared/time/facility-zone.ts'
import type { Reader } from '../../database/reader.ts'
import { listDisclosures } from './disclosures.repository.ts'

/** Newest first; days in the unit's time zone. */
export function disclosuresOf(db: Reader, { from, until, inmateId }: DisclosurePeriod, zone: FacilityZone) {
  return listDisclosures(db, {
    from: from === null ? null : startOfDay(from, zone),
    before: until === null ? null : startOfDay(addDays(until, 1), zone),
    inmateId,
  })
}

const textsSchema = z.array(z.string())

/** A column that keeps several texts. */
export const disclosedTexts = (json: string): string[] => textsSchema.parse(JSON.parse(json))
