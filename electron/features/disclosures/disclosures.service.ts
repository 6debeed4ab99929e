import type { disclosuresContract } from '#shared/features/disclosures/disclosures.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { requireRecordOf } from '../medical-records/record-person.ts'
import { refuse } from '../medical-records/refuse.ts'
import { disclosureBases } from './disclosure-basis.ts'
import { insertRecordDisclosure } from './disclosures.repository.ts'
import { disclosuresOf } from './disclosures-of.ts'

export const disclosuresService: ServiceOf<typeof disclosuresContract> = {
  list: async (period, { db, now, recordRead }) => {
    const { timeZone } = await currentProfile(db, now)
    const all = (await disclosuresOf(db, period, timeZone)).map(({ told }) => told)
    await recordRead('inmate', [...new Set(all.map(({ inmate }) => inmate.id))])
    return all
  },

  record: async ({ basisId, papers, givenOn, askedBy, ...given }, context) => {
    const { db, now, actor, newId, services } = context
    await requireRecordOf(context, given.inmateId)
    if (givenOn > (await unitDay(context)).today) throw refuse('given-in-future')
    const basis = disclosureBases(services).bases.find(({ id }) => id === basisId)
    if (!basis) throw refuse('basis-unknown')
    const id = newId()
    await insertRecordDisclosure(db, {
      id,
      inmate_id: given.inmateId,
      at: now,
      given_on: givenOn,
      account_id: actor.accountId,
      asked_by: askedBy,
      recipient: given.recipient,
      basis_id: basisId,
      basis: `${basis.title}. ${basis.citation}.`,
      request: given.request,
      papers: JSON.stringify(papers),
    })
    return { id }
  },
}
