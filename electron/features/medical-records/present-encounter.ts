import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import {
  type Encounter,
  type EncounterContent,
  type EncounterMove,
  type EncounterSummary,
  type EncounterVersion,
  encounterContentSchema,
} from '#shared/features/medical-records/encounter.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Actor } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import {
  findFollowUpOf,
  listAddenda,
  listDiagnoses,
  listObservations,
  listProcedures,
  listVersions,
} from './encounter-content.repository.ts'
import { listMovesOfVisits, type MoveRow } from './encounter-moves.repository.ts'
import type { EncounterDetailRow, EncounterRow } from './encounters.repository.ts'
import type { DiagnosesTable, ProceduresTable } from './medical-records.tables.ts'
import { sightOf } from './record-person.ts'

interface Looking {
  readonly db: Reader
  readonly actor: Actor
  readonly now: Instant
  /** How long whoever entered something may correct it. */
  readonly correctionHours: number
}

const moment = (text: string) => instantSchema.parse(text)
const day = (text: string): CalendarDate => calendarDateSchema.parse(text)

const toDiagnosis = ({ code, display, rank }: DiagnosesTable) => ({ code, display, rank })
const toProcedure = ({ code, display, note }: ProceduresTable) => ({ code, display, note })

function summaryOf(row: EncounterRow | EncounterDetailRow, diagnoses: readonly DiagnosesTable[]): EncounterSummary {
  return {
    id: row.id,
    number: row.number,
    inmate: { id: row.inmate_id, name: row.inmate_name },
    kind: row.kind,
    state: row.state,
    confidentiality: row.confidentiality,
    caredAt: moment(row.cared_at),
    recordedAt: moment(row.recorded_at),
    isLate: row.late_reason !== null,
    carerName: row.carer_name,
    subjective: row.subjective,
    assessment: row.assessment,
    diagnoses: diagnoses
      .filter(({ encounter_id }) => encounter_id === row.id)
      .toSorted((left, right) => Number(right.rank === 'primary') - Number(left.rank === 'primary'))
      .map(toDiagnosis),
    revision: row.revision,
  }
}

/** Lines of a timeline, in the order given. */
export async function summariesOf(db: Reader, rows: readonly EncounterRow[]): Promise<EncounterSummary[]> {
  const diagnoses = await listDiagnoses(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => summaryOf(row, diagnoses))
}

/** What a visit says now, in the shape in which a correction sends it back. */
export async function contentOf(db: Reader, row: EncounterDetailRow): Promise<EncounterContent> {
  const followUp = await findFollowUpOf(db, row.id)
  return {
    subjective: row.subjective,
    objective: row.objective,
    assessment: row.assessment,
    plan: row.plan,
    measurements: (await listObservations(db, row.id))
      .filter(({ is_derived }) => is_derived === 0)
      .map(({ sign, kind, value }) => ({ sign, kind, value })),
    diagnoses: (await listDiagnoses(db, [row.id])).map(toDiagnosis),
    procedures: (await listProcedures(db, row.id)).map(toProcedure),
    followUp: followUp ? { on: day(followUp.due_on), note: followUp.note } : null,
    confidentiality: row.confidentiality,
  }
}

export function toVersion(row: Awaited<ReturnType<typeof listVersions>>[number]): EncounterVersion {
  return {
    revision: row.revision,
    content: encounterContentSchema.parse(JSON.parse(row.content)),
    written: { at: moment(row.written_at), byName: row.writer_name },
    replaced: { at: moment(row.replaced_at), byName: row.replacer_name, reason: row.reason },
  }
}

export function toMove(
  row: MoveRow,
  { actor, now, correctionHours }: Pick<Looking, 'actor' | 'now' | 'correctionHours'>,
): EncounterMove {
  const isUndone = row.undone_at !== null
  return {
    id: row.id,
    encounter: { id: row.encounter_id, number: row.encounter_number },
    from: { id: row.from_inmate_id, name: row.from_name },
    to: { id: row.to_inmate_id, name: row.to_name },
    at: moment(row.moved_at),
    byName: row.mover_name,
    reason: row.reason,
    undone: isUndone
      ? { at: moment(row.undone_at ?? ''), byName: row.undoer_name ?? '', reason: row.undone_reason ?? '' }
      : null,
    mayUndo:
      !isUndone && mayCorrectRecord({ byId: row.moved_by, at: moment(row.moved_at) }, actor, { now, correctionHours }),
  }
}

export async function presentEncounter(
  { db, actor, now, correctionHours }: Looking,
  row: EncounterDetailRow,
): Promise<Encounter> {
  const sight = sightOf(actor)
  const observations = await listObservations(db, row.id)
  const followUp = await findFollowUpOf(db, row.id)
  const mayEnter = actor.permissions.has('enter:health')
  const mayCorrect = mayCorrectRecord({ byId: row.recorded_by, at: moment(row.recorded_at) }, actor, {
    now,
    correctionHours,
  })
  const isVoided = row.state === 'voided'
  return {
    ...summaryOf(row, await listDiagnoses(db, [row.id])),
    lateReason: row.late_reason,
    instructedBy: row.instructed_by,
    recordedByName: row.recorder_name,
    changed: { at: moment(row.changed_at), byName: row.changer_name },
    content: await contentOf(db, row),
    observations: observations.map(({ sign, kind, value, loinc, unit, interpretation, is_derived }) => ({
      ...{ sign, kind, value, loinc, unit, interpretation },
      isDerived: is_derived === 1,
    })),
    followUp: followUp
      ? {
          id: followUp.id,
          on: day(followUp.due_on),
          note: followUp.note,
          state: followUp.state === 'replaced' ? 'cancelled' : followUp.state,
          closedReason: followUp.closed_reason,
        }
      : null,
    versions: (await listVersions(db, [row.id])).map(toVersion),
    addenda: (await listAddenda(db, [row.id])).map(({ id, text, added_at, adder_name }) => ({
      id,
      text,
      at: moment(added_at),
      byName: adder_name,
    })),
    moves: (await listMovesOfVisits(db, sight, [row.id])).map((move) => toMove(move, { actor, now, correctionHours })),
    voided: isVoided
      ? { at: moment(row.voided_at ?? ''), byName: row.voider_name ?? '', reason: row.voided_reason ?? '' }
      : null,
    may: {
      amend: !isVoided && (row.state === 'open' ? mayEnter : mayCorrect),
      void: !isVoided && mayCorrect,
      move: !isVoided && mayCorrect,
      addAddendum: row.state === 'finished' && mayEnter,
    },
  }
}
