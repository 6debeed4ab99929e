import { Failure } from '#shared/contract/failure.ts'
import { type LabRequestMove, mayMove } from '#shared/features/lab-requests/lab-request.rules.ts'
import type { labRequestsContract } from '#shared/features/lab-requests/lab-requests.contract.ts'
import { labTermsKey } from '#shared/features/lab-requests/lab-requests.history.ts'
import { isLateEntry } from '#shared/features/medical-records/medical-records.rules.ts'
import { caseNumber } from '#shared/features/service-cases/case-number.rules.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { nextNumber, writeSetting } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { withCorrectionHours } from '../medical-records/correction-window.ts'
import { findEncounter } from '../medical-records/encounters.repository.ts'
import { lateEntryHours } from '../medical-records/record-facts.ts'
import { requireCaredFor, sightOf } from '../medical-records/record-person.ts'
import { referralSettingsOf } from '../referrals/referral-settings.service.ts'
import { fileLabResult } from './file-lab-result.ts'
import { labTermsOf, labTestsIn } from './lab-facts.ts'
import { findLabRequest, insertLabRequest, listLabRequests, updateLabRequest } from './lab-requests.repository.ts'
import { mayVoid, presentLabRequest, toLabSummary } from './present-lab-request.ts'
import { refuse } from './refuse.ts'

/** Prefix of the number: Laboratorium. */
const series = 'LB'

interface Happened {
  readonly at: Instant | null
  readonly lateReason: string | null
}

/** @throws Failure refused (in-future, late-reason-missing) */
async function timeOf({ db, now }: CommandContext, given: Happened) {
  const at = given.at ?? now
  if (at > now) throw refuse('in-future')
  const isLate = isLateEntry(at, now, await lateEntryHours(db))
  if (isLate && given.lateReason === null) throw refuse('late-reason-missing')
  return { at, lateReason: isLate ? given.lateReason : null }
}

/** @throws Failure refused (in-future) */
function requireTaken(specimenAt: Instant | null, now: Instant): void {
  if (specimenAt !== null && specimenAt > now) throw refuse('in-future')
}

interface Reference {
  readonly id: string
  readonly revision: number
}

/** @throws Failure not-found, changed-meanwhile, refused (move-not-possible) */
async function loadFor(move: LabRequestMove, { db, actor }: CommandContext, { id, revision }: Reference) {
  const row = await findLabRequest(db, sightOf(actor), id)
  if (!row) throw new Failure('not-found')
  if (row.revision !== revision) throw new Failure('changed-meanwhile')
  if (!mayMove(row.state, move)) throw refuse('move-not-possible')
  return row
}

async function change({ db }: CommandContext, reference: Reference, columns: Parameters<typeof updateLabRequest>[2]) {
  const { id, revision } = reference
  if (!(await updateLabRequest(db, { id, revision }, columns))) throw new Failure('changed-meanwhile')
  return { id, revision: revision + 1 }
}

export const labRequestsService: ServiceOf<typeof labRequestsContract> = {
  list: async ({ inmateId, states, isOverdue }, context) => {
    const { db, actor, now, recordRead } = context
    const { overdueDays } = await labTermsOf(context)
    const rows = await listLabRequests(db, sightOf(actor), { inmateId, states })
    const shown = rows
      .map((row) => toLabSummary(row, overdueDays, now))
      .filter((summary) => !isOverdue || summary.isOverdue)
    await recordRead('inmate', [...new Set(shown.map(({ inmate }) => inmate.id))])
    return shown
  },

  get: async ({ id }, context) => {
    const row = await findLabRequest(context.db, sightOf(context.actor), id)
    if (!row) throw new Failure('not-found')
    await context.recordRead('inmate', [row.inmate_id])
    return presentLabRequest(context, row)
  },

  choices: async (_input, context) => ({
    tests: labTestsIn(context.services.resourcesFolder),
    laboratories: (await referralSettingsOf(context)).hospitals.map(({ name }) => name),
    clinicianName: context.actor.fullName,
  }),

  create: async ({ inmateId, encounterId, at: givenAt, lateReason: givenReason, ...content }, context) => {
    const { db, now, actor, newId, services } = context
    const { at, lateReason } = await timeOf(context, { at: givenAt, lateReason: givenReason })
    await requireCaredFor(context, inmateId, at)
    const visit = encounterId === null ? undefined : await findEncounter(db, sightOf(actor), encounterId)
    if (encounterId !== null && !visit) throw new Failure('not-found')
    if (visit && visit.inmate_id !== inmateId) throw refuse('encounter-other-person')
    if (visit?.state === 'voided') throw refuse('encounter-voided')
    requireTaken(content.specimenAt, now)
    const secret = labTestsIn(services.resourcesFolder).filter(({ isConfidential }) => isConfidential)
    // What hangs on a visit that few may see, or asks for such a test, is seen by few.
    const isSecret =
      visit?.confidentiality === 'extra' || content.tests.some((test) => secret.some(({ name }) => name === test.name))
    const year = (await unitDay(context)).today.slice(0, 4)
    const sequence = await nextNumber(db, `${series}-${year}`)
    const id = newId()
    const number = caseNumber({ series, mark: (await readInstallation(db)).mark, year, sequence })
    await insertLabRequest(db, {
      id,
      number,
      inmate_id: inmateId,
      encounter_id: encounterId,
      confidentiality: isSecret ? 'extra' : content.confidentiality,
      state: 'requested',
      priority: content.priority,
      laboratory: content.laboratory,
      tests: JSON.stringify(content.tests),
      question: content.question,
      specimen: content.specimen,
      specimen_at: content.specimenAt,
      specimen_by: content.specimenBy,
      clinician_name: content.clinicianName,
      requested_at: at,
      recorded_at: now,
      recorded_by: actor.accountId,
      late_reason: lateReason,
    })
    return { id, revision: 1, number }
  },

  changeSpecimen: async ({ specimen, specimenAt, specimenBy, ...reference }, context) => {
    await loadFor('specimen', context, reference)
    requireTaken(specimenAt, context.now)
    return change(context, reference, { specimen, specimen_at: specimenAt, specimen_by: specimenBy })
  },

  send: async (input, context) => {
    const row = await loadFor('send', context, input)
    const { at } = await timeOf(context, input)
    if (at < row.requested_at) throw refuse('before-request')
    return change(context, input, { state: 'sent', sent_at: at, sent_by: context.actor.accountId })
  },

  addResult: async (input, context) => {
    const row = await loadFor('result', context, input)
    const time = await timeOf(context, input)
    if (time.at < row.requested_at) throw refuse('before-request')
    const encounterId = await fileLabResult(context, row, input, time)
    return change(context, input, {
      state: 'resulted',
      resulted_at: time.at,
      resulted_by: context.actor.accountId,
      result_encounter_id: encounterId ?? row.result_encounter_id,
      // A further answer has not been read yet.
      read_at: null,
      read_by: null,
    })
  },

  markRead: async (input, context) => {
    await loadFor('read', context, input)
    return change(context, input, { state: 'read', read_at: context.now, read_by: context.actor.accountId })
  },

  void: async (input, context) => {
    const row = await loadFor('void', context, input)
    const { now, actor } = context
    if (!mayVoid(row, actor, await withCorrectionHours(context))) throw refuse('correction-over')
    return change(context, input, {
      state: 'voided',
      voided_at: now,
      voided_by: actor.accountId,
      voided_reason: input.reason,
    })
  },

  terms: (_input, context) => labTermsOf(context),

  changeTerms: async (input, { db }) => {
    await writeSetting(db, labTermsKey, input)
    return {}
  },
}
