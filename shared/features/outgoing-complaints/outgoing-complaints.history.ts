import { historyTable, ownRow, rowsNaming } from '../history/history-declaration.ts'
import { caseHistory } from '../service-cases/service-cases.history.ts'

export const outgoingComplaintsTable = historyTable({
  id: 'outgoing_complaints',
  table: 'outgoing_complaints',
  inner: ['id', 'opened_by', 'opened_at'],
  title: ['recipient'],
  fields: {
    recipient: { format: 'text' },
    channel: { format: 'named' },
    about: { format: 'text' },
    their_number: { format: 'text' },
  },
})

export const outgoingWeighingsTable = historyTable({
  id: 'outgoing_weighings',
  table: 'outgoing_weighings',
  inner: ['id', 'complaint_id', 'weighed_by', 'weighed_at'],
  title: ['weighed_on'],
  fields: { satisfaction: { format: 'choice' }, note: { format: 'text' }, weighed_on: { format: 'date' } },
})

/** Of the case that it comes from as much as of the complaint that it became. */
export const outgoingProposalsTable = historyTable({
  id: 'outgoing_proposals',
  table: 'outgoing_proposals',
  inner: ['id', 'case_id', 'service', 'complaint_id', 'proposed_by', 'proposed_at', 'closed_by', 'closed_at'],
  title: ['recipient'],
  fields: {
    recipient: { format: 'text' },
    about: { format: 'text' },
    state: { format: 'choice' },
    reason: { format: 'text' },
  },
})

export const outgoingComplaintHistory = caseHistory({
  permission: 'view:complaints',
  texts: 'view:complaints',
  isHealth: false,
  own: [
    ownRow(outgoingComplaintsTable),
    rowsNaming(outgoingWeighingsTable, 'complaint_id'),
    rowsNaming(outgoingProposalsTable, 'complaint_id'),
  ],
})
