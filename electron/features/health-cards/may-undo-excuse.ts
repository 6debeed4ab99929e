import type { QueryContext } from '../../core/context.ts'
import type { RoundExcusesTable } from './health-cards.tables.ts'

/** Who wrote it, or whoever may correct what others wrote. */
export const mayUndoExcuse = (
  { recorded_by }: Pick<RoundExcusesTable, 'recorded_by'>,
  { accountId, permissions }: QueryContext['actor'],
): boolean => recorded_by === accountId || permissions.has('correct:health')
