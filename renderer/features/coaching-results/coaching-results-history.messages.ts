import { coachingReportWords as names } from '#shared/features/coaching-results/coaching-report.messages.ts'
import type {
  coachingAssessmentsTable,
  coachingCertificatesTable,
  coachingWorkFilesTable,
  coachingWorksTable,
} from '#shared/features/coaching-results/coaching-results.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { coachingResultMessages as words } from './coaching-results.messages.ts'

const states = { active: 'Berlaku', replaced: 'Diganti', voided: 'Dibatalkan' }
const reason = 'Alasan pembatalan'
const stands = 'Keadaan'

export const coachingResultsHistoryWords: HistoryWords<
  | typeof coachingAssessmentsTable
  | typeof coachingCertificatesTable
  | typeof coachingWorkFilesTable
  | typeof coachingWorksTable
> = {
  tables: {
    coaching_assessments: 'Penilaian pembinaan',
    coaching_works: names.worksTitle,
    coaching_work_files: 'Foto karya',
    coaching_certificates: 'Sertifikat pembinaan',
  },
  fields: {
    'coaching_assessments.from_on': names.columnFrom,
    'coaching_assessments.until_on': names.columnUntil,
    'coaching_assessments.grades': names.columnGrades,
    'coaching_assessments.note': words.note,
    'coaching_assessments.state': stands,
    'coaching_assessments.void_reason': reason,
    'coaching_works.kind': words.kind,
    'coaching_works.title': words.workTitle,
    'coaching_works.made_on': words.madeOn,
    'coaching_works.note': words.note,
    'coaching_works.state': stands,
    'coaching_works.void_reason': reason,
    'coaching_work_files.file_id': words.photos,
    'coaching_certificates.number': words.number,
    'coaching_certificates.issued_on': words.issuedOn,
    'coaching_certificates.state': stands,
    'coaching_certificates.void_reason': reason,
  },
  choices: {
    'coaching_assessments.state': states,
    'coaching_works.state': states,
    'coaching_certificates.state': states,
  },
}
