import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { clockStartingAt } from '#electron/core/clock.ts'
import { Installation } from '#electron/core/installation.ts'
import { readOutgoing, storeOutgoing, sweepOutgoing } from '#electron/features/exchange/outgoing-store.ts'
import { flipped, inPieces } from '#tests/harness/bundle-sample.ts'
import { testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const mebibyte = 1024 * 1024
const box = mebibyte + 28

let installation: Installation
test.beforeEach(({ folder }) => {
  installation = Installation.claim(folder, clockStartingAt(testMorning))
  installation.openWith(randomBytes(32), true)
})
test.afterEach(() => installation.release())

const pathOf = (id: string): string => join(installation.folder, 'outgoing', id)

async function kept(content: Uint8Array): Promise<string> {
  const id = newId()
  await storeOutgoing(installation, id, inPieces(content, 100_003))
  return id
}

async function readBack(id: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of readOutgoing(installation, id)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

for (const size of [0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte, 3 * mebibyte + 77])
  test(`${size} bytes come back as they were`, async () => {
    const content = randomBytes(size)
    expect((await readBack(await kept(content))).equals(content)).toBe(true)
  })

test('no readable text lies on the disk', async () => {
  const content = Buffer.alloc(2 * mebibyte, '%PDF-1.7 Djoko Soesilo PK\u0003\u0004 ')
  const bytes = readFileSync(pathOf(await kept(content)))
  for (const text of ['%PDF', 'Djoko', 'PK\u0003\u0004']) expect(bytes.includes(text)).toBe(false)
})

test('every kind of touch is found: a bit, a cut at a chunk’s edge, chunks exchanged, one left out, another file’s', async () => {
  const content = randomBytes(3 * mebibyte + 5)
  const other = readFileSync(pathOf(await kept(randomBytes(3 * mebibyte + 5))))
  const changes: Readonly<Record<string, (path: string, bytes: Buffer) => void>> = {
    bit: (path, bytes) => writeFileSync(path, flipped(bytes, box + 40)),
    cut: (path) => truncateSync(path, 3 * box),
    'cut inside': (path) => truncateSync(path, box + 100),
    empty: (path) => truncateSync(path, 0),
    exchanged: (path, bytes) =>
      writeFileSync(
        path,
        Buffer.concat([bytes.subarray(box, 2 * box), bytes.subarray(0, box), bytes.subarray(2 * box)]),
      ),
    'left out': (path, bytes) => writeFileSync(path, Buffer.concat([bytes.subarray(0, box), bytes.subarray(2 * box)])),
    longer: (path, bytes) => writeFileSync(path, Buffer.concat([bytes, bytes.subarray(3 * box)])),
    'another file’s': (path) => writeFileSync(path, other),
  }
  for (const [name, change] of Object.entries(changes)) {
    const id = await kept(content)
    change(pathOf(id), readFileSync(pathOf(id)))
    await expect(readBack(id), name).rejects.toMatchObject({ code: 'file-damaged' })
  }
  await expect(readBack(newId())).rejects.toMatchObject({ code: 'file-damaged' })
})

test('an interrupted writing leaves no file, a log-out in the middle neither', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield randomBytes(2 * mebibyte)
    throw new Error('the source broke')
  }
  await expect(storeOutgoing(installation, newId(), broken())).rejects.toThrow('the source broke')
  async function* loggingOut(): AsyncGenerator<Uint8Array> {
    yield randomBytes(2 * mebibyte)
    await installation.closeDatabase()
    yield randomBytes(2 * mebibyte)
  }
  await expect(storeOutgoing(installation, newId(), loggingOut())).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(readdirSync(join(installation.folder, 'outgoing'))).toEqual([])
})

test('a sweep keeps what is named and removes the rest', async () => {
  const named = await kept(randomBytes(10))
  await kept(randomBytes(10))
  writeFileSync(pathOf(`${newId()}.part`), 'unfinished')
  expect(sweepOutgoing(installation, new Set([named]))).toBe(2)
  expect(readdirSync(join(installation.folder, 'outgoing'))).toEqual([named])
})
