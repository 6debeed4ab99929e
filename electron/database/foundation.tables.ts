import type { Generated } from 'kysely'

export interface CommandLogTable {
  number: Generated<number>
  id: string
  at: string
  account_id: string | null
  procedure: string
  change_count: number
  digest: string
  previous: string
  hash: string
}

export interface ChangeLogTable {
  number: Generated<number>
  command_id: string
  table_name: string
  row_key: string
  operation: 'insert' | 'update' | 'delete'
  before: string | null
  after: string | null
}

export interface ReadLogTable {
  number: Generated<number>
  at: string
  account_id: string
  procedure: string
  kind: 'health' | 'identity' | 'assessment'
  subject_type: string
  subject_id: string
}

export interface SecurityLogTable {
  number: Generated<number>
  at: string
  account_id: string | null
  event: string
  procedure: string | null
}

export interface IdempotencyTable {
  key: string
  account_id: string
  procedure: string
  input_hash: string
  at: string
  reply: string
}

export interface SettingsTable {
  key: string
  value: string
}

export interface SigningKeysTable {
  id: string
  public_key: string
  sealed_seed: Uint8Array
  created_at: string
}

export interface AgeIdentitiesTable {
  id: string
  /** Public half: `age1…`. */
  recipient: string
  sealed_seed: Uint8Array
  created_at: string
}

export interface FilesTable {
  id: string
  storage_name: string
  media_type: string
  size: number
  sha256: string
  original_name: string
  uploaded_by: string
  uploaded_at: string
  permission: string | null
  reads: Generated<'nothing' | 'health' | 'identity'>
  subject_type: string | null
  subject_id: string | null
  /** Stored as a box of this vault, its own name inside; null for a file that the data key alone opens. */
  vault_id: Generated<string | null>
}

export interface CountersTable {
  name: string
  value: number
}

export interface FoundationTables {
  command_log: CommandLogTable
  change_log: ChangeLogTable
  current_command: { one: number; id: string }
  read_log: ReadLogTable
  security_log: SecurityLogTable
  idempotency: IdempotencyTable
  settings: SettingsTable
  signing_keys: SigningKeysTable
  age_identities: AgeIdentitiesTable
  files: FilesTable
  counters: CountersTable
  migrations: { name: string; applied_at: string }
}
