import { Failure } from '#shared/contract/failure.ts'
import type { EncounterContent } from '#shared/features/medical-records/encounter.ts'
import {
  type JudgedMeasurement,
  judgeVitalSigns,
  type VitalSignFault,
} from '#shared/features/medical-records/vital-signs.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { fitPresented } from '../doctor-visits/doctor-visits.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { noteUse } from '../terminology/terminology.repository.ts'
import { fitSheets, rightToSheet } from '../visiting-doctor/visiting-doctor.repository.ts'
import {
  closeFollowUp,
  findFollowUpOf,
  insertDiagnoses,
  insertFollowUp,
  insertObservations,
  insertProcedures,
  listAddenda,
  listDiagnoses,
  listObservations,
  listProcedures,
  replaceRows,
} from './encounter-content.repository.ts'
import { findEncounter, updateEncounter } from './encounters.repository.ts'
import { vitalSignsIn } from './record-facts.ts'
import { ageOn, requirePerson } from './record-person.ts'
import { indexVisit } from './record-search.repository.ts'
import { refuse } from './refuse.ts'

const faults = {
  'unknown-sign': 'value-unknown',
  'kind-missing': 'glucose-kind-missing',
  implausible: 'value-implausible',
  'pressures-reversed': 'pressures-reversed',
} as const satisfies Record<VitalSignFault, string>

interface Reference {
  readonly id: string
  readonly revision: number
}

/** Whoever was quicker, by name: it is the first thing that the slower one asks. @throws Failure changed-meanwhile */
export async function overtaken({ db }: Pick<CommandContext, 'db'>, id: string): Promise<Failure> {
  const row = await findEncounter(db, { confidential: true }, id)
  return new Failure('changed-meanwhile', row ? { by: row.changer_name, at: row.changed_at } : {})
}

/** Nothing but blanks was sent. */
export function isBlank(content: EncounterContent): boolean {
  const { subjective, objective, assessment, plan, measurements, diagnoses, procedures, followUp } = content
  const lists = measurements.length + diagnoses.length + procedures.length
  return [subjective, objective, assessment, plan, followUp].every((part) => part === null) && lists === 0
}

/**
 * Puts what a visit says in the place of what it said: rows that are the same stay, others are kept as replaced. Part of the running
 * command, with the full-text index.
 * @throws Failure changed-meanwhile, refused
 */
export async function writeEncounter(
  context: CommandContext,
  reference: Reference,
  content: EncounterContent,
  state: 'open' | 'finished',
): Promise<Reference> {
  const { db, now, actor } = context
  const row = await findEncounter(db, { confidential: true }, reference.id)
  if (!row) throw new Failure('not-found')
  if (content.diagnoses.filter(({ rank }) => rank === 'primary').length > 1) throw refuse('two-primary')
  const signs = content.measurements.map(({ sign }) => sign)
  if (new Set(signs).size < signs.length) throw refuse('sign-twice')
  const measurements = await judged(context, row, content)
  const isDone = await updateEncounter(db, reference, {
    state,
    confidentiality: content.confidentiality,
    subjective: content.subjective,
    objective: content.objective,
    assessment: content.assessment,
    plan: content.plan,
    changed_at: now,
    changed_by: actor.accountId,
  })
  if (!isDone) throw await overtaken(context, reference.id)
  await fitSheets(db, reference.id, { permission: rightToSheet(content.confidentiality) })
  await fitPresented(db, reference.id, content.confidentiality)
  await writeObservations(context, reference.id, measurements)
  await writeDiagnoses(context, reference.id, content)
  await writeProcedures(context, reference.id, content)
  await writeFollowUp(context, reference.id, content)
  await reindexVisit(context, reference.id)
  return { id: reference.id, revision: reference.revision + 1 }
}

async function judged(
  context: CommandContext,
  row: { readonly inmate_id: string; readonly cared_at: string },
  content: EncounterContent,
): Promise<readonly JudgedMeasurement[]> {
  const person = await requirePerson(context.db, row.inmate_id)
  const { zone } = await unitDay(context)
  const age = ageOn(person, toCalendarDate(instantSchema.parse(row.cared_at), zone))
  const judgement = judgeVitalSigns(vitalSignsIn(context.services.resourcesFolder), content.measurements, age)
  if (judgement.ok) return judgement.measurements
  throw refuse(faults[judgement.fault], { sign: judgement.sign, value: judgement.value })
}

/** Splits into what stays and what is new. Rows are told apart by what they say. */
function difference<Old, New>(
  old: readonly Old[],
  wanted: readonly New[],
  oldKey: (row: Old) => unknown,
  newKey: (row: New) => unknown,
) {
  const key = (value: unknown) => JSON.stringify(value)
  const known = new Set(old.map((row) => key(oldKey(row))))
  const asked = new Set(wanted.map((row) => key(newKey(row))))
  return {
    gone: old.filter((row) => !asked.has(key(oldKey(row)))),
    added: wanted.filter((row) => !known.has(key(newKey(row)))),
  }
}

async function writeObservations(
  { db, now, newId }: CommandContext,
  encounterId: string,
  measurements: readonly JudgedMeasurement[],
): Promise<void> {
  const { gone, added } = difference(
    await listObservations(db, encounterId),
    measurements,
    (row) => [row.sign, row.kind, row.value, row.interpretation],
    (one) => [one.sign, one.kind, one.value, one.interpretation],
  )
  await replaceRows(
    db,
    'observations',
    gone.map(({ id }) => id),
  )
  await insertObservations(
    db,
    added.map(({ isDerived, ...one }) => ({
      id: newId(),
      encounter_id: encounterId,
      ...one,
      is_derived: isDerived ? 1 : 0,
      state: 'final' as const,
      recorded_at: now,
    })),
  )
}

async function writeDiagnoses(
  { db, now, newId }: CommandContext,
  encounterId: string,
  { diagnoses }: EncounterContent,
) {
  const keyOf = ({ code, display, rank }: { code: string | null; display: string; rank: string }) => [
    code,
    display,
    rank,
  ]
  const { gone, added } = difference(await listDiagnoses(db, [encounterId]), diagnoses, keyOf, keyOf)
  await replaceRows(
    db,
    'diagnoses',
    gone.map(({ id }) => id),
  )
  for (const { code } of added) if (code !== null) await noteUse(db, code, now)
  await insertDiagnoses(
    db,
    added.map((one) => ({
      id: newId(),
      encounter_id: encounterId,
      ...one,
      state: 'active' as const,
      recorded_at: now,
    })),
  )
}

async function writeProcedures(
  { db, now, newId }: CommandContext,
  encounterId: string,
  { procedures }: EncounterContent,
) {
  const keyOf = ({ code, display, note }: { code: string | null; display: string; note: string | null }) => [
    code,
    display,
    note,
  ]
  const { gone, added } = difference(await listProcedures(db, encounterId), procedures, keyOf, keyOf)
  await replaceRows(
    db,
    'procedures',
    gone.map(({ id }) => id),
  )
  await insertProcedures(
    db,
    added.map((one) => ({
      id: newId(),
      encounter_id: encounterId,
      ...one,
      state: 'active' as const,
      recorded_at: now,
    })),
  )
}

async function writeFollowUp(context: CommandContext, encounterId: string, { followUp }: EncounterContent) {
  const { db, now, newId, actor } = context
  const known = await findFollowUpOf(db, encounterId)
  if ((known?.due_on ?? null) === (followUp?.on ?? null) && (known?.note ?? null) === (followUp?.note ?? null)) return
  if (known && known.state !== 'open') throw refuse('follow-up-closed')
  if (followUp !== null && followUp.on < (await unitDay(context)).today) throw refuse('follow-up-past')
  const closing = { done_encounter_id: null, closed_at: now, closed_by: actor.accountId, closed_reason: null }
  if (known) await closeFollowUp(db, known.id, { state: 'replaced', ...closing })
  if (followUp === null) return
  const open = {
    state: 'open' as const,
    done_encounter_id: null,
    closed_at: null,
    closed_by: null,
    closed_reason: null,
  }
  await insertFollowUp(db, {
    id: newId(),
    encounter_id: encounterId,
    due_on: followUp.on,
    note: followUp.note,
    ...open,
  })
}

/** Brings the full-text index up to date: the last step of every change of a visit's words. A voided visit is found no more. */
export async function reindexVisit({ db }: CommandContext, id: string): Promise<void> {
  const row = await findEncounter(db, { confidential: true }, id)
  if (!row) throw new Failure('not-found')
  if (row.state === 'voided') return indexVisit(db, row.search_row, '')
  const diagnoses = await listDiagnoses(db, [id])
  const procedures = await listProcedures(db, id)
  const addenda = await listAddenda(db, [id])
  const texts = [
    row.subjective,
    row.objective,
    row.assessment,
    row.plan,
    ...diagnoses.flatMap(({ code, display }) => [code, display]),
    ...procedures.flatMap(({ display, note }) => [display, note]),
    ...addenda.map(({ text }) => text),
  ]
  await indexVisit(db, row.search_row, texts.filter((text) => text !== null).join('\n'))
}
