import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { verifyBundle } from '#electron/bundle/verify-bundle.ts'
import { bundleLimits } from '#shared/bundle/bundle-limits.ts'
import { bundleName, filesBelow, sampleOptions, unzipInto } from '#tests/harness/bundle-sample.ts'
import { type ForgedEntry, forgedZip } from '#tests/harness/forged-zip.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

let folder: TemporaryFolder
let bag: string
let sound: readonly ForgedEntry[]

test.beforeEach(async () => {
  folder = temporaryFolder()
  const sealed = await sealBundle(sampleOptions(folder.path))
  bag = unzipInto(join(folder.path, sealed.zipName), join(folder.path, 'unpacked'))
  sound = [...filesBelow(bag)].map(([path, content]) => ({ name: `${bundleName}/${path}`, content }))
})
test.afterEach(() => {
  folder.remove()
})

/** The faults of a zip made of these entries, the signature's apart: a forged zip has none that fits. */
async function faultsOf(entries: readonly ForgedEntry[], limits = bundleLimits): Promise<readonly string[]> {
  return await faultsOfBytes(forgedZip(entries), limits)
}

async function faultsOfBytes(bytes: Uint8Array, limits = bundleLimits): Promise<readonly string[]> {
  const path = join(folder.path, 'forged.zip')
  writeFileSync(path, bytes)
  const report = await verifyBundle(path, { limits })
  expect(report.ok).toBe(false)
  return report.problems.filter((item) => !item.code.startsWith('signature')).map((item) => `${item.code} ${item.path}`)
}

/** The sound entries with one of them changed. */
function withEntry(path: string, change: Partial<ForgedEntry>): readonly ForgedEntry[] {
  return sound.map((entry) => (entry.name === `${bundleName}/${path}` ? { ...entry, ...change } : entry))
}

test('the forging itself is sound: nothing is found where nothing was changed', async () => {
  expect(await faultsOf(sound)).toEqual([])
  expect(
    await faultsOf([
      { name: `${bundleName}/`, mode: 0o40755 },
      { name: `${bundleName}/data/`, mode: 0o40755 },
      ...sound,
    ]),
  ).toEqual([])
})

test('what is no zip, an empty file, and a zip cut short are told apart', async () => {
  const zip = forgedZip(sound)
  expect(await faultsOfBytes(Buffer.from('%PDF-1.7 not a zip'))).toEqual(['not-a-zip null'])
  expect(await faultsOfBytes(Buffer.alloc(0))).toEqual(['not-a-zip null'])
  for (const part of [0.2, 0.9, 0.999]) {
    expect(await faultsOfBytes(zip.subarray(0, Math.floor(zip.length * part)))).toEqual(['zip-truncated null'])
  }
  expect((await verifyBundle(join(folder.path, 'nowhere.zip'))).problems.map((item) => item.code)).toEqual([
    'not-found',
  ])
})

test('a damaged directory of the zip is named', async () => {
  const zip = forgedZip(sound)
  zip.writeUInt8(0, zip.indexOf('PK\x01\x02', 0, 'latin1'))
  expect(await faultsOfBytes(zip)).toEqual(['zip-directory-damaged null'])
})

for (const name of [
  '../luar.txt',
  `${bundleName}/../../luar.txt`,
  `${bundleName}/data/../../luar.txt`,
  '/etc/passwd',
  'C:/Windows/a.txt',
  `${bundleName}\\data\\a.txt`,
  `${bundleName}/data/..\\..\\a.txt`,
  `${bundleName}/data//a.txt`,
  `${bundleName}/data/./a.txt`,
  `${bundleName}/data/a\u0000.txt`,
  `${bundleName}/data/a\n.txt`,
  `${bundleName}/data/CON`,
  `${bundleName}/data/nul.txt`,
  `${bundleName}/data/a.txt.`,
  `${bundleName}/data/a.txt:stream`,
  `${bundleName}/data/${'a'.repeat(300)}`,
]) {
  test(`an unsafe path is refused: ${JSON.stringify(name).slice(0, 60)}`, async () => {
    const faults = await faultsOf([...sound, { name, content: Buffer.from('x') }])
    expect(faults[0]).toContain('path-unsafe ')
  })
}

test('a name that is no UTF-8 is refused', async () => {
  const name = Buffer.concat([Buffer.from(`${bundleName}/data/`), Buffer.from([0xff, 0xfe])])
  expect((await faultsOf([...sound, { name, content: Buffer.from('x') }]))[0]).toContain('path-unsafe ')
})

test('the same name twice is refused: programs differ in which one they show', async () => {
  const twice = [...sound, { name: `${bundleName}/data/pindaian.pdf`, content: Buffer.from('another') }]
  expect(await faultsOf(twice)).toEqual(['name-duplicate data/pindaian.pdf'])
})

test('names that become one file on Windows, and a file that is also a folder, are refused', async () => {
  expect(await faultsOf([...sound, { name: `${bundleName}/data/PINDAIAN.pdf` }])).toContain(
    'name-collision data/PINDAIAN.pdf',
  )
  expect(await faultsOf([...sound, { name: `${bundleName}/data/pindaian.pdf/a` }])).toContain(
    'name-collision data/pindaian.pdf/a',
  )
  const accents = ['e\u0301', '\u00e9'].map((letter) => ({ name: `${bundleName}/data/${letter}.txt` }))
  expect((await faultsOf([...sound, ...accents])).some((fault) => fault.startsWith('name-collision'))).toBe(true)
})

test('links and devices are refused, in a zip and in a folder', async () => {
  for (const mode of [0o120777, 0o020666, 0o010666]) {
    const faults = await faultsOf([
      ...sound,
      { name: `${bundleName}/data/tautan`, content: Buffer.from('/etc/passwd'), mode },
    ])
    expect(faults).toEqual(['not-a-regular-file data/tautan'])
  }
  symlinkSync('/etc/passwd', join(bag, 'data/tautan'))
  mkdirSync(join(bag, 'data/pipa'))
  execFileSync('mkfifo', [join(bag, 'data/pipa/a')])
  const codes = (await verifyBundle(bag)).problems.map((item) => `${item.code} ${item.path}`)
  expect(codes).toEqual(['not-a-regular-file data/pipa/a', 'not-a-regular-file data/tautan'])
})

test('an encrypted entry is refused, however it is declared', async () => {
  expect(await faultsOf(withEntry('data/pindaian.pdf', { flags: 1 }))).toEqual(['entry-encrypted data/pindaian.pdf'])
  expect(await faultsOf(withEntry('data/pindaian.pdf', { flags: 0x40 }))).toEqual(['zip-directory-damaged null'])
})

test('an unknown way of packing is refused', async () => {
  expect(await faultsOf(withEntry('data/pindaian.pdf', { method: 14 }))).toEqual([
    'entry-method-unknown data/pindaian.pdf',
  ])
})

test('a bomb is refused by its ratio, without being unpacked', async () => {
  const bomb = { name: `${bundleName}/data/bom`, content: Buffer.alloc(20_000_000), isDeflated: true }
  expect(await faultsOf([...sound, bomb])).toEqual(['zip-ratio data/bom'])
})

test('a bomb that lies about its size is stopped at the size it declared', async () => {
  const liar = { content: Buffer.alloc(50_000_000), isDeflated: true, declaredSize: 70_001 }
  expect(await faultsOf(withEntry('data/pindaian.pdf', liar))).toEqual(['entry-size-mismatch data/pindaian.pdf'])
  expect(await faultsOf(withEntry('data/pindaian.pdf', { declaredSize: 12 }))).toEqual([
    'entry-size-mismatch data/pindaian.pdf',
  ])
  expect(await faultsOf(withEntry('data/pindaian.pdf', { isDeflated: true, declaredSize: 80_000 }))).toEqual([
    'entry-size-mismatch data/pindaian.pdf',
  ])
})

test('too much in all, and too many entries, are refused before anything is unpacked', async () => {
  expect(await faultsOf(sound, { ...bundleLimits, totalBytes: 80_000 })).toEqual(['zip-too-large null'])
  expect(await faultsOf(sound, { ...bundleLimits, entries: 10 })).toEqual(['zip-too-many-entries null'])
  expect(await faultsOf(sound, { ...bundleLimits, tagFileBytes: 100 })).toContain(
    'tag-file-too-large manifest-sha256.txt',
  )
})

test('entries that share their bytes are refused', async () => {
  const shared = {
    name: `${bundleName}/data/pindaian.pdf`,
    content: sound[5]?.content ?? Buffer.alloc(1),
    sharesEntry: 5,
  }
  const faults = await faultsOf([...sound, { ...shared, name: `${bundleName}/data/salinan.pdf` }])
  expect(faults.some((fault) => fault.startsWith('zip-overlap'))).toBe(true)
  expect(faults.some((fault) => fault === 'zip-header-mismatch data/salinan.pdf')).toBe(true)
})

test('a name that differs between the two places where a zip says it is refused', async () => {
  const faults = await faultsOf(withEntry('data/pindaian.pdf', { localName: `${bundleName}/data/lain.pdf` }))
  expect(faults).toEqual(['zip-header-mismatch data/pindaian.pdf'])
})

test('content that cannot be unpacked, or whose checksum lies, is named', async () => {
  expect(await faultsOf(withEntry('data/pindaian.pdf', { method: 8, declaredSize: 70_001 }))).toEqual([
    'entry-damaged data/pindaian.pdf',
  ])
  expect(await faultsOf(withEntry('data/pindaian.pdf', { declaredChecksum: 1 }))).toEqual([
    'entry-checksum-mismatch data/pindaian.pdf',
  ])
})

test('files outside the one folder are named', async () => {
  expect(await faultsOf([...sound, { name: 'autorun.inf', content: Buffer.from('x') }])).toEqual([
    'file-extra autorun.inf',
  ])
  expect(await faultsOf([{ name: 'a.txt' }, { name: 'b.txt' }])).toContain('root-not-single null')
})
