import { Failure } from '#shared/contract/failure.ts'
import { answerProblems } from '#shared/features/questionnaires/answer-problems.rules.ts'
import { keptAnswers } from '#shared/features/questionnaires/enabled-items.rules.ts'
import type { Answers, Instrument } from '#shared/features/questionnaires/instrument.ts'
import { openItems } from '#shared/features/questionnaires/open-values.rules.ts'
import { responseItems } from '#shared/features/questionnaires/questionnaire-response.ts'
import {
  frozenResultSchema,
  type QuestionnaireRefusalCode,
} from '#shared/features/questionnaires/questionnaires.contract.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { type ParameterValues, scoresOf } from '#shared/features/questionnaires/scores.rules.ts'
import { ageInYears, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { findSnapshot } from './instruments.repository.ts'

export const refuseAnswers = (reason: QuestionnaireRefusalCode, linkId?: string): Failure =>
  new Failure('refused', linkId === undefined ? { reason } : { reason, linkId })

/** Sex, and the age on the day of the care. */
export async function contextOf({ db, now }: QueryContext | CommandContext, inmateId: string, at: Instant) {
  const inmate = await findInmate(db, inmateId)
  const { timeZone } = await currentProfile(db, now)
  const born = calendarDateSchema.nullable().parse(inmate?.birth_date ?? null)
  return {
    sex: inmate?.sex ?? null,
    'age-years': born === null ? null : ageInYears(born, toCalendarDate(at, timeZone)),
  }
}

/** @throws Failure refused, naming the first item that is missing, impossible or without points */
export function freeze(instrument: Instrument, answers: Answers, parameters: ParameterValues) {
  const [open] = openItems(instrument)
  if (open) throw refuseAnswers('values-missing', open.linkId)
  const [problem] = answerProblems(instrument, answers)
  if (problem) throw refuseAnswers('answers-incomplete', problem.linkId)
  const result = frozenResultSchema.parse({ scores: scoresOf(instrument, answers, parameters), parameters })
  return {
    answers: JSON.stringify(responseItems(instrument, keptAnswers(instrument, answers))),
    result: JSON.stringify(result),
  }
}

/** The file that a set of answers was given under, whatever holds today. */
export async function snapshotOf(db: Reader, row: { readonly snapshot: string }) {
  const snapshot = await findSnapshot(db, row.snapshot)
  const instrument = snapshot ? readInstrument(snapshot.content).instrument : null
  if (!snapshot || !instrument) throw new Error('a response without its instrument')
  return { instrument, content: snapshot.content }
}
