import { historyTable } from '../history/history-declaration.ts'

const health = { needs: 'view:health', isHealth: true } as const

/** Told within the medical record of a person. */
export const retentionHoldsTable = historyTable({
  id: 'retention_holds',
  table: 'retention_holds',
  inner: ['id', 'inmate_id', 'held_at', 'held_by', 'released_by'],
  title: [],
  fields: {
    reason: { format: 'text', ...health },
    released_at: { format: 'moment', ...health },
    released_reason: { format: 'text', ...health },
  },
})
