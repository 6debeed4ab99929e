import type { Permission } from '../../people/permissions.ts'

/** How a value is told; the core turns it into plain text, the page into words. */
export const historyFormats = [
  'text',
  'number',
  'date',
  'moment',
  'yes-no',
  /** One of a few codes; the page owns a word for each. */
  'choice',
  /** Several such codes. */
  'choices',
  'lines',
  /** Nested text of a letter: only the lines that differ are told. */
  'document',
  /** An account or a person, told by name. */
  'account',
  'inmate',
  /** A code that the subject itself knows the name of, such as a paper of a service. */
  'named',
  /** Whether there is one, never what. */
  'presence',
] as const

export type HistoryFormat = (typeof historyFormats)[number]

/** `as-row-says`: the row's own columns `permission` and `reads` decide. */
export interface HistoryField {
  readonly format: HistoryFormat
  /** A right beyond the record's own, without which the reader is told who, when and that it changed, never the text. */
  readonly needs?: Permission | 'as-row-says'
  /** A further right for rows with this value in a column, such as the papers of one kind. */
  readonly alsoNeeds?: { readonly column: string; readonly value: string; readonly right: Permission }
  /** Medical words: whoever is shown them is written into the reading log. */
  readonly isHealth?: true | 'as-row-says'
  /** Parts of a nested text, at any depth, that are not its own words. */
  readonly except?: readonly string[]
  /** Nobody is ever shown the content. */
  readonly isSecret?: true
}

/** What the columns of one table are called in a history. A column in neither list appears by name only, without its content. */
export interface HistoryTable {
  /** Stands before the field in the page's words: "inmates.birth_date". */
  readonly id: string
  /** The table in the database. */
  readonly table: string
  /** Columns that only the program reads, or that repeat who and when. */
  readonly inner: readonly string[]
  /** Fields that tell one row from another. */
  readonly title: readonly string[]
  /** Column -> how it is told. A part of a JSON column stands behind a dot: "details.place.room". */
  readonly fields: Readonly<Record<string, HistoryField>>
  /** Columns that hold one JSON value without declared parts. */
  readonly json?: readonly string[]
  /** Every row replaces the one before it: a new row is told as a change. */
  readonly replacesEarlier?: true
}

/** Rows that a reader without a right is not even told of; they are left out, not greyed. */
export interface HistoryHiding {
  readonly right: Permission
  /** Rows whose column holds the value are hidden. */
  readonly column: string
  readonly value: string
  /** The column stands in this table, to which the row points with `key`. */
  readonly of?: { readonly table: string; readonly key: string }
}

/** Which rows of a table belong to a record. */
export type HistoryLink =
  | { readonly kind: 'own' }
  /** Rows that name the record in one of these columns. */
  | { readonly kind: 'columns'; readonly columns: readonly string[]; readonly hides?: HistoryHiding }
  /** Rows that name, in `column`, a row of another table that names the record. */
  | {
      readonly kind: 'through'
      readonly column: string
      readonly table: string
      readonly columns: readonly string[]
      readonly hides?: HistoryHiding
    }
  | { readonly kind: 'whole-table' }
  /** Rows with these keys; "{id}" stands for the record's id. */
  | { readonly kind: 'keys'; readonly keys: readonly string[] }

export interface HistoryPart {
  readonly table: HistoryTable
  readonly link: HistoryLink
}

/** Everything that belongs to one kind of record. */
export interface HistoryDeclaration {
  readonly permission: Permission | 'as-row-says'
  readonly parts: readonly HistoryPart[]
}

/** Names of the fields of a table as the page's words know them. */
export type HistoryFieldKey<Table extends HistoryTable> = Table extends HistoryTable
  ? `${Table['id']}.${keyof Table['fields'] & string}`
  : never

/** Those of them whose codes the page has words for. */
export type HistoryChoiceKey<Table extends HistoryTable> = Table extends HistoryTable
  ? {
      [Key in keyof Table['fields'] & string]: Table['fields'][Key] extends { readonly format: 'choice' | 'choices' }
        ? `${Table['id']}.${Key}`
        : never
    }[keyof Table['fields'] & string]
  : never

/** Keeps the names of the fields in the type, so that a missing word does not compile. */
export const historyTable = <const Table extends HistoryTable>(table: Table): Table => table

const own: HistoryLink = { kind: 'own' }
const wholeTable: HistoryLink = { kind: 'whole-table' }

export const ownRow = (table: HistoryTable): HistoryPart => ({ table, link: own })

export const rowsNaming = (table: HistoryTable, ...columns: readonly string[]): HistoryPart => ({
  table,
  link: { kind: 'columns', columns },
})

export const allRows = (table: HistoryTable): HistoryPart => ({ table, link: wholeTable })

export const rowsWithKeys = (table: HistoryTable, ...keys: readonly string[]): HistoryPart => ({
  table,
  link: { kind: 'keys', keys },
})
