import { spawnSync } from 'node:child_process'
import { createReadStream, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ageFileBeside } from '#electron/bundle/age-thread.ts'
import { makeAgeSeal } from '#electron/bundle/age-write.ts'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { errorTexts } from '#electron/bundle/verify.messages.ts'
import { ageRecipientOf, formatAgeIdentity } from '#shared/bundle/age-keys.ts'
import { formatPublicKeyFile, publicKeyOf } from '#shared/bundle/minisign.ts'
import { bundleName, flipped, sampleOptions, unzipInto } from '#tests/harness/bundle-sample.ts'
import { forgedZip } from '#tests/harness/forged-zip.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

const command = join(import.meta.dirname, '../../electron/bundle/verify-command.ts')
let folder: TemporaryFolder
let zip: string

test.beforeEach(async () => {
  folder = temporaryFolder()
  await sealBundle(sampleOptions(folder.path))
  zip = join(folder.path, `${bundleName}.zip`)
})
test.afterEach(() => {
  folder.remove()
})

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, stderr, lines: stdout.trim().split('\n') }
}

test('a whole bundle: exit 0 and a short summary, with or without a key', () => {
  const keyFile = join(folder.path, 'kanwil.pub')
  writeFileSync(keyFile, formatPublicKeyFile(publicKeyOf(sampleOptions('').signingKey)))
  const withKey = run(zip, '--key', keyFile)
  expect(withKey.status).toBe(0)
  expect(withKey.lines).toHaveLength(4)
  expect(withKey.lines[0]).toBe(`UTUH: ${bundleName}.zip`)
  expect(withKey.stderr).toBe('')
  const without = run(zip)
  expect(without.status).toBe(0)
  expect(without.stderr).toContain('Bandingkan nomor kuncinya')
  expect(run(unzipInto(zip, join(folder.path, 'unpacked'))).status).toBe(0)
})

test('a changed folder: exit 1, the changed file on the first line, one fault a line', () => {
  const bag = unzipInto(zip, join(folder.path, 'unpacked'))
  const manifest = join(bag, 'manifest-sha512.txt')
  writeFileSync(manifest, flipped(readFileSync(manifest), 10))
  rmSync(join(bag, 'data/permohonan.json'))
  const found = run(bag)
  expect(found.status).toBe(1)
  expect(found.lines[0]).toContain(`manifest-sha512.txt: ${errorTexts['file-changed']}`)
  expect(found.lines[1]).toContain(`data/permohonan.json: ${errorTexts['file-missing']}`)
  expect(found.lines.every((line) => /\[[a-z0-9-]+\]$/.test(line))).toBe(true)
})

test('a name from the file cannot write its own lines on the screen', () => {
  writeFileSync(zip, forgedZip([{ name: `${bundleName}/bagit.txt` }, { name: `${bundleName}/\u001b[2J\nUTUH: semua` }]))
  const found = run(zip)
  expect(found.status).toBe(1)
  expect(found.lines.join('')).not.toContain('\u001b')
  expect(found.lines.some((line) => line.startsWith('UTUH'))).toBe(false)
})

test('wrong usage: exit 2 and how to use it', () => {
  for (const words of [[], [zip, zip], [zip, '--nonsense']]) {
    const told = run(...words)
    expect(told.status).toBe(2)
    expect(told.stderr).toContain('Cara pakai')
  }
  expect(run(zip, '--key', join(folder.path, 'none.pub')).status).toBe(2)
})

test('an encrypted bundle: opened with an identity file, both signatures checked, every damage named', async () => {
  const seed = Buffer.alloc(32, 7)
  const sealed = await sealBundle(
    sampleOptions(folder.path, { recipients: [ageRecipientOf(seed)], ageComment: `file:${bundleName}.zip.age` }),
  )
  if (sealed.age === null || sealed.ageSeal === null) throw new Error('not encrypted')
  const parts: Uint8Array[] = []
  for await (const part of ageFileBeside(createReadStream(zip), sealed.ageSeal)) parts.push(part)
  const bytes = Buffer.concat(parts)
  const age = `${zip}.age`
  writeFileSync(age, bytes)
  writeFileSync(`${age}.minisig`, sealed.age.signature)
  const identity = join(folder.path, 'identitas.txt')
  writeFileSync(identity, `# created: 2026-11-16\n${formatAgeIdentity(seed)}\n`)
  const other = join(folder.path, 'lain.txt')
  writeFileSync(other, `${formatAgeIdentity(Buffer.alloc(32, 9))}\n`)
  // Kanwil has no plain zip: only its signature travels along.
  rmSync(zip)

  expect(run(age)).toMatchObject({ status: 2 })
  expect(run(age, '--identity', age)).toMatchObject({ status: 2 })
  const whole = run(age, '--identity', identity, '--key', sealed.publicKey)
  expect(whole.status).toBe(0)
  expect(whole.lines[0]).toBe(`Berkas tersandi ${bundleName}.zip.age terbuka utuh`)
  expect(whole.lines[1]).toBe(`UTUH: ${bundleName}.zip`)
  expect(run(age, '--identity', identity).status).toBe(0)
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('lentera-periksa-'))).toEqual([])

  const stranger = run(age, '--identity', other)
  expect(stranger.status).toBe(1)
  expect(stranger.lines.join()).toContain('age-not-for-us')
  writeFileSync(age, flipped(bytes, bytes.length - 40))
  const damaged = run(age, '--identity', identity, '--key', sealed.publicKey)
  expect(damaged.status).toBe(1)
  expect(damaged.lines.join()).toContain('[age-damaged]')
  expect(damaged.lines.join()).toContain('[signature-invalid]')
  // Encrypted anew by somebody who is not the sender: it opens, and the signature does not fit.
  const again: Uint8Array[] = []
  const seal = await makeAgeSeal([ageRecipientOf(seed)])
  await sealBundle(sampleOptions(folder.path))
  for await (const part of ageFileBeside(createReadStream(zip), seal)) again.push(part)
  writeFileSync(age, Buffer.concat(again))
  const forged = run(age, '--identity', identity, '--key', sealed.publicKey)
  expect(forged.status).toBe(1)
  expect(forged.lines.join()).toContain('[signature-invalid]')
  rmSync(`${age}.minisig`)
  expect(run(age, '--identity', identity, '--key', sealed.publicKey).lines.join()).toContain('[signature-missing]')
})
