import type { disclosuresContract } from '#shared/features/disclosures/disclosures.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { disclosedTexts, disclosuresOf } from './disclosures-of.ts'

export const disclosuresService: ServiceOf<typeof disclosuresContract> = {
  list: async ({ from, until, inmateId }, { db, now, recordRead }) => {
    const { timeZone } = await currentProfile(db, now)
    const rows = await disclosuresOf(db, { from, until, inmateId }, timeZone)
    await recordRead('inmate', [...new Set(rows.map((row) => row.inmate_id))])
    return rows.map((row) => ({
      id: row.id,
      at: instantSchema.parse(row.at),
      byName: row.by_name,
      inmate: { id: row.inmate_id, name: row.inmate_name },
      bundle: { id: row.bundle_id, name: row.bundle_name },
      recipients: disclosedTexts(row.recipients),
      basis: row.basis,
      papers: disclosedTexts(row.papers),
      isEncrypted: row.is_encrypted === 1,
    }))
  },
}
