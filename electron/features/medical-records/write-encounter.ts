import { Failure } from '#shared/contract/failure.ts'
import type { EncounterContent, EncounterOpening } from '#shared/features/medical-records/encounter.ts'
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
import { fitSheets, rightToSheet } from '../visiting-doctor/visiting-doctor.repository.ts'
import { listAddenda, listDiagnoses, listProcedures } from './encounter-content.repository.ts'
import { findEncounter, updateEncounter } from './encounters.repository.ts'
import { beginEncounter, type OpenedEncounter } from './open-encounter.ts'
import { vitalSignsIn } from './record-facts.ts'
import { ageOn, requirePerson } from './record-person.ts'
import { addVisitToIndex, indexVisit } from './record-search.repository.ts'
import { refuse } from './refuse.ts'
import { knownContentOf, nothingKnown, writeContent } from './write-content.ts'

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
  requireConsistent(content)
  const measurements = await judged(context, await requirePerson(db, row.inmate_id), row.cared_at, content)
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
  await writeContent(context, reference.id, await knownContentOf(db, reference.id), content, measurements)
  await reindexVisit(context, reference.id)
  return { id: reference.id, revision: reference.revision + 1 }
}

/**
 * A visit that begins and says something in one command: as `openEncounter` and `writeEncounter` one after the other, without writing the
 * visit twice and without looking for what a new one cannot hold.
 * @throws Failure not-found, refused
 */
export async function recordEncounter(
  context: CommandContext,
  opening: EncounterOpening,
  content: EncounterContent,
  state: 'open' | 'finished',
): Promise<OpenedEncounter> {
  requireConsistent(content)
  const { subjective, objective, assessment, plan, confidentiality } = content
  const { opened, person, caredAt, searchRow } = await beginEncounter(context, opening, {
    ...{ confidentiality, isFinished: state === 'finished' },
    words: { subjective, objective, assessment, plan },
  })
  const measurements = await judged(context, person, caredAt, content)
  await writeContent(context, opened.id, nothingKnown, content, measurements)
  await addVisitToIndex(context.db, searchRow, textOf(content, content, []))
  return opened
}

/** @throws Failure refused (two-primary, sign-twice) */
function requireConsistent({ diagnoses, measurements }: EncounterContent): void {
  if (diagnoses.filter(({ rank }) => rank === 'primary').length > 1) throw refuse('two-primary')
  const signs = measurements.map(({ sign }) => sign)
  if (new Set(signs).size < signs.length) throw refuse('sign-twice')
}

async function judged(
  context: CommandContext,
  person: { readonly birth_date: string | null },
  caredAt: string,
  content: EncounterContent,
): Promise<readonly JudgedMeasurement[]> {
  const { zone } = await unitDay(context)
  const age = ageOn(person, toCalendarDate(instantSchema.parse(caredAt), zone))
  const judgement = judgeVitalSigns(vitalSignsIn(context.services.resourcesFolder), content.measurements, age)
  if (judgement.ok) return judgement.measurements
  throw refuse(faults[judgement.fault], { sign: judgement.sign, value: judgement.value })
}

/** Brings the full-text index up to date: the last step of every change of a visit's words. A voided visit is found no more. */
export async function reindexVisit({ db }: CommandContext, id: string): Promise<void> {
  const row = await findEncounter(db, { confidential: true }, id)
  if (!row) throw new Failure('not-found')
  if (row.state === 'voided') return indexVisit(db, row.search_row, '')
  const [diagnoses, procedures] = [await listDiagnoses(db, [id]), await listProcedures(db, id)]
  await indexVisit(db, row.search_row, textOf(row, { diagnoses, procedures }, await listAddenda(db, [id])))
}

type Words = Pick<EncounterContent, 'subjective' | 'objective' | 'assessment' | 'plan'>

interface Named {
  readonly diagnoses: readonly { readonly code: string | null; readonly display: string }[]
  readonly procedures: readonly { readonly display: string; readonly note: string | null }[]
}

/** All words of a visit by which it can be found. */
function textOf(words: Words, { diagnoses, procedures }: Named, addenda: readonly { readonly text: string }[]): string {
  const texts = [
    ...[words.subjective, words.objective, words.assessment, words.plan],
    ...diagnoses.flatMap(({ code, display }) => [code, display]),
    ...procedures.flatMap(({ display, note }) => [display, note]),
    ...addenda.map(({ text }) => text),
  ]
  return texts.filter((text) => text !== null).join('\n')
}
