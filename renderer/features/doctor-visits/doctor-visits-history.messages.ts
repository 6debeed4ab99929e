import type { doctorVisitsTable, presentedPeopleTable } from '#shared/features/doctor-visits/doctor-visits.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'

export const doctorVisitsHistoryWords: HistoryWords<typeof doctorVisitsTable | typeof presentedPeopleTable> = {
  tables: { doctor_visits: words.day, presented_people: words.entry },
  fields: {
    'doctor_visits.visit_on': words.on,
    'doctor_visits.doctor_name': words.doctorName,
    'doctor_visits.doctor_licence': words.doctorLicence,
    'doctor_visits.doctor_institution': words.doctorInstitution,
    'doctor_visits.state': words.state,
    'doctor_visits.closed_reason': words.closedReason,
    'doctor_visits.reopened_reason': words.reopenedReason,
    'presented_people.reason': words.reason,
    'presented_people.urgency': words.urgency,
    'presented_people.confidentiality': words.confidential,
    'presented_people.state': words.state,
    'presented_people.settled_reason': words.settledReason,
  },
  choices: {
    'doctor_visits.state': words.dayStates,
    'presented_people.urgency': words.urgencies,
    'presented_people.confidentiality': words.confidentialities,
    'presented_people.state': words.states,
  },
}
