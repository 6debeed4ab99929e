import type {
  dutyPlacesTable,
  dutyShiftsTable,
  workerAbsencesTable,
} from '#shared/features/duty-roster/duty-roster.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { rosterMessages as words } from './duty-roster.messages.ts'

const { history } = words

export const dutyRosterHistoryWords: HistoryWords<
  typeof dutyPlacesTable | typeof workerAbsencesTable | typeof dutyShiftsTable
> = {
  tables: { duty_places: history.place, worker_absences: history.absence, 'duty-shifts': history.shifts },
  fields: {
    'duty_places.day': history.day,
    'duty_places.shift': words.shift,
    'duty_places.starts_at': history.startsAt,
    'duty_places.ends_at': history.endsAt,
    'duty_places.worker_id': words.person,
    'duty_places.state': history.state,
    'worker_absences.worker_id': words.person,
    'worker_absences.from_day': words.absenceFrom,
    'worker_absences.until_day': words.absenceUntil,
    'worker_absences.kind': words.absenceKind,
    'worker_absences.note': words.absenceNote,
    'worker_absences.state': history.state,
    'worker_absences.void_reason': history.voidReason,
    'duty-shifts.value': history.shifts,
  },
  choices: {
    'duty_places.state': history.placeStates,
    'worker_absences.kind': words.absences,
    'worker_absences.state': history.absenceStates,
  },
}
