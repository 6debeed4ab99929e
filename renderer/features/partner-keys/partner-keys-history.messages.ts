import type { ownCardsTable, partnerKeysTable } from '#shared/features/partner-keys/partner-keys.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'

export const partnerKeysHistoryWords: HistoryWords<typeof partnerKeysTable | typeof ownCardsTable> = {
  tables: { partner_keys: 'Kunci kantor lain', own_key_cards: 'Kartu kunci satuan kerja' },
  fields: {
    'partner_keys.kind': words.columns.kind,
    'partner_keys.name': words.columns.name,
    'partner_keys.post': words.post,
    'partner_keys.person': words.person,
    'partner_keys.valid_from': words.from,
    'partner_keys.valid_until': words.until,
    'partner_keys.state': words.columns.standing,
    'partner_keys.confirmed_with': words.spokenWith,
    'partner_keys.withdrawn_reason': 'Alasan dicabut',
    'own_key_cards.fingerprint': words.fingerprint,
  },
  choices: {
    'partner_keys.kind': words.kinds,
    'partner_keys.state': words.standings,
  },
}
