import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import type {
  Allergy,
  Immunisation,
  LabResult,
  Problem,
  RecordFile,
} from '#shared/features/medical-records/record-entries.contract.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Actor } from '../../core/context.ts'
import type {
  listAllergies,
  listImmunisations,
  listLabResults,
  listProblems,
  listRecordFiles,
} from './record-entries.repository.ts'
import { sightOf } from './record-person.ts'

type RowOf<List extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<List>>[number]

interface Looking {
  readonly actor: Actor
  readonly now: Instant
  /** How long whoever entered something may correct it. */
  readonly correctionHours: number
}

interface Entry {
  readonly id: string
  readonly encounter_id: string | null
  readonly recorded_at: string
  readonly recorded_by: string
  readonly recorder_name: string
  readonly voided_at: string | null
  readonly voided_reason: string | null
  readonly voider_name: string | null
  readonly revision: number
}

const moment = (text: string) => instantSchema.parse(text)
const day = (text: string): CalendarDate => calendarDateSchema.parse(text)
const dayOrNull = (text: string | null) => (text === null ? null : day(text))

function entryOf(row: Entry, { actor, now, correctionHours }: Looking) {
  const at = moment(row.recorded_at)
  const isVoided = row.voided_at !== null
  return {
    id: row.id,
    // The visit itself may be one that this reader is not told of.
    encounterId: sightOf(actor).confidential ? row.encounter_id : null,
    recorded: { at, byName: row.recorder_name },
    voided: isVoided
      ? { at: moment(row.voided_at ?? ''), byName: row.voider_name ?? '', reason: row.voided_reason ?? '' }
      : null,
    mayVoid: !isVoided && mayCorrectRecord({ byId: row.recorded_by, at }, actor, { now, correctionHours }),
    revision: row.revision,
  }
}

export function toProblem(row: RowOf<typeof listProblems>, looking: Looking): Problem {
  const { code, display, note, confidentiality, state } = row
  return {
    ...entryOf(row, looking),
    ...{ code, display, note, confidentiality, state },
    onsetOn: dayOrNull(row.onset_on),
    resolvedOn: dayOrNull(row.resolved_on),
  }
}

export function toAllergy(row: RowOf<typeof listAllergies>, looking: Looking): Allergy {
  const { statement, category, substance, reaction, severity, verification, state } = row
  return {
    ...entryOf(row, looking),
    ...{ statement, category, substance, reaction, severity, verification, state },
    verified: row.verified_at === null ? null : { at: moment(row.verified_at), byName: row.verifier_name ?? '' },
  }
}

export function toImmunisation(row: RowOf<typeof listImmunisations>, looking: Looking): Immunisation {
  const { vaccine, dose, batch, place, note } = row
  return { ...entryOf(row, looking), vaccine, givenOn: day(row.given_on), dose, batch, place, note }
}

export function toLabResult(row: RowOf<typeof listLabResults>, looking: Looking): LabResult {
  const { test, loinc, value, unit, reference, interpretation, laboratory, note, confidentiality } = row
  return {
    ...entryOf(row, looking),
    ...{ test, loinc, value, unit, reference, interpretation, laboratory, note, confidentiality },
    takenOn: day(row.taken_on),
    file: row.file_id === null ? null : { id: row.file_id, mediaType: row.media_type ?? '', size: row.size ?? 0 },
  }
}

export function toRecordFile(row: RowOf<typeof listRecordFiles>, looking: Looking): RecordFile {
  const { title, confidentiality, media_type, size } = row
  return { ...entryOf(row, looking), title, confidentiality, file: { id: row.file_id, mediaType: media_type, size } }
}
