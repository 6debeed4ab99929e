import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { download } from '#tests/harness/exchange-office.ts'
import { forgedZip } from '#tests/harness/forged-zip.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { knownOffice, type SampleOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { untilSignedReport } from './assessment-again.ts'
import { type Assessors, day, fill, openAssessment, openAssessors, reference, rriAnswers } from './assessment-desk.ts'
import { forgedResult, type Rewrite, withScores } from './forged-result.ts'
import { png } from './recommendation-office.ts'
import { bytesOf, timesRead, upload } from './result-files.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const today = '2026-11-16'
/** Two installations: one hands over, the other takes in. */
let sender: Assessors
let receiver: Assessors
let age: Buffer
let signature: string
let annexId: string
/** Somebody else who can open it too, to make false ones of it. */
let bapas: SampleOffice

test.beforeAll(async () => {
  sender = await openAssessors()
  receiver = await openAssessors()
  const { id: cardId, fingerprint } = await receiver.client('bambang').partnerKeys.makeOwnCard({
    ...{ post: 'Kepala Rutan', person: 'Bambang Contoh', validFrom: day('2026-01-01'), validUntil: null },
  })
  const card = await bytesOf(receiver, `key-cards/${cardId}`, 'bambang')
  const { id: keyId } = await sender.admin.partnerKeys.import({ card: card.toString('utf8') })
  await sender.admin.partnerKeys.confirm({ id: keyId, revision: 1, fingerprint, spokenWith: 'Bambang Contoh' })

  bapas = await sampleOffice({ owner: { kind: 'bapas', name: 'Bapas Contoh' } })
  const bapasId = await knownOffice(sender.admin, bapas)
  const { id } = await openAssessment(sender)
  await fill(sender, id, rriAnswers({ 'a5-bukti': ['Putusan Nomor 12'] }))
  await untilSignedReport(sender, id, today)
  const { assessmentHandover } = sender.client('astri')
  await assessmentHandover.issueLetter({
    ...{
      ...(await reference(sender, id)),
      recipient: 'Asesor Rutan Contoh',
      place: 'Tempat',
      note: '',
      date: day(today),
    },
  })
  for await (const event of await assessmentHandover.seal({
    ...(await reference(sender, id)),
    keyIds: [keyId, bapasId],
  }))
    if (event.kind === 'sealed') annexId = event.id
  age = await bytesOf(sender, `assessment-annexes/${annexId}`)
  signature = (await bytesOf(sender, `assessment-annex-signatures/${annexId}`)).toString('utf8')
})
test.afterAll(async () => {
  await sender.close()
  await receiver.close()
})

async function opened(
  office: Assessors,
  bytes: Uint8Array,
  given: { signature?: string | null; inmateId?: string } = {},
) {
  const { assessmentImport } = office.client('astri')
  const fileId = await upload(office, bytes)
  const input = { inmateId: office.inmateId, signature, ...given, fileId }
  for await (const event of await assessmentImport.open(input))
    if (event.kind !== 'progress') return { ...event, fileId }
  throw new Error('nothing came of it')
}

const reasonIn = async (work: ReturnType<typeof opened>) => {
  const event = await work
  return event.kind === 'refused' ? event.reason : event.kind
}

test('a file that is none, is cut, tampered, without its signature or for another unit is refused, and nothing is kept', async () => {
  const tampered = Buffer.from(age)
  tampered[tampered.length - 100] = (tampered[tampered.length - 100] ?? 0) ^ 1
  expect(await reasonIn(opened(receiver, age.subarray(0, 4000)))).toBe('result-encryption-damaged')
  expect(await reasonIn(opened(receiver, tampered))).toBe('result-encryption-damaged')
  expect(await reasonIn(opened(receiver, age, { signature: null }))).toBe('result-signature-missing')
  expect(await reasonIn(opened(receiver, age, { signature: signature.replace(/sealed:/, 'sealed;') }))).toBe(
    'result-damaged',
  )
  expect(await reasonIn(opened(sender, age))).toBe('result-not-for-this-unit')
  const text = upload(receiver, Buffer.from('bukan berkas'))
  await expect(text).rejects.toThrow(/415|file-type-refused/)
  const { earlierAssessments } = receiver.client('astri')
  expect(await earlierAssessments.list({ inmateId: receiver.inmateId })).toEqual([])
  const { database } = await openRaw(receiver.folder, 'admin', adminPassword)
  expect(database.prepare('select count(*) as n from files').get()).toEqual({ n: 0 })
  database.close()
})

/** The same contents, changed and signed by another key. */
const forged = (rewrite: Rewrite) => forgedResult({ age, signature, forger: bapas }, rewrite)

test('a whole file that says what cannot be is refused by its name: newer, other content, other instrument, another signer, a rehearsal', async () => {
  const cases: readonly (readonly [string, Parameters<typeof forged>[0]])[] = [
    ['result-newer', (said) => ({ ...said, version: 2 })],
    ['result-other-content', (said) => ({ ...said, format: 'lentera-permohonan' })],
    ['result-malformed', (said) => ({ ...said, forms: [] })],
    ['result-signer-differs', (said) => ({ ...said, bundle: { ...said.bundle, publicKey: 'lain' } })],
    ['result-training', (said) => ({ ...said, training: true })],
    ['result-in-future', (said) => ({ ...said, bundle: { ...said.bundle, sealedAt: '2030-01-01T00:00:00.000Z' } })],
    [
      'result-other-person',
      (said) => ({ ...said, person: { ...said.person, name: 'Karta', birthDate: '1970-01-01' } }),
    ],
    [
      'result-instrument-differs',
      (said, files) => {
        const path = said.forms[0]?.instrument.path ?? ''
        files.set(
          path,
          Buffer.from(
            Buffer.from(files.get(path) ?? [])
              .toString('utf8')
              .replace('"02"', '"99"'),
          ),
        )
        return said
      },
    ],
    ['result-malformed', (said) => ({ ...said, unit: { ...said.unit, name: ' ' } })],
    ['result-malformed', (said) => ({ ...said, unit: { ...said.unit, name: 'Rutan\u0000 Contoh' } })],
    ['result-malformed', (said) => ({ ...said, forms: said.forms.map((form) => ({ ...form, title: '\u202e' })) })],
    ['result-malformed', (said) => withScores(said, { value: 1e300 })],
    ['result-malformed', (said) => withScores(said, { title: ' ' })],
    ['result-in-future', (said) => ({ ...said, assessment: { ...said.assessment, assessedOn: day('2026-11-18') } })],
    [
      'result-malformed',
      (said, files) => {
        files.set('data/surat-palsu.pdf', Buffer.from('<html><script>alert(1)</script></html>'))
        return said
      },
    ],
    [
      'result-malformed',
      (said, files) => {
        for (let index = 0; index < 21; index += 1) files.set(`data/foto-${index}.png`, png)
        return said
      },
    ],
    ['opened', (said) => said],
  ]
  for (const [reason, rewrite] of cases)
    expect(await reasonIn(opened(receiver, await forged(rewrite), { signature: null })), reason).toBe(reason)
  const bomb = forgedZip([
    { name: 'AS-1.zip', content: Buffer.alloc(80 * 1024 * 1024), isDeflated: true },
    { name: 'AS-1.zip.minisig', content: Buffer.from(signature) },
  ])
  expect(await reasonIn(opened(receiver, bomb, { signature: null }))).toBe('result-signature-missing')
  expect(await receiver.client('astri').earlierAssessments.list({ inmateId: receiver.inmateId })).toEqual([])
})

test('another person is refused, whoever asks; the clinic cannot even open it', async () => {
  const person = newcomer()
  const { id: other } = await receiver.client('rini').inmates.register({
    ...{ ...person, name: 'Karta Wijaya', nationalId: null, birthDate: '1985-05-05' },
    arrival: { ...person.arrival, on: day(today), time: null },
    firstRegister: { ...person.firstRegister, since: day(today), registerNumber: 'AI.99/2026' },
  })
  expect(await reasonIn(opened(receiver, age, { inmateId: other }))).toBe('result-other-person')
  await expect(upload(receiver, age, 'sari')).rejects.toThrow(/403/)
  const call = async () => {
    const events = await receiver
      .client('sari')
      .assessmentImport.open({ inmateId: receiver.inmateId, fileId: randomUUID(), signature })
    for await (const _event of events);
  }
  expect((await failureOf(call())).code).toBe('forbidden')
})

test('it is previewed, the key accepted by name, the person confirmed, and kept as an earlier result with the file as it came', async () => {
  const { assessmentImport, earlierAssessments } = receiver.client('astri')
  const event = await opened(receiver, age)
  if (event.kind !== 'opened') throw new Error(JSON.stringify(event))
  expect(event.preview).toMatchObject({
    signer: { kind: 'foreign' },
    wasEncrypted: true,
    person: { name: 'Djoko Soesilo', matches: { name: 'same', birthDate: 'same', registerNumber: 'same' } },
    forms: [{ version: '02' }],
    recommendation: 'Program kerja',
  })
  const keep = async (given: { isPersonConfirmed: boolean; acceptedAs: string | null }) => {
    const input = { inmateId: receiver.inmateId, fileId: event.fileId, signature, ...given }
    for await (const one of await assessmentImport.keep(input)) if (one.kind !== 'progress') return one
    throw new Error('nothing came of it')
  }
  expect(await keep({ isPersonConfirmed: false, acceptedAs: 'Rutan Contoh' })).toMatchObject({
    reason: 'result-person-unconfirmed',
  })
  expect(await keep({ isPersonConfirmed: true, acceptedAs: null })).toMatchObject({
    reason: 'result-signer-unaccepted',
  })
  expect(await earlierAssessments.list({ inmateId: receiver.inmateId })).toEqual([])
  const kept = await keep({ isPersonConfirmed: true, acceptedAs: 'Rutan Contoh' })
  expect(kept).toMatchObject({ kind: 'kept' })
  const [row] = await earlierAssessments.list({ inmateId: receiver.inmateId })
  expect(row).toMatchObject({ assessedOn: today, state: 'active', note: 'Program kerja' })
  expect(row?.scores.some(({ value, band }) => value === 17 && band === 'Sangat tinggi')).toBe(true)
  expect(row?.fileIds).toHaveLength(3)
  expect(row?.origin).toMatchObject({
    ...{ name: 'AS-2026-0001', fileId: event.fileId, wasEncrypted: true, refusal: null },
    ...{ signer: 'foreign', signerName: 'Rutan Contoh', fingerprint: event.preview.signer.fingerprint },
    importedByName: 'Petugas astri',
  })
  expect(await bytesOf(receiver, row?.origin?.fileId ?? '')).toEqual(age)
  // The signature as it came lies beside it, for whoever may read the file, and its reading is put down too.
  expect(row?.origin?.hasSignature).toBe(true)
  const before = await timesRead(receiver)
  const beside = `assessment-import-signatures/${row?.id}`
  expect((await bytesOf(receiver, beside, 'sekar')).toString('utf8')).toBe(signature)
  expect(await timesRead(receiver)).toBe(before + 1)
  expect((await download(receiver.core, receiver.officer('astri').token, `${beside}0`)).status).toBe(404)
  for (const path of [event.fileId, beside])
    expect((await download(receiver.core, receiver.officer('sari').token, path)).status, path).toBe(403)
  expect(await reasonIn(opened(receiver, age))).toBe('result-known')
})

test('our own assessment of the same instrument is set beside it as from elsewhere, and needs no reason for that', async () => {
  const { id } = await openAssessment(receiver)
  await fill(receiver, id, rriAnswers({ a1: ['0'] }))
  await untilSignedReport(receiver, id, today)
  const [compared] = await receiver.client('sekar').assessmentImport.comparison({ id })
  expect(compared).toMatchObject({ isOtherVersion: false, from: { assessedOn: today, version: '02' } })
  expect(compared?.differences.map(({ key }) => key)).toContain('a1')
  expect(compared?.scores.some(({ before, after }) => before?.value === 17 && after?.value === 14)).toBe(true)
  // Each value beside where it comes from: the kept result of the other office, and our own frozen profile.
  const { assessmentHandover, assessmentProfile, earlierAssessments } = receiver.client('astri')
  const [kept] = await earlierAssessments.list({ inmateId: receiver.inmateId })
  const [own] = (await assessmentProfile.of({ id })).forms
  expect(compared?.scores.length).toBeGreaterThan(0)
  for (const { title, before, after, difference } of compared?.scores ?? []) {
    const there = kept?.scores.find((one) => one.title.endsWith(`: ${title}`))
    expect(before, title).toMatchObject({ value: there?.value, band: there?.band })
    const here = own?.scores.find((one) => one.title === title)
    expect(after, title).toMatchObject({ value: here?.value, band: here?.band.label })
    expect(difference).toBe((here?.value ?? 0) - (there?.value ?? 0))
  }
  const item = own?.scores.flatMap(({ items }) => items).find(({ linkId }) => linkId === 'a1')
  expect(compared?.differences.find(({ key }) => key === 'a1')?.after).toContain(item?.answer)
  expect((await assessmentHandover.of({ id })).isReady).toBe(true)
})

test('texts of another office are kept as they are, however hostile, and the list of the person still opens', async () => {
  const hostile = '=HYPERLINK("http://contoh.example")\u202e#include "x" \u{1F480}<b>'
  const bytes = await forged((said) => ({
    ...said,
    unit: { ...said.unit, name: hostile.repeat(6) },
    assessment: { ...said.assessment, recommendation: `#let x = 1 ${'a'.repeat(19_000)}` },
    forms: said.forms.map((form) => ({
      ...form,
      answers: { ...form.answers, a1: [true, 'x'.repeat(900)], 'tidak-ada': ['1'] },
      result: {
        ...form.result,
        scores: form.result.scores.map((score) => ({
          ...score,
          band: score.band && { ...score.band, label: hostile.repeat(5) },
        })),
      },
    })),
  }))
  const event = await opened(receiver, bytes, { signature: null })
  if (event.kind !== 'opened') throw new Error(JSON.stringify(event))
  const { assessmentImport, earlierAssessments, assessments, assessmentWorklist } = receiver.client('astri')
  const input = { inmateId: receiver.inmateId, fileId: event.fileId, signature: null }
  const last: string[] = []
  for await (const one of await assessmentImport.keep({ ...input, isPersonConfirmed: true, acceptedAs: hostile }))
    last.push(one.kind)
  expect(last.at(-1)).toBe('kept')
  const [row] = await earlierAssessments.list({ inmateId: receiver.inmateId })
  expect(row?.office.startsWith('=HYPERLINK') || row?.office).toBe(true)
  // Its signature came inside, so there is none beside it.
  expect(row?.origin?.hasSignature).toBe(false)
  const inside = `assessment-import-signatures/${row?.id}`
  expect((await download(receiver.core, receiver.officer('astri').token, inside)).status).toBe(404)
  const [own] = await assessments.list({ includeEnded: true, inmateId: receiver.inmateId })
  const id = own?.id ?? ''
  expect((await assessmentImport.comparison({ id }))[0]?.from.office).toContain('#include')
  const sheet = await bytesOf(receiver, `assessment-reports/${id}`)
  expect(sheet.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await assessmentWorklist.list({})).today).toBe(today)
})
