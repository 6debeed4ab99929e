import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ageSize } from '#electron/bundle/age-stream.ts'
import { ageFileBeside } from '#electron/bundle/age-thread.ts'
import { makeAgeSeal } from '#electron/bundle/age-write.ts'
import { chunkCipher } from '#electron/bundle/chunk-cipher.ts'
import { copyToPlace, type PlaceProgress } from '#electron/bundle/copy-to-place.ts'
import { partPath, removeLeftovers } from '#electron/bundle/part-files.ts'
import { progressOf } from '#electron/bundle/progress-stream.ts'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import type { SealProgress } from '#electron/bundle/seal-messages.ts'
import { ageRecipientOf, formatAgeIdentity } from '#shared/bundle/age-keys.ts'
import { bundleName, filesBelow, sampleOptions } from '#tests/harness/bundle-sample.ts'
import { install } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'

const child = join(import.meta.dirname, '../harness/bundle-child.ts')
const environment = { ...process.env, NODE_OPTIONS: '' }
const seed = new Uint8Array(32).fill(9)
const recipients = [ageRecipientOf(seed)]
const ageName = `${bundleName}.zip.age`
const mebibyte = 1024 * 1024

/** Content that says when it was closed. */
class Plain {
  readonly size: number
  isClosed = false
  given = 0

  constructor(size: number) {
    this.size = size
  }

  async *open(): AsyncGenerator<Uint8Array> {
    const chunk = new Uint8Array(mebibyte).fill(5)
    try {
      while (this.given < this.size) {
        const part = chunk.subarray(0, Math.min(chunk.length, this.size - this.given))
        this.given += part.length
        yield part
      }
    } finally {
      this.isClosed = true
    }
  }
}

async function leaving(plain: Plain) {
  const seal = await makeAgeSeal(recipients)
  const source = { size: ageSize(plain.size, seal.head), open: () => ageFileBeside(plain.open(), seal) }
  return { name: ageName, source }
}

function stickIn(folder: string): string {
  const stick = join(folder, 'stick')
  mkdirSync(stick, { recursive: true })
  return stick
}

/** Kills the child once the growing file has some content. */
async function killed(task: object, part: string): Promise<void> {
  const running: ChildProcess = spawn(process.execPath, [child, JSON.stringify(task)], {
    stdio: 'ignore',
    env: environment,
  })
  const ended = new Promise((resolve) => running.on('exit', resolve))
  await expect.poll(() => existsSync(part) && statSync(part).size > mebibyte, { timeout: 30_000 }).toBe(true)
  running.kill('SIGKILL')
  await ended
}

test('while half a gigabyte is encrypted onto a stick, requests go on being answered, and no piece is encrypted here', async ({
  core,
  folder,
}) => {
  test.setTimeout(180_000)
  const stick = stickIn(folder)
  const plain = new Plain(500 * mebibyte)
  const { admin } = await install(core)
  const seal = chunkCipher.seal
  let sealedHere = 0
  chunkCipher.seal = (...parameters) => {
    sealedHere += 1
    return seal(...parameters)
  }
  let written = 0
  let isDone = false
  const file = await leaving(plain)
  const copying = copyToPlace([file], stick, {
    onProgress: ({ stage, doneBytes }) => {
      if (stage === 'write') written = doneBytes
    },
  }).finally(() => {
    isDone = true
  })
  copying.catch(() => undefined)
  // How far the copy was at each answer: nothing is timed, but a thread that is kept busy answers only at long distances.
  const answeredAt: number[] = []
  while (!isDone) {
    // As the desktop's page asks: each request comes in a turn of the loop of its own.
    await new Promise((resolve) => setImmediate(resolve))
    await admin.session.current({})
    if (written > 0 && written < file.source.size) answeredAt.push(written)
  }
  await copying
  chunkCipher.seal = seal
  expect(sealedHere).toBe(0)
  const distances = [0, ...answeredAt, file.source.size].map((at, index, all) => at - (all[index - 1] ?? 0))
  expect(Math.max(...distances)).toBeLessThan(100 * mebibyte)
  expect(answeredAt.length).toBeGreaterThan(20)
  expect(plain.isClosed).toBe(true)
  expect(readdirSync(stick)).toEqual([ageName])
})

test('an encrypted copy opens with age as what it was', async ({ folder }) => {
  requireProgram(test, 'age')
  const stick = stickIn(folder)
  const plain = new Plain(3 * mebibyte + 5)
  const [placed] = await copyToPlace([await leaving(plain)], stick)
  const key = join(folder, 'kanwil.txt')
  writeFileSync(key, `${formatAgeIdentity(seed)}\n`)
  const path = join(stick, ageName)
  expect(placed?.size).toBe(statSync(path).size)
  const opened = execFileSync('age', ['-d', '-i', key, path], { maxBuffer: 1e8 })
  expect(opened.equals(Buffer.alloc(plain.size, 5))).toBe(true)
})

test('a cancelled encrypted copy leaves nothing on the stick and closes what it read', async ({ folder }) => {
  const stick = stickIn(folder)
  const plain = new Plain(2 ** 33)
  const file = await leaving(plain)
  // The room of the computer is not the matter here.
  const inspect = async () => ({ freeBytes: 2 ** 40, largestFile: null })
  const work = progressOf<PlaceProgress, unknown>((hooks) => copyToPlace([file], stick, { ...hooks, inspect }))
  for await (const progress of work) {
    expect(readdirSync(stick)).toEqual([`${ageName}.lentera.part`])
    if (progress.doneBytes > 10 * mebibyte) break
  }
  expect(readdirSync(stick)).toEqual([])
  expect(plain.isClosed).toBe(true)
})

test('a source that breaks in the middle is told as it is, after what came before it', async () => {
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(2 * mebibyte)
    throw new Error('cannot decrypt')
  }
  const seal = await makeAgeSeal(recipients)
  const reading = async (): Promise<void> => {
    for await (const piece of ageFileBeside(breaking(), seal)) expect(piece.length).toBeGreaterThan(0)
  }
  await expect(reading()).rejects.toThrow('cannot decrypt')
})

test('whoever stops reading, or reads slowly, does not have the whole content read ahead', async () => {
  const plain = new Plain(100 * mebibyte)
  const seal = await makeAgeSeal(recipients)
  const pieces = ageFileBeside(plain.open(), seal)
  await pieces.next()
  // The loop turns often enough for a thread that did not wait to have read everything.
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1))
  expect(plain.given).toBeLessThan(10 * mebibyte)
  await pieces.return(undefined)
  expect(plain.isClosed).toBe(true)
})

test('kill -9 during an encrypted copy leaves an unfinished file at most, which the next copy sweeps away', async ({
  folder,
}) => {
  const stick = stickIn(folder)
  const task = { work: 'copy-encrypted-slowly', folder: stick, source: ageName, bytes: 200_000_000 }
  await killed(task, partPath(join(stick, ageName)))
  expect(readdirSync(stick)).toEqual([`${ageName}.lentera.part`])
  expect(await removeLeftovers(stick)).toBe(1)
  await copyToPlace([await leaving(new Plain(1000))], stick)
  expect(readdirSync(stick)).toEqual([ageName])
})

test('a stick that fills up during an encrypted copy keeps nothing of it', ({ folder }) => {
  const stick = stickIn(folder)
  const task = JSON.stringify({ work: 'copy-encrypted', folder: stick, source: ageName, bytes: 20_000_000 })
  const told = execFileSync('bash', ['-c', `ulimit -f 9000; exec "${process.execPath}" "${child}" '${task}'`], {
    encoding: 'utf8',
    env: environment,
  })
  expect(JSON.parse(told)).toEqual({ failure: 'place-full' })
  expect(readdirSync(stick)).toEqual([])
})

test('a cancelled encrypted seal leaves an older bundle alone; a killed one only what the next start sweeps away', async ({
  folder: outer,
}) => {
  const folder = stickIn(outer)
  await sealBundle(sampleOptions(folder, { recipients }))
  const before = filesBelow(folder)
  const endless = { open: () => new Plain(2 ** 32).open(), size: 2 ** 32 }
  const options = sampleOptions(folder, { recipients, entries: [{ path: 'data/besar.bin', source: endless }] })
  for await (const progress of progressOf<SealProgress, unknown>((hooks) => sealBundle(options, hooks)))
    if (progress.doneBytes > 10 * mebibyte) break
  expect(filesBelow(folder)).toEqual(before)

  const task = { work: 'seal-slowly', folder, bytes: 200_000_000, isEncrypted: true }
  await killed(task, partPath(join(folder, `${bundleName}.zip`)))
  const kept = [`${bundleName}.zip`, `${bundleName}.zip.minisig`]
  expect(readdirSync(folder).toSorted()).toEqual([`${bundleName}.zip`, `${bundleName}.zip.lentera.part`, kept[1]])
  expect(await removeLeftovers(folder)).toBe(1)
  expect(filesBelow(folder)).toEqual(before)
})

test('memory does not grow with the size of an encrypted bundle either', ({ folder }) => {
  const task = JSON.stringify({ work: 'seal-large', folder: stickIn(folder), bytes: 300 * mebibyte, isEncrypted: true })
  const told = execFileSync(process.execPath, [child, task], { encoding: 'utf8', env: environment })
  const { result } = JSON.parse(told)
  expect(result.age.size).toBeGreaterThan(300 * mebibyte)
  expect(result.grownBytes).toBeLessThan(100 * mebibyte)
})
