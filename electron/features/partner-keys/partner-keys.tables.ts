import type { Generated } from 'kysely'
import type { PartnerKind } from '#shared/features/partner-keys/partner-keys.contract.ts'

export interface PartnerKeysTable {
  id: string
  kind: PartnerKind
  name: string
  post: string
  person: string
  /** `age1…` */
  age: string
  /** In minisign's one-line form. */
  minisign: string
  fingerprint: string
  valid_from: string
  valid_until: string | null
  /** The card as it came. */
  card: string
  /** The key that the office had when this one came. */
  changes_key_id: string | null
  state: 'unconfirmed' | 'confirmed' | 'withdrawn'
  imported_at: string
  imported_by: string
  confirmed_at: string | null
  confirmed_by: string | null
  /** Who read the fingerprint out. */
  confirmed_with: string | null
  withdrawn_at: string | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
  revision: Generated<number>
}

/** Cards of this unit's own keys that were handed out. */
export interface OwnKeyCardsTable {
  id: string
  /** The file's text. */
  card: string
  fingerprint: string
  made_at: string
  made_by: string
}

export interface PartnerKeyTables {
  own_key_cards: OwnKeyCardsTable
  partner_keys: PartnerKeysTable
}
