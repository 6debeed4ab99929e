import { allRows, type HistoryDeclaration, historyTable } from '../history/history-declaration.ts'

/** Neither the halves of the key nor what is sealed has a place in a history. */
export const identityVaultsTable = historyTable({
  id: 'identity_vaults',
  table: 'identity_vaults',
  inner: ['id', 'public_key', 'recovery', 'created_by', 'created_at'],
  title: [],
  fields: { recovery_at: { format: 'moment' } },
})

export const vaultHoldersTable = historyTable({
  id: 'vault_holders',
  table: 'vault_holders',
  inner: ['id', 'vault_id', 'slot_id', 'wrapped', 'given_by', 'revoked_by'],
  title: ['account_id'],
  fields: {
    account_id: { format: 'account' },
    how: { format: 'choice' },
    given_at: { format: 'moment' },
    revoked_at: { format: 'moment' },
    revoke_reason: { format: 'text' },
  },
})

export const identityVaultHistory: HistoryDeclaration = {
  permission: 'hold:identity-vault',
  parts: [allRows(identityVaultsTable), allRows(vaultHoldersTable)],
}
