import type { retentionHoldsTable } from '#shared/features/record-retention/record-retention.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { retentionMessages } from './record-retention.messages.ts'

export const recordRetentionHistoryWords: HistoryWords<typeof retentionHoldsTable> = {
  tables: { retention_holds: retentionMessages.marks },
  fields: {
    'retention_holds.reason': 'Alasan',
    'retention_holds.released_at': 'Dilepas',
    'retention_holds.released_reason': 'Alasan dilepas',
  },
  choices: {},
}
