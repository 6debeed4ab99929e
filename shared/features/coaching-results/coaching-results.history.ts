import { type HistoryPart, historyTable, rowsNaming } from '../history/history-declaration.ts'

const recorded = ['id', 'inmate_id', 'programme_id', 'recorded_at', 'recorded_by', 'revision']
const needs = 'view:coaching'

export const coachingAssessmentsTable = historyTable({
  id: 'coaching_assessments',
  table: 'coaching_assessments',
  inner: recorded,
  title: ['from_on'],
  fields: {
    from_on: { format: 'date' },
    until_on: { format: 'date' },
    grades: { format: 'document', needs },
    note: { format: 'text', needs },
    state: { format: 'choice' },
    void_reason: { format: 'text', needs },
  },
})

export const coachingWorksTable = historyTable({
  id: 'coaching_works',
  table: 'coaching_works',
  inner: recorded,
  title: ['made_on'],
  fields: {
    kind: { format: 'text', needs },
    title: { format: 'text', needs },
    made_on: { format: 'date' },
    note: { format: 'text', needs },
    state: { format: 'choice' },
    void_reason: { format: 'text', needs },
  },
})

export const coachingWorkFilesTable = historyTable({
  id: 'coaching_work_files',
  table: 'coaching_work_files',
  inner: ['id', 'work_id'],
  title: [],
  fields: { file_id: { format: 'presence' } },
})

export const coachingCertificatesTable = historyTable({
  id: 'coaching_certificates',
  table: 'coaching_certificates',
  inner: [...recorded, 'content'],
  title: ['issued_on'],
  fields: {
    number: { format: 'text', needs },
    issued_on: { format: 'date' },
    state: { format: 'choice' },
    void_reason: { format: 'text', needs },
  },
})

/** Results of coaching stand in the history of the person. */
export const coachingResultParts: readonly HistoryPart[] = [
  rowsNaming(coachingAssessmentsTable, 'inmate_id'),
  rowsNaming(coachingWorksTable, 'inmate_id'),
  {
    table: coachingWorkFilesTable,
    link: { kind: 'through', column: 'work_id', table: 'coaching_works', columns: ['inmate_id'] },
  },
  rowsNaming(coachingCertificatesTable, 'inmate_id'),
]
