import { allRows, type HistoryDeclaration, historyTable } from '../history/history-declaration.ts'

/** The fingerprint is left out: before it is confirmed, nobody may read it off a screen. */
export const partnerKeysTable = historyTable({
  id: 'partner_keys',
  table: 'partner_keys',
  inner: [
    'id',
    'age',
    'minisign',
    'fingerprint',
    'card',
    'changes_key_id',
    'imported_at',
    'imported_by',
    'confirmed_at',
    'confirmed_by',
    'withdrawn_at',
    'withdrawn_by',
    'revision',
  ],
  title: ['name'],
  fields: {
    kind: { format: 'choice' },
    name: { format: 'text' },
    post: { format: 'text' },
    person: { format: 'text' },
    valid_from: { format: 'date' },
    valid_until: { format: 'date' },
    state: { format: 'choice' },
    confirmed_with: { format: 'text' },
    withdrawn_reason: { format: 'text' },
  },
})

export const ownCardsTable = historyTable({
  id: 'own_key_cards',
  table: 'own_key_cards',
  inner: ['id', 'card', 'made_at', 'made_by'],
  title: ['fingerprint'],
  fields: { fingerprint: { format: 'text' } },
})

export const partnerKeysHistory: HistoryDeclaration = {
  permission: 'manage:partner-keys',
  parts: [allRows(partnerKeysTable), allRows(ownCardsTable)],
}
