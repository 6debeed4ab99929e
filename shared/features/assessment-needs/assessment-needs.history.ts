import { historyTable } from '../history/history-declaration.ts'

const needs = 'view:assessments'

/** Of a programme: which needs it serves. */
export const programmeNeedsTable = historyTable({
  id: 'programme_needs',
  table: 'programme_needs',
  inner: ['id', 'programme_id', 'recorded_at', 'recorded_by'],
  title: ['need'],
  fields: { need: { format: 'named' }, is_served: { format: 'yes-no' } },
})

export const needProposalsTable = historyTable({
  id: 'need_proposals',
  table: 'need_proposals',
  inner: ['id', 'member_id', 'form_id', 'proposed_at', 'proposed_by'],
  title: ['need'],
  fields: { need: { format: 'named', needs }, note: { format: 'text', needs } },
})

export const outsideProgrammesTable = historyTable({
  id: 'outside_programmes',
  table: 'outside_programmes',
  inner: ['id', 'inmate_id', 'form_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['need'],
  fields: {
    need: { format: 'named', needs },
    name: { format: 'text', needs },
    place: { format: 'text', needs },
    from_on: { format: 'date' },
    state: { format: 'choice' },
    ended_on: { format: 'date' },
    end_reason: { format: 'text', needs },
  },
})
