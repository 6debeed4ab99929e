import type { ReportSection } from '#shared/features/letters/assessment-report-input.rules.ts'
import { assessmentQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import type { CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import type { FormRow } from '../assessments/assessments.repository.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { knownInstruments } from '../questionnaires/known-instruments.ts'
import { titleOf } from './report-forms.ts'
import type { ReportWording } from './report-wording.ts'

/** In groups of eight, so that two people can compare it aloud and a narrow column can break it. */
const grouped = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(' ')

interface Asking {
  readonly db: Reader
  readonly services: CoreServices
}

/** What each form was asked with: version, who approved it, whose signature lies beside the file, and the file's own fingerprint. */
export async function instrumentsSection(
  { db, services }: Asking,
  forms: readonly FormRow[],
  { instruments: words }: ReportWording,
): Promise<ReportSection> {
  const { title, head, empty } = words
  const known = await knownInstruments(db, services, assessmentQuestionnaires.use)
  return {
    ...{ title, head, empty },
    rows: forms.map((form) => {
      const found = known.find(({ hash }) => hash === form.snapshot)
      const { file = null, instrument } = found ?? {}
      const approved = file?.approved_by ?? instrument?.approvedBy ?? words.shipped
      const signed = file?.fingerprint
        ? fill(words.signed, { kantor: file.signer_name ?? '', sidik: file.fingerprint })
        : words.unsigned
      return [
        titleOf(words.version, form),
        file?.state === 'withdrawn' ? `${approved}\n${words.withdrawn}` : approved,
        signed,
        grouped(form.snapshot),
      ]
    }),
  }
}
