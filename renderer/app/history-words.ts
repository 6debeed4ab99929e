import type { HistoryChoiceKey, HistoryFieldKey, HistoryTable } from '#shared/features/history/history-declaration.ts'
import { accountsHistoryWords } from '../features/accounts/accounts-history.messages.ts'
import { arrivalHistoryWords } from '../features/arrivals/arrivals-history.messages.ts'
import { clientsHistoryWords } from '../features/assessment-clients/clients-history.messages.ts'
import { worklistHistoryWords } from '../features/assessment-worklist/worklist-history.messages.ts'
import { assessmentsHistoryWords } from '../features/assessments/assessments-history.messages.ts'
import { attendanceHistoryWords } from '../features/attendance/attendance-history.messages.ts'
import { procedureWords } from '../features/audit/procedure-words.ts'
import { backupsHistoryWords } from '../features/backups/backups-history.messages.ts'
import { clinicProtocolsHistoryWords } from '../features/clinic-protocols/clinic-protocols-history.messages.ts'
import { clinicalSummaryHistoryWords } from '../features/clinical-summary/clinical-summary-history.messages.ts'
import { hearingsHistoryWords } from '../features/coaching-hearings/coaching-hearings-history.messages.ts'
import { programmesHistoryWords } from '../features/coaching-programmes/programmes-history.messages.ts'
import { coachingResultsHistoryWords } from '../features/coaching-results/coaching-results-history.messages.ts'
import { coachingSessionsHistoryWords } from '../features/coaching-sessions/coaching-sessions-history.messages.ts'
import { stagesHistoryWords } from '../features/coaching-stages/coaching-stages-history.messages.ts'
import { complaintBoxHistoryWords } from '../features/complaint-boxes/complaint-boxes-history.messages.ts'
import { complaintLettersHistoryWords } from '../features/complaints/complaint-letters-history.messages.ts'
import { complaintsHistoryWords } from '../features/complaints/complaints-history.messages.ts'
import { countersignsHistoryWords } from '../features/countersigns/countersigns-history.messages.ts'
import { credentialsHistoryWords } from '../features/credentials/credentials-history.messages.ts'
import { doctorVisitsHistoryWords } from '../features/doctor-visits/doctor-visits-history.messages.ts'
import { dutyRosterHistoryWords } from '../features/duty-roster/duty-roster-history.messages.ts'
import { earlierHistoryWords } from '../features/earlier-assessments/earlier-history.messages.ts'
import { exchangeHistoryWords } from '../features/exchange/exchange-history.messages.ts'
import { facilityHistoryWords } from '../features/facility/facility-history.messages.ts'
import { fingerHistoryWords } from '../features/finger-scans/finger-history.messages.ts'
import { headDeputyHistoryWords } from '../features/head-deputies/head-deputies-history.messages.ts'
import { healthCardHistoryWords } from '../features/health-cards/health-cards-history.messages.ts'
import { identityOpeningsHistoryWords } from '../features/identity-openings/identity-openings-history.messages.ts'
import { identityVaultHistoryWords } from '../features/identity-vault/identity-vault-history.messages.ts'
import { importHistoryWords } from '../features/inmate-import/import-history.messages.ts'
import { inmatesHistoryWords } from '../features/inmates/inmates-history.messages.ts'
import { installationHistoryWords } from '../features/installation/installation-history.messages.ts'
import { labRequestsHistoryWords } from '../features/lab-requests/lab-requests-history.messages.ts'
import { lettersHistoryWords } from '../features/letters/letters-history.messages.ts'
import { licencesHistoryWords } from '../features/licences/licences-history.messages.ts'
import { medicalRecordsHistoryWords } from '../features/medical-records/medical-records-history.messages.ts'
import { recordSettingsHistoryWords } from '../features/medical-records/record-settings-history.messages.ts'
import { noticeBoardHistoryWords } from '../features/notice-board/notice-board-history.messages.ts'
import { outgoingHistoryWords } from '../features/outgoing-complaints/outgoing-history.messages.ts'
import { partnerKeysHistoryWords } from '../features/partner-keys/partner-keys-history.messages.ts'
import { pharmacyHistoryWords } from '../features/pharmacy/pharmacy-history.messages.ts'
import { postsHistoryWords } from '../features/posts/posts-history.messages.ts'
import { questionnairesHistoryWords } from '../features/questionnaires/questionnaires-history.messages.ts'
import { casesHistoryWords } from '../features/recommendations/cases-history.messages.ts'
import { recordRetentionHistoryWords } from '../features/record-retention/record-retention-history.messages.ts'
import { referralsHistoryWords } from '../features/referrals/referrals-history.messages.ts'
import { surveysHistoryWords } from '../features/satisfaction/surveys-history.messages.ts'
import { sdpHistoryWords } from '../features/sdp-attendance/sdp-history.messages.ts'
import { sealedLetterHistoryWords } from '../features/sealed-letters/sealed-letters-history.messages.ts'
import { separationHistoryWords } from '../features/separations/separations-history.messages.ts'
import { sickCallsHistoryWords } from '../features/sick-calls/sick-calls-history.messages.ts'
import { terminologyHistoryWords } from '../features/terminology/terminology-history.messages.ts'
import { visitingDoctorHistoryWords } from '../features/visiting-doctor/visiting-doctor-history.messages.ts'
import { workersHistoryWords } from '../features/workers/workers-history.messages.ts'

/** What a feature calls its tables, fields and codes in a history; complete by type, so that a field without a word does not compile. */
export interface HistoryWords<Table extends HistoryTable> {
  readonly tables: Readonly<Record<Table['id'], string>>
  readonly fields: Readonly<Record<HistoryFieldKey<Table>, string>>
  readonly choices: Readonly<Record<HistoryChoiceKey<Table>, Readonly<Record<string, string>>>>
}

const all = [
  accountsHistoryWords,
  backupsHistoryWords,
  casesHistoryWords,
  clinicProtocolsHistoryWords,
  complaintLettersHistoryWords,
  programmesHistoryWords,
  coachingSessionsHistoryWords,
  coachingResultsHistoryWords,
  complaintsHistoryWords,
  assessmentsHistoryWords,
  clientsHistoryWords,
  worklistHistoryWords,
  earlierHistoryWords,
  outgoingHistoryWords,
  complaintBoxHistoryWords,
  headDeputyHistoryWords,
  sealedLetterHistoryWords,
  stagesHistoryWords,
  hearingsHistoryWords,
  countersignsHistoryWords,
  visitingDoctorHistoryWords,
  doctorVisitsHistoryWords,
  exchangeHistoryWords,
  facilityHistoryWords,
  identityOpeningsHistoryWords,
  fingerHistoryWords,
  sdpHistoryWords,
  identityVaultHistoryWords,
  importHistoryWords,
  inmatesHistoryWords,
  installationHistoryWords,
  lettersHistoryWords,
  medicalRecordsHistoryWords,
  clinicalSummaryHistoryWords,
  partnerKeysHistoryWords,
  arrivalHistoryWords,
  pharmacyHistoryWords,
  healthCardHistoryWords,
  postsHistoryWords,
  recordSettingsHistoryWords,
  questionnairesHistoryWords,
  terminologyHistoryWords,
  labRequestsHistoryWords,
  recordRetentionHistoryWords,
  referralsHistoryWords,
  separationHistoryWords,
  sickCallsHistoryWords,
  surveysHistoryWords,
  noticeBoardHistoryWords,
  attendanceHistoryWords,
  workersHistoryWords,
  dutyRosterHistoryWords,
  credentialsHistoryWords,
  licencesHistoryWords,
]

type Words = Readonly<Record<string, string | undefined>>

const tables: Words = Object.assign({}, ...all.map((words) => words.tables))
const fields: Words = Object.assign({}, ...all.map((words) => words.fields))
const choices: Readonly<Record<string, Words | undefined>> = Object.assign({}, ...all.map((words) => words.choices))

export const historyTableWord = (table: string): string | undefined => tables[table]
export const historyFieldWord = (key: string): string | undefined => fields[key]
export const historyChoiceWord = (key: string, code: string): string | undefined => choices[key]?.[code]

/** "Mengubah data WBP/Tahanan". */
export const historyProcedureWords = procedureWords
