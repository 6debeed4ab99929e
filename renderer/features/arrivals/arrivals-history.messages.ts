import type {
  arrivalSettingsTable,
  arrivalsTable,
  decisionsTable,
  marksTable,
  minutesTable,
} from '#shared/features/arrivals/arrivals.history.ts'
import type { separationMovesTable, separationsTable } from '#shared/features/separations/separations.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'

type Table =
  | typeof arrivalSettingsTable
  | typeof arrivalsTable
  | typeof decisionsTable
  | typeof marksTable
  | typeof minutesTable
  | typeof separationMovesTable
  | typeof separationsTable

const caredAt = 'Waktu pelayanan'
const lateReason = 'Alasan dicatat terlambat'
const state = 'Keadaan'

export const arrivalHistoryWords: HistoryWords<Table> = {
  tables: {
    arrivals: 'Kedatangan',
    arrival_decisions: words.decisionTitle,
    arrival_minutes: words.minutesTitle,
    arrival_marks: 'Tanda pada tubuh',
    separations: words.separationTitle,
    separation_moves: 'Pindah kamar pemisahan',
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
    'separations.block': words.block,
    'separations.room': words.room,
    'separations.ground': 'Alasan medis',
    'separations.began_at': 'Sejak',
    'separations.late_reason': lateReason,
    'separations.state': state,
    'separations.end_reason': 'Alasan diakhiri',
    'separation_moves.from_block': 'Dari blok',
    'separation_moves.from_room': 'Dari kamar',
    'separation_moves.to_block': 'Ke blok',
    'separation_moves.to_room': 'Ke kamar',
    'separation_moves.moved_at': 'Pindah pada',
    'separation_moves.late_reason': lateReason,
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
    'separations.state': { active: 'Berlaku', ended: 'Diakhiri' },
    'arrival-settings.value.clock': words.clocks,
  },
}
