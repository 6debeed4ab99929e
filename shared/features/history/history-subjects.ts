import { accountHistory } from '../accounts/accounts.history.ts'
import { arrivalHistory, arrivalSettingsHistory } from '../arrivals/arrivals.history.ts'
import { clientHistory } from '../assessment-clients/assessment-clients.history.ts'
import {
  assessmentDutyHistory,
  assessmentWorklistHistory,
  assessorAbsenceHistory,
} from '../assessment-worklist/assessment-worklist.history.ts'
import { assessmentHistory } from '../assessments/assessments.history.ts'
import { attendanceHistory, attendanceSettingsHistory } from '../attendance/attendance.history.ts'
import { backupsHistory } from '../backups/backups.history.ts'
import { clinicProtocolsHistory } from '../clinic-protocols/clinic-protocols.history.ts'
import { hearingHistory } from '../coaching-hearings/coaching-hearings.history.ts'
import { coachingProgrammeHistory, keptApartHistory } from '../coaching-programmes/coaching-programmes.history.ts'
import { coachingPlanHistory, coachingSessionHistory } from '../coaching-sessions/coaching-sessions.history.ts'
import { stageRuleHistory, stagesHistory } from '../coaching-stages/coaching-stages.history.ts'
import { complaintBoxHistory } from '../complaint-boxes/complaint-boxes.history.ts'
import { complaintHistory } from '../complaints/complaints.history.ts'
import { credentialHistory, credentialSettingsHistory } from '../credentials/credentials.history.ts'
import { doctorVisitHistory } from '../doctor-visits/doctor-visits.history.ts'
import { dutyRosterHistory } from '../duty-roster/duty-roster.history.ts'
import { earlierAssessmentsHistory } from '../earlier-assessments/earlier-assessments.history.ts'
import { bundleHistory, incomingHistory } from '../exchange/exchange.history.ts'
import { calendarHistory, facilityHistory } from '../facility/facility.history.ts'
import { fingerDevicesHistory, fingerImportHistory } from '../finger-scans/finger-scans.history.ts'
import { headDeputyHistory } from '../head-deputies/head-deputies.history.ts'
import { monthlyRoundHistory } from '../health-cards/health-cards.history.ts'
import { identityVaultHistory } from '../identity-vault/identity-vault.history.ts'
import { importPlanHistory, mappingHistory } from '../inmate-import/inmate-import.history.ts'
import { duplicatesHistory, inmateHistory } from '../inmates/inmates.history.ts'
import { installationHistory } from '../installation/installation.history.ts'
import { labRequestHistory } from '../lab-requests/lab-requests.history.ts'
import { letterHistory, letterSettingsHistory } from '../letters/letters.history.ts'
import { dossierHistory, licenceHistory } from '../licences/licences.history.ts'
import { medicalRecordHistory } from '../medical-records/medical-records.history.ts'
import { clinicSettingsHistory } from '../medical-records/record-settings.history.ts'
import { noticeBoardHistory } from '../notice-board/notice-board.history.ts'
import { outgoingComplaintHistory } from '../outgoing-complaints/outgoing-complaints.history.ts'
import { partnerKeysHistory } from '../partner-keys/partner-keys.history.ts'
import { medicineHistory, pharmacyHistory, prescriptionHistory } from '../pharmacy/pharmacy.history.ts'
import { postsHistory } from '../posts/posts.history.ts'
import {
  assessmentInstrumentsHistory,
  instrumentDraftHistory,
  instrumentsHistory,
  questionnaireResponseHistory,
} from '../questionnaires/questionnaires.history.ts'
import { referralHistory, referralSettingsHistory } from '../referrals/referrals.history.ts'
import { surveyHistory } from '../satisfaction/surveys.history.ts'
import { sdpImportHistory } from '../sdp-attendance/sdp-attendance.history.ts'
import { recommendationHistory, serviceHistory } from '../service-cases/service-cases.history.ts'
import { sickCallHistory, sickCallTermsHistory } from '../sick-calls/sick-calls.history.ts'
import { complaintTemplatesHistory, diagnosesHistory } from '../terminology/terminology.history.ts'
import { workerHistory } from '../workers/workers.history.ts'
import type { HistoryDeclaration } from './history-declaration.ts'

/** Every kind of record that has a history: what belongs to it, and who may open it. */
export const historyDeclarations = {
  inmate: inmateHistory,
  duplicates: duplicatesHistory,
  'import-plan': importPlanHistory,
  'import-mappings': mappingHistory,
  'medical-record': medicalRecordHistory,
  recommendation: recommendationHistory,
  service: serviceHistory,
  letter: letterHistory,
  'letter-settings': letterSettingsHistory,
  posts: postsHistory,
  bundle: bundleHistory,
  incoming: incomingHistory,
  'partner-keys': partnerKeysHistory,
  'identity-vault': identityVaultHistory,
  medicine: medicineHistory,
  pharmacy: pharmacyHistory,
  prescription: prescriptionHistory,
  'monthly-round': monthlyRoundHistory,
  diagnoses: diagnosesHistory,
  'complaint-templates': complaintTemplatesHistory,
  'clinic-protocols': clinicProtocolsHistory,
  'clinic-settings': clinicSettingsHistory,
  account: accountHistory,
  facility: facilityHistory,
  'finger-import': fingerImportHistory,
  'finger-devices': fingerDevicesHistory,
  'sdp-import': sdpImportHistory,
  calendar: calendarHistory,
  installation: installationHistory,
  backups: backupsHistory,
  arrival: arrivalHistory,
  'arrival-settings': arrivalSettingsHistory,
  instruments: instrumentsHistory,
  'assessment-instruments': assessmentInstrumentsHistory,
  'instrument-draft': instrumentDraftHistory,
  'questionnaire-response': questionnaireResponseHistory,
  'lab-request': labRequestHistory,
  referral: referralHistory,
  'referral-settings': referralSettingsHistory,
  'doctor-visit': doctorVisitHistory,
  complaint: complaintHistory,
  assessment: assessmentHistory,
  client: clientHistory,
  'assessment-duty': assessmentDutyHistory,
  'assessor-absences': assessorAbsenceHistory,
  'assessment-worklist': assessmentWorklistHistory,
  'earlier-assessments': earlierAssessmentsHistory,
  'outgoing-complaint': outgoingComplaintHistory,
  licence: licenceHistory,
  'worker-documents': dossierHistory,
  'complaint-boxes': complaintBoxHistory,
  'head-deputies': headDeputyHistory,
  'coaching-plan': coachingPlanHistory,
  'coaching-session': coachingSessionHistory,
  'sick-call': sickCallHistory,
  'sick-call-terms': sickCallTermsHistory,
  surveys: surveyHistory,
  'notice-board': noticeBoardHistory,
  'coaching-programme': coachingProgrammeHistory,
  'kept-apart': keptApartHistory,
  attendance: attendanceHistory,
  'attendance-settings': attendanceSettingsHistory,
  'coaching-stages': stagesHistory,
  'stage-rule': stageRuleHistory,
  'coaching-hearing': hearingHistory,
  worker: workerHistory,
  'duty-roster': dutyRosterHistory,
  credentials: credentialHistory,
  'credential-settings': credentialSettingsHistory,
} as const satisfies Readonly<Record<string, HistoryDeclaration>>

export type HistorySubjectType = keyof typeof historyDeclarations

export const historySubjects = Object.keys(historyDeclarations) as [HistorySubjectType, ...HistorySubjectType[]]
