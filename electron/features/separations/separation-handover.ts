import { instantSchema } from '#shared/time/instant.ts'
import type { HandoverSource } from '../shift-handover/handover-source.ts'
import { listActive } from './separations.repository.ts'

/** Whoever stays apart. Somebody who is not here any more stands there as late: nobody has ended it. */
export const separationHandover: HandoverSource = async ({ db }) =>
  (await listActive(db)).map((row) => ({
    id: `separation:${row.id}`,
    kind: 'separation' as const,
    inmateId: row.inmate_id,
    about: `${row.block}/${row.room}`,
    since: instantSchema.parse(row.began_at),
    dueOn: null,
    isLate: row.presence !== 'present',
    link: `/poliklinik/rekam-medis/${row.inmate_id}?tab=pemisahan`,
  }))
