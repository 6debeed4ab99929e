import type { EncounterContent } from '#shared/features/medical-records/encounter.ts'
import type { JudgedMeasurement } from '#shared/features/medical-records/vital-signs.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { noteUse } from '../terminology/terminology.repository.ts'
import {
  closeFollowUp,
  findFollowUpOf,
  insertDiagnoses,
  insertFollowUp,
  insertObservations,
  insertProcedures,
  listDiagnoses,
  listObservations,
  listProcedures,
  replaceRows,
} from './encounter-content.repository.ts'
import { refuse } from './refuse.ts'

type Rows<List extends (...input: never[]) => unknown> = Awaited<ReturnType<List>>

/** What a visit holds beside its words. */
export interface KnownContent {
  readonly observations: Rows<typeof listObservations>
  readonly diagnoses: Rows<typeof listDiagnoses>
  readonly procedures: Rows<typeof listProcedures>
  readonly followUp: Rows<typeof findFollowUpOf>
}

/** Of a visit that begins in the running command. */
export const nothingKnown: KnownContent = { observations: [], diagnoses: [], procedures: [], followUp: undefined }

export const knownContentOf = async (db: Reader, id: string): Promise<KnownContent> => ({
  observations: await listObservations(db, id),
  diagnoses: await listDiagnoses(db, [id]),
  procedures: await listProcedures(db, id),
  followUp: await findFollowUpOf(db, id),
})

/**
 * Puts the rows of a visit in the place of those known: what is the same stays, what went is kept as replaced.
 * @throws Failure refused (follow-up-closed, follow-up-past)
 */
export async function writeContent(
  context: CommandContext,
  encounterId: string,
  known: KnownContent,
  content: EncounterContent,
  measurements: readonly JudgedMeasurement[],
): Promise<void> {
  await writeObservations(context, encounterId, known.observations, measurements)
  await writeDiagnoses(context, encounterId, known.diagnoses, content)
  await writeProcedures(context, encounterId, known.procedures, content)
  await writeFollowUp(context, encounterId, known.followUp, content)
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
  known: KnownContent['observations'],
  measurements: readonly JudgedMeasurement[],
): Promise<void> {
  const { gone, added } = difference(
    known,
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
  known: KnownContent['diagnoses'],
  { diagnoses }: EncounterContent,
) {
  const keyOf = ({ code, display, rank }: { code: string | null; display: string; rank: string }) => [
    code,
    display,
    rank,
  ]
  const { gone, added } = difference(known, diagnoses, keyOf, keyOf)
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
  known: KnownContent['procedures'],
  { procedures }: EncounterContent,
) {
  const keyOf = ({ code, display, note }: { code: string | null; display: string; note: string | null }) => [
    code,
    display,
    note,
  ]
  const { gone, added } = difference(known, procedures, keyOf, keyOf)
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

async function writeFollowUp(
  context: CommandContext,
  encounterId: string,
  known: KnownContent['followUp'],
  { followUp }: EncounterContent,
) {
  const { db, now, newId, actor } = context
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
