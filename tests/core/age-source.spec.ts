import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { AgeFault, openAge } from '#shared/bundle/age-source.ts'
import { blocksOf, bytesSource, gathered } from '#shared/bundle/byte-source.ts'
import { flipped } from '#tests/harness/bundle-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const chunk = 64 * 1024
const sizes = [0, 1, 100, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 777]

test('what age encrypted is read at any place, as if it were plain', async () => {
  requireProgram(test, 'age')
  const folder = temporaryFolder()
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  for (const size of sizes) {
    const plain = randomBytes(size)
    const path = join(folder.path, 'plain')
    writeFileSync(path, plain)
    execFileSync('age', ['-r', recipient, '-o', `${path}.age`, path])
    const opened = await openAge(bytesSource(readFileSync(`${path}.age`)), { identity })
    expect(opened.size).toBe(size)
    expect(Buffer.from((await gathered(blocksOf(opened), size)) ?? []).equals(plain)).toBe(true)
    for (let round = 0; round < 60; round += 1) {
      const [from, to] = [Math.floor(Math.random() * (size + 1)), Math.floor(Math.random() * (size + 1))].toSorted(
        (a, b) => a - b,
      )
      const part = await opened.read(from ?? 0, (to ?? 0) - (from ?? 0))
      expect(Buffer.from(part).equals(plain.subarray(from, to)), `${size}: ${from} to ${to}`).toBe(true)
    }
    await expect(opened.read(size, 1)).rejects.toThrow(RangeError)
  }
  folder.remove()
})

test('any flipped byte and any cut is noticed; a sound chunk beside a damaged one still opens', async () => {
  const identity = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(identity))
  const plain = randomBytes(3 * chunk + 500)
  const whole = await encrypter.encrypt(plain)
  const faultOf = async (bytes: Uint8Array, secret = identity): Promise<string> => {
    try {
      const opened = await openAge(bytesSource(bytes), { identity: secret })
      await gathered(blocksOf(opened), bytes.length)
      return 'none'
    } catch (error) {
      return error instanceof AgeFault ? error.code : `other: ${error}`
    }
  }
  expect(await faultOf(whole)).toBe('none')
  expect(await faultOf(whole, await generateX25519Identity())).toBe('age-other-key')
  for (let at = 0; at < whole.length; at += 61)
    expect(await faultOf(flipped(whole, at)), `flipped ${at}`).toMatch(/^age-/)
  for (let end = 0; end < whole.length; end += 997)
    expect(await faultOf(whole.subarray(0, end)), `cut ${end}`).toMatch(/^age-/)
  const payload = whole.length - (plain.length + 4 * 16)
  expect(await faultOf(whole.subarray(0, payload + 2 * (chunk + 16)))).toBe('age-truncated')
  expect(await faultOf(Buffer.concat([whole, Buffer.alloc(20)]))).toMatch(/^age-/)

  const opened = await openAge(bytesSource(flipped(whole, payload + chunk + 100)), { identity })
  await expect(opened.read(chunk + 5, 10)).rejects.toThrow(AgeFault)
  expect(Buffer.from(await opened.read(2 * chunk, 50)).equals(plain.subarray(2 * chunk, 2 * chunk + 50))).toBe(true)
})
