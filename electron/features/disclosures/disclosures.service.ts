import { z } from 'zod'
import type { disclosuresContract } from '#shared/features/disclosures/disclosures.contract.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { listDisclosures } from './disclosures.repository.ts'

const textsSchema = z.array(z.string())
const texts = (json: string): string[] => textsSchema.parse(JSON.parse(json))

export const disclosuresService: ServiceOf<typeof disclosuresContract> = {
  list: async ({ from, until, inmateId }, { db, now, recordRead }) => {
    const { timeZone } = await currentProfile(db, now)
    const rows = await listDisclosures(db, {
      from: from === null ? null : startOfDay(from, timeZone),
      before: until === null ? null : startOfDay(addDays(until, 1), timeZone),
      inmateId,
    })
    await recordRead('inmate', [...new Set(rows.map((row) => row.inmate_id))])
    return rows.map((row) => ({
      id: row.id,
      at: instantSchema.parse(row.at),
      byName: row.by_name,
      inmate: { id: row.inmate_id, name: row.inmate_name },
      bundle: { id: row.bundle_id, name: row.bundle_name },
      recipients: texts(row.recipients),
      basis: row.basis,
      papers: texts(row.papers),
      isEncrypted: row.is_encrypted === 1,
    }))
  },
}
