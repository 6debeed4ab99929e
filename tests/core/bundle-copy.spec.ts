import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { copyToPlace, type PlaceProgress } from '#electron/bundle/copy-to-place.ts'
import { partPath } from '#electron/bundle/part-files.ts'
import { inspectPlace, largestFatFile } from '#electron/bundle/place-facts.ts'
import { progressOf } from '#electron/bundle/progress-stream.ts'
import { flipped } from '#tests/harness/bundle-sample.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

const child = join(import.meta.dirname, '../harness/bundle-child.ts')
const childEnvironment = { ...process.env, NODE_OPTIONS: '' }
const content = Buffer.alloc(3_000_001, 'lentera ')
let folder: TemporaryFolder
let source: string
let stick: string

test.beforeEach(() => {
  folder = temporaryFolder()
  source = join(folder.path, 'RM-2026-0012.zip')
  stick = join(folder.path, 'stick')
  writeFileSync(source, content)
  mkdirSync(stick)
})
test.afterEach(() => {
  folder.remove()
})

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

test('files are copied whole, read back, and nothing else stays on the stick', async () => {
  const signature = `${source}.minisig`
  writeFileSync(signature, 'signature')
  writeFileSync(join(stick, 'milik-orang.txt'), 'untouched')
  const stages: string[] = []
  const files = [{ path: signature }, { path: source, sha256: sha256(content) }]
  const placed = await copyToPlace(files, stick, { onProgress: ({ stage }) => stages.push(stage) })
  expect(placed.map((file) => file.name)).toEqual(['RM-2026-0012.zip.minisig', 'RM-2026-0012.zip'])
  expect(placed[1]).toMatchObject({ size: content.length, sha256: sha256(content) })
  expect(readFileSync(join(stick, 'RM-2026-0012.zip')).equals(content)).toBe(true)
  expect(readdirSync(stick).toSorted()).toEqual(['RM-2026-0012.zip', 'RM-2026-0012.zip.minisig', 'milik-orang.txt'])
  expect(new Set(stages)).toEqual(new Set(['write', 'check']))
})

test('a stick that gives back other bytes than were written is found out, and an older copy stays', async () => {
  const target = join(stick, 'RM-2026-0012.zip')
  writeFileSync(target, 'the older copy')
  let isSpoilt = false
  const work = copyToPlace([{ path: source }], stick, {
    onProgress: ({ stage }) => {
      if (stage === 'write' || isSpoilt) return
      isSpoilt = true
      writeFileSync(partPath(target), flipped(content, 2_999_999))
    },
  })
  await expect(work).rejects.toMatchObject({ code: 'place-changed' })
  expect(readFileSync(target, 'utf8')).toBe('the older copy')
  expect(readdirSync(stick)).toEqual(['RM-2026-0012.zip'])
})

test('a stick that loses the end of a file is found out', async () => {
  const work = copyToPlace([{ path: source }], stick, {
    onProgress: ({ stage }) => stage === 'check' && truncateSync(partPath(join(stick, 'RM-2026-0012.zip')), 1_000_000),
  })
  await expect(work).rejects.toMatchObject({ code: 'place-changed' })
  expect(readdirSync(stick)).toEqual([])
})

test('a stick that is not there, or is pulled out half-way, is named', async () => {
  await expect(copyToPlace([{ path: source }], join(folder.path, 'none'))).rejects.toMatchObject({
    code: 'place-missing',
  })
  await expect(copyToPlace([{ path: source }], source)).rejects.toMatchObject({ code: 'place-missing' })
  const work = copyToPlace([{ path: source }], stick, {
    onProgress: ({ stage }) => stage === 'check' && rmSync(stick, { recursive: true, force: true }),
  })
  await expect(work).rejects.toMatchObject({ code: 'place-missing' })
})

test('too little room is said before anything is written', async () => {
  const inspect = async () => ({ freeBytes: 1_000_000, largestFile: null })
  const work = copyToPlace([{ path: source }], stick, { inspect })
  await expect(work).rejects.toMatchObject({ code: 'place-full', details: { needed: content.length, free: 1_000_000 } })
  expect(readdirSync(stick)).toEqual([])
})

test("FAT32's limit of 4 GB is said before anything is written; one byte below it fits", async () => {
  const inspect = async () => ({ freeBytes: 2 ** 40, largestFile: largestFatFile })
  // A sparse file: it has the length without the bytes.
  truncateSync(source, 2 ** 32)
  await expect(copyToPlace([{ path: source }], stick, { inspect })).rejects.toMatchObject({
    code: 'file-too-large-for-place',
  })
  expect(readdirSync(stick)).toEqual([])

  truncateSync(source, 2 ** 32 - 1)
  const work = copyToPlace([{ path: source }], stick, {
    inspect,
    onProgress: () => {
      throw new Error('writing began')
    },
  })
  await expect(work).rejects.toThrow('writing began')
  expect(readdirSync(stick)).toEqual([])
})

test('the real place is looked at: free bytes of its file system', async () => {
  const facts = await inspectPlace(stick)
  const told = execFileSync('df', ['--output=avail', '--block-size=1', stick], { encoding: 'utf8' }).split('\n')[1]
  expect(Math.abs(facts.freeBytes - Number(told))).toBeLessThan(1024 ** 3)
})

test('a read-only stick is named', () => {
  chmodSync(folder.path, 0o755)
  chmodSync(stick, 0o555)
  // Root may write everywhere, so the work is done by nobody.
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const task = JSON.stringify({ work: 'copy', folder: stick, source })
  const told = execFileSync(process.execPath, [child, task], { encoding: 'utf8', env: childEnvironment, ...asNobody })
  expect(JSON.parse(told)).toEqual({ failure: 'place-read-only' })
  expect(readdirSync(stick)).toEqual([])
})

test('a stick that fills up while it is being written is named, and nothing half-written is left', () => {
  // The limit on a file's size stands in for the end of the room: it needs no rights, and the free space was said to suffice.
  const task = JSON.stringify({ work: 'copy', folder: stick, source })
  const told = execFileSync('bash', ['-c', `ulimit -f 1000; exec "${process.execPath}" "${child}" '${task}'`], {
    encoding: 'utf8',
    env: childEnvironment,
  })
  expect(JSON.parse(told)).toEqual({ failure: 'place-full' })
  expect(readdirSync(stick)).toEqual([])
})

test('a source that has changed since it was registered is not handed out', async () => {
  const files = [{ path: source, sha256: sha256(Buffer.from('as registered')) }]
  await expect(copyToPlace(files, stick)).rejects.toMatchObject({ code: 'file-damaged' })
  expect(readdirSync(stick)).toEqual([])
})

test('cancelling removes what was written', async () => {
  const work = progressOf<PlaceProgress, unknown>((hooks) => copyToPlace([{ path: source }], stick, hooks))
  for await (const progress of work) if (progress.doneBytes > 0) break
  expect(readdirSync(stick)).toEqual([])

  const controller = new AbortController()
  const aborted = copyToPlace([{ path: source }], stick, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  })
  await expect(aborted).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(stick)).toEqual([])
})
