import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { partPath, removeLeftovers } from '#electron/bundle/part-files.ts'
import { progressOf } from '#electron/bundle/progress-stream.ts'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import type { SealProgress } from '#electron/bundle/seal-messages.ts'
import { verifyBundle } from '#electron/bundle/verify-bundle.ts'
import { bundleName, filesBelow, inPieces, sampleOptions, unzipInto } from '#tests/harness/bundle-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

const child = join(import.meta.dirname, '../harness/bundle-child.ts')
let folder: TemporaryFolder

test.beforeEach(() => {
  folder = temporaryFolder()
})
test.afterEach(() => {
  folder.remove()
})

test("other people's programs accept a sealed bundle", async () => {
  requireProgram(test, 'unzip', 'sha256sum', 'sha512sum', 'minisign')
  const sealed = await sealBundle(sampleOptions(folder.path))
  const zip = join(folder.path, sealed.zipName)

  execFileSync('unzip', ['-t', zip])
  const bag = unzipInto(zip, join(folder.path, 'unpacked'))
  for (const hash of ['sha256', 'sha512']) {
    for (const list of [`manifest-${hash}.txt`, `tagmanifest-${hash}.txt`]) {
      execFileSync(`${hash}sum`, ['--check', '--strict', list], { cwd: bag })
    }
  }
  const told = execFileSync('minisign', ['-V', '-P', sealed.publicKey, '-m', zip], { encoding: 'utf8' })
  expect(told).toContain(`file:${bundleName}.zip`)
  expect(told).toContain(`tagmanifest-sha256.txt=${sealed.tagManifestSha256}`)
  expect(execFileSync('sha256sum', [zip], { encoding: 'utf8' })).toContain(sealed.sha256)
  expect([...filesBelow(bag).keys()]).toEqual([
    'bag-info.txt',
    'bagit.txt',
    'data/LEMBAR-PENGANTAR.pdf',
    'data/kosong.txt',
    'data/permohonan.json',
    'data/pindaian.pdf',
    'data/surat/surat-pengantar.pdf',
    'manifest-sha256.txt',
    'manifest-sha512.txt',
    'tagmanifest-sha256.txt',
    'tagmanifest-sha512.txt',
  ])
  expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toContain('Payload-Oxum: 83347.5\n')
})

test('our own check accepts it, with the key given or not', async () => {
  const sealed = await sealBundle(sampleOptions(folder.path))
  const zip = join(folder.path, sealed.zipName)
  const given = await verifyBundle(zip, { publicKey: sealed.publicKey })
  expect(given.problems).toEqual([])
  expect(given).toMatchObject({ ok: true, signature: 'valid', notices: [], sha256: sealed.sha256, name: bundleName })
  expect(await verifyBundle(zip)).toMatchObject({ ok: true, signature: 'valid', notices: ['key-from-bundle'] })
})

test('the same input gives the same bytes, whatever the order of entries and the time zone of the computer', async () => {
  const first = await sealBundle(sampleOptions(join(folder.path, 'a')))
  const options = sampleOptions(join(folder.path, 'b'))
  await sealBundle({ ...options, entries: options.entries.toReversed() })
  execFileSync(process.execPath, [child, JSON.stringify({ work: 'seal', folder: join(folder.path, 'c') })], {
    env: { ...process.env, TZ: 'America/Los_Angeles', NODE_OPTIONS: '' },
  })
  for (const name of [first.zipName, first.signatureName]) {
    const bytes = readFileSync(join(folder.path, 'a', name))
    for (const other of ['b', 'c']) expect(readFileSync(join(folder.path, other, name)).equals(bytes)).toBe(true)
  }
})

test('progress can be read as an async iterable and ends with the result', async () => {
  const seen: SealProgress[] = []
  const steps = progressOf<SealProgress, Awaited<ReturnType<typeof sealBundle>>>((hooks) =>
    sealBundle(sampleOptions(folder.path), hooks),
  )
  let step = await steps.next()
  for (; !step.done; step = await steps.next()) seen.push(step.value)
  expect(step.value.zipName).toBe(`${bundleName}.zip`)
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.at(-1)).toMatchObject({ stage: 'check' })
})

test('leaving the progress loop cancels the work and removes all of it', async () => {
  let isClosed = false
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield new Uint8Array(64 * 1024)
    } finally {
      isClosed = true
    }
  }
  const entries = [{ path: 'data/besar.bin', source: { open: endless, size: 2 ** 32 } }]
  for await (const progress of progressOf<SealProgress, unknown>((hooks) =>
    sealBundle(sampleOptions(folder.path, { entries }), hooks),
  )) {
    expect(readdirSync(folder.path)).toEqual([`${bundleName}.zip.lentera.part`])
    if (progress.doneBytes > 10_000_000) break
  }
  expect(readdirSync(folder.path)).toEqual([])
  expect(isClosed).toBe(true)
})

test('a cancelled seal fails as cancelled and leaves an older bundle alone', async () => {
  await sealBundle(sampleOptions(folder.path))
  const before = filesBelow(folder.path)
  const controller = new AbortController()
  const work = sealBundle(sampleOptions(folder.path), {
    signal: controller.signal,
    onProgress: ({ stage }) => stage === 'check' && controller.abort(),
  })
  await expect(work).rejects.toMatchObject({ code: 'cancelled' })
  expect(filesBelow(folder.path)).toEqual(before)
})

for (const [title, size] of [
  ['shorter', 900],
  ['longer', 1100],
] as const) {
  test(`a source that is ${title} than it said is refused and nothing is left`, async () => {
    const entries = [{ path: 'data/a.bin', source: { open: () => inPieces(new Uint8Array(size), 100), size: 1000 } }]
    await expect(sealBundle(sampleOptions(folder.path, { entries }))).rejects.toMatchObject({ code: 'file-damaged' })
    expect(readdirSync(folder.path)).toEqual([])
  })
}

test('the error of a source comes out as it is and nothing is left', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(10)
    throw new Error('cannot decrypt')
  }
  const entries = [{ path: 'data/a.bin', source: { open: failing, size: 1000 } }]
  await expect(sealBundle(sampleOptions(folder.path, { entries }))).rejects.toThrow('cannot decrypt')
  expect(readdirSync(folder.path)).toEqual([])
})

test('names that could leave the folder, collide or name nothing are refused before anything is written', async () => {
  const source = { bytes: new Uint8Array(1) }
  for (const paths of [
    ['a.pdf'],
    ['data/../a'],
    ['data/a\\b'],
    ['data/a', 'data/A'],
    ['data/x', 'data/x/y'],
    ['data/50%'],
    [],
  ]) {
    const entries = paths.map((path) => ({ path, source }))
    await expect(sealBundle(sampleOptions(folder.path, { entries }))).rejects.toThrow(RangeError)
  }
  await expect(sealBundle(sampleOptions(folder.path, { name: '../RM' }))).rejects.toThrow(RangeError)
  expect(readdirSync(folder.path)).toEqual([])
})

test('kill -9 leaves only an unfinished file, which the next start sweeps away', async () => {
  const task = JSON.stringify({ work: 'seal-slowly', folder: folder.path, bytes: 200_000_000 })
  const running = spawn(process.execPath, [child, task], { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } })
  const ended = new Promise((resolve) => running.on('exit', resolve))
  const part = partPath(join(folder.path, `${bundleName}.zip`))
  await expect.poll(() => existsSync(part) && readFileSync(part).length > 1_000_000, { timeout: 20_000 }).toBe(true)
  running.kill('SIGKILL')
  await ended
  expect(readdirSync(folder.path)).toEqual([`${bundleName}.zip.lentera.part`])

  writeFileSync(join(folder.path, 'unduhan.part'), 'of another program')
  expect(await removeLeftovers(folder.path)).toBe(1)
  expect(readdirSync(folder.path)).toEqual(['unduhan.part'])
})

test('memory does not grow with the size of a bundle', () => {
  const task = JSON.stringify({ work: 'seal-large', folder: folder.path, bytes: 300 * 1024 * 1024 })
  const told = execFileSync(process.execPath, [child, task], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const { result } = JSON.parse(told)
  expect(result.size).toBeGreaterThan(300 * 1024 * 1024)
  expect(result.grownBytes).toBeLessThan(100 * 1024 * 1024)
})

test('a full disk is named and leaves nothing half-written', () => {
  const limited = `ulimit -f 100; exec "${process.execPath}" "${child}" '${JSON.stringify({ work: 'seal', folder: folder.path })}'`
  const told = execFileSync('bash', ['-c', limited], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
  // The limit is in blocks of 1,024 bytes; the sample needs less, so it is tightened until it does not fit.
  expect(JSON.parse(told)).toHaveProperty('result')
  const tight = limited.replace('-f 100', '-f 40')
  expect(
    JSON.parse(execFileSync('bash', ['-c', tight], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })),
  ).toEqual({
    failure: 'disk-full',
  })
  expect(readdirSync(folder.path).toSorted()).toEqual([`${bundleName}.zip`, `${bundleName}.zip.minisig`])
})
