import type {
  arrivalSettingsTable,
  arrivalsTable,
  decisionsTable,
  marksTable,
  minutesTable,
} from '#shared/features/arrivals/arrivals.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'

type Table =
  | typeof arrivalSettingsTable
  | typeof arrivalsTable
  | typeof decisionsTable
  | typeof marksTable
  | typeof minutesTable

const caredAt = 'Waktu pelayanan'
const lateReason = 'Alasan dicatat terlambat'
const state = 'Keadaan'

export const arrivalHistoryWords: HistoryWords<Table> = {
  tables: {
    arrivals: 'Kedatangan',
    arrival_decisions: words.decisionTitle,
    arrival_minutes: words.minutesTitle,
    arrival_marks: 'Tanda pada tubuh',
    'arrival-settings': words.settingsTitle,
  },
  fields: {
    'arrivals.arrived_at': words.facts.arrived,
    'arrivals.state': state,
    'arrival_decisions.outcome': words.outcome,
    'arrival_decisions.reason': words.reason,
    'arrival_decisions.look_again_on': words.lookAgainOn,
    'arrival_decisions.state': state,
    'arrival_decisions.cared_at': caredAt,
    'arrival_decisions.late_reason': lateReason,
    'arrival_minutes.handed_over_by': words.handedOverBy,
    'arrival_minutes.handed_over_office': words.handedOverOffice,
    'arrival_minutes.state': state,
    'arrival_minutes.replaced_reason': words.correctionReason,
    'arrival_minutes.cared_at': caredAt,
    'arrival_minutes.late_reason': lateReason,
    'arrival_marks.region': words.region,
    'arrival_marks.kind': words.markKind,
    'arrival_marks.note': words.markNote,
    'arrival-settings.value.startsOn': words.startsOn,
    'arrival-settings.value.clock': words.clock,
    'arrival-settings.value.hours': words.hours,
  },
  choices: {
    'arrivals.state': { open: 'Berlaku', voided: 'Dibatalkan' },
    'arrival_decisions.outcome': words.outcomes,
    'arrival_decisions.state': { active: 'Berlaku', replaced: 'Diganti' },
    'arrival_minutes.state': { active: 'Berlaku', replaced: 'Diganti' },
    'arrival_marks.kind': words.markKinds,
    'arrival-settings.value.clock': words.clocks,
  },
}
