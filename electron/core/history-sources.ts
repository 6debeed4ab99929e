import { type HistorySubjectType, historyDeclarations } from '#shared/features/history/history-subjects.ts'
import { assessmentQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import type { Reader } from '../database/reader.ts'
import { findAccount } from '../features/accounts/accounts.repository.ts'
import { arrivalHistoryRecord } from '../features/arrivals/arrival-page.ts'
import { findClient } from '../features/assessment-clients/assessment-clients.repository.ts'
import { needNames } from '../features/assessment-needs/need-facts.ts'
import { assessmentHistoryRecord } from '../features/assessments/assessment-history.ts'
import { attendanceHistoryRecord } from '../features/attendance/attendance-history.ts'
import { findHearing } from '../features/coaching-hearings/coaching-hearings.repository.ts'
import { kindNames } from '../features/coaching-programmes/coaching-facts.ts'
import { findProgramme } from '../features/coaching-programmes/coaching-programmes.repository.ts'
import {
  findPlan as findCoachingPlan,
  findSession,
} from '../features/coaching-sessions/coaching-sessions.repository.ts'
import { stageHistoryRecord } from '../features/coaching-stages/stage-record.ts'
import { listBoxes } from '../features/complaint-boxes/complaint-boxes.repository.ts'
import { complaintHistoryRecord } from '../features/complaints/complaint-history.ts'
import { findVisit } from '../features/doctor-visits/doctor-visits.repository.ts'
import { shiftsOf } from '../features/duty-roster/duty-week.ts'
import { findBundle } from '../features/exchange/exchange.repository.ts'
import { findIncoming } from '../features/exchange/incoming.repository.ts'
import { findImport } from '../features/finger-scans/finger-scans.repository.ts'
import type { HistoryRecord, HistorySource } from '../features/history/history-source.ts'
import { findPlan } from '../features/inmate-import/inmate-import.repository.ts'
import { findInmate } from '../features/inmates/inmates.repository.ts'
import { findLabRequest } from '../features/lab-requests/lab-requests.repository.ts'
import { signingPosts } from '../features/letters/letter-signatories.ts'
import { requireKnown } from '../features/letters/letter-walls.ts'
import { findLetter } from '../features/letters/letters.repository.ts'
import { dossierHistoryRecord } from '../features/licences/dossier-history.ts'
import { licenceHistoryRecord } from '../features/licences/licence-history.ts'
import { recommendationHistoryRecord } from '../features/medical-recommendations/recommendation-history.ts'
import { recordHistoryRecord } from '../features/medical-records/record-history.ts'
import { sightOf } from '../features/medical-records/record-person.ts'
import { outgoingHistoryRecord } from '../features/outgoing-complaints/outgoing-history.ts'
import { findMedicine } from '../features/pharmacy/medicines.repository.ts'
import { prescriptionHistoryRecord } from '../features/pharmacy/prescription-history.ts'
import { listPosts } from '../features/posts/posts.repository.ts'
import { findDraft } from '../features/questionnaires/instrument-drafts.repository.ts'
import { responseHistoryRecord } from '../features/questionnaires/response-history.ts'
import { referralHistoryRecord } from '../features/referrals/referral-history.ts'
import { findImport as findSdpImport } from '../features/sdp-attendance/sdp-attendance.repository.ts'
import { serviceHistoryRecord } from '../features/service-cases/service-history.ts'
import { sickCallHistoryRecord } from '../features/sick-calls/sick-call-history.ts'
import { professionNames } from '../features/workers/present-worker.ts'
import { findWorker, listWorkers } from '../features/workers/workers.repository.ts'
import type { QueryContext } from './context.ts'

/** For what there is only one of, or what is looked at as a whole. */
const always = async (): Promise<HistoryRecord> => ({})

const found = (row: unknown): HistoryRecord | null => (row ? {} : null)

const finders: Readonly<Record<HistorySubjectType, HistorySource['find']>> = {
  inmate: async ({ db }, id) => found(await findInmate(db, id)),
  duplicates: always,
  'import-plan': async ({ db }, id) => found(await findPlan(db, id)),
  'import-mappings': always,
  'medical-record': recordHistoryRecord,
  recommendation: recommendationHistoryRecord,
  service: serviceHistoryRecord,
  letter: letterRecord,
  'letter-settings': async ({ db, services }) => ({
    names: new Map([
      ...(await titlesOfPosts(db)),
      ...(await signingPosts(db, services.resourcesFolder)).map(({ place, name }) => [place, name] as const),
    ]),
  }),
  posts: async ({ db }) => ({ names: await titlesOfPosts(db) }),
  bundle: async ({ db }, id) => found(await findBundle(db, id)),
  incoming: async ({ db }, id) => {
    const file = await findIncoming(db, id)
    return file ? { about: { type: 'inmate', id: file.inmate_id } } : null
  },
  'partner-keys': always,
  'identity-vault': always,
  medicine: async ({ db }, id) => found(await findMedicine(db, id)),
  pharmacy: always,
  'monthly-round': always,
  prescription: prescriptionHistoryRecord,
  diagnoses: always,
  'complaint-templates': always,
  'clinic-protocols': always,
  'clinic-settings': always,
  account: async ({ db }, id) => found(await findAccount(db, id)),
  facility: always,
  'finger-import': async ({ db }, id) => found(await findImport(db, id)),
  'finger-devices': always,
  'sdp-import': async ({ db }, id) => found(await findSdpImport(db, id)),
  calendar: always,
  installation: always,
  backups: always,
  arrival: arrivalHistoryRecord,
  'arrival-settings': always,
  instruments: always,
  'assessment-instruments': always,
  'instrument-draft': async ({ db }, id) => found(await findDraft(db, assessmentQuestionnaires.use, id)),
  'questionnaire-response': responseHistoryRecord,
  'lab-request': async ({ db, actor }, id) => {
    const row = await findLabRequest(db, sightOf(actor), id)
    return row ? { about: { type: 'inmate', id: row.inmate_id } } : null
  },
  'doctor-visit': async ({ db }, id) => found(await findVisit(db, id)),
  referral: referralHistoryRecord,
  complaint: complaintHistoryRecord,
  assessment: assessmentHistoryRecord,
  'earlier-assessments': async ({ db }, id) => ((await findInmate(db, id)) ? { about: { type: 'inmate', id } } : null),
  client: async ({ db }, id) => {
    const row = await findClient(db, id)
    return row ? { about: { type: 'inmate', id: row.inmate_id } } : null
  },
  'assessment-duty': async ({ db }, id) => ((await findInmate(db, id)) ? { about: { type: 'inmate', id } } : null),
  'assessor-absences': always,
  'assessment-worklist': always,
  'outgoing-complaint': outgoingHistoryRecord,
  licence: licenceHistoryRecord,
  'worker-documents': dossierHistoryRecord,
  'referral-settings': always,
  'coaching-plan': async ({ db }, id) => found(await findCoachingPlan(db, id)),
  'coaching-session': async ({ db }, id) => found(await findSession(db, id)),
  'sick-call': sickCallHistoryRecord,
  'sick-call-terms': always,
  surveys: always,
  'notice-board': always,
  'head-deputies': always,
  'complaint-boxes': async ({ db }) => ({
    names: new Map((await listBoxes(db)).map(({ id, name }) => [id, name] as const)),
  }),
  'coaching-programme': async ({ db, services }, id) =>
    (await findProgramme(db, id))
      ? { names: new Map([...kindNames(services.resourcesFolder), ...needNames(services.resourcesFolder)]) }
      : null,
  'kept-apart': always,
  attendance: attendanceHistoryRecord,
  'attendance-settings': always,
  'coaching-stages': stageHistoryRecord,
  'stage-rule': always,
  'coaching-hearing': async ({ db }, id) => found(await findHearing(db, id)),
  worker: async ({ db, services }, id) =>
    (await findWorker(db, id)) ? { names: professionNames(services.resourcesFolder) } : null,
  'duty-roster': namesOfRoster,
  credentials: async ({ db }, id) => found(await findWorker(db, id)),
  'credential-settings': always,
}

/** Shifts and workers by name. */
async function namesOfRoster(context: QueryContext): Promise<HistoryRecord> {
  const workers = await listWorkers(context.db, '', true)
  return {
    names: new Map([
      ...(await shiftsOf(context)).map(({ id, name }) => [id, name] as const),
      ...workers.map(({ id, name }) => [id, name] as const),
    ]),
  }
}

const titlesOfPosts = async (db: Reader) => new Map((await listPosts(db)).map(({ id, title }) => [id, title] as const))

async function letterRecord(context: QueryContext, id: string): Promise<HistoryRecord | null> {
  const letter = await findLetter(context.db, id)
  if (!letter) return null
  await requireKnown(context, letter)
  return { permission: letter.permission, about: { type: letter.subject_type, id: letter.subject_id } }
}

/** Every kind of record that has a history, with the way to find it. */
export const historySources = Object.fromEntries(
  Object.entries(historyDeclarations).map(([type, declaration]) => [
    type,
    { declaration, find: finders[type as HistorySubjectType] },
  ]),
) as Readonly<Record<HistorySubjectType, HistorySource>>
