import type { clientsTable } from '#shared/features/assessment-clients/assessment-clients.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { clientMessages as words } from './clients.messages.ts'

export const clientsHistoryWords: HistoryWords<typeof clientsTable> = {
  tables: { clients: words.client },
  fields: {
    'clients.inmate_id': words.person,
    'clients.office': words.office,
    'clients.number': words.number,
    'clients.programme': words.programme,
    'clients.since': words.since,
    'clients.until': words.until,
    'clients.state': words.state,
    'clients.ended_on': words.endedOn,
    'clients.end_kind': words.endKind,
    'clients.end_reason': words.endReason,
  },
  choices: { 'clients.state': words.states, 'clients.end_kind': words.endKinds },
}
