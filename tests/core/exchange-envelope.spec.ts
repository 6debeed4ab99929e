import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { bundleLimits } from '#shared/bundle/bundle-limits.ts'
import { type ByteSource, bytesSource, gathered } from '#shared/bundle/byte-source.ts'
import { checkZip } from '#shared/bundle/check-zip.ts'
import { formatPublicKey, publicKeyOf } from '#shared/bundle/minisign.ts'
import { layoutStoredZip, sizeOfPieces } from '#shared/bundle/stored-zip.ts'
import { type Inflate, openZipSource } from '#shared/bundle/zip-directory.ts'
import { openEnvelope } from '#shared/features/exchange/envelope.ts'
import { joined, type LetterContent, makeEnvelope } from '#shared/features/exchange/make-envelope.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const localTime = { year: 2026, month: 11, day: 21, hour: 9, minute: 30, second: 0 }
const key = { seed: new Uint8Array(32).fill(5), keyId: new Uint8Array(8).fill(6) }
const publicKey = formatPublicKey(publicKeyOf(key))
const inflate: Inflate = (content) => Readable.from(content, { objectMode: false }).pipe(createInflateRaw())

function contentOf(path: string, bytes: Uint8Array): LetterContent {
  return {
    path,
    size: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += 4099) yield bytes.subarray(at, at + 4099)
    },
  }
}

const contents = [
  contentOf('data/surat-jawaban-1.pdf', randomBytes(50_000)),
  contentOf('data/jawaban.json', Buffer.from('{}\n')),
]

async function envelopeBytes(): Promise<Uint8Array> {
  const bagInfo = [['Source-Organization', 'Kanwil Contoh']] as const
  const pieces = await makeEnvelope({ name: 'JAWABAN-RM-2026-0007-1', contents, bagInfo, key, localTime })
  return (await gathered(joined(pieces, contents), 1e6)) ?? new Uint8Array()
}

test('an envelope opens step by step with other people’s tools, and is the same each time', async () => {
  requireProgram(test, 'unzip', 'minisign', 'sha256sum', 'sha512sum')
  const folder = temporaryFolder()
  const bytes = await envelopeBytes()
  expect(Buffer.from(bytes).equals(await envelopeBytes())).toBe(true)
  writeFileSync(join(folder.path, 'a.envelope.zip'), bytes)
  const run = (program: string, ...words: string[]) =>
    execFileSync(program, words, { cwd: folder.path, encoding: 'utf8' })
  run('unzip', '-q', 'a.envelope.zip')
  run('minisign', '-Vqm', 'JAWABAN-RM-2026-0007-1.zip', '-P', publicKey)
  run('unzip', '-q', 'JAWABAN-RM-2026-0007-1.zip')
  const cwd = join(folder.path, 'JAWABAN-RM-2026-0007-1')
  for (const hash of ['sha256', 'sha512']) {
    for (const list of ['manifest', 'tagmanifest'])
      execFileSync(`${hash}sum`, ['-c', '--quiet', '--strict', `${list}-${hash}.txt`], { cwd })
  }
  expect(readFileSync(join(cwd, 'bag-info.txt'), 'utf8')).toContain('Payload-Oxum: 50003.2\n')
  folder.remove()
})

test('our own reader opens it too and judges its bag like a bundle', async () => {
  const envelope = await openEnvelope(bytesSource(await envelopeBytes()), inflate)
  expect(envelope?.name).toBe('JAWABAN-RM-2026-0007-1')
  if (!envelope) return
  const check = {
    source: envelope.bag,
    signatureText: envelope.signatureText,
    limits: bundleLimits,
    inflate,
    onBytes: () => undefined,
  }
  const { report, files } = await checkZip({ ...check, publicKey })
  expect(report).toMatchObject({ ok: true, signature: 'valid', fileCount: 2 })
  expect([...files.keys()]).toContain('data/jawaban.json')
  // A bundle is no envelope, and neither is one file more.
  expect(await openEnvelope(envelope.bag, inflate)).toBeNull()
})

test('files beyond four gigabytes use the wide form, readable by unzip and by us', async () => {
  requireProgram(test, 'unzip')
  const large = 5 * 1024 ** 3
  const files = [
    { name: 'a/besar.bin', size: large, crc32: 0 },
    { name: 'a/kecil.txt', size: 3, crc32: 0x352441c2 },
  ]
  const pieces = layoutStoredZip(files, localTime)
  const parts: { at: number; bytes: Uint8Array }[] = []
  let at = 0
  for (const piece of pieces) {
    if (typeof piece !== 'number') parts.push({ at, bytes: piece })
    else if (piece === 1) parts.push({ at, bytes: Buffer.from('abc') })
    at += typeof piece === 'number' ? (files[piece]?.size ?? 0) : piece.length
  }
  expect(sizeOfPieces(pieces, files)).toBe(at)
  const source: ByteSource = {
    size: at,
    read: async (offset, length) => {
      if (offset + length > at) throw new RangeError('end')
      const bytes = new Uint8Array(length)
      for (const part of parts) {
        for (
          let place = Math.max(part.at, offset);
          place < Math.min(part.at + part.bytes.length, offset + length);
          place += 1
        )
          bytes[place - offset] = part.bytes[place - part.at] ?? 0
      }
      return bytes
    },
  }
  const zip = await openZipSource(source, inflate)
  const found = []
  for await (const entry of zip.eachEntry())
    found.push([entry.uncompressedSize, (await zip.readLocalHeader(entry)).fileDataStart > 0])
  expect(found).toEqual([
    [large, true],
    [3, true],
  ])

  const folder = temporaryFolder()
  const path = join(folder.path, 'besar.zip')
  const file = openSync(path, 'w')
  ftruncateSync(file, at)
  for (const part of parts) writeSync(file, part.bytes, 0, part.bytes.length, part.at)
  closeSync(file)
  expect(execFileSync('unzip', ['-p', path, 'a/kecil.txt'], { encoding: 'utf8' })).toBe('abc')
  expect(execFileSync('unzip', ['-l', path], { encoding: 'utf8' })).toContain(`${large}`)
  folder.remove()
})
