import { z } from 'zod'
import type { Disclosure, DisclosurePeriod } from '#shared/features/disclosures/disclosures.contract.ts'
import { addDays, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type FacilityZone, startOfDay } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import { listDisclosures, listRecordDisclosures } from './disclosures.repository.ts'

/** Who asked for the request that a sealed file belongs to. */
interface Request {
  readonly trigger: string
  readonly applicant_name: string | null
  readonly applicant_relation: string | null
}

interface ToldDisclosure {
  readonly told: Disclosure
  /** Null where something was given out by hand. */
  readonly request: Request | null
}

/** Sealed files and what was handed out on paper, newest first; days in the unit's time zone. */
export async function disclosuresOf(
  db: Reader,
  { from, until, inmateId }: DisclosurePeriod,
  zone: FacilityZone,
): Promise<readonly ToldDisclosure[]> {
  const filter = {
    from: from === null ? null : startOfDay(from, zone),
    before: until === null ? null : startOfDay(addDays(until, 1), zone),
    inmateId,
  }
  const sealed = (await listDisclosures(db, filter)).map((row) => ({ told: toSealed(row), request: row }))
  const byHand = (await listRecordDisclosures(db, filter)).map((row) => ({ told: toHandedOut(row), request: null }))
  return [...sealed, ...byHand].toSorted(({ told: one }, { told: other }) =>
    one.at < other.at || (one.at === other.at && one.id < other.id) ? 1 : -1,
  )
}

const textsSchema = z.array(z.string())
const texts = (json: string): string[] => textsSchema.parse(JSON.parse(json))

function toSealed(row: Awaited<ReturnType<typeof listDisclosures>>[number]): Disclosure {
  return {
    id: row.id,
    at: instantSchema.parse(row.at),
    byName: row.by_name,
    inmate: { id: row.inmate_id, name: row.inmate_name },
    bundle: { id: row.bundle_id, name: row.bundle_name },
    byHand: null,
    recipients: texts(row.recipients),
    basis: row.basis,
    papers: texts(row.papers),
    isEncrypted: row.is_encrypted === 1,
  }
}

function toHandedOut(row: Awaited<ReturnType<typeof listRecordDisclosures>>[number]): Disclosure {
  return {
    id: row.id,
    at: instantSchema.parse(row.at),
    byName: row.by_name,
    inmate: { id: row.inmate_id, name: row.inmate_name },
    bundle: null,
    byHand: { askedBy: row.asked_by, givenOn: calendarDateSchema.parse(row.given_on), request: row.request },
    recipients: [row.recipient],
    basis: row.basis,
    papers: texts(row.papers),
    isEncrypted: false,
  }
}
