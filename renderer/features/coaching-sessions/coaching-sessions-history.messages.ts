import type {
  coachingPlansTable,
  coachingSessionsTable,
  eventFilesTable,
  eventPeopleTable,
} from '#shared/features/coaching-sessions/coaching-sessions.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

export const coachingSessionsHistoryWords: HistoryWords<
  typeof coachingPlansTable | typeof coachingSessionsTable | typeof eventFilesTable | typeof eventPeopleTable
> = {
  tables: {
    coaching_plans: 'Rencana kerja',
    coaching_sessions: 'Kegiatan',
    event_people: 'Orang di map acara',
    event_files: 'Berkas acara',
  },
  fields: {
    'coaching_plans.title': 'Nama rencana',
    'coaching_plans.from_on': 'Mulai',
    'coaching_plans.until_on': 'Sampai',
    'coaching_plans.skips_holidays': 'Lewati hari libur',
    'coaching_plans.state': 'Keadaan',
    'coaching_plans.withdraw_reason': 'Alasan dicabut',
    'coaching_sessions.kind': 'Jenis',
    'coaching_sessions.title': 'Nama acara',
    'coaching_sessions.held_on': 'Tanggal',
    'coaching_sessions.starts_at': 'Mulai pukul',
    'coaching_sessions.minutes': 'Lama (menit)',
    'coaching_sessions.place': 'Tempat',
    'coaching_sessions.instructor': 'Pembimbing',
    'coaching_sessions.state': 'Keadaan',
    'coaching_sessions.cancel_reason': 'Alasan dibatalkan',
    'coaching_sessions.moved_from.on': 'Tanggal semula',
    'coaching_sessions.moved_from.startsAt': 'Pukul semula',
    'coaching_sessions.moved_from.minutes': 'Lama semula (menit)',
    'coaching_sessions.move_reason': 'Alasan dipindahkan',
    'coaching_sessions.counted_out': 'Jumlah keluar',
    'coaching_sessions.counted_back': 'Jumlah kembali',
    'coaching_sessions.count_note': 'Catatan hitungan',
    'coaching_sessions.note': 'Catatan',
    'event_people.role': 'Sebagai',
    'event_people.inmate_id': 'Pengisi acara',
    'event_people.officer': 'Pengawal',
    'event_people.part': 'Peran atau tugas',
    'event_people.state': 'Keadaan',
    'event_people.end_reason': 'Alasan dicoret',
    'event_files.kind': 'Jenis',
    'event_files.title': 'Judul',
    'event_files.state': 'Keadaan',
    'event_files.end_reason': 'Alasan dicoret',
  },
  choices: {
    'coaching_plans.state': { active: 'Berlaku', withdrawn: 'Dicabut' },
    'coaching_sessions.kind': {
      session: 'Kegiatan',
      event: 'Pementasan atau acara',
    },
    'event_people.role': { cast: 'Pengisi acara', escort: 'Pengawal' },
    'event_people.state': { active: 'Berlaku', 'taken-off': 'Dicoret' },
    'event_files.kind': { permission: 'Izin', photo: 'Foto', other: 'Lainnya' },
    'event_files.state': { active: 'Berlaku', 'taken-off': 'Dicoret' },
    'coaching_sessions.state': {
      planned: 'Terjadwal',
      cancelled: 'Dibatalkan',
    },
  },
}
