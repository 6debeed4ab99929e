import type { Generated } from 'kysely'

export interface OutgoingBundlesTable {
  id: string
  case_id: string
  /** 1 for the first bundle of a case; a case that came back is sealed again under the next. */
  edition: number
  name: string
  profile_id: string
  profile_version: number
  training: number
  /** JSON array of strings. */
  recipients: string
  /** JSON array of bundlePartSchema. */
  parts: string
  size: number
  sha256: string
  /** Text of the .minisig file. */
  signature: string
  key_id: string
  public_key: string
  log_head_number: number
  log_head_hash: string
  made_by: string
  made_at: string
  state: 'made' | 'handed-over'
  handed_over_on: string | null
  handed_over_to: string | null
  handed_over_recorded_at: string | null
  handed_over_by: string | null
  receipt_file_id: string | null
  superseded_by: string | null
  /** JSON array of sealRecipientSchema; empty when it left unencrypted. */
  key_recipients: Generated<string>
  age_size: number | null
  age_sha256: string | null
  /** Text of the .minisig of the age file. */
  age_signature: string | null
  /** Head and file key: with the zip they make the same age file anew, so it is not kept twice. */
  age_head: Uint8Array | null
  age_file_key: Uint8Array | null
  revision: Generated<number>
}

export interface OutgoingCopiesTable {
  id: string
  bundle_id: string
  kind: 'stick' | 'download'
  at: string
  account_id: string
}

export interface IncomingFilesTable {
  id: string
  name: string
  /** Of the plain bag, which the signature covers. */
  sha256: string
  /** The file as it came, encrypted or not. */
  file_id: string
  was_encrypted: number
  bundle_id: string
  case_id: string
  signer_key: string
  sender_kind: 'kanwil' | 'ditjenpas'
  sender_name: string
  sender_post: string
  sender_person: string
  made_at: string
  received_at: string
  received_by: string
  revision: Generated<number>
}

export interface IncomingAnswersTable {
  id: string
  /** The answer's own id, which counts once for ever. */
  answer_id: string
  signer_key: string
  incoming_file_id: string
  case_id: string
  bundle_id: string
  number: number
  kind: 'received' | 'returned' | 'forwarded' | 'decided'
  happened_on: string
  /** JSON of answerSchema. */
  content: string
  letter_file_id: string | null
  state: 'waiting' | 'taken-in' | 'set-aside'
  settled_at: string | null
  settled_by: string | null
  set_aside_reason: string | null
}

export interface IncomingRepeatsTable {
  id: string
  incoming_file_id: string
  incoming_answer_id: string
}

export interface ExchangeTables {
  incoming_files: IncomingFilesTable
  incoming_answers: IncomingAnswersTable
  incoming_repeats: IncomingRepeatsTable
  outgoing_bundles: OutgoingBundlesTable
  outgoing_copies: OutgoingCopiesTable
}
