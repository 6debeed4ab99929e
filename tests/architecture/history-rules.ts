import { posix } from 'node:path'
import type { SourceFile } from './source-files.ts'

/**
 * Screens that show no record of their own, each with its reason. A list is told by its `ListPage` or `CaseListPage`; everything else is a record and
 * tells its history.
 */
export const SCREENS_WITHOUT_HISTORY: Readonly<Record<string, string>> = {
  'renderer/features/about/AboutScreen.tsx': 'the product itself',
  'renderer/features/accounts/NewAccountScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/accounts/ResetPasswordScreen.tsx': 'form of an account, whose page tells it',
  'renderer/features/accounts/RolesScreen.tsx': 'the fixed table of roles and rights',
  'renderer/features/backups/RestoreScreen.tsx': 'wizard: replaces the data, log and all',
  'renderer/features/coaching-sessions/NewPlanScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/coaching-sessions/NewSessionScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/coaching-sessions/SessionWeekScreen.tsx': 'a week of many sessions, whose pages tell it',
  'renderer/features/complaints/ComplaintStatusScreen.tsx':
    'what may be told across the counter, and nothing of who did it',
  'renderer/features/complaints/IntakeScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/complaints/ComplaintTasksScreen.tsx':
    'what is asked of the reader; the page of the complaint tells it',
  'renderer/features/data-key/ChangeKeyScreen.tsx': 'wizard: what it did is one line of the audit page',
  'renderer/features/data-key/DataKeyScreen.tsx': 'how the key stands, told from the log itself',
  'renderer/features/finger-scans/NewFingerImportScreen.tsx': 'form: the page of the import tells what came in',
  'renderer/features/sdp-attendance/NewSdpImportScreen.tsx': 'form: the page of the import tells what came in',
  'renderer/features/exchange/BringAnswerScreen.tsx': 'form: the page of the file tells what came in',
  'renderer/features/facility/ChangeFacilityScreen.tsx': 'form of the unit, whose page tells it',
  'renderer/features/facility/ImportHolidaysScreen.tsx': 'form: the calendar tells what came in',
  'renderer/features/inmate-import/NewImportScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/inmate-lists/MakeListScreen.tsx': 'makes a file; the log of reads tells who was in it',
  'renderer/features/inmate-lists/OpenListScreen.tsx': 'form: the import tells what came in',
  'renderer/features/inmates/EditInmateScreen.tsx': 'form of a person, whose page tells it',
  'renderer/features/inmates/MergeScreen.tsx': 'compares two people, whose pages tell it',
  'renderer/features/inmates/RegisterInmateScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/lapor-import/LaporImportScreen.tsx': 'form: the pages of the complaints tell what came in',
  'renderer/features/medical-records/RecordVisitScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/medical-records/WriteVisitScreen.tsx': 'form of a visit, whose page tells it',
  'renderer/features/assessments/FillAssessmentScreen.tsx': 'form of an assessment, whose page tells it',
  'renderer/features/assessment-worklist/ReportNoticeScreen.tsx':
    'form: the list of what is due tells it beside the person',
  'renderer/features/assessments/NewAssessmentScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/assessment-clients/RegisterClientScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/workers/ImportWorkersScreen.tsx': 'form: the pages of the workers tell who came in',
  'renderer/features/workers/NewWorkerScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/credentials/ReadinessScreen.tsx': 'reckoned from roster and licences, whose pages tell it',
  'renderer/features/staff-overview/TimeLineScreen.tsx': 'drawn from licences, whose pages tell it',
  'renderer/features/staff-overview/IssuedLicencesScreen.tsx': 'a list of licences, whose pages tell it',
  'renderer/features/staff-overview/StaffReportScreen.tsx':
    'numbers counted from workers and licences, whose pages tell it',
  'renderer/features/staff-overview/StaffReportRowsScreen.tsx': 'rows of workers, whose pages tell it',
  'renderer/features/credentials/OwnCredentialsScreen.tsx':
    'the reader’s own licences, whose page tells it to the staff office',
  'renderer/features/outgoing-complaints/NewOutgoingScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/licences/NewLicenceScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/pharmacy/ImportMedicinesScreen.tsx': 'form: the pages of the medicines tell what came in',
  'renderer/features/pharmacy/NewMedicineScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/coaching-programmes/NewProgrammeScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/pharmacy/NewPrescriptionScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/pharmacy/PharmacySettingsScreen.tsx': 'three numbers, which the stock-take page tells',
  'renderer/features/pharmacy/ReceiveScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/pharmacy/RoundScreen.tsx': 'a day of many prescriptions, whose pages tell it',
  'renderer/features/printing/PrintQueueScreen.tsx': 'a tray of papers, whose letters and people tell it',
  'renderer/features/questionnaires/AmendResponseScreen.tsx': 'form of a response, whose page tells it',
  'renderer/features/questionnaires/FillQuestionnaireScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/terminology/NewDiagnosisImportScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/recommendations/OpenRecommendationScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/recommendations/approval/ApprovalScreen.tsx': 'decision on a case, whose page tells it',
  'renderer/features/recommendations/letters/LetterScreen.tsx': 'editor of a letter of a case, whose page tells it',
  'renderer/features/recommendations/report/MonthlyReportScreen.tsx':
    'numbers counted from the requests, whose pages tell it',
  'renderer/features/complaints/ComplaintReportScreen.tsx': 'numbers counted from complaints, whose pages tell it',
  'renderer/features/referrals/AmendReferralScreen.tsx': 'form of a referral, whose page tells it',
  'renderer/features/lab-requests/NewLabRequestScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/referrals/NewReferralScreen.tsx': 'form: nothing to tell yet',
  'renderer/features/referrals/PermitScreen.tsx':
    'decision on a referral, whose page tells it to those who may read it',
  'renderer/features/satisfaction/PaperFormsScreen.tsx': 'form: the list below it tells who typed what',
  'renderer/features/coaching-results/CoachingReportScreen.tsx': 'numbers counted from sessions and marks',
  'renderer/features/assessment-overview/AssessmentOverviewScreen.tsx':
    'numbers counted from assessments, whose pages tell it',
  'renderer/features/assessment-overview/AssessmentOverviewRowsScreen.tsx': 'rows of assessments, whose pages tell it',
  'renderer/features/coaching-results/CoachingResultsScreen.tsx':
    'sums over many people, whose pages tell what was written',
  'renderer/features/satisfaction/ResultsScreen.tsx': 'numbers counted from forms that are about nobody',
  'renderer/features/shift-handover/HandoverScreen.tsx': 'what is open elsewhere; earlier handovers stand on it',
  'renderer/features/session/ChangePasswordScreen.tsx': 'form of the own password',
}

/** Every screen that a feature's routes load. */
export function screensOf(file: SourceFile): readonly string[] {
  const imports = file.text.matchAll(/import\('(\.[^']+Screen\.tsx)'\)/g)
  return [...imports].map(([, target = '']) => posix.join(posix.dirname(file.path), target))
}

const tellsHistory = /\bhistory=\{|<HistorySection\b|<RecordHistory\b/
const isList = /<(?:Case)?ListPage\b/

/** One line per screen of a record that has no "Riwayat". */
export function historyBreaches(screen: SourceFile): readonly string[] {
  if (Object.hasOwn(SCREENS_WITHOUT_HISTORY, screen.path)) return []
  if (tellsHistory.test(screen.text) || isList.test(screen.text)) return []
  return [`${screen.path}: a record page without Riwayat (HistorySection, or history on RecordPage and CasePage)`]
}
