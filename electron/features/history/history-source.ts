import type { HistoryDeclaration } from '#shared/features/history/history-declaration.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Names } from './present-change.ts'

/** Whether a record is there, and whom reading its medical words is about. */
export interface HistoryRecord {
  /** The right that the row itself names, where the declaration leaves it to the row. */
  readonly permission?: string
  readonly about?: { readonly type: string; readonly id: string }
  /** Names of the subject's own codes. */
  readonly names?: Names
}

/** One kind of record as the history needs it. `find` answers null for an id that nobody has. */
export interface HistorySource {
  readonly declaration: HistoryDeclaration
  readonly find: (context: QueryContext, id: string) => Promise<HistoryRecord | null>
}
