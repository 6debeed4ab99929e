import { resultFileSchema } from '#shared/features/assessment-handover/assessment-result-file.ts'
import type { assessmentImportContract } from '#shared/features/assessment-import/assessment-import.contract.ts'
import { differencesOf, type FrozenForm, scorePairs } from '#shared/features/assessment-profile/differences.rules.ts'
import { familyOf } from '#shared/features/assessment-profile/instrument-family.rules.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { frozenFormOf } from '../assessment-profile/compare-forms.ts'
import { loadAssessment } from '../assessments/assessment-facts.ts'
import { formsOf } from '../assessments/assessments.repository.ts'
import { snapshotOf } from '../questionnaires/answering.ts'
import { importsOf } from './assessment-import.repository.ts'

/** A form of a result from elsewhere, with its own file: nothing is reckoned anew. */
async function elsewhere(
  db: Reader,
  form: ReturnType<typeof resultFileSchema.parse>['forms'][number],
): Promise<FrozenForm> {
  const { instrument } = await snapshotOf(db, { snapshot: form.instrument.sha256 })
  return { instrument, answers: form.answers, scores: form.result.scores }
}

export const importComparison: ServiceOf<typeof assessmentImportContract>['comparison'] = async ({ id }, context) => {
  const { db } = context
  const { loaded } = await loadAssessment(context, id)
  await context.recordRead('inmate', [loaded.row.inmate_id])
  const results = (await importsOf(db, loaded.row.inmate_id)).map((row) =>
    resultFileSchema.parse(JSON.parse(row.result)),
  )
  const frozen = (await formsOf(db, id)).filter(({ state }) => state === 'frozen')
  const compared = frozen.map(async (row) => {
    const result = results.findLast(({ forms }) => forms.some(({ url }) => familyOf(url) === familyOf(row.url)))
    const other = result?.forms.find(({ url }) => familyOf(url) === familyOf(row.url))
    if (!result || !other) return []
    const [before, after] = [await elsewhere(db, other), await frozenFormOf(db, row)]
    return [
      {
        ...{ formId: row.id, title: row.title, version: row.version },
        isOtherVersion: other.instrument.sha256 !== row.snapshot,
        from: { office: result.unit.name, assessedOn: result.assessment.assessedOn, version: other.version },
        scores: scorePairs(before, after),
        differences: [...differencesOf(before, after)],
      },
    ]
  })
  return (await Promise.all(compared)).flat()
}
