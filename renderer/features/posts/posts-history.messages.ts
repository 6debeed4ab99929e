import type { appointmentsTable, postsTable } from '#shared/features/posts/posts.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { postMessages } from './posts.messages.ts'

export const postsHistoryWords: HistoryWords<typeof postsTable | typeof appointmentsTable> = {
  tables: { posts: 'Jabatan', appointments: 'Pejabat' },
  fields: {
    'posts.title': postMessages.postTitle,
    'posts.state': 'Keadaan',
    'posts.withdraw_reason': 'Alasan dicabut',
    'appointments.post_id': 'Jabatan',
    'appointments.name': 'Nama pejabat',
    'appointments.employee_number': 'NIP',
    'appointments.licence_number': 'SIP',
    'appointments.acting': 'Kedudukan',
    'appointments.valid_from': 'Mulai',
    'appointments.valid_until': 'Sampai',
    'appointments.order_number': 'Nomor surat perintah',
    'appointments.state': 'Keadaan',
    'appointments.withdraw_reason': 'Alasan dibatalkan',
  },
  choices: {
    'posts.state': { active: 'Dipakai', withdrawn: 'Dicabut' },
    'appointments.acting': postMessages.actings,
    'appointments.state': { active: 'Berlaku', withdrawn: 'Dibatalkan' },
  },
}
