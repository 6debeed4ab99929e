import { Failure } from '#shared/contract/failure.ts'
import type { CoreServices } from '../../core/context.ts'
import type { StoredFile } from '../../core/file-store.ts'
import { openSealed, sealFor } from '../../core/sealed-box.ts'
import type { Reader } from '../../database/reader.ts'
import { findVault } from './identity-vault.repository.ts'
import type { IdentityVaultsTable } from './identity-vault.tables.ts'
import { type OpenVault, refuse, requireOpenVault } from './vault-key.ts'

/** A scan with the name that it came under, which may tell as much. */
interface Scan {
  readonly name: string
  readonly content: Buffer
}

const placeOf = (fileId: string) => ({ purpose: 'lentera/vault-scan/1', place: fileId })

const lengthBytes = 2

/** The length of the name, the name, the content. */
function sealScan(vault: Pick<IdentityVaultsTable, 'public_key'>, fileId: string, { name, content }: Scan): Buffer {
  const nameBytes = Buffer.from(name, 'utf8')
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt16BE(nameBytes.length)
  const plain = Buffer.concat([length, nameBytes, content])
  const box = sealFor(Buffer.from(vault.public_key, 'base64url'), plain, placeOf(fileId))
  plain.fill(0)
  return box
}

function openBox({ vault, secret }: OpenVault, fileId: string, box: Uint8Array): Scan {
  const keys = { secretKey: secret, publicKey: Buffer.from(vault.public_key, 'base64url') }
  const plain = openSealed(keys, box, placeOf(fileId))
  const start = lengthBytes + plain.readUInt16BE()
  return { name: plain.subarray(lengthBytes, start).toString('utf8'), content: plain.subarray(start) }
}

/** The same scan for the next vault. @throws when the box is not whole */
export const resealScan = (
  old: OpenVault,
  next: Pick<IdentityVaultsTable, 'public_key'>,
  fileId: string,
  box: Uint8Array,
): Buffer => sealScan(next, fileId, openBox(old, fileId, box))

interface SealedFile extends StoredFile {
  readonly vaultId: string
  /** Nothing: the name lies in the box. */
  readonly originalName: ''
  readonly isSigned: boolean
}

/**
 * Keeps a scan that may tell who complained: whoever has the vault's key can open it, the data key cannot.
 * @throws Failure refused (vault-missing), file-empty, file-type-refused, disk-full, disk-read-only
 */
export async function putSealed(
  { files }: Pick<CoreServices, 'files'>,
  db: Reader,
  { id, name, content }: { readonly id: string; readonly name: string; readonly content: Uint8Array },
): Promise<SealedFile> {
  const vault = await findVault(db)
  if (!vault) throw refuse('vault-missing')
  const checked = await files.check(content)
  const stored = files.putTrusted(sealScan(vault, id, { name, content: checked.content }), checked.mediaType)
  return { ...stored, vaultId: vault.id, originalName: '', isSigned: checked.isSigned }
}

/** @throws Failure refused (vault-missing, vault-not-a-holder, vault-closed), file-damaged */
export async function openScan(
  caller: Parameters<typeof requireOpenVault>[0],
  file: { readonly id: string; readonly vault_id: string | null },
  box: Uint8Array,
): Promise<Scan> {
  const open = await requireOpenVault(caller)
  try {
    if (open.vault.id !== file.vault_id) throw new Failure('file-damaged')
    return openBox(open, file.id, box)
  } finally {
    open.secret.fill(0)
  }
}
