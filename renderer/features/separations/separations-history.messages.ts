import type { separationMovesTable, separationsTable } from '#shared/features/separations/separations.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { separationMessages as words } from './separations.messages.ts'

const { facts } = words

export const separationHistoryWords: HistoryWords<typeof separationMovesTable | typeof separationsTable> = {
  tables: {
    separations: words.title,
    separation_moves: 'Pindah kamar pemisahan',
  },
  fields: {
    'separations.block': words.block,
    'separations.room': words.room,
    'separations.ground': facts.ground,
    'separations.began_at': facts.since,
    'separations.late_reason': facts.late,
    'separations.state': words.stands,
    'separations.end_reason': facts.endReason,
    'separation_moves.from_block': 'Dari blok',
    'separation_moves.from_room': 'Dari kamar',
    'separation_moves.to_block': 'Ke blok',
    'separation_moves.to_room': 'Ke kamar',
    'separation_moves.moved_at': 'Pindah pada',
    'separation_moves.late_reason': facts.late,
  },
  choices: {
    'separations.state': { active: 'Berlaku', ended: 'Diakhiri' },
  },
}
