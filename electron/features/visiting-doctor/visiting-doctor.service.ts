import { Failure } from '#shared/contract/failure.ts'
import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import { isLateEntry } from '#shared/features/medical-records/medical-records.rules.ts'
import type { visitingDoctorContract } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { correctionWindowOf } from '../medical-records/correction-window.ts'
import { findEncounter } from '../medical-records/encounters.repository.ts'
import { lateEntryHours } from '../medical-records/record-facts.ts'
import { requireRecordOf, sightOf } from '../medical-records/record-person.ts'
import { findPaper, paperColumns } from './order-paper.ts'
import { kindsIn, presentOrders } from './present-order.ts'
import { refuse } from './refuse.ts'
import {
  type DoctorOrderRow,
  findOrder,
  insertOrder,
  listOrders,
  listOrdersOfPaper,
  listOrdersOfVisit,
  rightToSheet,
  updateOrder,
} from './visiting-doctor.repository.ts'

/** Ties an own upload that belongs to nothing yet to the visit's person. @throws Failure refused (file-not-usable) */
async function takeSheet(
  { db, actor }: CommandContext,
  fileId: string,
  visit: { readonly inmate_id: string; readonly confidentiality: 'normal' | 'extra' },
): Promise<void> {
  const file = await findFile(db, fileId)
  if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refuse('file-not-usable')
  const permission = rightToSheet(visit.confidentiality)
  await attachFile(db, fileId, { permission, reads: 'health', subjectType: 'inmate', subjectId: visit.inmate_id })
}

async function requireOrder({ db, actor }: CommandContext, id: string, revision: number): Promise<DoctorOrderRow> {
  const row = await findOrder(db, sightOf(actor), id)
  if (!row) throw new Failure('not-found')
  if (row.order_state === 'voided') throw refuse('already-voided')
  if (row.order_revision !== revision) throw new Failure('changed-meanwhile')
  return row
}

function done(isDone: boolean, revision: number) {
  if (!isDone) throw new Failure('changed-meanwhile')
  return { revision: revision + 1 }
}

export const visitingDoctorService: ServiceOf<typeof visitingDoctorContract> = {
  kinds: async (_input, { services }) => kindsIn(services.resourcesFolder),

  list: async ({ state }, context) => {
    const rows = await listOrders(context.db, sightOf(context.actor), state)
    await context.recordRead('inmate', [...new Set(rows.map(({ inmate_id }) => inmate_id))])
    return await presentOrders(context, rows)
  },

  ofVisit: async ({ encounterId }, context) => {
    const { db, recordRead } = context
    const sight = sightOf(context.actor)
    const visit = await findEncounter(db, sight, encounterId)
    if (!visit) throw new Failure('not-found')
    await recordRead('inmate', [visit.inmate_id])
    return await presentOrders(context, await listOrdersOfVisit(db, sight, encounterId))
  },

  ofPaper: async (paper, context) => {
    const { db, actor, recordRead } = context
    const found = await findPaper(context, paper)
    if (!found) throw new Failure('not-found')
    await recordRead('inmate', [found.inmate_id])
    return await presentOrders(context, await listOrdersOfPaper(db, sightOf(actor), paper))
  },

  add: async ({ encounterId, fileId, lateReason, carriedOutBy, ...order }, context) => {
    const { db, now, actor, newId, services } = context
    const visit = await findEncounter(db, sightOf(actor), encounterId)
    if (!visit) throw new Failure('not-found')
    await requireRecordOf(context, visit.inmate_id)
    if (visit.state === 'voided') throw refuse('encounter-voided')
    if (!kindsIn(services.resourcesFolder).some(({ id }) => id === order.kind)) throw refuse('kind-unknown')
    const isLate = isLateEntry(instantSchema.parse(visit.cared_at), now, await lateEntryHours(db))
    if (isLate && lateReason === null) throw refuse('late-reason-missing')
    if (fileId !== null) await takeSheet(context, fileId, visit)
    const paper = await paperColumns(context, carriedOutBy ?? null, visit)
    const id = newId()
    await insertOrder(db, {
      ...{ id, encounter_id: encounterId, kind: order.kind, text: order.text },
      ...{ doctor_name: order.doctorName, doctor_licence: order.doctorLicence },
      ...{ recorded_at: now, recorded_by: actor.accountId, late_reason: isLate ? lateReason : null },
      ...{ file_id: fileId, state: fileId === null ? 'waiting' : 'signed' },
      ...(fileId === null ? {} : { attached_at: now, attached_by: actor.accountId }),
      ...paper,
    })
    return { id }
  },

  attach: async ({ id, revision, fileId }, context) => {
    const row = await requireOrder(context, id, revision)
    if (row.state === 'voided') throw refuse('encounter-voided')
    if (row.order_state === 'signed') throw refuse('already-attached')
    await takeSheet(context, fileId, row)
    const attached = { file_id: fileId, attached_at: context.now, attached_by: context.actor.accountId }
    return done(await updateOrder(context.db, { id, revision }, { ...attached, state: 'signed' }), revision)
  },

  link: async ({ id, revision, carriedOutBy }, context) => {
    const row = await requireOrder(context, id, revision)
    if (row.state === 'voided') throw refuse('encounter-voided')
    const paper = await paperColumns(context, carriedOutBy, row)
    return done(await updateOrder(context.db, { id, revision }, paper), revision)
  },

  void: async ({ id, revision, reason }, context) => {
    const { db, now, actor } = context
    const row = await requireOrder(context, id, revision)
    const { correctionHours } = await correctionWindowOf(db)
    const entered = { byId: row.order_recorded_by, at: instantSchema.parse(row.order_recorded_at) }
    if (!mayCorrectRecord(entered, actor, { now, correctionHours })) throw refuse('not-yours')
    const voided = { voided_at: now, voided_by: actor.accountId, voided_reason: reason }
    return done(await updateOrder(db, { id, revision }, { ...voided, state: 'voided' }), revision)
  },
}
