import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SealOptions } from '#electron/bundle/seal-bundle.ts'

export const bundleName = 'RM-2026-0012'

function filled(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = seed
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    bytes[index] = state >>> 16
  }
  return bytes
}

/** Pieces of a size that divides nothing, as a decrypting stream would give them. */
export async function* inPieces(bytes: Uint8Array, size = 1777): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** A small bundle: always the same one, unless told otherwise. */
export function sampleOptions(folder: string, changes: Partial<SealOptions> = {}): SealOptions {
  const scan = filled(70_001, 7)
  return {
    folder,
    name: bundleName,
    entries: [
      { path: 'data/surat/surat-pengantar.pdf', source: { bytes: filled(9_000, 3) } },
      { path: 'data/LEMBAR-PENGANTAR.pdf', source: { bytes: filled(4_321, 1) } },
      { path: 'data/pindaian.pdf', source: { open: () => inPieces(scan), size: scan.length } },
      { path: 'data/kosong.txt', source: { bytes: new Uint8Array(0) } },
      { path: 'data/permohonan.json', source: { bytes: Buffer.from('{"nomor":"RM-2026-0012"}\n') } },
    ],
    bagInfo: [
      ['Source-Organization', 'Lapas Contoh'],
      ['External-Identifier', bundleName],
      ['Bagging-Date', '2026-11-21'],
      ['Lentera-Log-Head', `42:${'ab'.repeat(32)}`],
    ],
    signingKey: { seed: filled(32, 11), keyId: filled(8, 12) },
    trustedComment: `file:${bundleName}.zip`,
    localTime: { year: 2026, month: 11, day: 21, hour: 9, minute: 30, second: 0 },
    ...changes,
  }
}

/** Unpacks with another program than ours; returns the bag's folder. */
export function unzipInto(zipPath: string, folder: string): string {
  execFileSync('unzip', ['-q', zipPath, '-d', folder])
  return join(folder, bundleName)
}

/** Every file below a folder, with its content, by its path. */
export function filesBelow(folder: string, inside = ''): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (const name of readdirSync(join(folder, inside)).toSorted()) {
    const path = inside === '' ? name : `${inside}/${name}`
    if (statSync(join(folder, path)).isDirectory()) for (const item of filesBelow(folder, path)) found.set(...item)
    else found.set(path, readFileSync(join(folder, path)))
  }
  return found
}

export function flipped(bytes: Uint8Array, position: number, bits = 1): Buffer {
  const copy = Buffer.from(bytes)
  copy[position] = (copy[position] ?? 0) ^ bits
  return copy
}
