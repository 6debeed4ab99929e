import type { RouteObject } from 'react-router'
import { aboutScreens } from '../features/about/about.screens.ts'
import { accountsScreens } from '../features/accounts/accounts.screens.ts'
import { arrivalsScreens } from '../features/arrivals/arrivals.screens.ts'
import { clientScreens } from '../features/assessment-clients/clients.screens.ts'
import { assessmentInstrumentScreens } from '../features/assessment-instruments/assessment-instruments.screens.ts'
import { assessmentNeedScreens } from '../features/assessment-needs/assessment-needs.screens.ts'
import { assessmentOverviewScreens } from '../features/assessment-overview/assessment-overview.screens.ts'
import { assessmentProfileScreens } from '../features/assessment-profile/assessment-profile.screens.ts'
import { worklistScreens } from '../features/assessment-worklist/worklist.screens.ts'
import { assessmentScreens } from '../features/assessments/assessments.screens.ts'
import { attendanceScreens } from '../features/attendance/attendance.screens.ts'
import { auditScreens } from '../features/audit/audit.screens.ts'
import { backupsScreens } from '../features/backups/backups.screens.ts'
import { clinicProtocolsScreens } from '../features/clinic-protocols/clinic-protocols.screens.ts'
import { hearingScreens } from '../features/coaching-hearings/coaching-hearings.screens.ts'
import { coachingProgrammeScreens } from '../features/coaching-programmes/programmes.screens.ts'
import { coachingResultScreens } from '../features/coaching-results/coaching-results.screens.ts'
import { coachingSessionScreens } from '../features/coaching-sessions/coaching-sessions.screens.ts'
import { stageScreens } from '../features/coaching-stages/coaching-stages.screens.ts'
import { complaintBoxScreens } from '../features/complaint-boxes/complaint-boxes.screens.ts'
import { complaintDeskScreens } from '../features/complaints/complaint-desk.screens.ts'
import { complaintScreens } from '../features/complaints/complaints.screens.ts'
import { countersignScreens } from '../features/countersigns/countersigns.screens.ts'
import { credentialScreens } from '../features/credentials/credentials.screens.ts'
import { dataKeyScreens } from '../features/data-key/data-key.screens.ts'
import { disclosuresScreens } from '../features/disclosures/disclosures.screens.ts'
import { doctorVisitScreens } from '../features/doctor-visits/doctor-visits.screens.ts'
import { dutyRosterScreens } from '../features/duty-roster/duty-roster.screens.ts'
import { exchangeScreens } from '../features/exchange/exchange.screens.ts'
import { facilityScreens } from '../features/facility/facility.screens.ts'
import { fingerScansScreens } from '../features/finger-scans/finger-scans.screens.ts'
import { healthCardScreens } from '../features/health-cards/health-cards.screens.ts'
import { identityVaultScreens } from '../features/identity-vault/identity-vault.screens.ts'
import { inmateImportScreens } from '../features/inmate-import/inmate-import.screens.ts'
import { inmateListsScreens } from '../features/inmate-lists/inmate-lists.screens.ts'
import { inmatesScreens } from '../features/inmates/inmates.screens.ts'
import { installationScreens } from '../features/installation/installation.screens.ts'
import { labRequestScreens } from '../features/lab-requests/lab-requests.screens.ts'
import { laporImportScreens } from '../features/lapor-import/lapor-import.screens.ts'
import { letterSettingsScreens } from '../features/letter-settings/letter-settings.screens.ts'
import { letterScreens } from '../features/letters/letters.screens.ts'
import { licenceScreens } from '../features/licences/licences.screens.ts'
import { medicalRecordScreens } from '../features/medical-records/medical-records.screens.ts'
import { noticeBoardScreens } from '../features/notice-board/notice-board.screens.ts'
import { outgoingScreens } from '../features/outgoing-complaints/outgoing.screens.ts'
import { partnerKeysScreens } from '../features/partner-keys/partner-keys.screens.ts'
import { pharmacyScreens } from '../features/pharmacy/pharmacy.screens.ts'
import { postsScreens } from '../features/posts/posts.screens.ts'
import { printingScreens } from '../features/printing/printing.screens.ts'
import { questionnaireScreens } from '../features/questionnaires/questionnaires.screens.ts'
import { recommendationScreens } from '../features/recommendations/recommendations.screens.ts'
import { recordRetentionScreens } from '../features/record-retention/record-retention.screens.ts'
import { referralScreens } from '../features/referrals/referrals.screens.ts'
import { satisfactionScreens } from '../features/satisfaction/satisfaction.screens.ts'
import { sdpAttendanceScreens } from '../features/sdp-attendance/sdp-attendance.screens.ts'
import { separationScreens } from '../features/separations/separations.screens.ts'
import { sessionScreens } from '../features/session/session.screens.ts'
import { shiftHandoverScreens } from '../features/shift-handover/shift-handover.screens.ts'
import { sickCallScreens } from '../features/sick-calls/sick-calls.screens.ts'
import { staffOverviewScreens } from '../features/staff-overview/staff-overview.screens.ts'
import { terminologyScreens } from '../features/terminology/terminology.screens.ts'
import { todayScreens } from '../features/today/today.screens.ts'
import { trashScreens } from '../features/trash/trash.screens.ts'
import { visitingDoctorScreens } from '../features/visiting-doctor/visiting-doctor.screens.ts'
import { workerScreens } from '../features/workers/workers.screens.ts'
import type { NavigationEntry } from './navigation.ts'
import type { SearchSource } from './search.ts'

/** What a feature hangs into the frame. Each lives in `features/<f>/<f>.screens.ts` and is listed below. */
export interface FeatureScreens {
  /** Paths below "/", each with a `lazy` component, so that a screen loads when it is first opened. */
  readonly routes: readonly RouteObject[]
  readonly navigation: readonly NavigationEntry[]
  readonly searchSources?: readonly SearchSource[] | undefined
}

/** Every feature that has screens, in the order of the menu within a group. */
export const features: readonly FeatureScreens[] = [
  todayScreens,
  inmatesScreens,
  inmateImportScreens,
  inmateListsScreens,
  exchangeScreens,
  disclosuresScreens,
  partnerKeysScreens,
  medicalRecordScreens,
  arrivalsScreens,
  sickCallScreens,
  healthCardScreens,
  pharmacyScreens,
  separationScreens,
  stageScreens,
  hearingScreens,
  shiftHandoverScreens,
  doctorVisitScreens,
  visitingDoctorScreens,
  countersignScreens,
  referralScreens,
  labRequestScreens,
  recommendationScreens,
  questionnaireScreens,
  recordRetentionScreens,
  coachingProgrammeScreens,
  coachingSessionScreens,
  assessmentProfileScreens,
  attendanceScreens,
  coachingResultScreens,
  fingerScansScreens,
  sdpAttendanceScreens,
  assessmentInstrumentScreens,
  worklistScreens,
  assessmentScreens,
  assessmentNeedScreens,
  complaintDeskScreens,
  complaintScreens,
  laporImportScreens,
  clientScreens,
  assessmentOverviewScreens,
  outgoingScreens,
  licenceScreens,
  staffOverviewScreens,
  complaintBoxScreens,
  satisfactionScreens,
  noticeBoardScreens,
  identityVaultScreens,
  workerScreens,
  dutyRosterScreens,
  credentialScreens,
  letterScreens,
  printingScreens,
  sessionScreens,
  accountsScreens,
  facilityScreens,
  letterSettingsScreens,
  postsScreens,
  terminologyScreens,
  clinicProtocolsScreens,
  installationScreens,
  auditScreens,
  backupsScreens,
  trashScreens,
  dataKeyScreens,
  aboutScreens,
]
