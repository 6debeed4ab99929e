import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'

/** Makes a rename survive a power cut; Windows cannot open folders and needs no such step. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Writes a whole file or nothing: temporary name, sync, rename, folder sync. A crash leaves the old file.
 * @throws Failure disk-full or disk-read-only
 */
export function writeFileDurably(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const temporary = `${path}.part`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const handle = openSync(temporary, 'w', 0o600)
    try {
      let written = 0
      while (written < bytes.length) written += writeSync(handle, bytes, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw diskFailure(error) ?? error
  }
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'])
const readOnlyCodes = new Set(['EROFS', 'EACCES', 'EPERM', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'])

/** Recognises a full or read-only disk behind an error of the file system or of SQLite. */
export function diskFailure(error: unknown): Failure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (fullCodes.has(code) || code.startsWith('SQLITE_IOERR')) return new Failure('disk-full')
  if (readOnlyCodes.has(code) || code.startsWith('SQLITE_READONLY_')) return new Failure('disk-read-only')
  if (code === 'SQLITE_CORRUPT' || code.startsWith('SQLITE_CORRUPT_') || code === 'SQLITE_NOTADB')
    return new Failure('database-damaged')
  return null
}
