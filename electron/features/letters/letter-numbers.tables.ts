import type { Generated } from 'kysely'
import type { NumberSource } from '#shared/features/letters/letter-classes.ts'

/** Absent for a class that nobody has changed: it counts in the common register. */
export interface LetterClassesTable {
  template: string
  source: NumberSource
  /** Null: the unit's common pattern. */
  pattern: string | null
  own_series: 0 | 1
  /** From how many numbers left in its blocks on they are few; null: as the program comes. */
  few_numbers: number | null
  revision: Generated<number>
}

export interface LetterNumberBlocksTable {
  id: string
  template: string
  year: number
  first: number
  last: number
  /** The next free number; one more than `last` when it is used up. */
  next: number
  source: string
  state: 'open' | 'closed'
  close_reason: string | null
  created_by: string
  created_at: string
}

/** Where an issued letter's number came from, or is still to come from. */
export interface LetterNumberSourcesTable {
  letter_id: string
  source: NumberSource
  block_id: string | null
}

/** Numbers typed in by hand, each correction with its reason. */
export interface LetterNumberEntriesTable {
  id: string
  letter_id: string
  number: string
  book: 'agenda' | 'srikandi'
  reason: string | null
  account_id: string
  at: string
}

export interface LetterClassificationsTable {
  code: string
  title: string
  source: string
  state: 'active' | 'withdrawn'
}

/** Absent for a place that nobody has changed. */
export interface LetterSignatoriesTable {
  template: string
  place: string
  /** Null: no post in particular. */
  post_id: string | null
  revision: Generated<number>
}

export interface LetterNumberTables {
  letter_classes: LetterClassesTable
  letter_signatories: LetterSignatoriesTable
  letter_number_blocks: LetterNumberBlocksTable
  letter_number_sources: LetterNumberSourcesTable
  letter_number_entries: LetterNumberEntriesTable
  letter_classifications: LetterClassificationsTable
}
