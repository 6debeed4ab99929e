import type { resultSigners } from '#shared/features/assessment-import/assessment-import.contract.ts'

/** The sealed file that an earlier result came from. */
interface AssessmentImportsTable {
  id: string
  earlier_id: string
  name: string
  /** Of the plain bag, which the signature covers. */
  sha256: string
  /** The file as it came, encrypted or not. */
  file_id: string
  was_encrypted: number
  signer: (typeof resultSigners)[number]
  /** Of an accepted key: as whoever accepted it called its holder. */
  signer_name: string
  fingerprint: string
  /** In minisign's one-line form. */
  public_key: string
  /** The `.minisig` of the bag where it came as a file of its own. */
  signature: string | null
  /** JSON of resultFileSchema. */
  result: string
  imported_at: string
  imported_by: string
}

export interface AssessmentImportTables {
  assessment_imports: AssessmentImportsTable
}
