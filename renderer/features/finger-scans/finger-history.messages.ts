import type {
  fingerDevicesTable,
  fingerImportsTable,
  fingerPeopleTable,
} from '#shared/features/finger-scans/finger-scans.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

export const fingerHistoryWords: HistoryWords<
  typeof fingerImportsTable | typeof fingerDevicesTable | typeof fingerPeopleTable
> = {
  tables: {
    finger_imports: 'Impor sidik jari',
    finger_devices: 'Alat sidik jari',
    finger_people: 'Nomor di alat sidik jari',
  },
  fields: {
    'finger_devices.name': 'Nama alat',
    'finger_devices.columns': 'Kolom',
    'finger_people.device_user': 'Nomor',
    'finger_people.inmate_id': 'Orang',
    'finger_people.state': 'Keadaan',
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
    'finger_people.state': { active: 'Berlaku', replaced: 'Diganti' },
    'finger_imports.state': {
      reading: 'Sedang dibaca',
      checked: 'Dibaca',
      done: 'Sudah dicatat',
      undone: 'Ditarik kembali',
    },
  },
}
