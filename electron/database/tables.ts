import type { AccountTables } from '../features/accounts/accounts.tables.ts'
import type { ArrivalTables } from '../features/arrivals/arrivals.tables.ts'
import type { AssessmentClientTables } from '../features/assessment-clients/assessment-clients.tables.ts'
import type { AssessmentHandoverTables } from '../features/assessment-handover/assessment-handover.tables.ts'
import type { AssessmentImportTables } from '../features/assessment-import/assessment-import.tables.ts'
import type { AssessmentNeedsTables } from '../features/assessment-needs/assessment-needs.tables.ts'
import type { AssessmentProfileTables } from '../features/assessment-profile/assessment-profile.tables.ts'
import type { AssessmentWorklistTables } from '../features/assessment-worklist/assessment-worklist.tables.ts'
import type { AssessmentTables } from '../features/assessments/assessments.tables.ts'
import type { CalendarTables } from '../features/calendar/calendar.tables.ts'
import type { ClinicProtocolTables } from '../features/clinic-protocols/clinic-protocols.tables.ts'
import type { ClinicalSummaryTables } from '../features/clinical-summary/clinical-summary.tables.ts'
import type { CoachingHearingTables } from '../features/coaching-hearings/coaching-hearings.tables.ts'
import type { CoachingProgrammeTables } from '../features/coaching-programmes/coaching-programmes.tables.ts'
import type { CoachingResultTables } from '../features/coaching-results/coaching-results.tables.ts'
import type { CoachingSessionTables } from '../features/coaching-sessions/coaching-sessions.tables.ts'
import type { EventFolderTables } from '../features/coaching-sessions/event-folders.tables.ts'
import type { CoachingStageTables } from '../features/coaching-stages/coaching-stages.tables.ts'
import type { ComplaintBoxTables } from '../features/complaint-boxes/complaint-boxes.tables.ts'
import type { ComplaintLetterTables } from '../features/complaints/complaint-letters.tables.ts'
import type { ComplaintTables } from '../features/complaints/complaints.tables.ts'
import type { CountersignTables } from '../features/countersigns/countersigns.tables.ts'
import type { CredentialTables } from '../features/credentials/credentials.tables.ts'
import type { DisclosureTables } from '../features/disclosures/disclosures.tables.ts'
import type { DoctorVisitTables } from '../features/doctor-visits/doctor-visits.tables.ts'
import type { DraftTables } from '../features/drafts/drafts.tables.ts'
import type { DutyRosterTables } from '../features/duty-roster/duty-roster.tables.ts'
import type { EarlierAssessmentTables } from '../features/earlier-assessments/earlier-assessments.tables.ts'
import type { ExchangeTables } from '../features/exchange/exchange.tables.ts'
import type { FacilityTables } from '../features/facility/facility.tables.ts'
import type { FingerScanTables } from '../features/finger-scans/finger-scans.tables.ts'
import type { HeadDeputyTables } from '../features/head-deputies/head-deputies.tables.ts'
import type { HealthCardTables } from '../features/health-cards/health-cards.tables.ts'
import type { IdentityOpeningTables } from '../features/identity-openings/identity-openings.tables.ts'
import type { IdentityVaultTables } from '../features/identity-vault/identity-vault.tables.ts'
import type { InmateImportTables } from '../features/inmate-import/inmate-import.tables.ts'
import type { InmateListTables } from '../features/inmate-lists/inmate-lists.tables.ts'
import type { InmateFileTables } from '../features/inmates/inmate-files.tables.ts'
import type { InmateMergeTables } from '../features/inmates/inmate-merges.tables.ts'
import type { InmateTables } from '../features/inmates/inmates.tables.ts'
import type { LabRequestTables } from '../features/lab-requests/lab-requests.tables.ts'
import type { LaporImportTables } from '../features/lapor-import/lapor-import.tables.ts'
import type { LetterTables } from '../features/letters/letters.tables.ts'
import type { PrintQueueTables } from '../features/letters/print-queue.tables.ts'
import type { LicenceTables } from '../features/licences/licences.tables.ts'
import type { MedicalRecordTables } from '../features/medical-records/medical-records.tables.ts'
import type { OutgoingComplaintTables } from '../features/outgoing-complaints/outgoing-complaints.tables.ts'
import type { PartnerKeyTables } from '../features/partner-keys/partner-keys.tables.ts'
import type { PharmacyTables } from '../features/pharmacy/pharmacy.tables.ts'
import type { PostTables } from '../features/posts/posts.tables.ts'
import type { QuestionnaireTables } from '../features/questionnaires/questionnaires.tables.ts'
import type { RecordRetentionTables } from '../features/record-retention/record-retention.tables.ts'
import type { ReferralTables } from '../features/referrals/referrals.tables.ts'
import type { SurveyTables } from '../features/satisfaction/surveys.tables.ts'
import type { SdpAttendanceTables } from '../features/sdp-attendance/sdp-attendance.tables.ts'
import type { SealedLetterTables } from '../features/sealed-letters/sealed-letters.tables.ts'
import type { SeparationTables } from '../features/separations/separations.tables.ts'
import type { ServiceCaseTables } from '../features/service-cases/service-cases.tables.ts'
import type { ShiftHandoverTables } from '../features/shift-handover/shift-handover.tables.ts'
import type { SickCallTables } from '../features/sick-calls/sick-calls.tables.ts'
import type { TerminologyTables } from '../features/terminology/terminology.tables.ts'
import type { VisitingDoctorTables } from '../features/visiting-doctor/visiting-doctor.tables.ts'
import type { WorkerTables } from '../features/workers/workers.tables.ts'
import type { FoundationTables } from './foundation.tables.ts'

/** Every table of the database; each feature adds its own file. */
export interface Tables
  extends FoundationTables,
    AccountTables,
    ArrivalTables,
    AssessmentClientTables,
    AssessmentNeedsTables,
    AssessmentHandoverTables,
    AssessmentImportTables,
    AssessmentProfileTables,
    AssessmentWorklistTables,
    AssessmentTables,
    CalendarTables,
    ClinicProtocolTables,
    ClinicalSummaryTables,
    CoachingHearingTables,
    CoachingProgrammeTables,
    CoachingResultTables,
    CoachingSessionTables,
    CoachingStageTables,
    ComplaintBoxTables,
    ComplaintLetterTables,
    ComplaintTables,
    CountersignTables,
    CredentialTables,
    DisclosureTables,
    DoctorVisitTables,
    DraftTables,
    DutyRosterTables,
    EarlierAssessmentTables,
    EventFolderTables,
    ExchangeTables,
    FacilityTables,
    FingerScanTables,
    HeadDeputyTables,
    HealthCardTables,
    IdentityOpeningTables,
    IdentityVaultTables,
    InmateFileTables,
    InmateImportTables,
    InmateListTables,
    InmateMergeTables,
    InmateTables,
    LabRequestTables,
    LaporImportTables,
    LetterTables,
    MedicalRecordTables,
    OutgoingComplaintTables,
    PartnerKeyTables,
    PharmacyTables,
    PostTables,
    PrintQueueTables,
    QuestionnaireTables,
    RecordRetentionTables,
    ReferralTables,
    SdpAttendanceTables,
    SealedLetterTables,
    SeparationTables,
    ServiceCaseTables,
    ShiftHandoverTables,
    SickCallTables,
    SurveyTables,
    TerminologyTables,
    VisitingDoctorTables,
    WorkerTables,
    LicenceTables {}
