import type { Migration } from '../migrate.ts'
import { foundation } from './0001-foundation.ts'
import { inmates } from './0002-inmates.ts'
import { letters } from './0003-letters.ts'
import { serviceCases } from './0004-service-cases.ts'
import { outgoingFiles } from './0005-outgoing-files.ts'
import { inmateImport } from './0006-inmate-import.ts'
import { trash } from './0007-trash.ts'
import { numbersAndPosts } from './0008-numbers-and-posts.ts'
import { printQueue } from './0009-print-queue.ts'
import { inmateFiles } from './0010-inmate-files.ts'
import { calendarVersions } from './0011-calendar-versions.ts'
import { postWithdrawal } from './0012-post-withdrawal.ts'
import { importTrash } from './0013-import-trash.ts'
import { caseEngine } from './0014-case-engine.ts'
import { trust } from './0015-trust.ts'
import { incomingFiles } from './0016-incoming-files.ts'
import { casesOfAnyService } from './0017-cases-of-any-service.ts'
import { medicalRecords } from './0018-medical-records.ts'
import { questionnaires } from './0019-questionnaires.ts'
import { terminology } from './0020-terminology.ts'
import { pharmacy } from './0021-pharmacy.ts'
import { referrals } from './0022-referrals.ts'
import { arrivals } from './0023-arrivals.ts'
import { sickCalls } from './0024-sick-calls.ts'
import { healthCards } from './0025-health-cards.ts'
import { clinicalSummaries } from './0026-clinical-summaries.ts'
import { continuedVisits } from './0027-continued-visits.ts'
import { summaryPapers } from './0028-summary-papers.ts'
import { doctorOrders } from './0029-doctor-orders.ts'
import { labRequests } from './0030-lab-requests.ts'
import { roundExcuseReasons } from './0032-round-excuses.ts'
import { doctorVisits } from './0034-doctor-visits.ts'
import { separations } from './0035-separations.ts'
import { recordRetention } from './0036-record-retention.ts'
import { reopenedDays } from './0037-reopened-days.ts'
import { satisfaction } from './0038-satisfaction.ts'
import { stepsOfTheHouse } from './0039-steps-of-the-house.ts'
import { identityVault } from './0040-identity-vault.ts'
import { complaints } from './0041-complaints.ts'
import { identityOpenings } from './0042-identity-openings.ts'
import { complaintRouting } from './0043-complaint-routing.ts'
import { complaintLetters } from './0044-complaint-letters.ts'
import { laporImport } from './0046-lapor-import.ts'
import { healthReplies } from './0047-health-replies.ts'
import { coaching } from './0048-coaching.ts'
import { coachingHearings } from './0049-coaching-hearings.ts'
import { eventFolders } from './0051-event-folders.ts'
import { fingerScans } from './0055-finger-scans.ts'
import { coachingResults } from './0056-coaching-results.ts'
import { satisfactionResults } from './0058-satisfaction-results.ts'
import { outgoingWeighings } from './0059-outgoing-weighings.ts'
import { hearingCourse } from './0060-hearing-course.ts'
import { attendanceOrigins } from './0061-attendance-origins.ts'
import { changedPlans } from './0062-changed-plans.ts'
import { readsOfAssessments } from './0063-reads-of-assessments.ts'
import { signedInstruments } from './0064-signed-instruments.ts'
import { assessments } from './0065-assessments.ts'
import { clientsAndEarlierResults } from './0066-clients-and-earlier-results.ts'
import { assessmentProfile } from './0067-assessment-profile.ts'
import { surveyQuestions } from './0068-survey-questions.ts'
import { assessmentNeeds } from './0070-assessment-needs.ts'
import { assessmentWorklist } from './0071-assessment-worklist.ts'
import { lettersOfAssessments } from './0072-letters-of-assessments.ts'
import { assessmentHandovers } from './0073-assessment-handovers.ts'
import { assessmentImports } from './0074-assessment-imports.ts'
import { refusalOfAssessment } from './0076-refusal-of-assessment.ts'
import { workers } from './0077-workers.ts'
import { credentials } from './0078-credentials.ts'
import { casesOfWorkers } from './0079-cases-of-workers.ts'
import { licences } from './0080-licences.ts'
import { outgoingProposals } from './0085-outgoing-proposals.ts'
import { findings } from './0091-findings.ts'

/** In order. Append; never edit a released one. */
export const migrations: readonly Migration[] = [
  foundation,
  inmates,
  letters,
  serviceCases,
  outgoingFiles,
  inmateImport,
  trash,
  numbersAndPosts,
  printQueue,
  inmateFiles,
  calendarVersions,
  postWithdrawal,
  importTrash,
  caseEngine,
  trust,
  incomingFiles,
  casesOfAnyService,
  medicalRecords,
  questionnaires,
  terminology,
  pharmacy,
  referrals,
  arrivals,
  sickCalls,
  healthCards,
  clinicalSummaries,
  continuedVisits,
  summaryPapers,
  doctorOrders,
  labRequests,
  roundExcuseReasons,
  doctorVisits,
  separations,
  recordRetention,
  reopenedDays,
  satisfaction,
  stepsOfTheHouse,
  identityVault,
  complaints,
  identityOpenings,
  complaintRouting,
  complaintLetters,
  laporImport,
  healthReplies,
  coaching,
  coachingHearings,
  eventFolders,
  fingerScans,
  coachingResults,
  satisfactionResults,
  outgoingWeighings,
  hearingCourse,
  attendanceOrigins,
  changedPlans,
  readsOfAssessments,
  signedInstruments,
  assessments,
  clientsAndEarlierResults,
  assessmentProfile,
  surveyQuestions,
  assessmentNeeds,
  assessmentWorklist,
  lettersOfAssessments,
  assessmentHandovers,
  assessmentImports,
  refusalOfAssessment,
  workers,
  credentials,
  casesOfWorkers,
  licences,
  outgoingProposals,
  findings,
]
