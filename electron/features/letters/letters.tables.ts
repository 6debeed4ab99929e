import type { Generated } from 'kysely'
import type { LetterNumberTables } from './letter-numbers.tables.ts'

export interface LettersTable {
  id: string
  template: string
  /** JSON by the template's schema; frozen when issued. */
  input: string
  paper: 'A4' | 'F4'
  letterhead_mode: 'printed' | 'preprinted'
  date: string
  classification: string
  state: 'draft' | 'issued' | 'voided'
  number: string | null
  /** The gap-free series that the sequence was taken from. */
  series: string | null
  sequence: number | null
  issued_at: string | null
  issued_by: string | null
  voided_at: string | null
  void_reason: string | null
  logo_file_id: string | null
  /** The issued PDF as first compiled: what was printed and signed must never look different later. */
  pdf_storage_name: string | null
  pdf_sha256: string | null
  owner_type: string
  owner_id: string
  owner_part: string
  permission: string
  reads: 'nothing' | 'health' | 'identity' | 'assessment'
  subject_type: string
  subject_id: string
  created_by: string
  created_at: string
  revision: Generated<number>
}

export interface LetterPrintsTable {
  id: string
  letter_id: string
  at: string
  account_id: string
  copy_number: number
  printer: string | null
}

export interface LetterTables extends LetterNumberTables {
  letters: LettersTable
  letter_prints: LetterPrintsTable
}
