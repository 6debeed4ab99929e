import type { outgoingComplaintsTable } from '#shared/features/outgoing-complaints/outgoing-complaints.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { outgoingMessages as words } from './outgoing.messages.ts'

export const outgoingHistoryWords: HistoryWords<typeof outgoingComplaintsTable> = {
  tables: { outgoing_complaints: words.searchLabel },
  fields: {
    'outgoing_complaints.recipient': words.recipient,
    'outgoing_complaints.channel': words.channel,
    'outgoing_complaints.about': words.about,
    'outgoing_complaints.their_number': words.theirNumber,
  },
  choices: {},
}
