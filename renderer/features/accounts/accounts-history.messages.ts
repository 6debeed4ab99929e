import type { accountsTable } from '#shared/features/accounts/accounts.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { roleNames } from '../session/role.messages.ts'

export const accountsHistoryWords: HistoryWords<typeof accountsTable> = {
  tables: { accounts: 'Akun' },
  fields: {
    'accounts.name': 'Nama akun',
    'accounts.full_name': 'Nama lengkap',
    'accounts.employee_number': 'NIP',
    'accounts.position': 'Jabatan',
    'accounts.roles': 'Peran',
    'accounts.slot_id': 'Kata sandi',
    'accounts.state': 'Keadaan',
    'accounts.must_change_password': 'Harus mengganti kata sandi saat masuk',
  },
  choices: { 'accounts.roles': roleNames, 'accounts.state': { active: 'Aktif', disabled: 'Nonaktif' } },
}
