import { z } from 'zod'
import type { Disclosure, disclosuresContract } from '#shared/features/disclosures/disclosures.contract.ts'
import { addDays, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { requireRecordOf } from '../medical-records/record-person.ts'
import { refuse } from '../medical-records/refuse.ts'
import { disclosureBases } from './disclosure-basis.ts'
import { insertRecordDisclosure, listDisclosures, listRecordDisclosures } from './disclosures.repository.ts'

const textsSchema = z.array(z.string())
const texts = (json: string): string[] => textsSchema.parse(JSON.parse(json))

export const disclosuresService: ServiceOf<typeof disclosuresContract> = {
  list: async ({ from, until, inmateId }, { db, now, recordRead }) => {
    const { timeZone } = await currentProfile(db, now)
    const filter = {
      from: from === null ? null : startOfDay(from, timeZone),
      before: until === null ? null : startOfDay(addDays(until, 1), timeZone),
      inmateId,
    }
    const rows = await listDisclosures(db, filter)
    const byHand = await listRecordDisclosures(db, filter)
    await recordRead('inmate', [...new Set([...rows, ...byHand].map((row) => row.inmate_id))])
    const all: readonly Disclosure[] = [...rows.map(toDisclosure), ...byHand.map(toHandedOut)]
    return all.toSorted((left, right) => (left.at < right.at || (left.at === right.at && left.id < right.id) ? 1 : -1))
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

function toDisclosure(row: Awaited<ReturnType<typeof listDisclosures>>[number]): Disclosure {
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
