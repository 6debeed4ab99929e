import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openAge } from '#electron/bundle/age-read.ts'
import { type AgeSeal, ageChunkBytes, ageChunkNonce, ageSize } from '#electron/bundle/age-stream.ts'
import { ageFileBeside } from '#electron/bundle/age-thread.ts'
import { makeAgeSeal } from '#electron/bundle/age-write.ts'
import { chunkCipher, portableCipher } from '#electron/bundle/chunk-cipher.ts'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { parseAgeComment } from '#shared/bundle/age-comment.ts'
import { ageRecipientOf, formatAgeIdentity } from '#shared/bundle/age-keys.ts'
import { bundleName, flipped, inPieces, sampleOptions } from '#tests/harness/bundle-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

let folder: TemporaryFolder
test.beforeEach(() => {
  folder = temporaryFolder()
})
test.afterEach(() => folder.remove())

const seed = randomBytes(32)
const identity = formatAgeIdentity(seed)
const recipient = ageRecipientOf(seed)

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

const encrypted = async (plain: Uint8Array, seal: AgeSeal, pieceBytes?: number) =>
  collected(ageFileBeside(inPieces(plain, pieceBytes), seal))
const opened = (file: Uint8Array, identities = [identity], pieceBytes?: number) =>
  collected(openAge(inPieces(file, pieceBytes), identities))

/** Keys as another program makes them; the path of the identity file, and what stands in it. */
function generatedKeys(name: string): { readonly path: string; readonly recipient: string; readonly identity: string } {
  const path = join(folder.path, name)
  execFileSync('age-keygen', ['-o', path], { stdio: 'ignore' })
  const text = readFileSync(path, 'utf8')
  return {
    path,
    recipient: /age1[0-9a-z]+/.exec(text)?.[0] ?? '',
    identity: /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(text)?.[0] ?? '',
  }
}

const edges = [0, 1, ageChunkBytes - 1, ageChunkBytes, ageChunkBytes + 1, 2 * ageChunkBytes, 300_001]

test('age opens what we encrypt, at every edge of a chunk, and we open what age encrypts', async () => {
  requireProgram(test, 'age', 'age-keygen')
  const kanwil = generatedKeys('kanwil.txt')
  const ditjen = generatedKeys('ditjen.txt')
  for (const size of edges) {
    const plain = randomBytes(size)
    const seal = await makeAgeSeal([kanwil.recipient, ditjen.recipient])
    const file = await encrypted(plain, seal)
    expect(file.length, String(size)).toBe(ageSize(size, seal.head))
    const path = join(folder.path, 'a.age')
    writeFileSync(path, file)
    for (const { path: key } of [kanwil, ditjen])
      expect(execFileSync('age', ['-d', '-i', key, path], { maxBuffer: 1e8 }).equals(plain), String(size)).toBe(true)
    const theirs = execFileSync('age', ['-r', kanwil.recipient], { input: plain, maxBuffer: 1e8 })
    expect((await opened(theirs, [identity, kanwil.identity])).equals(plain), String(size)).toBe(true)
  }
})

test('the same seal gives the same bytes, however the content is cut into pieces', async () => {
  const seal = await makeAgeSeal([recipient])
  const plain = randomBytes(200_000)
  const first = await encrypted(plain, seal)
  for (const pieceBytes of [1, 65_535, 65_536, 65_537, 200_000]) {
    const few = pieceBytes === 1 ? plain.subarray(0, 3000) : plain
    const expected = pieceBytes === 1 ? await encrypted(few, seal, 3000) : first
    expect((await encrypted(few, seal, pieceBytes)).equals(expected), String(pieceBytes)).toBe(true)
  }
  expect((await encrypted(plain, await makeAgeSeal([recipient]))).equals(first)).toBe(false)
  for (const pieceBytes of [1, 17, 65_552, 65_553, 1_000_000])
    expect((await opened(first, [identity], pieceBytes)).equals(plain), String(pieceBytes)).toBe(true)
})

test('the cipher of the desktop and that of the system are one', () => {
  const key = randomBytes(32)
  const plain = randomBytes(70_000)
  const nonce = ageChunkNonce(70_000, true)
  const sealed = Buffer.concat(chunkCipher.seal(key, nonce, plain))
  expect(Buffer.concat(portableCipher.seal(key, nonce, plain)).equals(sealed)).toBe(true)
  expect(Buffer.from(portableCipher.open(key, nonce, sealed) ?? []).equals(plain)).toBe(true)
  for (const cipher of [chunkCipher, portableCipher]) {
    expect(cipher.open(key, nonce, flipped(sealed, 5))).toBeNull()
    expect(cipher.open(key, ageChunkNonce(70_000, false), sealed)).toBeNull()
  }
})

test('a wrong recipient cannot open it', async () => {
  const file = await encrypted(randomBytes(1000), await makeAgeSeal([recipient]))
  await expect(opened(file, [formatAgeIdentity(randomBytes(32))])).rejects.toMatchObject({ code: 'age-not-for-us' })
  await expect(opened(file, [])).rejects.toMatchObject({ code: 'age-not-for-us' })
})

test('every bit that is changed, and every cut, is named', async () => {
  const seal = await makeAgeSeal([recipient])
  const file = await encrypted(randomBytes(2 * ageChunkBytes + 5), seal)
  const { length: headLength } = seal.head
  const codeOf = async (bytes: Uint8Array): Promise<unknown> =>
    opened(bytes).then(
      () => 'opened',
      (error: { code?: string }) => error.code,
    )
  expect(await codeOf(Buffer.from('PK\u0003\u0004 no age file at all'))).toBe('age-not-age')
  expect(await codeOf(Buffer.alloc(0))).toBe('age-not-age')
  expect(await codeOf(flipped(file, 3))).toBe('age-not-age')
  for (let position = 22; position < headLength - 16; position += 7)
    expect(['age-header-damaged', 'age-not-for-us'], `header ${position}`).toContain(
      await codeOf(flipped(file, position)),
    )
  for (const position of [headLength - 1, headLength, headLength + 70_000, file.length - 20, file.length - 1])
    expect(await codeOf(flipped(file, position)), `content ${position}`).toBe('age-damaged')
  for (const end of [
    headLength - 3,
    headLength,
    headLength + 10,
    headLength + 65_552,
    headLength + 65_553,
    file.length - 1,
  ])
    expect(await codeOf(file.subarray(0, end)), `cut at ${end}`).toBe('age-damaged')
  expect(await codeOf(file.subarray(0, 60))).toBe('age-header-damaged')
  expect(await codeOf(Buffer.concat([file, Buffer.of(0)]))).toBe('age-damaged')
  // An endless header is not read for ever.
  expect(await codeOf(Buffer.concat([file.subarray(0, 22), Buffer.alloc(200_000, 'a')]))).toBe('age-header-damaged')
})

test("other people's programs accept an encrypted bundle and both of its signatures", async () => {
  requireProgram(test, 'age', 'age-keygen', 'minisign', 'unzip', 'sha256sum')
  const kanwil = generatedKeys('kanwil.txt')
  const other = generatedKeys('other.txt')
  const options = sampleOptions(folder.path, {
    recipients: [kanwil.recipient],
    ageComment: `file:${bundleName}.zip.age`,
  })
  const sealed = await sealBundle(options)
  if (sealed.age === null || sealed.ageSeal === null) throw new Error('not encrypted')
  // Nothing but the zip and its signature was written: the age file is made when it leaves.
  const zip = join(folder.path, sealed.zipName)
  const listed = readdirSync(folder.path).filter((name) => name.startsWith(bundleName))
  expect(listed.toSorted()).toEqual([sealed.zipName, sealed.signatureName])
  const file = await encrypted(readFileSync(zip), sealed.ageSeal)
  expect(file.length).toBe(sealed.age.size)
  expect(createHash('sha256').update(file).digest('hex')).toBe(sealed.age.sha256)
  const age = `${zip}.age`
  writeFileSync(age, file)
  writeFileSync(`${age}.minisig`, sealed.age.signature)

  const told = execFileSync('minisign', ['-V', '-P', sealed.publicKey, '-m', age], { encoding: 'utf8' })
  expect(told).toContain(`${sealed.zipName}=${sealed.sha256}`)
  execFileSync('minisign', ['-Vq', '-P', sealed.publicKey, '-m', zip])
  const plain = join(folder.path, 'opened.zip')
  execFileSync('age', ['-d', '-i', kanwil.path, '-o', plain, age])
  expect(readFileSync(plain).equals(readFileSync(zip))).toBe(true)
  execFileSync('unzip', ['-tq', plain])
  expect(execFileSync('sha256sum', [plain], { encoding: 'utf8' })).toContain(sealed.sha256)
  expect(() => execFileSync('age', ['-d', '-i', other.path, age], { stdio: 'pipe' })).toThrow(/no identity matched/)
  writeFileSync(age, flipped(file, file.length - 30))
  expect(() => execFileSync('age', ['-d', '-i', kanwil.path, '-o', plain, age], { stdio: 'pipe' })).toThrow()
  expect(() => execFileSync('minisign', ['-Vq', '-P', sealed.publicKey, '-m', age], { stdio: 'pipe' })).toThrow()
})

test('encrypted or not, the zip is the same, and each sealing has a key of its own', async () => {
  const plain = await sealBundle(sampleOptions(join(folder.path, 'a')))
  const [first, second] = await Promise.all(
    ['b', 'c'].map((name) => sealBundle(sampleOptions(join(folder.path, name), { recipients: [recipient] }))),
  )
  expect(plain.age).toBeNull()
  expect(first?.sha256).toBe(plain.sha256)
  expect(second?.sha256).toBe(plain.sha256)
  expect(first?.age?.sha256).not.toBe(second?.age?.sha256)
})

test('the words beside the signature name the zip inside', () => {
  const sha256 = 'ab'.repeat(32)
  expect(parseAgeComment(`file:x.zip.age\tx.zip=${sha256}`)).toEqual({ name: 'x.zip', sha256 })
  expect(parseAgeComment('file:x.zip.age')).toBeNull()
})
