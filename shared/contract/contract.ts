import { accountsContract } from '../features/accounts/accounts.contract.ts'
import { sessionContract } from '../features/accounts/session.contract.ts'
import { arrivalsContract } from '../features/arrivals/arrivals.contract.ts'
import { assessmentClientsContract } from '../features/assessment-clients/assessment-clients.contract.ts'
import { assessmentHandoverContract } from '../features/assessment-handover/assessment-handover.contract.ts'
import { assessmentImportContract } from '../features/assessment-import/assessment-import.contract.ts'
import { assessmentNeedsContract } from '../features/assessment-needs/assessment-needs.contract.ts'
import { assessmentOverviewContract } from '../features/assessment-overview/assessment-overview.contract.ts'
import { assessmentProfileContract } from '../features/assessment-profile/assessment-profile.contract.ts'
import { assessmentReportContract } from '../features/assessment-report/assessment-report.contract.ts'
import { assessmentWorklistContract } from '../features/assessment-worklist/assessment-worklist.contract.ts'
import { assessmentsContract } from '../features/assessments/assessments.contract.ts'
import { attendanceContract } from '../features/attendance/attendance.contract.ts'
import { auditContract } from '../features/audit/audit.contract.ts'
import { backupsContract } from '../features/backups/backups.contract.ts'
import { calendarContract } from '../features/calendar/calendar.contract.ts'
import { careWorkersContract } from '../features/care-workers/care-workers.contract.ts'
import { clinicProtocolsContract } from '../features/clinic-protocols/clinic-protocols.contract.ts'
import { clinicalSummaryContract } from '../features/clinical-summary/clinical-summary.contract.ts'
import { coachingHearingsContract } from '../features/coaching-hearings/coaching-hearings.contract.ts'
import { coachingProgrammesContract } from '../features/coaching-programmes/coaching-programmes.contract.ts'
import { coachingResultsContract } from '../features/coaching-results/coaching-results.contract.ts'
import { coachingSessionsContract } from '../features/coaching-sessions/coaching-sessions.contract.ts'
import { eventFoldersContract } from '../features/coaching-sessions/event-folder.contract.ts'
import { coachingStagesContract } from '../features/coaching-stages/coaching-stages.contract.ts'
import { complaintBoxesContract } from '../features/complaint-boxes/complaint-boxes.contract.ts'
import { complaintCasesContract } from '../features/complaints/complaint-cases.contract.ts'
import { complaintLettersContract } from '../features/complaints/complaint-letters.contract.ts'
import { complaintReportsContract } from '../features/complaints/complaint-reports.contract.ts'
import {
  complaintReceiptsContract,
  complaintsContract,
  complaintTasksContract,
} from '../features/complaints/complaints.contract.ts'
import { healthRepliesContract } from '../features/complaints/health-reply.contract.ts'
import { countersignsContract } from '../features/countersigns/countersigns.contract.ts'
import { credentialsContract } from '../features/credentials/credentials.contract.ts'
import { dataKeyContract } from '../features/data-key/data-key.contract.ts'
import { disclosuresContract } from '../features/disclosures/disclosures.contract.ts'
import { doctorVisitsContract } from '../features/doctor-visits/doctor-visits.contract.ts'
import { draftsContract } from '../features/drafts/drafts.contract.ts'
import { dutyRosterContract } from '../features/duty-roster/duty-roster.contract.ts'
import { earlierAssessmentsContract } from '../features/earlier-assessments/earlier-assessments.contract.ts'
import { exchangeContract } from '../features/exchange/exchange.contract.ts'
import { incomingContract } from '../features/exchange/incoming.contract.ts'
import { facilityContract } from '../features/facility/facility.contract.ts'
import { setupContract } from '../features/facility/setup.contract.ts'
import { fingerScansContract } from '../features/finger-scans/finger-scans.contract.ts'
import { headDeputiesContract } from '../features/head-deputies/head-deputies.contract.ts'
import { healthCardsContract } from '../features/health-cards/health-cards.contract.ts'
import { monthlyRoundContract } from '../features/health-cards/monthly-round.contract.ts'
import { historyContract } from '../features/history/history.contract.ts'
import { identityOpeningsContract } from '../features/identity-openings/identity-openings.contract.ts'
import { identityVaultContract } from '../features/identity-vault/identity-vault.contract.ts'
import { inmateImportContract } from '../features/inmate-import/inmate-import.contract.ts'
import { inmateListsContract } from '../features/inmate-lists/inmate-lists.contract.ts'
import { inmateFilesContract } from '../features/inmates/inmate-files.contract.ts'
import { inmateMergesContract } from '../features/inmates/inmate-merges.contract.ts'
import { inmatesContract } from '../features/inmates/inmates.contract.ts'
import { installationContract } from '../features/installation/installation.contract.ts'
import { labRequestsContract } from '../features/lab-requests/lab-requests.contract.ts'
import { laporImportsContract } from '../features/lapor-import/lapor-import.contract.ts'
import { letterNumbersContract } from '../features/letters/letter-numbers.contract.ts'
import { letterSettingsContract } from '../features/letters/letter-settings.contract.ts'
import { lettersContract } from '../features/letters/letters.contract.ts'
import { printQueueContract } from '../features/letters/print-queue.contract.ts'
import { dossierContract } from '../features/licences/dossier.contract.ts'
import { licencesContract } from '../features/licences/licences.contract.ts'
import { recommendationsContract } from '../features/medical-recommendations/medical-recommendations.contract.ts'
import { recommendationReportsContract } from '../features/medical-recommendations/recommendation-reports.contract.ts'
import { medicalRecordsContract } from '../features/medical-records/medical-records.contract.ts'
import { recordEntriesContract } from '../features/medical-records/record-entries.contract.ts'
import { recordSettingsContract } from '../features/medical-records/record-settings.contract.ts'
import { noticeBoardContract } from '../features/notice-board/notice-board.contract.ts'
import { outgoingComplaintsContract } from '../features/outgoing-complaints/outgoing-complaints.contract.ts'
import { partnerKeysContract } from '../features/partner-keys/partner-keys.contract.ts'
import { medicineImportsContract } from '../features/pharmacy/medicine-imports.contract.ts'
import { medicinesContract } from '../features/pharmacy/medicines.contract.ts'
import { observedDosesContract } from '../features/pharmacy/observed-doses.contract.ts'
import { prescriptionsContract } from '../features/pharmacy/prescriptions.contract.ts'
import { stockContract } from '../features/pharmacy/stock.contract.ts'
import { postsContract } from '../features/posts/posts.contract.ts'
import { instrumentDraftsContract } from '../features/questionnaires/instrument-drafts.contract.ts'
import { assessmentInstrumentsContract, instrumentsContract } from '../features/questionnaires/instruments.contract.ts'
import { questionnairesContract } from '../features/questionnaires/questionnaires.contract.ts'
import { recordRetentionContract } from '../features/record-retention/record-retention.contract.ts'
import { referralPermitsContract } from '../features/referrals/referral-permits.contract.ts'
import { referralSettingsContract } from '../features/referrals/referral-settings.contract.ts'
import { referralsContract } from '../features/referrals/referrals.contract.ts'
import { surveyQuestionsContract } from '../features/satisfaction/survey-questions.contract.ts'
import { surveyKioskContract, surveysContract } from '../features/satisfaction/surveys.contract.ts'
import { sdpAttendanceContract } from '../features/sdp-attendance/sdp-attendance.contract.ts'
import { sealedLettersContract } from '../features/sealed-letters/sealed-letters.contract.ts'
import { separationsContract } from '../features/separations/separations.contract.ts'
import { serviceCasesContract } from '../features/service-cases/service-cases.contract.ts'
import { shiftHandoverContract } from '../features/shift-handover/shift-handover.contract.ts'
import { sickCallsContract } from '../features/sick-calls/sick-calls.contract.ts'
import { staffOverviewContract } from '../features/staff-overview/staff-overview.contract.ts'
import { complaintTemplatesContract } from '../features/terminology/complaint-templates.contract.ts'
import { diagnosisImportsContract } from '../features/terminology/diagnosis-imports.contract.ts'
import { terminologyContract } from '../features/terminology/terminology.contract.ts'
import { todayContract } from '../features/today/today.contract.ts'
import { trashContract } from '../features/trash/trash.contract.ts'
import { visitingDoctorContract } from '../features/visiting-doctor/visiting-doctor.contract.ts'
import { workerImportsContract } from '../features/workers/worker-imports.contract.ts'
import { workersContract } from '../features/workers/workers.contract.ts'

/** Everything the page may ask of the core. */
export const contract = {
  setup: setupContract,
  session: sessionContract,
  accounts: accountsContract,
  drafts: draftsContract,
  trash: trashContract,
  facility: facilityContract,
  calendar: calendarContract,
  installation: installationContract,
  inmates: inmatesContract,
  inmateImport: inmateImportContract,
  inmateLists: inmateListsContract,
  inmateMerges: inmateMergesContract,
  inmateFiles: inmateFilesContract,
  audit: auditContract,
  history: historyContract,
  serviceCases: serviceCasesContract,
  recommendations: recommendationsContract,
  recommendationReports: recommendationReportsContract,
  recordSettings: recordSettingsContract,
  recordEntries: recordEntriesContract,
  today: todayContract,
  letters: lettersContract,
  letterNumbers: letterNumbersContract,
  letterSettings: letterSettingsContract,
  medicalRecords: medicalRecordsContract,
  clinicalSummaries: clinicalSummaryContract,
  posts: postsContract,
  printQueue: printQueueContract,
  exchange: exchangeContract,
  incoming: incomingContract,
  partnerKeys: partnerKeysContract,
  disclosures: disclosuresContract,
  medicines: medicinesContract,
  medicineImports: medicineImportsContract,
  stock: stockContract,
  prescriptions: prescriptionsContract,
  observedDoses: observedDosesContract,
  terminology: terminologyContract,
  diagnosisImports: diagnosisImportsContract,
  coachingProgrammes: coachingProgrammesContract,
  coachingSessions: coachingSessionsContract,
  eventFolders: eventFoldersContract,
  attendance: attendanceContract,
  coachingStages: coachingStagesContract,
  coachingHearings: coachingHearingsContract,
  coachingResults: coachingResultsContract,
  fingerScans: fingerScansContract,
  sdpAttendance: sdpAttendanceContract,
  complaintTemplates: complaintTemplatesContract,
  clinicProtocols: clinicProtocolsContract,
  backups: backupsContract,
  dataKey: dataKeyContract,
  identityVault: identityVaultContract,
  identityOpenings: identityOpeningsContract,
  complaints: complaintsContract,
  complaintCases: complaintCasesContract,
  complaintReceipts: complaintReceiptsContract,
  complaintLetters: complaintLettersContract,
  complaintTasks: complaintTasksContract,
  healthReplies: healthRepliesContract,
  complaintReports: complaintReportsContract,
  laporImports: laporImportsContract,
  assessmentProfile: assessmentProfileContract,
  assessmentReport: assessmentReportContract,
  assessmentOverview: assessmentOverviewContract,
  assessments: assessmentsContract,
  assessmentClients: assessmentClientsContract,
  assessmentWorklist: assessmentWorklistContract,
  assessmentNeeds: assessmentNeedsContract,
  earlierAssessments: earlierAssessmentsContract,
  assessmentHandover: assessmentHandoverContract,
  assessmentImport: assessmentImportContract,
  outgoingComplaints: outgoingComplaintsContract,
  complaintBoxes: complaintBoxesContract,
  headDeputies: headDeputiesContract,
  sealedLetters: sealedLettersContract,
  questionnaires: questionnairesContract,
  instruments: instrumentsContract,
  assessmentInstruments: assessmentInstrumentsContract,
  instrumentDrafts: instrumentDraftsContract,
  labRequests: labRequestsContract,
  referrals: referralsContract,
  referralPermits: referralPermitsContract,
  referralSettings: referralSettingsContract,
  sickCalls: sickCallsContract,
  shiftHandover: shiftHandoverContract,
  countersigns: countersignsContract,
  visitingDoctor: visitingDoctorContract,
  doctorVisits: doctorVisitsContract,
  arrivals: arrivalsContract,
  separations: separationsContract,
  healthCards: healthCardsContract,
  monthlyRound: monthlyRoundContract,
  recordRetention: recordRetentionContract,
  surveys: surveysContract,
  surveyKiosk: surveyKioskContract,
  surveyQuestions: surveyQuestionsContract,
  workers: workersContract,
  workerImports: workerImportsContract,
  dutyRoster: dutyRosterContract,
  careWorkers: careWorkersContract,
  credentials: credentialsContract,
  licences: licencesContract,
  licenceDossier: dossierContract,
  staffOverview: staffOverviewContract,
  noticeBoard: noticeBoardContract,
}

export type Contract = typeof contract
