import type { identityOpeningsTable } from '#shared/features/identity-openings/identity-openings.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { openingMessages as words } from './identity-openings.messages.ts'

export const identityOpeningsHistoryWords: HistoryWords<typeof identityOpeningsTable> = {
  tables: { identity_openings: 'Permintaan membuka identitas' },
  fields: {
    'identity_openings.asked_by': 'Peminta',
    'identity_openings.cause': words.cause,
    'identity_openings.reason': words.reasonTold,
    'identity_openings.shown_to': words.shownToTold,
    'identity_openings.state': 'Keadaan',
    'identity_openings.decided_by': 'Diputuskan oleh',
    'identity_openings.decide_reason': 'Alasan menolak',
    'identity_openings.open_until': 'Terbuka sampai',
  },
  choices: { 'identity_openings.state': words.states },
}
