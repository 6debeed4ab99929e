import { open } from 'node:fs/promises'
import type { Entry } from 'yauzl'
import type { BagContents } from '#shared/bundle/bag-contents.ts'
import type { BundleLimits } from '#shared/bundle/bundle-limits.ts'
import { type KnownFiles, readBagZip, unopenedZip } from '#shared/bundle/read-bag-zip.ts'
import { readFileOnce } from './read-file-once.ts'
import { openZip } from './zip-entries.ts'

/** Reads every file of a zipped bag once, writing nothing to disk; except files that are known already. */
export async function readZip(
  path: string,
  limits: BundleLimits,
  onBytes: (count: number) => void,
  known: KnownFiles<Entry> | null = null,
): Promise<BagContents> {
  const zip = await openZip(path).catch(() => null)
  if (zip === null) return unopenedZip(await firstBytes(path))
  try {
    const read = await readBagZip(
      zip.reader,
      limits,
      (file, content, bytes) => readFileOnce(file, content, { bytes, textBytes: limits.tagFileBytes }, onBytes),
      known,
    )
    return read.contents
  } finally {
    zip.close()
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
