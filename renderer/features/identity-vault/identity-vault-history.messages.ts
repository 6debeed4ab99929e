import type { identityVaultsTable, vaultHoldersTable } from '#shared/features/identity-vault/identity-vault.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

export const identityVaultHistoryWords: HistoryWords<typeof identityVaultsTable | typeof vaultHoldersTable> = {
  tables: { identity_vaults: 'Brankas identitas', vault_holders: 'Kunci brankas' },
  fields: {
    'identity_vaults.recovery_at': 'Kode brankas dibuat',
    'vault_holders.account_id': 'Pemegang kunci',
    'vault_holders.how': 'Cara mendapat kunci',
    'vault_holders.given_at': 'Diberi kunci',
    'vault_holders.revoked_at': 'Dicabut',
    'vault_holders.revoke_reason': 'Alasan dicabut',
  },
  choices: {
    'vault_holders.how': {
      founder: 'Membuat brankas',
      given: 'Diberi pemegang lain',
      recovery: 'Dengan kode brankas',
    },
  },
}
