import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { verifyBundle } from '#electron/bundle/verify-bundle.ts'
import { bundleLimits } from '#shared/bundle/bundle-limits.ts'
import { bytesSource } from '#shared/bundle/byte-source.ts'
import { checkZip } from '#shared/bundle/check-zip.ts'
import { damagedBundles } from '#tests/harness/bundle-corpus.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

test('the reader of the page and the reader of the core give one verdict on everything that can be done to a bundle', async () => {
  const folder = temporaryFolder()
  try {
    const { items, genuine, publicKey } = await damagedBundles(folder.path)
    for (const limits of [
      bundleLimits,
      { ...bundleLimits, entries: 10 },
      { ...bundleLimits, totalBytes: 80_000 },
      { ...bundleLimits, tagFileBytes: 100 },
    ]) {
      for (const item of [genuine, ...items]) {
        for (const given of [undefined, publicKey]) {
          const zip = join(folder.path, 'arrived.zip')
          const minisig = join(folder.path, item.signature === null ? 'none.minisig' : 'arrived.minisig')
          writeFileSync(zip, item.zip)
          if (item.signature !== null) writeFileSync(minisig, item.signature)
          const key = given === undefined ? {} : { publicKey: given }
          const core = await verifyBundle(zip, { limits, signaturePath: minisig, ...key })
          const page = await checkZip({
            source: bytesSource(item.zip),
            signatureText: item.signature?.toString() ?? null,
            limits,
            inflate: (content) => Readable.from(content, { objectMode: false }).pipe(createInflateRaw()),
            onBytes: () => undefined,
            ...key,
          })
          expect(page.report, item.title).toEqual(core)
          if (limits === bundleLimits) expect(core.ok, item.title).toBe(item === genuine)
        }
      }
    }
  } finally {
    folder.remove()
  }
})
