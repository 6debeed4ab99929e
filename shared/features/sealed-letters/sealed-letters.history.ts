import { type HistoryPart, historyTable, rowsNaming } from '../history/history-declaration.ts'

export const sealedLettersTable = historyTable({
  id: 'sealed_letters',
  table: 'sealed_letters',
  inner: ['id', 'complaint_id', 'step', 'made_by', 'made_at', 'voided_by', 'voided_at'],
  title: ['office'],
  fields: {
    office: { format: 'choice' },
    letter_number: { format: 'text' },
    letter_date: { format: 'date' },
    request: { format: 'text' },
    void_reason: { format: 'text' },
  },
})

export const sealedLetterAnswersTable = historyTable({
  id: 'sealed_letter_answers',
  table: 'sealed_letter_answers',
  inner: ['id', 'letter_id', 'step', 'recorded_by', 'recorded_at'],
  title: ['answered_on'],
  fields: {
    answered_on: { format: 'date' },
    letter_number: { format: 'text' },
    text: { format: 'text' },
    file_id: { format: 'presence' },
  },
})

/** Told with the complaint, and so behind its wall. */
export const sealedLetterParts: readonly HistoryPart[] = [
  rowsNaming(sealedLettersTable, 'complaint_id'),
  {
    table: sealedLetterAnswersTable,
    link: { kind: 'through', column: 'letter_id', table: 'sealed_letters', columns: ['complaint_id'] },
  },
]
