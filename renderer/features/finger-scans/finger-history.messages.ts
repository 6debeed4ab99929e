import type { fingerImportsTable } from '#shared/features/finger-scans/finger-scans.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

export const fingerHistoryWords: HistoryWords<typeof fingerImportsTable> = {
  tables: { finger_imports: 'Impor sidik jari' },
  fields: {
    'finger_imports.file_id': 'Berkas alat',
    'finger_imports.lines': 'Baris berisi',
    'finger_imports.fresh': 'Ketukan baru',
    'finger_imports.folded': 'Ketukan yang sama',
    'finger_imports.bad_lines': 'Baris tidak terbaca',
    'finger_imports.offset_minutes': 'Koreksi jam alat (menit)',
    'finger_imports.minutes_before': 'Menit sebelum kegiatan',
    'finger_imports.minutes_after': 'Menit sesudah kegiatan',
    'finger_imports.state': 'Keadaan',
    'finger_imports.undo_reason': 'Alasan ditarik',
  },
  choices: {
    'finger_imports.state': {
      reading: 'Sedang dibaca',
      checked: 'Dibaca',
      done: 'Sudah dicatat',
      undone: 'Ditarik kembali',
    },
  },
}
