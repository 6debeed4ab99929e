import type { assessmentImportsTable } from '#shared/features/assessment-import/assessment-import.history.ts'
import type {
  earlierAssessmentFilesTable,
  earlierAssessmentsTable,
} from '#shared/features/earlier-assessments/earlier-assessments.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { importMessages as importWords } from '../assessment-import/import.messages.ts'
import { earlierMessages as words } from './earlier.messages.ts'

export const earlierHistoryWords: HistoryWords<
  typeof earlierAssessmentsTable | typeof earlierAssessmentFilesTable | typeof assessmentImportsTable
> = {
  tables: {
    ...{ earlier_assessments: words.title, earlier_assessment_files: words.scan },
    assessment_imports: importWords.title,
  },
  fields: {
    'assessment_imports.name': importWords.name,
    'assessment_imports.sha256': importWords.sha256,
    'assessment_imports.was_encrypted': importWords.wasEncrypted,
    'assessment_imports.signer': importWords.signer,
    'assessment_imports.signer_name': importWords.signerName,
    'assessment_imports.fingerprint': importWords.fingerprint,
    'assessment_imports.signature': importWords.signature,
    'earlier_assessments.office_kind': words.officeKind,
    'earlier_assessments.office': words.office,
    'earlier_assessments.assessed_on': words.assessedOn,
    'earlier_assessments.instrument': words.instrument,
    'earlier_assessments.version': words.version,
    'earlier_assessments.total': words.total,
    'earlier_assessments.band': words.band,
    'earlier_assessments.scores': words.scores,
    'earlier_assessments.note': words.note,
    'earlier_assessments.state': words.state,
    'earlier_assessments.end_reason': words.endReason,
    'earlier_assessment_files.file_id': words.file,
  },
  choices: {
    'assessment_imports.signer': importWords.signers,
    'earlier_assessments.office_kind': words.officeKinds,
    'earlier_assessments.state': words.states,
  },
}
