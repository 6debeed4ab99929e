import type { Contract } from '#shared/contract/contract.ts'
import { accountsService } from '../features/accounts/accounts.service.ts'
import { sessionService } from '../features/accounts/session.service.ts'
import { arrivalsService } from '../features/arrivals/arrivals.service.ts'
import { assessmentClientsService } from '../features/assessment-clients/assessment-clients.service.ts'
import { assessmentHandoverService } from '../features/assessment-handover/assessment-handover.service.ts'
import { assessmentImportService } from '../features/assessment-import/assessment-import.service.ts'
import { assessmentNeedsService } from '../features/assessment-needs/assessment-needs.service.ts'
import { assessmentOverviewService } from '../features/assessment-overview/assessment-overview.service.ts'
import { assessmentProfileService } from '../features/assessment-profile/assessment-profile.service.ts'
import { assessmentReportService } from '../features/assessment-report/assessment-report.service.ts'
import { assessmentWorklistService } from '../features/assessment-worklist/assessment-worklist.service.ts'
import { assessmentsService } from '../features/assessments/assessments.service.ts'
import { attendanceService } from '../features/attendance/attendance.service.ts'
import { auditService } from '../features/audit/audit.service.ts'
import { backupsService } from '../features/backups/backups.service.ts'
import { calendarService } from '../features/calendar/calendar.service.ts'
import { holidayService } from '../features/calendar/holiday.service.ts'
import { careWorkersService } from '../features/care-workers/care-workers.service.ts'
import { clinicProtocolsService } from '../features/clinic-protocols/clinic-protocols.service.ts'
import { clinicalSummaryService } from '../features/clinical-summary/clinical-summary.service.ts'
import { coachingHearingsService } from '../features/coaching-hearings/coaching-hearings.service.ts'
import { coachingProgrammesService } from '../features/coaching-programmes/coaching-programmes.service.ts'
import { coachingResultsService } from '../features/coaching-results/coaching-results.service.ts'
import { coachingSessionsService } from '../features/coaching-sessions/coaching-sessions.service.ts'
import { eventFoldersService } from '../features/coaching-sessions/event-folders.service.ts'
import { coachingStagesService } from '../features/coaching-stages/coaching-stages.service.ts'
import { complaintBoxesService } from '../features/complaint-boxes/complaint-boxes.service.ts'
import { complaintCasesService } from '../features/complaints/complaint-cases.service.ts'
import { complaintLettersService } from '../features/complaints/complaint-letters.service.ts'
import { complaintReportsService } from '../features/complaints/complaint-reports.service.ts'
import { complaintTasksService } from '../features/complaints/complaint-tasks.ts'
import { complaintReceiptsService, complaintsService } from '../features/complaints/complaints.service.ts'
import { healthRepliesService } from '../features/complaints/health-replies.ts'
import { countersignsService } from '../features/countersigns/countersigns.service.ts'
import { credentialsService } from '../features/credentials/credentials.service.ts'
import { dataKeyService } from '../features/data-key/data-key.service.ts'
import { disclosuresService } from '../features/disclosures/disclosures.service.ts'
import { doctorVisitsService } from '../features/doctor-visits/doctor-visits.service.ts'
import { draftsService } from '../features/drafts/drafts.service.ts'
import { dutyRosterService } from '../features/duty-roster/duty-roster.service.ts'
import { earlierAssessmentsService } from '../features/earlier-assessments/earlier-assessments.service.ts'
import { exchangeService } from '../features/exchange/exchange.service.ts'
import { incomingService } from '../features/exchange/incoming.service.ts'
import { facilityService } from '../features/facility/facility.service.ts'
import { setupService } from '../features/facility/setup.service.ts'
import { fingerScansService } from '../features/finger-scans/finger-scans.service.ts'
import { headDeputiesService } from '../features/head-deputies/head-deputies.service.ts'
import { healthCardsService } from '../features/health-cards/health-cards.service.ts'
import { monthlyRoundService } from '../features/health-cards/monthly-round.service.ts'
import { historyService } from '../features/history/history.service.ts'
import { identityOpeningsService } from '../features/identity-openings/identity-openings.service.ts'
import { identityVaultService } from '../features/identity-vault/identity-vault.service.ts'
import { inmateImportService } from '../features/inmate-import/inmate-import.service.ts'
import { inmateListsService } from '../features/inmate-lists/inmate-lists.service.ts'
import { inmateFilesService } from '../features/inmates/inmate-files.service.ts'
import { inmateMergesService } from '../features/inmates/inmate-merges.service.ts'
import { inmatesService } from '../features/inmates/inmates.service.ts'
import { installationService } from '../features/installation/installation.service.ts'
import { labRequestsService } from '../features/lab-requests/lab-requests.service.ts'
import { laporImportsService } from '../features/lapor-import/lapor-import.service.ts'
import { letterNumbersService } from '../features/letters/letter-numbers.service.ts'
import { letterSettingsService } from '../features/letters/letter-settings.service.ts'
import { lettersService } from '../features/letters/letters.service.ts'
import { printQueueService } from '../features/letters/print-queue.service.ts'
import { dossierService } from '../features/licences/dossier.service.ts'
import { licencesService } from '../features/licences/licences.service.ts'
import { recommendationsService } from '../features/medical-recommendations/medical-recommendations.service.ts'
import { recommendationReportsService } from '../features/medical-recommendations/recommendation-reports.service.ts'
import { medicalRecordsService } from '../features/medical-records/medical-records.service.ts'
import { recordEntriesService } from '../features/medical-records/record-entries.service.ts'
import { recordSettingsService } from '../features/medical-records/record-settings.service.ts'
import { noticeBoardService } from '../features/notice-board/notice-board.service.ts'
import { outgoingComplaintsService } from '../features/outgoing-complaints/outgoing-complaints.service.ts'
import { partnerKeysService } from '../features/partner-keys/partner-keys.service.ts'
import { medicineImportsService } from '../features/pharmacy/medicine-imports.service.ts'
import { medicinesService } from '../features/pharmacy/medicines.service.ts'
import { observedDosesService } from '../features/pharmacy/observed-doses.service.ts'
import { prescriptionsService } from '../features/pharmacy/prescriptions.service.ts'
import { stockService } from '../features/pharmacy/stock.service.ts'
import { postsService } from '../features/posts/posts.service.ts'
import {
  assessmentInstrumentsService,
  instrumentDraftsService,
  instrumentsService,
  questionnairesService,
} from '../features/questionnaires/questionnaires.service.ts'
import { recordRetentionService } from '../features/record-retention/record-retention.service.ts'
import { referralPermitsService } from '../features/referrals/referral-permits.service.ts'
import { referralSettingsService } from '../features/referrals/referral-settings.service.ts'
import { referralsService } from '../features/referrals/referrals.service.ts'
import { surveyKioskService } from '../features/satisfaction/survey-kiosk.service.ts'
import { surveyQuestionsService } from '../features/satisfaction/survey-questions.service.ts'
import { surveysService } from '../features/satisfaction/surveys.service.ts'
import { sdpAttendanceService } from '../features/sdp-attendance/sdp-attendance.service.ts'
import { sealedLettersService } from '../features/sealed-letters/sealed-letters.service.ts'
import { separationsService } from '../features/separations/separations.service.ts'
import { serviceCasesService } from '../features/service-cases/service-cases.service.ts'
import { shiftHandoverService } from '../features/shift-handover/shift-handover.service.ts'
import { sickCallsService } from '../features/sick-calls/sick-calls.service.ts'
import { staffOverviewService } from '../features/staff-overview/staff-overview.service.ts'
import { complaintTemplatesService } from '../features/terminology/complaint-templates.service.ts'
import { diagnosisImportsService } from '../features/terminology/diagnosis-imports.service.ts'
import { terminologyService } from '../features/terminology/terminology.service.ts'
import { todayService } from '../features/today/today.service.ts'
import { trashService } from '../features/trash/trash.service.ts'
import { visitingDoctorService } from '../features/visiting-doctor/visiting-doctor.service.ts'
import { workerImportsService } from '../features/workers/worker-imports.service.ts'
import { workersService } from '../features/workers/workers.service.ts'
import type { ServiceOf } from './service.ts'

/** One handler object per feature, in the order of the contract. */
export const services: { readonly [Feature in keyof Contract]: ServiceOf<Contract[Feature]> } = {
  setup: setupService,
  session: sessionService,
  accounts: accountsService,
  drafts: draftsService,
  trash: trashService,
  facility: { ...facilityService, ...holidayService },
  calendar: calendarService,
  installation: installationService,
  inmates: inmatesService,
  inmateImport: inmateImportService,
  inmateLists: inmateListsService,
  inmateMerges: inmateMergesService,
  inmateFiles: inmateFilesService,
  audit: auditService,
  history: historyService,
  serviceCases: serviceCasesService,
  recommendations: recommendationsService,
  recommendationReports: recommendationReportsService,
  recordSettings: recordSettingsService,
  recordEntries: recordEntriesService,
  today: todayService,
  letters: lettersService,
  letterNumbers: letterNumbersService,
  letterSettings: letterSettingsService,
  medicalRecords: medicalRecordsService,
  clinicalSummaries: clinicalSummaryService,
  posts: postsService,
  printQueue: printQueueService,
  exchange: exchangeService,
  incoming: incomingService,
  partnerKeys: partnerKeysService,
  disclosures: disclosuresService,
  healthCards: healthCardsService,
  monthlyRound: monthlyRoundService,
  medicines: medicinesService,
  medicineImports: medicineImportsService,
  stock: stockService,
  prescriptions: prescriptionsService,
  observedDoses: observedDosesService,
  terminology: terminologyService,
  diagnosisImports: diagnosisImportsService,
  coachingProgrammes: coachingProgrammesService,
  coachingSessions: coachingSessionsService,
  eventFolders: eventFoldersService,
  attendance: attendanceService,
  coachingStages: coachingStagesService,
  coachingHearings: coachingHearingsService,
  coachingResults: coachingResultsService,
  fingerScans: fingerScansService,
  sdpAttendance: sdpAttendanceService,
  complaintTemplates: complaintTemplatesService,
  clinicProtocols: clinicProtocolsService,
  backups: backupsService,
  dataKey: dataKeyService,
  identityVault: identityVaultService,
  identityOpenings: identityOpeningsService,
  complaints: complaintsService,
  complaintCases: complaintCasesService,
  complaintReceipts: complaintReceiptsService,
  complaintLetters: complaintLettersService,
  complaintTasks: complaintTasksService,
  healthReplies: healthRepliesService,
  complaintReports: complaintReportsService,
  laporImports: laporImportsService,
  assessmentProfile: assessmentProfileService,
  assessmentReport: assessmentReportService,
  assessmentOverview: assessmentOverviewService,
  assessments: assessmentsService,
  assessmentClients: assessmentClientsService,
  assessmentWorklist: assessmentWorklistService,
  assessmentNeeds: assessmentNeedsService,
  earlierAssessments: earlierAssessmentsService,
  assessmentHandover: assessmentHandoverService,
  assessmentImport: assessmentImportService,
  outgoingComplaints: outgoingComplaintsService,
  complaintBoxes: complaintBoxesService,
  headDeputies: headDeputiesService,
  sealedLetters: sealedLettersService,
  questionnaires: questionnairesService,
  instruments: instrumentsService,
  assessmentInstruments: assessmentInstrumentsService,
  instrumentDrafts: instrumentDraftsService,
  labRequests: labRequestsService,
  referrals: referralsService,
  referralPermits: referralPermitsService,
  referralSettings: referralSettingsService,
  sickCalls: sickCallsService,
  shiftHandover: shiftHandoverService,
  countersigns: countersignsService,
  visitingDoctor: visitingDoctorService,
  doctorVisits: doctorVisitsService,
  arrivals: arrivalsService,
  separations: separationsService,
  recordRetention: recordRetentionService,
  surveys: surveysService,
  noticeBoard: noticeBoardService,
  surveyKiosk: surveyKioskService,
  surveyQuestions: surveyQuestionsService,
  workers: workersService,
  workerImports: workerImportsService,
  dutyRoster: dutyRosterService,
  careWorkers: careWorkersService,
  credentials: credentialsService,
  licences: licencesService,
  licenceDossier: dossierService,
  staffOverview: staffOverviewService,
}
