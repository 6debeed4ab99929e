import type { countersignsTable, noDoctorTable } from '#shared/features/countersigns/countersigns.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { countersignMessages as words } from './countersigns.messages.ts'

export const countersignsHistoryWords: HistoryWords<typeof countersignsTable | typeof noDoctorTable> = {
  tables: { countersigns: words.title, 'clinic-no-doctor': words.modeName },
  fields: {
    'countersigns.state': words.columns.state,
    'countersigns.signed_at': words.columns.signed,
    'countersigns.addendum_id': words.remark,
    'clinic-no-doctor.value': words.modeName,
  },
  choices: { 'countersigns.state': { waiting: words.waiting, signed: words.signed } },
}
