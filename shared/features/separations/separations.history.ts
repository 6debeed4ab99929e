import { type HistoryPart, historyTable } from '../history/history-declaration.ts'

export const separationsTable = historyTable({
  id: 'separations',
  table: 'separations',
  inner: [
    'id',
    'inmate_id',
    'arrival_id',
    'response_id',
    'encounter_id',
    'recorded_at',
    'recorded_by',
    'ended_at',
    'ended_by',
    'revision',
  ],
  title: ['block', 'room'],
  fields: {
    block: { format: 'text' },
    room: { format: 'text' },
    // It may come out of a visit that is extra confidential.
    ground: { format: 'text', isHealth: true, needs: 'view:confidential-health' },
    began_at: { format: 'moment' },
    late_reason: { format: 'text' },
    state: { format: 'choice' },
    end_reason: { format: 'text', isHealth: true },
  },
})

export const separationMovesTable = historyTable({
  id: 'separation_moves',
  table: 'separation_moves',
  inner: ['id', 'separation_id', 'recorded_at', 'recorded_by'],
  title: ['to_block', 'to_room'],
  fields: {
    from_block: { format: 'text' },
    from_room: { format: 'text' },
    to_block: { format: 'text' },
    to_room: { format: 'text' },
    moved_at: { format: 'moment' },
    late_reason: { format: 'text' },
  },
})

/** Rooms apart of the record that they name in a column, with the changes of the room. */
export const separationParts = (column: 'inmate_id' | 'arrival_id'): readonly HistoryPart[] => [
  { table: separationsTable, link: { kind: 'columns', columns: [column] } },
  {
    table: separationMovesTable,
    link: { kind: 'through', column: 'separation_id', table: 'separations', columns: [column] },
  },
]
