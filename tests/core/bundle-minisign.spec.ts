import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import {
  formatKeyId,
  formatPublicKey,
  formatPublicKeyFile,
  formatSignatureFile,
  isCommentValid,
  isSignatureValid,
  type MinisignPublicKey,
  type MinisignSignature,
  parsePublicKey,
  parseSignatureFile,
  publicKeyOf,
  sign,
} from '#shared/bundle/minisign.ts'
import { startPrehash } from '#shared/bundle/prehash.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const key = { seed: new Uint8Array(32).fill(5), keyId: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 0xab]) }
const content = Buffer.from('isi berkas contoh\n'.repeat(1000))

async function prehashOf(bytes: Uint8Array): Promise<Uint8Array> {
  const prehash = await startPrehash()
  // In two unequal parts: the state must carry over.
  prehash.update(bytes.subarray(0, 777))
  prehash.update(bytes.subarray(777))
  return prehash.digest()
}

function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('not parsed')
  return value
}

test('minisign accepts our signature and our key file, and prints our key number and comment', async () => {
  requireProgram(test, 'minisign')
  const folder = temporaryFolder()
  const file = join(folder.path, 'a.zip')
  writeFileSync(file, content)
  writeFileSync(`${file}.minisig`, formatSignatureFile(sign(await prehashOf(content), key, 'kata\ttepercaya é')))
  writeFileSync(join(folder.path, 'a.pub'), formatPublicKeyFile(publicKeyOf(key)))
  const told = execFileSync('minisign', ['-V', '-p', join(folder.path, 'a.pub'), '-m', file], { encoding: 'utf8' })
  expect(told).toContain('Trusted comment: kata\ttepercaya é')
  expect(formatKeyId(key.keyId)).toBe('AB07060504030201')

  writeFileSync(file, Buffer.concat([content, Buffer.from('x')]))
  expect(() =>
    execFileSync('minisign', ['-V', '-p', join(folder.path, 'a.pub'), '-m', file], { stdio: 'pipe' }),
  ).toThrow()
  folder.remove()
})

test('a file signed by minisign verifies with ours', async () => {
  requireProgram(test, 'minisign')
  const folder = temporaryFolder()
  const file = join(folder.path, 'b.zip')
  writeFileSync(file, content)
  const [publicPath, secretPath] = [join(folder.path, 'b.pub'), join(folder.path, 'b.key')]
  execFileSync('minisign', ['-G', '-W', '-p', publicPath, '-s', secretPath], { stdio: 'pipe' })
  execFileSync('minisign', ['-S', '-s', secretPath, '-m', file, '-t', 'dari luar'], { stdio: 'pipe' })
  const publicKey = present(parsePublicKey(readFileSync(publicPath, 'utf8')))
  const signature = present(parseSignatureFile(readFileSync(`${file}.minisig`, 'utf8')))
  expect(isSignatureValid(await prehashOf(content), signature, publicKey)).toBe(true)
  expect(isCommentValid(signature, publicKey)).toBe(true)
  expect(signature.trustedComment).toBe('dari luar')

  // The old kind, over the whole file, is refused: it would need the file in memory.
  execFileSync('minisign', ['-S', '-l', '-s', secretPath, '-m', file, '-x', `${file}.old`], { stdio: 'pipe' })
  expect(parseSignatureFile(readFileSync(`${file}.old`, 'utf8'))).toBeNull()
  folder.remove()
})

test('what is written is read back the same', async () => {
  const publicKey = publicKeyOf(key)
  for (const text of [
    formatPublicKey(publicKey),
    formatPublicKeyFile(publicKey),
    formatPublicKeyFile(publicKey).replaceAll('\n', '\r\n'),
  ]) {
    expect(formatPublicKey(present(parsePublicKey(text)))).toBe(formatPublicKey(publicKey))
  }
  const text = formatSignatureFile(sign(await prehashOf(content), key, 'x'))
  expect(formatSignatureFile(present(parseSignatureFile(text)))).toBe(text)
})

test('a changed file, comment, signature or key is not accepted', async () => {
  const prehash = await prehashOf(content)
  const publicKey = publicKeyOf(key)
  const signature = sign(prehash, key, 'x')
  const spoilt = (bytes: Uint8Array): Uint8Array =>
    Uint8Array.from(bytes, (byte, index) => (index === 9 ? byte ^ 1 : byte))
  const both = (given: MinisignSignature, by: MinisignPublicKey = publicKey): readonly boolean[] => [
    isSignatureValid(prehash, given, by),
    isCommentValid(given, by),
  ]
  expect(both(signature)).toEqual([true, true])
  expect(isSignatureValid(spoilt(prehash), signature, publicKey)).toBe(false)
  expect(both({ ...signature, trustedComment: 'y' })).toEqual([true, false])
  expect(both({ ...signature, signature: spoilt(signature.signature) })).toEqual([false, false])
  expect(both({ ...signature, commentSignature: spoilt(signature.commentSignature) })).toEqual([true, false])
  expect(both(signature, { ...publicKey, key: spoilt(publicKey.key) })).toEqual([false, false])
})

test('text that is no key or signature is refused, not guessed at', async () => {
  const good = formatPublicKey(publicKeyOf(key))
  for (const text of ['', 'RWQ', `${good}=`, good.slice(1), `x${good.slice(1)}`, `${good}\n${good}`]) {
    expect(parsePublicKey(text)).toBeNull()
  }
  const signature = formatSignatureFile(sign(await prehashOf(content), key, 'x'))
  for (const text of [
    '',
    signature.slice(0, -30),
    signature.replace('trusted comment: x', 'comment: x'),
    `${signature}more`,
  ]) {
    expect(parseSignatureFile(text)).toBeNull()
  }
  expect(() => sign(new Uint8Array(64), key, 'two\nlines')).toThrow(RangeError)
})
