import { historyTable } from '../history/history-declaration.ts'

const needs = 'view:assessments'

export const assessmentDifferenceReasonsTable = historyTable({
  id: 'assessment_difference_reasons',
  table: 'assessment_difference_reasons',
  inner: ['id', 'form_id', 'against_form_id', 'kind', 'key', 'recorded_at', 'recorded_by'],
  title: [],
  fields: {
    before: { format: 'text', needs },
    after: { format: 'text', needs },
    reason: { format: 'text', needs },
  },
})
