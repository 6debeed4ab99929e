import { Failure } from '#shared/contract/failure.ts'
import type { coachingResultsContract } from '#shared/features/coaching-results/coaching-results.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { listMembershipsOf } from '../coaching-programmes/coaching-members.repository.ts'
import { requireProgramme } from '../coaching-programmes/coaching-programmes.service.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { certificateContentOf } from './certificate-content.ts'
import { coachingHistoryOf } from './coaching-history.ts'
import { recapOf, reportOf } from './coaching-recap.ts'
import {
  endResult,
  findAssessment,
  findCertificate,
  findCertificateByNumber,
  findWork,
  insertAssessment,
  insertCertificate,
  insertWork,
  listAssessments,
  searchCertificates,
} from './coaching-results.repository.ts'
import { refuse, resultFactsIn, spanOf, wholePeriod } from './result-facts.ts'

/** @throws Failure not-found, refused (merged-away) */
async function requirePerson({ db }: CommandContext, inmateId: string): Promise<void> {
  if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
  if (await findMergeOf(db, inmateId)) throw refuse('merged-away')
}

/** Somebody who belongs or belonged to the programme. @throws Failure not-found, refused (merged-away, not-a-participant) */
async function requireParticipant(context: CommandContext, programmeId: string, inmateId: string): Promise<void> {
  await requireProgramme(context.db, programmeId)
  await requirePerson(context, inmateId)
  const memberships = await listMembershipsOf(context.db, inmateId)
  if (!memberships.some((row) => row.programme_id === programmeId && row.joined_on !== null))
    throw refuse('not-a-participant')
}

interface Ended {
  readonly id: string
  readonly revision: number
  readonly reason: string
}

/** @throws Failure not-found, refused (already-voided), changed-meanwhile */
async function voidRow(
  { db }: CommandContext,
  table: Parameters<typeof endResult>[1],
  row: { readonly state: string } | undefined,
  { reason, ...reference }: Ended,
) {
  if (!row) throw new Failure('not-found')
  if (row.state !== 'active') throw refuse('already-voided')
  if (!(await endResult(db, table, reference, reason))) throw new Failure('changed-meanwhile')
  return { revision: reference.revision + 1 }
}

/** Results of coaching: assessments, works, certificates, and what they and the attendance add up to. */
export const coachingResultsService: ServiceOf<typeof coachingResultsContract> = {
  reference: async (_input, { services }) => resultFactsIn(services.resourcesFolder),

  recap: (input, context) => recapOf(context, input),

  historyOf: async ({ inmateId }, context) => {
    const history = await coachingHistoryOf(context, inmateId)
    await context.recordRead('inmate', [inmateId])
    return history
  },

  findCertificates: async (wanted, { db }) =>
    (await searchCertificates(db, wanted)).map((row) => ({
      ...{ id: row.id, number: row.number, issuedOn: calendarDateSchema.parse(row.issued_on) },
      programme: { id: row.programme_id, name: row.programme_name, kind: row.programme_kind },
      person: { id: row.inmate_id, name: row.inmate_name },
    })),

  monthly: (period, context) => reportOf(context, period),

  assess: async ({ programmeId, inmateId, grades, note, replaces, ...period }, context) => {
    const { db, now, actor, newId, services } = context
    await spanOf(context, period)
    await requireParticipant(context, programmeId, inmateId)
    const { aspects, scale } = resultFactsIn(services.resourcesFolder)
    if (Object.keys(grades).some((aspect) => !aspects.some(({ id }) => id === aspect))) throw refuse('unknown-aspect')
    if (Object.values(grades).some((grade) => !scale.some(({ id }) => id === grade))) throw refuse('unknown-grade')
    if (Object.keys(grades).length === 0 && note === null) throw refuse('nothing-assessed')
    if (replaces !== null && !(await endResult(db, 'coaching_assessments', replaces, null)))
      throw new Failure('changed-meanwhile')
    const { from, until } = wholePeriod(period)
    const isSame = (row: { readonly programme_id: string; readonly from_on: string; readonly until_on: string }) =>
      row.programme_id === programmeId && row.from_on === from && row.until_on === until
    if ((await listAssessments(db, { inmateId })).some(isSame)) throw refuse('already-assessed')
    const id = newId()
    await insertAssessment(db, {
      ...{ id, programme_id: programmeId, inmate_id: inmateId, from_on: from, until_on: until },
      ...{ grades: JSON.stringify(grades), note, state: 'active', void_reason: null },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  voidAssessment: async (input, context) =>
    voidRow(context, 'coaching_assessments', await findAssessment(context.db, input.id), input),

  addWork: async ({ inmateId, programmeId, kind, title, madeOn, note, fileIds }, context) => {
    const { db, now, actor, newId, services } = context
    await requirePerson(context, inmateId)
    if (programmeId !== null) await requireParticipant(context, programmeId, inmateId)
    if (!resultFactsIn(services.resourcesFolder).workKinds.some(({ id }) => id === kind))
      throw refuse('unknown-work-kind')
    if (madeOn > (await unitDay(context)).today) throw refuse('date-in-future')
    if (new Set(fileIds).size < fileIds.length) throw refuse('file-not-usable')
    for (const fileId of fileIds) {
      const file = await findFile(db, fileId)
      // Only the uploader's own file that belongs to nothing yet.
      if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refuse('file-not-usable')
      const right = { permission: 'view:coaching', reads: 'identity' } as const
      await attachFile(db, fileId, { ...right, subjectType: 'inmate', subjectId: inmateId })
    }
    const id = newId()
    await insertWork(
      db,
      {
        ...{ id, inmate_id: inmateId, programme_id: programmeId, kind, title, made_on: madeOn, note },
        ...{ state: 'active', void_reason: null, recorded_at: now, recorded_by: actor.accountId },
      },
      fileIds.map((fileId) => ({ id: newId(), file_id: fileId })),
    )
    return { id }
  },

  voidWork: async (input, context) => voidRow(context, 'coaching_works', await findWork(context.db, input.id), input),

  issueCertificate: async ({ programmeId, inmateId, number, issuedOn }, context) => {
    const { db, now, actor, newId } = context
    await requireParticipant(context, programmeId, inmateId)
    if (issuedOn > (await unitDay(context)).today) throw refuse('date-in-future')
    if (await findCertificateByNumber(db, number)) throw refuse('number-taken')
    const content = await certificateContentOf(context, { programmeId, inmateId, issuedOn })
    const id = newId()
    await insertCertificate(db, {
      ...{ id, programme_id: programmeId, inmate_id: inmateId, number, issued_on: issuedOn },
      ...{ content: JSON.stringify(content), state: 'active', void_reason: null },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  voidCertificate: async (input, context) =>
    voidRow(context, 'coaching_certificates', await findCertificate(context.db, input.id), input),
}
