import { Failure } from '#shared/contract/failure.ts'
import type { Confidentiality } from '#shared/features/medical-records/encounter.ts'
import { keptUntil } from '#shared/features/medical-records/medical-records.rules.ts'
import type { EntryKind, recordEntriesContract } from '#shared/features/medical-records/record-entries.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { withCorrectionHours } from './correction-window.ts'
import { listMeasurements, listOpenFollowUps } from './encounter-content.repository.ts'
import { requireCorrectable } from './encounter-corrections.ts'
import { findEncounter, lastCareOf, newestEncounterOf } from './encounters.repository.ts'
import { toAllergy, toImmunisation, toLabResult, toProblem, toRecordFile } from './present-entries.ts'
import {
  findEntry,
  insertAllergy,
  insertImmunisation,
  insertLabResult,
  insertProblem,
  insertRecordFile,
  listAllergies,
  listImmunisations,
  listLabResults,
  listProblems,
  listRecordFiles,
  updateAllergy,
  updateProblem,
  voidEntryRow,
} from './record-entries.repository.ts'
import { retentionIn } from './record-facts.ts'
import { requirePerson, requireRecordOf, sightOf } from './record-person.ts'
import { refuse } from './refuse.ts'

interface Target {
  readonly inmateId: string
  readonly encounterId: string | null
}

/** The columns that every new entry begins with. @throws Failure not-found, refused (merged-away, encounter-voided) */
async function entryFor(context: CommandContext, { inmateId, encounterId }: Target) {
  const { db, now, actor, newId } = context
  await requireRecordOf(context, inmateId)
  if (encounterId !== null) {
    const visit = await findEncounter(db, sightOf(actor), encounterId)
    if (visit?.inmate_id !== inmateId) throw new Failure('not-found')
    if (visit.state === 'voided') throw refuse('encounter-voided')
  }
  const recorded = { recorded_at: now, recorded_by: actor.accountId }
  const voided = { voided_at: null, voided_by: null, voided_reason: null }
  return { id: newId(), inmate_id: inmateId, encounter_id: encounterId, ...recorded, ...voided }
}

/** @throws Failure refused (date-in-future) */
async function requireNotAfterToday(context: CommandContext, day: CalendarDate | null): Promise<void> {
  if (day !== null && day > (await unitDay(context)).today) throw refuse('date-in-future')
}

/** Ties an own upload that belongs to nothing yet to the record. @throws Failure refused (file-not-usable) */
async function take(context: CommandContext, fileId: string, inmateId: string, confidentiality: Confidentiality) {
  const file = await findFile(context.db, fileId)
  if (file?.uploaded_by !== context.actor.accountId || file.permission !== null) throw refuse('file-not-usable')
  const permission = confidentiality === 'extra' ? 'view:confidential-health' : 'view:health'
  await attachFile(context.db, fileId, { permission, reads: 'health', subjectType: 'inmate', subjectId: inmateId })
}

async function requireEntry(context: CommandContext, kind: EntryKind, id: string, revision: number) {
  const row = await findEntry(context.db, sightOf(context.actor), kind, id)
  if (!row) throw new Failure('not-found')
  if (row.state === 'voided') throw refuse('already-voided')
  if (row.revision !== revision) throw new Failure('changed-meanwhile')
  return row
}

function done(isDone: boolean, revision: number) {
  if (!isDone) throw new Failure('changed-meanwhile')
  return { revision: revision + 1 }
}

export const recordEntriesService: ServiceOf<typeof recordEntriesContract> = {
  list: async ({ inmateId }, context) => {
    const { db, recordRead } = context
    const sight = sightOf(context.actor)
    await requirePerson(db, inmateId)
    await recordRead('inmate', [inmateId])
    const looking = await withCorrectionHours(context)
    return {
      problems: (await listProblems(db, sight, inmateId)).map((row) => toProblem(row, looking)),
      allergies: (await listAllergies(db, inmateId)).map((row) => toAllergy(row, looking)),
      immunisations: (await listImmunisations(db, inmateId)).map((row) => toImmunisation(row, looking)),
      labResults: (await listLabResults(db, sight, inmateId)).map((row) => toLabResult(row, looking)),
      files: (await listRecordFiles(db, sight, inmateId)).map((row) => toRecordFile(row, looking)),
    }
  },

  summary: async ({ inmateId }, context) => {
    const { db, recordRead, services } = context
    const sight = sightOf(context.actor)
    await requirePerson(db, inmateId)
    await recordRead('inmate', [inmateId])
    const looking = await withCorrectionHours(context)
    const { zone } = await unitDay(context)
    const newest = await newestEncounterOf(db, sight, inmateId)
    const lastCare = await lastCareOf(db, inmateId)
    const { years } = retentionIn(services.resourcesFolder)
    const vitals = new Map((await listMeasurements(db, sight, inmateId)).map((row) => [row.sign, row]))
    return {
      problems: (await listProblems(db, sight, inmateId))
        .filter(({ state }) => state === 'open')
        .map((row) => toProblem(row, looking)),
      allergies: (await listAllergies(db, inmateId))
        .filter(({ state }) => state === 'active')
        .map((row) => toAllergy(row, looking)),
      lastVitals: [...vitals.values()].map((row) => ({
        ...{ sign: row.sign, kind: row.kind, value: row.value, loinc: row.loinc, unit: row.unit },
        interpretation: row.interpretation,
        isDerived: row.is_derived === 1,
        caredAt: instantSchema.parse(row.cared_at),
      })),
      followUps: (await listOpenFollowUps(db, sight, { until: null, inmateId })).map((row) => ({
        ...{ id: row.id, note: row.note, state: 'open' as const, closedReason: null },
        on: calendarDateSchema.parse(row.due_on),
        encounterId: row.encounter_id,
        encounterNumber: row.encounter_number,
      })),
      lastVisit: newest ? { id: newest.id, caredAt: instantSchema.parse(newest.cared_at) } : null,
      keptUntil: lastCare === null ? null : keptUntil(toCalendarDate(instantSchema.parse(lastCare), zone), years),
    }
  },

  alerts: async ({ inmateId }, { db, recordRead }) => {
    await requirePerson(db, inmateId)
    await recordRead('inmate', [inmateId])
    const active = (await listAllergies(db, inmateId)).filter(({ state }) => state === 'active')
    const known = active.filter(({ statement }) => statement === 'allergy')
    return {
      allergies: known.map(({ substance, severity }) => ({
        substance: substance ?? '',
        severity: severity ?? 'unknown',
      })),
      isNoneKnown: known.length === 0 && active.length > 0,
    }
  },

  addProblem: async ({ onsetOn, inmateId, encounterId, ...problem }, context) => {
    await requireNotAfterToday(context, onsetOn)
    const entry = await entryFor(context, { inmateId, encounterId })
    const state = { onset_on: onsetOn, state: 'open', resolved_on: null } as const
    await insertProblem(context.db, { ...entry, ...problem, ...state })
    return { id: entry.id }
  },

  resolveProblem: async ({ id, revision, on }, context) => {
    await requireNotAfterToday(context, on)
    const row = await requireEntry(context, 'problem', id, revision)
    if (row.state !== 'open') throw refuse('state-differs')
    return done(await updateProblem(context.db, { id, revision }, { state: 'resolved', resolved_on: on }), revision)
  },

  reopenProblem: async ({ id, revision }, context) => {
    const row = await requireEntry(context, 'problem', id, revision)
    if (row.state !== 'resolved') throw refuse('state-differs')
    return done(await updateProblem(context.db, { id, revision }, { state: 'open', resolved_on: null }), revision)
  },

  addAllergy: async ({ inmateId, encounterId, ...allergy }, context) => {
    const { db, now, actor } = context
    const entry = await entryFor(context, { inmateId, encounterId })
    const active = (await listAllergies(db, inmateId)).filter(({ state }) => state === 'active')
    const same = (text: string | null) => text?.toLowerCase() === allergy.substance.toLowerCase()
    if (active.some(({ substance }) => same(substance))) throw refuse('allergy-known')
    // What was said before is no longer so.
    for (const { id, revision } of active.filter(({ statement }) => statement === 'none-known'))
      await updateAllergy(db, { id, revision }, { state: 'replaced' })
    const isConfirmed = allergy.verification === 'confirmed'
    const verified = { verified_at: isConfirmed ? now : null, verified_by: isConfirmed ? actor.accountId : null }
    await insertAllergy(db, { ...entry, statement: 'allergy', ...allergy, ...verified, state: 'active' })
    return { id: entry.id }
  },

  stateNoAllergy: async (target, context) => {
    const entry = await entryFor(context, target)
    const active = (await listAllergies(context.db, target.inmateId)).filter(({ state }) => state === 'active')
    if (active.length > 0) throw refuse('allergy-known')
    const nothing = { category: null, substance: null, reaction: null, severity: null }
    const unverified = { verification: 'told', verified_at: null, verified_by: null } as const
    await insertAllergy(context.db, { ...entry, statement: 'none-known', ...nothing, ...unverified, state: 'active' })
    return { id: entry.id }
  },

  verifyAllergy: async ({ id, revision }, context) => {
    const row = await requireEntry(context, 'allergy', id, revision)
    if (row.state !== 'active') throw refuse('state-differs')
    const verified = { verified_at: context.now, verified_by: context.actor.accountId }
    const change = { verification: 'confirmed', ...verified } as const
    return done(await updateAllergy(context.db, { id, revision }, change), revision)
  },

  addImmunisation: async ({ inmateId, encounterId, givenOn, ...immunisation }, context) => {
    await requireNotAfterToday(context, givenOn)
    const entry = await entryFor(context, { inmateId, encounterId })
    await insertImmunisation(context.db, { ...entry, ...immunisation, given_on: givenOn, state: 'active' })
    return { id: entry.id }
  },

  addLabResult: async ({ inmateId, encounterId, fileId, furtherSheets, takenOn, ...result }, context) => {
    await requireNotAfterToday(context, takenOn)
    const entry = await entryFor(context, { inmateId, encounterId })
    if (fileId !== null) await take(context, fileId, inmateId, result.confidentiality)
    await insertLabResult(context.db, { ...entry, ...result, taken_on: takenOn, file_id: fileId, state: 'active' })
    if (furtherSheets) {
      const { confidentiality } = result
      await addSheets(context, { inmateId, encounterId }, { ...furtherSheets, confidentiality })
    }
    return { id: entry.id }
  },

  addFiles: async ({ fileIds, title, confidentiality, ...target }, context) => ({
    ids: await addSheets(context, target, { fileIds, title, confidentiality }),
  }),

  voidEntry: async ({ kind, id, revision, reason }, context) => {
    const row = await requireEntry(context, kind, id, revision)
    await requireCorrectable(context, { byId: row.recorded_by, at: row.recorded_at })
    const voiding = { at: context.now, by: context.actor.accountId, reason }
    return done(await voidEntryRow(context.db, kind, { id, revision }, voiding), revision)
  },
}

interface Sheets {
  readonly title: string
  readonly fileIds: readonly string[]
  readonly confidentiality: Confidentiality
}

/** Several sheets of one paper, each a file of the record. @throws Failure refused (file-not-usable) */
async function addSheets(context: CommandContext, target: Target, sheets: Sheets): Promise<string[]> {
  const { fileIds, title, confidentiality } = sheets
  if (new Set(fileIds).size < fileIds.length) throw refuse('file-not-usable')
  const ids: string[] = []
  for (const fileId of fileIds) {
    const entry = await entryFor(context, target)
    await take(context, fileId, target.inmateId, confidentiality)
    await insertRecordFile(context.db, { ...entry, title, file_id: fileId, confidentiality, state: 'active' })
    ids.push(entry.id)
  }
  return ids
}
