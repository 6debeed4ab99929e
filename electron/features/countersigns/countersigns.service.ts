import { Failure } from '#shared/contract/failure.ts'
import type { CountersignRefusal, countersignsContract } from '#shared/features/countersigns/countersigns.contract.ts'
import { noDoctorKey } from '#shared/features/countersigns/countersigns.history.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { encounterCorrections } from '../medical-records/encounter-corrections.ts'
import { findEncounter } from '../medical-records/encounters.repository.ts'
import { summariesOf } from '../medical-records/present-encounter.ts'
import { sightOf } from '../medical-records/record-person.ts'
import {
  countWaiting,
  findCountersign,
  findCountersignOf,
  listCountersigns,
  signCountersign,
} from './countersigns.repository.ts'
import { askFor, isWithoutDoctor } from './no-doctor.ts'

const refuse = (reason: CountersignRefusal): Failure => new Failure('refused', { reason })

export const countersignsService: ServiceOf<typeof countersignsContract> = {
  list: async ({ state }, { db, actor, recordRead }) => {
    const rows = await listCountersigns(db, sightOf(actor), state)
    await recordRead('inmate', [...new Set(rows.map(({ inmate_id }) => inmate_id))])
    const visits = await summariesOf(db, rows)
    const listed = await Promise.all(
      rows.map(async (row, index) => {
        const [visit, person] = [visits[index], await findSummary(db, row.inmate_id)]
        if (!(visit && person)) return []
        const signedAt = row.signed_at
        return [
          {
            id: row.countersign_id,
            visit,
            person: toSummary(person),
            asked: { at: instantSchema.parse(row.asked_at), byName: row.asker_name },
            signed: signedAt === null ? null : { at: instantSchema.parse(signedAt), byName: row.signer_name ?? '' },
          },
        ]
      }),
    )
    return listed.flat()
  },

  mode: async (_input, { db, actor }) => ({
    isOn: await isWithoutDoctor(db),
    waiting: await countWaiting(db, sightOf(actor)),
  }),

  setMode: async ({ isOn }, { db }) => {
    await writeSetting(db, noDoctorKey, isOn)
    return {}
  },

  ask: async ({ encounterId }, context) => {
    const visit = await findEncounter(context.db, sightOf(context.actor), encounterId)
    if (!visit) throw new Failure('not-found')
    if (visit.state === 'voided') throw refuse('encounter-voided')
    if (await findCountersignOf(context.db, encounterId)) throw refuse('already-asked')
    return { id: await askFor(context, encounterId) }
  },

  sign: async ({ ids, remark }, context) => {
    const { db, now, actor } = context
    const wanted = [...new Set(ids)]
    for (const id of wanted) {
      const row = await findCountersign(db, sightOf(actor), id)
      if (!row) throw new Failure('not-found')
      if (row.state === 'signed') throw refuse('already-signed')
      if (row.carer_id === actor.accountId) throw refuse('own-visit')
      if (row.encounter_state === 'open') throw refuse('encounter-open')
      const addendum =
        remark === null ? null : await encounterCorrections.addAddendum({ id: row.encounter_id, text: remark }, context)
      await signCountersign(db, id, {
        ...{ signed_at: now, signed_by: actor.accountId, addendum_id: addendum?.id ?? null },
      })
    }
    return { count: wanted.length }
  },
}
