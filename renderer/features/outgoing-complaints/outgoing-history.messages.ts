import type {
  outgoingComplaintsTable,
  outgoingProposalsTable,
  outgoingWeighingsTable,
} from '#shared/features/outgoing-complaints/outgoing-complaints.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { outgoingMessages as words } from './outgoing.messages.ts'

export const outgoingHistoryWords: HistoryWords<
  typeof outgoingComplaintsTable | typeof outgoingWeighingsTable | typeof outgoingProposalsTable
> = {
  tables: {
    outgoing_complaints: words.searchLabel,
    outgoing_weighings: words.satisfaction,
    outgoing_proposals: words.proposal,
  },
  fields: {
    'outgoing_complaints.recipient': words.recipient,
    'outgoing_complaints.channel': words.channel,
    'outgoing_complaints.about': words.about,
    'outgoing_complaints.their_number': words.theirNumber,
    'outgoing_weighings.satisfaction': words.satisfaction,
    'outgoing_weighings.note': words.satisfactionNote,
    'outgoing_weighings.weighed_on': words.on,
    'outgoing_proposals.recipient': words.recipient,
    'outgoing_proposals.about': words.about,
    'outgoing_proposals.state': words.columns.state,
    'outgoing_proposals.reason': words.dismissReason,
  },
  choices: { 'outgoing_weighings.satisfaction': words.satisfactions, 'outgoing_proposals.state': words.proposalStates },
}
