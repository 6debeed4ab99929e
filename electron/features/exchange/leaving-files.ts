import { encryptedEnding, signatureEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import { ageFileBeside } from '../../bundle/age-thread.ts'
import type { EntrySource } from '../../bundle/entry-source.ts'
import type { CoreServices } from '../../core/context.ts'
import type { OutgoingBundlesTable } from './exchange.tables.ts'
import { readOutgoing } from './outgoing-store.ts'

/** One file that leaves with a bundle. */
export interface LeavingFile {
  readonly name: string
  readonly mediaType: string
  readonly source: EntrySource
  /** What it was when it was sealed; null for what is written as it stands. */
  readonly sha256: string | null
}

/** What leaves with a bundle: the file itself, and the signatures beside it. The plain zip of an encrypted bundle never does. */
export interface LeavingFiles {
  readonly main: LeavingFile
  readonly zipSignature: LeavingFile
  readonly ageSignature: LeavingFile | null
}

/** A sealed file as it is kept, of whatever feature. */
export type KeptSeal = Pick<
  OutgoingBundlesTable,
  | 'id'
  | 'name'
  | 'size'
  | 'sha256'
  | 'signature'
  | 'age_size'
  | 'age_sha256'
  | 'age_signature'
  | 'age_head'
  | 'age_file_key'
>

export function leavingFiles({ installation }: Pick<CoreServices, 'installation'>, bundle: KeptSeal): LeavingFiles {
  const zipName = `${bundle.name}.zip`
  const ageName = `${zipName}${encryptedEnding}`
  const content = () => readOutgoing(installation, bundle.id)
  const { age_size, age_sha256, age_signature, age_head, age_file_key } = bundle
  const zipSignature = signatureFile(zipName, bundle.signature)
  if (age_size === null || age_signature === null || age_head === null || age_file_key === null) {
    const source = { size: bundle.size, open: content }
    const main = { name: zipName, mediaType: 'application/zip', source, sha256: bundle.sha256 }
    return { main, zipSignature, ageSignature: null }
  }
  const seal = { head: age_head, fileKey: age_file_key }
  const source = { size: age_size, open: () => ageFileBeside(content(), seal) }
  const main = { name: ageName, mediaType: 'application/octet-stream', source, sha256: age_sha256 }
  return { main, zipSignature, ageSignature: signatureFile(ageName, age_signature) }
}

function signatureFile(of: string, text: string): LeavingFile {
  const source = { bytes: Buffer.from(text, 'utf8') }
  return { name: `${of}${signatureEnding}`, mediaType: 'text/plain; charset=utf-8', source, sha256: null }
}
