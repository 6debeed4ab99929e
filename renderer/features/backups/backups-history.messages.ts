import type { retentionTable, secondPlaceTable } from '#shared/features/backups/backups.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

export const backupsHistoryWords: HistoryWords<typeof retentionTable | typeof secondPlaceTable> = {
  tables: { 'backup-retention': 'Masa simpan cadangan', 'backup-second-place': 'Tempat kedua' },
  fields: {
    'backup-retention.value.daily': 'Cadangan harian',
    'backup-retention.value.weekly': 'Cadangan mingguan',
    'backup-retention.value.monthly': 'Cadangan bulanan',
    'backup-second-place.value': 'Tempat kedua',
    'backup-second-place.value.folder': 'Folder',
    'backup-second-place.value.label': 'Nama tempat',
  },
  choices: {},
}
