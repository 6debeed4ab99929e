import { Failure } from '#shared/contract/failure.ts'
import {
  activeEvents,
  endStates,
  mayTakeBack,
  overdueAt,
  takeBackKinds,
} from '#shared/features/referrals/referral.rules.ts'
import type { ReferralContent } from '#shared/features/referrals/referral.ts'
import type { referralsContract } from '#shared/features/referrals/referrals.contract.ts'
import { caseNumber } from '#shared/features/service-cases/case-number.rules.ts'
import { endOfDay } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { nextNumber } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { findEncounter } from '../medical-records/encounters.repository.ts'
import { requireCaredFor, sightOf } from '../medical-records/record-person.ts'
import { completeReferral } from './file-result.ts'
import { answeredPhases, prefillOf } from './prefill-referral.ts'
import { contentOf, eventsOf, factsOf, presentReferral, summariesOf } from './present-referral.ts'
import { addEvent, loadForChange, move, requireOrder, settle, timeOf } from './referral-moves.ts'
import { referralSettingsOf } from './referral-settings.service.ts'
import {
  findReferral,
  insertReferral,
  listCasesOf,
  listReferrals,
  searchReferrals,
  updateReferral,
} from './referrals.repository.ts'
import { refuse } from './refuse.ts'

/** Prefix of the number: Rujukan. */
const series = 'RJ'

const columnsOf = (content: ReferralContent) => ({
  confidentiality: content.confidentiality,
  priority: content.priority,
  hospital: content.hospital,
  clinic: content.clinic,
  payer: content.payer,
  planned_at: content.plannedAt,
  escort_proposal: content.escortProposal,
  reason: content.reason,
  complaint: content.complaint,
  examination: content.examination,
  vital_signs: content.vitalSigns,
  diagnoses: JSON.stringify(content.diagnoses),
  treatment: content.treatment,
  allergies: content.allergies,
  clinician_name: content.clinicianName,
  clinician_sip: content.clinicianSip,
})

/** The visit that a referral begins with. @throws Failure not-found, refused */
async function requireEncounter({ db, actor }: CommandContext, id: string, inmateId: string) {
  const visit = await findEncounter(db, sightOf(actor), id)
  if (!visit) throw new Failure('not-found')
  if (visit.inmate_id !== inmateId) throw refuse('encounter-other-person')
  if (visit.state === 'voided') throw refuse('encounter-voided')
  return visit
}

/** The answered request that a referral begins with. @throws Failure refused */
async function requireCase({ db }: CommandContext, id: string, inmateId: string): Promise<void> {
  const found = (await listCasesOf(db, inmateId)).find((one) => one.id === id)
  if (!found) throw refuse('case-other-person')
  if (!answeredPhases.includes(found.phase)) throw refuse('case-not-answered')
}

export const referralsService: ServiceOf<typeof referralsContract> = {
  list: async ({ inmateId, states, path, overdueOn }, context) => {
    const { db, actor, now, recordRead } = context
    const limits = await referralSettingsOf(context)
    const { zone } = await unitDay(context)
    const close = overdueOn === null ? now : endOfDay(overdueOn, zone)
    // A day that is not over yet is looked at as it stands.
    const asOf = close > now ? now : close
    const rows = await listReferrals(db, sightOf(actor), { inmateId, states, path })
    const events = await eventsOf(db, rows)
    const wanted =
      overdueOn === null ? rows : rows.filter((row) => overdueAt(factsOf(row, events(row.id)), limits, asOf).length > 0)
    await recordRead('inmate', [...new Set(wanted.map(({ inmate_id }) => inmate_id))])
    return { referrals: await summariesOf(db, wanted, { limits, asOf }), asOf }
  },

  get: async ({ id }, context) => {
    const { db, actor, now, recordRead } = context
    const row = await findReferral(db, sightOf(actor), id)
    if (!row) throw new Failure('not-found')
    await recordRead('inmate', [row.inmate_id])
    const limits = await referralSettingsOf(context)
    return presentReferral(db, row, { limits, asOf: now, mayEnter: actor.permissions.has('enter:health') })
  },

  search: async (input, { db, actor, recordRead }) => {
    const rows = await searchReferrals(db, sightOf(actor), input)
    await recordRead('inmate', [...new Set(rows.map(({ inmate_id }) => inmate_id))])
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      inmate: { id: row.inmate_id, name: row.inmate_name },
      state: row.state,
      hospital: row.hospital,
      referredAt: instantSchema.parse(row.referred_at),
    }))
  },

  prefill: async (input, context) => {
    await context.recordRead('inmate', [input.inmateId])
    return prefillOf(context, input)
  },

  create: async ({ inmateId, path, encounterId, caseId, content, isSubmitted, ...given }, context) => {
    const { db, now, actor, newId } = context
    const { at, lateReason } = await timeOf(context, given)
    await requireCaredFor(context, inmateId, at)
    const visit = encounterId === null ? null : await requireEncounter(context, encounterId, inmateId)
    if (caseId !== null) await requireCase(context, caseId, inmateId)
    if (content.plannedAt !== null && content.plannedAt < at) throw refuse('planned-before-referral')
    const year = (await unitDay(context)).today.slice(0, 4)
    const sequence = await nextNumber(db, `${series}-${year}`)
    const id = newId()
    const number = caseNumber({ series, mark: (await readInstallation(db)).mark, year, sequence })
    const isAsked = isSubmitted || path === 'gawat-darurat'
    await insertReferral(db, {
      ...columnsOf(content),
      id,
      number,
      inmate_id: inmateId,
      path,
      state: isAsked ? 'waiting-permission' : 'draft',
      permission: 'none',
      // What hangs on a visit that few may see is seen by few.
      confidentiality: visit?.confidentiality === 'extra' ? 'extra' : content.confidentiality,
      encounter_id: encounterId,
      case_id: caseId,
      referred_at: at,
      recorded_at: now,
      recorded_by: actor.accountId,
      late_reason: lateReason,
    })
    if (isAsked) await addEvent(context, id, { kind: 'submit', at, lateReason })
    return { id, revision: 1, number }
  },

  amend: async ({ id, revision, content, reason }, context) => {
    const loaded = await loadForChange(context, { id, revision })
    const { row } = loaded
    if (endStates.includes(row.state)) throw refuse('amend-too-late')
    if (row.state !== 'draft' && reason === null) throw refuse('reason-missing')
    if (JSON.stringify(contentOf(row)) === JSON.stringify(content)) throw refuse('nothing-changed')
    const change = columnsOf(content)
    const isHidden = row.encounter_id !== null && row.confidentiality === 'extra'
    const confidentiality = isHidden ? 'extra' : content.confidentiality
    const { now } = context
    await addEvent(context, id, { kind: 'amend', at: now, lateReason: null, reason })
    if (!(await updateReferral(context.db, row, { ...change, confidentiality }))) throw new Failure('changed-meanwhile')
    return { id, revision: revision + 1 }
  },

  submit: async ({ id, revision, ...given }, context) =>
    move(context, await loadForChange(context, { id, revision }), 'submit', given),

  orderEscort: async ({ id, revision, escort, ...given }, context) =>
    move(context, await loadForChange(context, { id, revision }), 'order-escort', { ...given, details: { escort } }),

  notifyFamily: async ({ id, revision, family, ...given }, context) =>
    move(context, await loadForChange(context, { id, revision }), 'notify-family', { ...given, details: { family } }),

  leave: async ({ id, revision, ...given }, context) =>
    move(context, await loadForChange(context, { id, revision }), 'leave', given),

  arrive: async ({ id, revision, arrival, ...given }, context) =>
    move(context, await loadForChange(context, { id, revision }), 'arrive', { ...given, details: { arrival } }),

  return: async ({ id, revision, note, ...given }, context) =>
    move(context, await loadForChange(context, { id, revision }), 'return', { ...given, reason: note }),

  complete: completeReferral,

  cancel: async ({ id, revision, ...given }, context) =>
    move(context, await loadForChange(context, { id, revision }), 'cancel', given),

  correctEvent: async ({ id, revision, eventId, at, escort, family, arrival, reason }, context) => {
    const loaded = await loadForChange(context, { id, revision })
    const event = activeEvents(loaded.events).find((one) => one.id === eventId)
    if (!event || !takeBackKinds.some((kind) => kind === event.kind)) throw refuse('event-not-correctable')
    if (at > context.now) throw refuse('in-future')
    const details = {
      escort: event.kind === 'order-escort' ? escort : null,
      family: event.kind === 'notify-family' ? family : null,
      arrival: event.kind === 'arrive' ? arrival : null,
    }
    const { late_reason } = event.row
    await addEvent(context, id, { kind: event.kind, at, lateReason: late_reason, reason, details, corrects: eventId })
    requireOrder((await eventsOf(context.db, [loaded.row]))(id))
    return settle(context, loaded)
  },

  takeBack: async ({ id, revision, eventId, reason }, context) => {
    const loaded = await loadForChange(context, { id, revision })
    if (!mayTakeBack(activeEvents(loaded.events), eventId)) throw refuse('event-not-correctable')
    const { now } = context
    await addEvent(context, id, { kind: 'take-back', at: now, lateReason: null, reason, corrects: eventId })
    return settle(context, loaded)
  },
}
