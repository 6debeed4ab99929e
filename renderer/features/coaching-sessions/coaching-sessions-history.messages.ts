import type {
  coachingPlansTable,
  coachingSessionsTable,
} from '#shared/features/coaching-sessions/coaching-sessions.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

export const coachingSessionsHistoryWords: HistoryWords<typeof coachingPlansTable | typeof coachingSessionsTable> = {
  tables: { coaching_plans: 'Rencana kerja', coaching_sessions: 'Kegiatan' },
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
  },
  choices: {
    'coaching_plans.state': { active: 'Berlaku', withdrawn: 'Dicabut' },
    'coaching_sessions.kind': {
      session: 'Kegiatan',
      event: 'Pementasan atau acara',
    },
    'coaching_sessions.state': {
      planned: 'Terjadwal',
      cancelled: 'Dibatalkan',
    },
  },
}
