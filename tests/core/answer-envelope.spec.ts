import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { EnvelopeOutcome } from '#electron/bundle/envelope-messages.ts'
import { readEnvelope } from '#electron/bundle/read-envelope.ts'
import { receiveEnvelope } from '#electron/bundle/receive-envelope.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { flipped } from '#tests/harness/bundle-sample.ts'
import { forgedZip } from '#tests/harness/forged-zip.ts'
import { type About, encryptedFor, Kanwil, type MadeAnswer, sealedEnvelope, smallPdf } from '#tests/harness/kanwil.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const about: About = {
  bundleName: 'RM-2026-0001',
  bundleSha256: 'ab'.repeat(32),
  serviceId: 'rekomendasi-medis',
  caseNumber: 'RM/2026/0001',
  unitName: 'Rutan Kelas IIB Contoh',
}
const day = '2026-11-16' as CalendarDate
const letterPath = 'data/SURAT-PENGANTAR-KANWIL.pdf'
const forwarded = {
  kind: 'forwarded',
  on: day,
  to: 'Ditjenpas',
  letter: { number: 'W.1-2', date: day, path: letterPath },
} as const

let kanwil: Kanwil
let identity: string
let recipient: string
let made: MadeAnswer
test.beforeAll(async () => {
  kanwil = await Kanwil.open()
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  const letters = { [letterPath]: smallPdf('pengantar') }
  made = await kanwil.answer(about, {
    answers: [{ kind: 'received', on: day, receivedBy: 'Rahmat' }, forwarded],
    letters,
  })
})

const read = (bytes: Uint8Array, signal?: AbortSignal): Promise<EnvelopeOutcome> =>
  receiveEnvelope({ bytes, identities: [identity] }, signal ? { signal } : {})

async function reasonOf(bytes: Uint8Array): Promise<unknown> {
  const outcome = await read(bytes)
  return outcome.kind === 'refused' ? outcome.reason : outcome.kind
}

test('plain and encrypted say the same: sender, answers, the letter byte for byte', async () => {
  const stages = new Set<string>()
  const plain = await receiveEnvelope(
    { bytes: made.envelope, identities: [] },
    { onProgress: ({ stage }) => stages.add(stage) },
  )
  expect(plain).toMatchObject({
    kind: 'read',
    name: 'JAWABAN-RM-2026-0001-1-2',
    publicKey: kanwil.publicKey,
    wasEncrypted: false,
  })
  expect([...stages]).toEqual(['decrypt', 'check'])
  if (plain.kind !== 'read') throw new Error('not read')
  expect(plain.answer.answers.map(({ kind }) => kind)).toEqual(['received', 'forwarded'])
  expect(plain.letters.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')])).toEqual([
    [letterPath, smallPdf('pengantar').toString('latin1')],
  ])
  const encrypted = await read(await encryptedFor(recipient, made.envelope))
  expect(encrypted).toEqual({ ...plain, wasEncrypted: true })
})

test('what the age program encrypts is opened, and its envelope opens step by step with unzip and minisign', async () => {
  requireProgram(test, 'age', 'minisign', 'unzip')
  const folder = temporaryFolder()
  try {
    const path = (name: string): string => join(folder.path, name)
    writeFileSync(path('a.envelope.zip'), made.envelope)
    execFileSync('age', ['-r', recipient, '-o', path('a.envelope.zip.age'), path('a.envelope.zip')])
    expect(await read(readFileSync(path('a.envelope.zip.age')))).toMatchObject({ kind: 'read', wasEncrypted: true })
    execFileSync('unzip', ['-q', path('a.envelope.zip'), '-d', folder.path])
    execFileSync('minisign', ['-Vqm', path(`${made.name}.zip`), '-P', kanwil.publicKey])
  } finally {
    folder.remove()
  }
})

test('nothing that only looks like an answer gets in', async () => {
  expect(await reasonOf(Buffer.from('bukan apa-apa'))).toBe('not-an-answer')
  expect(await reasonOf(smallPdf('surat'))).toBe('not-an-answer')
  expect(await reasonOf(made.bag), 'the bag without its envelope').toBe('envelope-wrong')
  expect(await reasonOf(made.envelope.subarray(0, 4000)), 'cut').toBe('envelope-wrong')
  expect(await reasonOf(sealedEnvelope('lain', made.bag, made.signature)), 'renamed').toBe('damaged')
  const extra = forgedZip([
    { name: `${made.name}.zip`, content: made.bag },
    { name: `${made.name}.zip.minisig`, content: made.signature },
    { name: 'titipan.exe', content: Buffer.from('MZ') },
  ])
  expect(await reasonOf(extra), 'a third file').toBe('envelope-wrong')
  const climbing = forgedZip([
    { name: `../${made.name}.zip`, content: made.bag },
    { name: `../${made.name}.zip.minisig`, content: made.signature },
  ])
  expect(await reasonOf(climbing), 'a path that climbs').toBe('envelope-wrong')
  const bomb = forgedZip([
    { name: `${made.name}.zip`, content: Buffer.alloc(30_000_000), isDeflated: true },
    { name: `${made.name}.zip.minisig`, content: made.signature },
  ])
  expect(await reasonOf(bomb), 'a bomb').toBe('envelope-wrong')
  const huge = forgedZip([
    { name: `${made.name}.zip`, content: made.bag, declaredSize: 4_000_000_000 },
    { name: `${made.name}.zip.minisig`, content: made.signature },
  ])
  expect(await reasonOf(huge), 'a declared size beyond all letters').toBe('envelope-wrong')
})

test('encrypted to somebody else, or spoilt on the way', async () => {
  const other = await identityToRecipient(await generateX25519Identity())
  expect(await reasonOf(await encryptedFor(other, made.envelope))).toBe('not-for-this-unit')
  const encrypted = await encryptedFor(recipient, made.envelope)
  expect(await reasonOf(flipped(encrypted, encrypted.length - 40))).toBe('encryption-damaged')
  expect(await reasonOf(encrypted.subarray(0, -100))).toBe('encryption-damaged')
})

test('every single changed bit of the signed bag is found', async () => {
  const { bag, name, signature } = made
  for (let position = 40; position < bag.length; position += Math.ceil(bag.length / 60))
    expect(
      await readEnvelope(
        { bytes: sealedEnvelope(name, flipped(bag, position), signature), identities: [] },
        () => undefined,
      ),
      `byte ${position}`,
    ).toMatchObject({ kind: 'refused', reason: 'damaged' })
  const forged = await Kanwil.open()
  const own = await forged.answer(about, { answers: [forwarded], letters: { [letterPath]: smallPdf('palsu') } })
  const outcome = await read(sealedEnvelope(own.name, own.bag, made.signature))
  expect(outcome).toMatchObject({ kind: 'refused', reason: 'damaged' })
  expect(outcome.kind === 'refused' && outcome.problems.map(({ code }) => code)).toContain('signature-wrong-key')
})

test('content that is not in the agreed form is refused: no data, other data, letters that are missing or no PDF', async () => {
  const answers = [forwarded]
  const letters = { [letterPath]: smallPdf('pengantar') }
  const variants: readonly (readonly [string, Parameters<Kanwil['answer']>[1]])[] = [
    ['letter-missing', { answers }],
    ['letter-not-pdf', { answers, letters: { [letterPath]: Buffer.from('<html>bukan pdf</html>') } }],
    ['answer-malformed', { answers, letters, rewrite: () => '{"format":"lentera-jawaban"' }],
    ['answer-malformed', { answers, letters, rewrite: (text) => text.replace('"version": 1', '"version": 2') }],
    ['answer-malformed', { answers, letters, rewrite: (text) => text.replace('"remarks"', '"catatan"') }],
    [
      'answer-malformed',
      {
        answers: [
          { ...forwarded, number: 2 },
          { ...forwarded, number: 1 },
        ],
        letters,
      },
    ],
    ['answer-malformed', { answers, letters, rewrite: (text) => text.replace(letterPath, '../../etc/passwd.pdf') }],
    ['signer-differs', { answers, letters, rewrite: (text) => text.replace(kanwil.publicKey, `RW${'A'.repeat(54)}`) }],
  ]
  for (const [reason, parts] of variants) {
    const { envelope } = await kanwil.answer(about, parts)
    expect(await reasonOf(envelope)).toBe(reason)
  }
})

test('an id that stands twice in one file is no answer file', async () => {
  const id = '0195c1f0-0000-4000-8000-000000000001'
  const { envelope } = await kanwil.answer(about, {
    answers: [
      { kind: 'received', on: day, receivedBy: null, id },
      { kind: 'received', on: day, receivedBy: null, id },
    ],
  })
  expect(await reasonOf(envelope)).toBe('answer-malformed')
})

test('it can be stopped', async () => {
  const stopping = new AbortController()
  const reading = read(made.envelope, stopping.signal)
  stopping.abort()
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
})
