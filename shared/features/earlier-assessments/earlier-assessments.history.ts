import { assessmentImportsTable } from '../assessment-import/assessment-import.history.ts'
import { type HistoryDeclaration, historyTable, rowsNaming } from '../history/history-declaration.ts'

const needs = 'view:assessments'

export const earlierAssessmentsTable = historyTable({
  id: 'earlier_assessments',
  table: 'earlier_assessments',
  inner: ['id', 'inmate_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['instrument'],
  fields: {
    office_kind: { format: 'choice' },
    office: { format: 'text' },
    assessed_on: { format: 'date' },
    instrument: { format: 'text' },
    version: { format: 'text' },
    total: { format: 'number', needs },
    band: { format: 'text', needs },
    scores: { format: 'document', needs },
    note: { format: 'text', needs },
    state: { format: 'choice' },
    end_reason: { format: 'text', needs },
  },
})

export const earlierAssessmentFilesTable = historyTable({
  id: 'earlier_assessment_files',
  table: 'earlier_assessment_files',
  inner: ['id', 'earlier_id', 'position'],
  title: [],
  fields: { file_id: { format: 'presence' } },
})

/** What other offices found about one person. */
export const earlierAssessmentsHistory: HistoryDeclaration = {
  permission: needs,
  parts: [
    rowsNaming(earlierAssessmentsTable, 'inmate_id'),
    {
      table: assessmentImportsTable,
      link: { kind: 'through', column: 'earlier_id', table: 'earlier_assessments', columns: ['inmate_id'] },
    },
    {
      table: earlierAssessmentFilesTable,
      link: { kind: 'through', column: 'earlier_id', table: 'earlier_assessments', columns: ['inmate_id'] },
    },
  ],
}
