import { Failure } from '#shared/contract/failure.ts'
import { isLateEntry } from '#shared/features/medical-records/medical-records.rules.ts'
import type { SickCallRefusal, sickCallsContract } from '#shared/features/sick-calls/sick-calls.contract.ts'
import { sickCallTermsKey } from '#shared/features/sick-calls/sick-calls.history.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { requireCorrectable } from '../medical-records/encounter-corrections.ts'
import { findEncounter } from '../medical-records/encounters.repository.ts'
import { lateEntryHours, lateReasonsIn } from '../medical-records/record-facts.ts'
import { requireCaredFor, requirePerson, sightOf } from '../medical-records/record-person.ts'
import { recordEncounter } from '../medical-records/write-encounter.ts'
import { byUrgency, presentSickCalls, statusOf } from './present-sick-call.ts'
import { sickCallFactsIn, sickCallRules, sickCallTerms } from './sick-call-facts.ts'
import {
  findSickCall,
  insertSickCall,
  listOfPerson,
  listReceived,
  listWaitingAt,
  type SickCallRow,
  updateSickCall,
} from './sick-calls.repository.ts'

const refuse = (reason: SickCallRefusal): Failure => new Failure('refused', { reason })

interface Happened {
  readonly at: Instant | null
  readonly lateReason: string | null
}

/** When something happened, and why it is written down so late. @throws Failure refused (care-in-future, late-reason-missing) */
async function stampOf({ db, now }: CommandContext, { at, lateReason }: Happened) {
  const happened = at ?? now
  if (happened > now) throw refuse('care-in-future')
  const isLate = isLateEntry(happened, now, await lateEntryHours(db))
  if (isLate && lateReason === null) throw refuse('late-reason-missing')
  return { at: happened, lateReason: isLate ? lateReason : null }
}

interface Reference {
  readonly id: string
  readonly revision: number
}

async function requireCall(context: CommandContext, { id, revision }: Reference): Promise<SickCallRow> {
  const row = await findSickCall(context.db, sightOf(context.actor), id)
  if (!row) throw new Failure('not-found')
  if (row.revision !== revision) throw new Failure('changed-meanwhile')
  if (row.state === 'voided') throw refuse('call-voided')
  return row
}

async function requireWaiting(context: CommandContext, reference: Reference): Promise<SickCallRow> {
  const row = await requireCall(context, reference)
  if (row.state !== 'waiting') throw refuse('call-not-waiting')
  return row
}

async function change(
  { db }: CommandContext,
  reference: Reference,
  columns: Parameters<typeof updateSickCall>[2],
): Promise<Reference> {
  if (!(await updateSickCall(db, reference, columns))) throw new Failure('changed-meanwhile')
  return { id: reference.id, revision: reference.revision + 1 }
}

/** A level of the list; a planned day may not lie behind us nor after the term. @throws Failure refused */
async function requireLevel(
  context: CommandContext,
  row: SickCallRow,
  { level, plannedOn }: { readonly level: string; readonly plannedOn: CalendarDate | null },
) {
  const { resourcesFolder } = context.services
  if (!sickCallFactsIn(resourcesFolder).levels.some(({ id }) => id === level)) throw refuse('choice-unknown')
  if (plannedOn === null) return
  const { today, zone } = await unitDay(context)
  if (plannedOn < today) throw refuse('planned-past')
  const sorted = { ...row, triage_level: level, triaged_at: row.triaged_at ?? context.now }
  const due = statusOf(sorted, context.now, await sickCallRules(context), resourcesFolder)?.seenDue
  if (due !== undefined && plannedOn > today && plannedOn > toCalendarDate(addMilliseconds(due, -1), zone))
    throw refuse('planned-after-due')
}

/** Not before it was asked for. @throws Failure refused */
function requireAfter(row: SickCallRow, at: string): void {
  if (at < row.received_at) throw refuse('before-received')
}

/** The meeting that ends a request: the one named, or a new one that begins with the complaint. */
async function meetingFor(
  context: CommandContext,
  row: SickCallRow,
  { encounterId, ...happened }: Happened & { readonly encounterId: string | null },
) {
  if (encounterId !== null) {
    const visit = await findEncounter(context.db, sightOf(context.actor), encounterId)
    if (!visit) throw new Failure('not-found')
    if (visit.inmate_id !== row.inmate_id) throw refuse('other-person')
    if (visit.state === 'voided') throw refuse('encounter-voided')
    return { id: visit.id, at: visit.cared_at, lateReason: visit.late_reason }
  }
  const { at, lateReason } = await stampOf(context, happened)
  requireAfter(row, at)
  const { confidentiality, complaint } = row
  const opening = { inmateId: row.inmate_id, kind: 'visit', caredAt: at, lateReason, instructedBy: null } as const
  const content = {
    ...{ subjective: complaint, objective: null, assessment: null, plan: null },
    ...{ measurements: [], diagnoses: [], procedures: [], followUp: null, confidentiality },
  }
  const opened = await recordEncounter(context, opening, content, 'open')
  return { id: opened.id, at, lateReason }
}

export const sickCallsService: ServiceOf<typeof sickCallsContract> = {
  reference: async (_input, { db, services: { resourcesFolder } }) => {
    const { channels, levels } = sickCallFactsIn(resourcesFolder)
    return {
      channels,
      levels,
      late: { afterHours: await lateEntryHours(db), reasons: lateReasonsIn(resourcesFolder) },
    }
  },

  terms: (_input, { db, services }) => sickCallTerms(db, services.resourcesFolder),

  list: async ({ at: asked, period }, context) => {
    const { db, now, actor, recordRead } = context
    const at = asked ?? now
    const sight = sightOf(actor)
    const { zone } = await unitDay(context)
    const rows =
      period === null
        ? await listWaitingAt(db, sight, at)
        : await listReceived(db, sight, startOfDay(period.from, zone), startOfDay(addDays(period.until, 1), zone))
    const shown = rows.filter(({ received_at }) => received_at <= at)
    await recordRead('inmate', [...new Set(shown.map(({ inmate_id }) => inmate_id))])
    const calls = await presentSickCalls(context, shown, at)
    return period === null ? calls.toSorted(byUrgency) : calls
  },

  ofPerson: async ({ inmateId }, context) => {
    await requirePerson(context.db, inmateId)
    await context.recordRead('inmate', [inmateId])
    return presentSickCalls(context, await listOfPerson(context.db, sightOf(context.actor), inmateId), context.now)
  },

  get: async ({ id }, context) => {
    const row = await findSickCall(context.db, sightOf(context.actor), id)
    if (!row) throw new Failure('not-found')
    await context.recordRead('inmate', [row.inmate_id])
    const [call] = await presentSickCalls(context, [row], context.now)
    if (!call) throw new Failure('not-found')
    return call
  },

  receive: async ({ inmateId, channel, complaint, confidentiality, ...happened }, context) => {
    const { db, now, actor, newId, services } = context
    if (!sickCallFactsIn(services.resourcesFolder).channels.some(({ id }) => id === channel))
      throw refuse('choice-unknown')
    const { at, lateReason } = await stampOf(context, happened)
    await requireCaredFor(context, inmateId, at)
    const id = newId()
    await insertSickCall(db, {
      ...{ id, inmate_id: inmateId, channel, complaint, confidentiality, state: 'waiting' },
      ...{ received_at: at, received_recorded_at: now, received_by: actor.accountId, received_late_reason: lateReason },
      ...{ triage_level: null, triage_note: null, planned_on: null, triaged_at: null, triage_recorded_at: null },
      ...{ triaged_by: null, triage_late_reason: null, outcome: null, outcome_reason: null, encounter_id: null },
      ...{ duplicate_of: null, ended_at: null, end_recorded_at: null, ended_by: null, end_late_reason: null },
      ...{ reopen_reason: null, voided_at: null, voided_by: null, voided_reason: null },
    })
    return { id, revision: 1 }
  },

  triage: async ({ level, note, plannedOn, at: asked, lateReason, ...reference }, context) => {
    const row = await requireWaiting(context, reference)
    if (row.triaged_at !== null) throw refuse('triage-done')
    const { at, lateReason: reason } = await stampOf(context, { at: asked, lateReason })
    requireAfter(row, at)
    await requireLevel(context, row, { level, plannedOn })
    return change(context, reference, {
      ...{ triage_level: level, triage_note: note, planned_on: plannedOn, triaged_at: at },
      ...{ triage_recorded_at: context.now, triaged_by: context.actor.accountId, triage_late_reason: reason },
    })
  },

  changeLevel: async ({ level, note, plannedOn, ...reference }, context) => {
    const row = await requireWaiting(context, reference)
    if (row.triaged_at === null) throw refuse('triage-missing')
    await requireLevel(context, row, { level, plannedOn })
    return change(context, reference, { triage_level: level, triage_note: note, planned_on: plannedOn })
  },

  see: async ({ encounterId, at, lateReason, ...reference }, context) => {
    const row = await requireWaiting(context, reference)
    const meeting = await meetingFor(context, row, { encounterId, at, lateReason })
    requireAfter(row, meeting.at)
    const saved = await change(context, reference, {
      ...{ state: 'ended', outcome: 'seen', outcome_reason: null, encounter_id: meeting.id, ended_at: meeting.at },
      ...{ end_recorded_at: context.now, ended_by: context.actor.accountId, end_late_reason: meeting.lateReason },
    })
    return { ...saved, inmateId: row.inmate_id, encounterId: meeting.id }
  },

  end: async ({ outcome, reason, duplicateOf, at: asked, lateReason, ...reference }, context) => {
    const row = await requireWaiting(context, reference)
    if ((outcome === 'duplicate') !== (duplicateOf !== null)) throw refuse('choice-unknown')
    if (duplicateOf !== null) {
      if (duplicateOf === row.id) throw refuse('duplicate-of-itself')
      const kept = await findSickCall(context.db, sightOf(context.actor), duplicateOf)
      if (!kept || kept.state === 'voided') throw new Failure('not-found')
      if (kept.inmate_id !== row.inmate_id) throw refuse('other-person')
      // Two that point at each other would leave nobody waiting.
      if (kept.outcome === 'duplicate') throw refuse('choice-unknown')
    }
    const { at, lateReason: late } = await stampOf(context, { at: asked, lateReason })
    requireAfter(row, at)
    return change(context, reference, {
      ...{ state: 'ended', outcome, outcome_reason: reason, duplicate_of: duplicateOf, ended_at: at },
      ...{ end_recorded_at: context.now, ended_by: context.actor.accountId, end_late_reason: late },
    })
  },

  reopen: async ({ reason, ...reference }, context) => {
    const row = await requireCall(context, reference)
    if (row.state !== 'ended') throw refuse('call-not-ended')
    return change(context, reference, {
      ...{ state: 'waiting', outcome: null, outcome_reason: null, encounter_id: null, duplicate_of: null },
      ...{ ended_at: null, end_recorded_at: null, ended_by: null, end_late_reason: null, reopen_reason: reason },
    })
  },

  void: async ({ reason, ...reference }, context) => {
    const row = await requireCall(context, reference)
    const at = instantSchema.parse(row.received_recorded_at)
    await requireCorrectable(context, { byId: row.received_by, at })
    const voided = { voided_at: context.now, voided_by: context.actor.accountId, voided_reason: reason }
    return change(context, reference, { state: 'voided', ...voided })
  },

  changeTerms: async (terms, { db }) => {
    await writeSetting(db, sickCallTermsKey, terms)
    return {}
  },
}
