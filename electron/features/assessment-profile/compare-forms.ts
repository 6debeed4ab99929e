import type { AssessmentComparison } from '#shared/features/assessment-profile/assessment-profile.contract.ts'
import {
  differencesOf,
  type FoundDifference,
  type FrozenForm,
  scorePairs,
} from '#shared/features/assessment-profile/differences.rules.ts'
import { familyOf } from '#shared/features/assessment-profile/instrument-family.rules.ts'
import { answersIn } from '#shared/features/questionnaires/questionnaire-response.ts'
import { answersSchema, frozenResultSchema } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext, TaskContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { type LoadedAssessment, loadAssessmentCases } from '../assessments/assessment-facts.ts'
import { type FormRow, formsOf } from '../assessments/assessments.repository.ts'
import { snapshotOf } from '../questionnaires/answering.ts'
import { reasonsOf } from './difference-reasons.repository.ts'

type Context = QueryContext | CommandContext | TaskContext

/** A frozen form as it was on its day: its own file, its own answers, what came out then. */
export async function frozenFormOf(
  db: Reader,
  row: FormRow,
): Promise<FrozenForm & Pick<ReturnType<typeof frozenResultSchema.parse>, 'parameters'>> {
  const { instrument } = await snapshotOf(db, row)
  const answers = answersSchema.parse(answersIn(JSON.parse(row.answers)))
  return { instrument, answers, ...frozenResultSchema.parse(JSON.parse(row.result ?? 'null')) }
}

interface Kept {
  readonly row: FormRow
  readonly number: string
}

/** Frozen forms of a person, oldest first; what was cancelled was never a result. */
async function frozenOfPerson(context: Context, inmateId: string): Promise<readonly Kept[]> {
  const cases = await loadAssessmentCases(context, { includeEnded: true, inmateId })
  const kept = await Promise.all(
    cases
      .filter(({ facts }) => casePhase(facts.events) !== 'cancelled')
      .map(async ({ row: { id, number } }) => (await formsOf(context.db, id)).map((row) => ({ row, number }))),
  )
  return kept
    .flat()
    .filter(({ row }) => row.state === 'frozen')
    .toSorted((one, other) => (one.row.frozen_at ?? '').localeCompare(other.row.frozen_at ?? ''))
}

/** Every frozen form of an assessment that has an earlier one of its instrument, beside the last of them. */
export async function comparisonsOf(
  context: Context,
  { loaded, own }: LoadedAssessment,
): Promise<readonly AssessmentComparison[]> {
  const all = await frozenOfPerson(context, loaded.row.inmate_id)
  const reasons = await reasonsOf(context.db, own.id)
  const mine = all.filter(({ row }) => row.assessment_id === own.id)
  const compared = await Promise.all(
    mine.map(async (kept) => {
      const { row } = kept
      const family = all.filter((one) => familyOf(one.row.url) === familyOf(row.url))
      const earlier = family.filter(
        (one) => one.row.assessment_id !== own.id && (one.row.frozen_at ?? '') < (row.frozen_at ?? ''),
      )
      const last = earlier.at(-1)
      return last ? [await compare(context.db, kept, last, { earlier, reasons })] : []
    }),
  )
  return compared.flat()
}

interface Beside {
  readonly earlier: readonly Kept[]
  readonly reasons: Awaited<ReturnType<typeof reasonsOf>>
}

async function compare(
  db: Reader,
  { row, number }: Kept,
  last: Kept,
  { earlier, reasons }: Beside,
): Promise<AssessmentComparison> {
  const [before, after] = [await frozenFormOf(db, last.row), await frozenFormOf(db, row)]
  const said = new Map(
    reasons
      .filter(({ against_form_id }) => against_form_id === last.row.id)
      .toReversed()
      .map((reason) => [keyOf(reason), reason]),
  )
  const course = await Promise.all(
    [...earlier.slice(-9), { row, number }].map(async (one) => ({
      number: one.number,
      version: one.row.version,
      frozenAt: instantSchema.parse(one.row.frozen_at),
      scores: (await frozenFormOf(db, one.row)).scores.flatMap(({ id, title, value, band, kind }) =>
        band === null || kind === 'rule' ? [] : [{ id, title, value, band: band.label }],
      ),
    })),
  )
  return {
    ...{ formId: row.id, title: row.title, version: row.version },
    against: {
      ...{ formId: last.row.id, assessmentId: last.row.assessment_id, number: last.number, version: last.row.version },
      frozenAt: instantSchema.parse(last.row.frozen_at),
    },
    isOtherVersion: last.row.snapshot !== row.snapshot,
    scores: scorePairs(before, after),
    differences: differencesOf(before, after).map((found) => {
      const reason = said.get(keyOf(found))
      const because = reason && {
        ...{ text: reason.reason, byName: reason.by_name },
        at: instantSchema.parse(reason.recorded_at),
      }
      return { ...found, because: because ?? null }
    }),
    course,
  }
}

/** A reason holds for the very difference it was given for. */
const keyOf = ({ kind, key, before, after }: Pick<FoundDifference, 'kind' | 'key' | 'before' | 'after'>): string =>
  JSON.stringify([kind, key, before, after])

/** What differs and nobody said yet why: names of items and scores. */
export async function unexplainedOf(context: Context, assessment: LoadedAssessment): Promise<readonly string[]> {
  const found = (await comparisonsOf(context, assessment)).flatMap(({ differences }) => differences)
  return found.filter(({ because }) => because === null).map(({ title }) => title)
}
