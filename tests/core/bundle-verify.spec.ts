import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { verifyBundle } from '#electron/bundle/verify-bundle.ts'
import { writeManifest } from '#shared/bundle/bag-format.ts'
import { judgeBag } from '#shared/bundle/bundle-judgement.rules.ts'
import type { BundleProblem } from '#shared/bundle/bundle-report.ts'
import { bundleName, filesBelow, flipped, sampleOptions, unzipInto } from '#tests/harness/bundle-sample.ts'
import { zippedAgain } from '#tests/harness/forged-zip.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

let folder: TemporaryFolder
let files: ReadonlyMap<string, Buffer>
let publicKey: string

test.beforeEach(async () => {
  folder = temporaryFolder()
  const sealed = await sealBundle(sampleOptions(folder.path))
  publicKey = sealed.publicKey
  files = filesBelow(unzipInto(join(folder.path, sealed.zipName), join(folder.path, 'unpacked')))
})
test.afterEach(() => {
  folder.remove()
})

/** The changed bag as a zip beside the genuine signature. */
function changedZip(changed: ReadonlyMap<string, Uint8Array>, isDeflated = false): string {
  const path = join(folder.path, `${bundleName}.zip`)
  writeFileSync(path, zippedAgain(bundleName, changed, isDeflated))
  return path
}

/** The changed bag as a folder, with or without the genuine signature beside it. */
function changedFolder(changed: ReadonlyMap<string, Uint8Array>, isSigned: boolean): string {
  const bag = join(folder.path, isSigned ? 'signed' : 'unsigned', bundleName)
  rmSync(bag, { recursive: true, force: true })
  for (const [path, content] of changed) {
    mkdirSync(dirname(join(bag, path)), { recursive: true })
    writeFileSync(join(bag, path), content)
  }
  if (isSigned) cpSync(join(folder.path, `${bundleName}.zip.minisig`), `${bag}.zip.minisig`)
  return bag
}

function changedBy(path: string, content: Uint8Array | null): Map<string, Uint8Array> {
  const changed = new Map<string, Uint8Array>(files)
  if (content === null) changed.delete(path)
  else changed.set(path, content)
  return changed
}

function own(problems: readonly BundleProblem[]): readonly string[] {
  return problems.filter((item) => item.because === null).map((item) => `${item.code} ${item.path}`)
}

function fileFacts(path: string, content: Uint8Array) {
  const hash = (name: string) => createHash(name).update(content).digest('hex')
  return { path, size: content.length, sha256: hash('sha256'), sha512: hash('sha512') }
}

test('one changed byte in any file names that file first, zipped again or unpacked, signed or not', async () => {
  for (const [path, content] of files) {
    if (content.length === 0) continue
    for (const position of new Set([0, content.length >> 1, content.length - 1])) {
      const changed = changedBy(path, flipped(content, position))
      const zip = changedZip(changed, position > 0)
      const reports = [
        await verifyBundle(zip),
        await verifyBundle(zip, { publicKey }),
        await verifyBundle(changedFolder(changed, true), { publicKey }),
        await verifyBundle(changedFolder(changed, false)),
      ]
      for (const report of reports) {
        expect(report.problems[0], `${path} at ${position}`).toMatchObject({
          code: 'file-changed',
          path,
          because: null,
        })
        expect(own(report.problems), `${path} at ${position}`).toEqual([`file-changed ${path}`])
      }
      // The zip's own signature is broken by the change: said, but below it.
      expect(reports[1]?.problems.at(-1)).toMatchObject({ code: 'signature-invalid', because: path })
    }
  }
})

test('every single byte of every describing file, flipped in three ways, names that file alone, even without a signature', () => {
  const attested = ['sha256', 'sha512'].map((name) => {
    const path = `tagmanifest-${name}.txt`
    return {
      path,
      sha256: createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex'),
    }
  })
  const untouched = [...files].map(([path, content]) => fileFacts(path, content))
  const tagFiles = [...files].filter(([path]) => !path.startsWith('data/'))
  const texts = new Map(tagFiles.map(([path, content]) => [path, content.toString('utf8')]))
  for (const [path, content] of tagFiles) {
    for (let position = 0; position < content.length; position += 1) {
      for (const bits of [0x01, 0x20, 0x80]) {
        const changed = flipped(content, position, bits)
        const facts = {
          files: untouched.map((file) => (file.path === path ? fileFacts(path, changed) : file)),
          texts: new Map(texts).set(path, changed.toString('utf8')),
          unreadable: new Set<string>(),
        }
        for (const known of [attested, []]) {
          const problems = judgeBag({ ...facts, attested: known })
          const named = own(problems)
          // Some ten thousand times: the matcher itself would take most of the time.
          if (named.length === 1 && named[0] === `file-changed ${path}`) continue
          expect(named, `${path} at ${position} by ${bits}`).toEqual([`file-changed ${path}`])
        }
      }
    }
  }
})

test('missing, extra and renamed files are named', async () => {
  const scan = files.get('data/pindaian.pdf') ?? Buffer.alloc(0)
  const cases: readonly (readonly [Map<string, Uint8Array>, readonly string[]])[] = [
    [changedBy('data/pindaian.pdf', null), ['file-missing data/pindaian.pdf']],
    [changedBy('data/susulan.pdf', scan), ['file-extra data/susulan.pdf']],
    [changedBy('catatan.txt', scan), ['file-extra catatan.txt']],
    [changedBy('fetch.txt', scan), ['file-extra fetch.txt']],
    [new Map([...changedBy('data/pindaian.pdf', null), ['data/lain.pdf', scan]]), ['file-renamed data/lain.pdf']],
    [changedBy('manifest-sha512.txt', null), ['file-missing manifest-sha512.txt']],
    [changedBy('tagmanifest-sha256.txt', null), ['file-missing tagmanifest-sha256.txt']],
    [changedBy('bagit.txt', null), ['file-missing bagit.txt']],
    [changedBy('bag-info.txt', null), ['file-missing bag-info.txt']],
  ]
  for (const [changed, expected] of cases) {
    expect(own((await verifyBundle(changedZip(changed), { publicKey })).problems)).toEqual(expected)
    expect(own((await verifyBundle(changedFolder(changed, false))).problems)).toEqual(expected)
  }
})

test('all faults are reported, not the first alone', async () => {
  const changed = changedBy('data/pindaian.pdf', flipped(files.get('data/pindaian.pdf') ?? Buffer.alloc(1), 5))
  changed.delete('data/permohonan.json')
  changed.set('bagit.txt', flipped(files.get('bagit.txt') ?? Buffer.alloc(1), 3))
  const report = await verifyBundle(changedZip(changed), { publicKey })
  expect(own(report.problems)).toEqual([
    'file-changed bagit.txt',
    'file-missing data/permohonan.json',
    'file-changed data/pindaian.pdf',
  ])
  expect(report.problems.map((item) => item.code)).toContain('oxum-mismatch')
})

/** Rewrites every list so that the bag agrees with itself again: what a careful forger does. */
function forgedLists(changed: Map<string, Uint8Array>): Map<string, Uint8Array> {
  for (const prefix of ['manifest', 'tagmanifest']) {
    for (const hash of ['sha256', 'sha512']) {
      const isListed = (path: string) =>
        prefix === 'manifest' ? path.startsWith('data/') : !path.startsWith('data/') && !path.startsWith('tagmanifest')
      const lines = [...changed]
        .filter(([path]) => isListed(path))
        .map(([path, content]) => ({ path, digest: createHash(hash).update(content).digest('hex') }))
      changed.set(`${prefix}-${hash}.txt`, Buffer.from(writeManifest(lines)))
    }
  }
  return changed
}

test('a bag forged with all its lists is betrayed by the signature', async () => {
  const changed = forgedLists(changedBy('data/permohonan.json', Buffer.from('{"nomor":"RM-2026-9999"}\n')))
  const report = await verifyBundle(changedZip(changed), { publicKey })
  expect(own(report.problems)).toEqual(['file-changed tagmanifest-sha256.txt', 'file-changed tagmanifest-sha512.txt'])
  expect(report.problems.at(-1)?.code).toBe('signature-invalid')
  expect(report.ok).toBe(false)
})

test('wrong counts and foreign declarations in an otherwise consistent bag are named', async () => {
  const info = (files.get('bag-info.txt') ?? Buffer.alloc(0)).toString('utf8')
  const cases: readonly (readonly [string, string, string])[] = [
    ['bag-info.txt', info.replace('83347.5', '83347.6'), 'oxum-mismatch bag-info.txt'],
    ['bag-info.txt', info.replace(/Payload-Oxum.*\n/, ''), 'oxum-mismatch bag-info.txt'],
    ['bag-info.txt', info.replace(': Lapas', ' Lapas'), 'bag-info-malformed bag-info.txt'],
    ['bagit.txt', 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n', 'bagit-version-unknown bagit.txt'],
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n', 'bagit-malformed bagit.txt'],
  ]
  for (const [path, text, expected] of cases) {
    const bag = changedFolder(forgedLists(changedBy(path, Buffer.from(text))), false)
    expect(own((await verifyBundle(bag)).problems)).toEqual([expected])
  }
})

test('signature faults: missing, unreadable, of another key, of another file, with another comment', async () => {
  const zip = join(folder.path, `${bundleName}.zip`)
  const minisig = `${zip}.minisig`
  const genuine = readFileSync(minisig, 'utf8')
  const other = await sealBundle(
    sampleOptions(join(folder.path, 'other'), {
      signingKey: { seed: new Uint8Array(32).fill(9), keyId: new Uint8Array(8).fill(9) },
    }),
  )
  const codes = async (given = publicKey) =>
    (await verifyBundle(zip, { publicKey: given })).problems.map((item) => item.code)
  expect(await codes()).toEqual([])
  expect(await codes(other.publicKey)).toEqual(['signature-wrong-key'])
  expect(await codes('RWQnonsense')).toEqual(['public-key-malformed'])
  writeFileSync(minisig, genuine.replace(`file:${bundleName}`, 'file:RM-2026-0013'))
  expect(await codes()).toEqual(['signature-comment-invalid'])
  writeFileSync(minisig, 'no signature')
  expect(await codes()).toEqual(['signature-malformed'])
  renameSync(minisig, `${minisig}.away`)
  expect(await codes()).toEqual(['signature-missing'])
  writeFileSync(`${minisig}.away`, genuine)
  expect((await verifyBundle(zip, { publicKey, signaturePath: `${minisig}.away` })).ok).toBe(true)
})

test('any flipped byte of the sealed zip itself is found', async () => {
  const zip = join(folder.path, `${bundleName}.zip`)
  const genuine = readFileSync(zip)
  for (let position = 0; position < genuine.length; position += 1499) {
    writeFileSync(zip, flipped(genuine, position))
    expect((await verifyBundle(zip, { publicKey })).ok, `at ${position}`).toBe(false)
  }
  // In the content of a file, that file comes first and the zip's own checksum below it.
  const at = genuine.indexOf(files.get('data/pindaian.pdf') ?? '') + 100
  writeFileSync(zip, flipped(genuine, at))
  const report = await verifyBundle(zip, { publicKey })
  expect(report.problems.map((item) => `${item.code} ${item.path} ${item.because}`)).toEqual([
    'file-changed data/pindaian.pdf null',
    'entry-checksum-mismatch data/pindaian.pdf data/pindaian.pdf',
    'signature-invalid null data/pindaian.pdf',
  ])
})
