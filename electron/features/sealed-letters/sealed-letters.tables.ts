import type { SealedOffice } from '#shared/features/sealed-letters/sealed-letters.contract.ts'

/** A step that nobody in the house may take, with another office. One stands for each complaint, until it is voided. */
export interface SealedLettersTable {
  id: string
  complaint_id: string
  office: SealedOffice
  /** At which the case stood when the letter was made. */
  step: string
  letter_number: string | null
  letter_date: string
  request: string
  made_by: string
  made_at: string
  voided_by: string | null
  voided_at: string | null
  void_reason: string | null
}

/** What the office decided; each answer takes one step. */
export interface SealedLetterAnswersTable {
  id: string
  letter_id: string
  step: string
  answered_on: string
  letter_number: string | null
  text: string
  file_id: string | null
  recorded_by: string
  recorded_at: string
}

export interface SealedLetterTables {
  sealed_letters: SealedLettersTable
  sealed_letter_answers: SealedLetterAnswersTable
}
