import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { Office } from './recommendation-office.ts'

// One office for the whole file: every account costs a second of key stretching.
test.describe.configure({ mode: 'default' })

let office: Office

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({
    sari: ['perawat'],
    ayu: ['dokter'],
    bambang: ['kepala'],
    dewi: ['sekretaris-tpp'],
    joko: ['perawat', 'kepala'],
  })
})
test.afterAll(() => office.close())

const nurse = () => office.client('sari').recommendations

test('a scan of a letter counts only after it was issued, with somebody who signed and no day to come', async () => {
  const caseId = await office.openCase('sari')
  const draft = await office.draft('sari', caseId, 'permohonan-wbp')
  const scan = async (change: object) => ({
    ...(await office.reference('sari', caseId)),
    requirementId: 'application',
    paperId: draft.paperId,
    fileIds: [await office.upload('sari')],
    signedOn: '2026-11-16',
    signers: [{ name: 'Djoko', capacity: 'signature' as const }],
    ...change,
  })
  const refusedFor = async (change: object) => (await failureOf(nurse().attachScan(await scan(change)))).details.reason
  expect(await refusedFor({})).toBe('paper-not-issued')
  await nurse().issueLetter({ ...(await office.reference('sari', caseId)), letterId: draft.letterId })
  expect(await refusedFor({ signers: [{ name: 'Sari', capacity: 'witness' }] })).toBe('signer-missing')
  expect(await refusedFor({ signers: [{ name: 'Djoko', capacity: 'thumbprint' }] })).toBe('witness-missing')
  expect(await refusedFor({ signedOn: '2026-11-17' })).toBe('signed-in-future')
  expect(await refusedFor({ requirementId: 'unknown-paper' })).toBe('unknown-requirement')
  expect(await refusedFor({ requirementId: 'kanwil-covering-letter', paperId: null })).toBe('wrong-phase')
  await nurse().attachScan(await scan({}))
  expect(await refusedFor({})).toBe('paper-already-signed')
  expect((await nurse().get({ caseId })).requirements[0]?.state).toBe('fulfilled')
})

test('only the own file that belongs to nothing yet can become a paper, and only once', async () => {
  const caseId = await office.openCase('sari')
  const foreign = await office.upload('ayu')
  const attach = async (fileIds: string[]) =>
    nurse().attachRecord({ ...(await office.reference('sari', caseId)), fileIds })
  expect((await failureOf(attach([foreign]))).details.reason).toBe('file-not-usable')
  const own = await office.upload('sari')
  expect((await failureOf(attach([own, own]))).details.reason).toBe('file-not-usable')
  await attach([own])
  expect((await failureOf(attach([own]))).details.reason).toBe('file-not-usable')
  expect((await failureOf(attach([crypto.randomUUID()]))).details.reason).toBe('file-not-usable')
})

test('the file is approved complete, after the session, by someone who had no hand in it', async () => {
  test.setTimeout(60_000)
  const caseId = await office.openCase('sari')
  const approve = async (name: string) =>
    office.client(name).recommendations.approve(await office.reference(name, caseId))
  expect(await failureOf(approve('bambang'))).toMatchObject({
    code: 'refused',
    details: {
      reason: 'papers-missing',
      requirements: 'application,doctor-letter,medical-record,head-covering-letter',
    },
  })
  await office.completeFile('sari', 'ayu', caseId)
  expect((await failureOf(approve('bambang'))).details.reason).toBe('session-missing')
  await office.holdSession('dewi', caseId, 'deferred')
  expect((await failureOf(approve('bambang'))).details.reason).toBe('session-missing')
  await office.holdSession('dewi', caseId)
  expect((await failureOf(approve('sari'))).code).toBe('forbidden')
  await approve('bambang')
  expect((await failureOf(approve('bambang'))).details.reason).toBe('wrong-phase')
})

test('who prepared a file does not approve it, even with the right to approve', async () => {
  test.setTimeout(60_000)
  const caseId = await office.openCase('sari')
  await office.completeFile('sari', 'ayu', caseId)
  await office.holdSession('dewi', caseId)
  const joko = office.client('joko').recommendations
  await joko.attachRecord({ ...(await office.reference('joko', caseId)), fileIds: [await office.upload('joko')] })
  expect((await failureOf(joko.approve(await office.reference('joko', caseId)))).code).toBe('second-person-needed')
})

test('the head may number his own covering letter and still approve', async () => {
  test.setTimeout(60_000)
  const caseId = await office.openCase('sari')
  await office.bringLetter({ drafter: 'sari', issuer: 'sari' }, caseId, 'permohonan-wbp', 'application')
  await office.bringLetter({ drafter: 'ayu', issuer: 'ayu' }, caseId, 'rekomendasi-dokter', 'doctor-letter')
  await office.bringRecord('sari', caseId)
  const covering = { drafter: 'sari', issuer: 'bambang' }
  await office.bringLetter(covering, caseId, 'surat-pengantar-kalapas', 'head-covering-letter')
  await office.holdSession('dewi', caseId)
  await office.client('bambang').recommendations.approve(await office.reference('bambang', caseId))
  expect((await nurse().get({ caseId })).phase).toBe('approved')
})

test('a change decided on an older state is refused, a repeated one under its key is done once', async () => {
  const input = { inmateId: office.inmateId, trigger: 'inmate', reason: 'Sesak', emergency: null } as const
  const context = { key: crypto.randomUUID() }
  const first = await nurse().open(input, { context })
  expect(await nurse().open(input, { context })).toEqual(first)
  const next = await nurse().open(input)
  expect(Number(next.number.slice(-4))).toBe(Number(first.number.slice(-4)) + 1)
  const reference = { caseId: first.id, revision: first.revision }
  await nurse().attachRecord({ ...reference, fileIds: [await office.upload('sari')] })
  const stale = nurse().attachRecord({ ...reference, fileIds: [await office.upload('sari')] })
  expect((await failureOf(stale)).code).toBe('changed-meanwhile')
  expect((await failureOf(nurse().get({ caseId: crypto.randomUUID() }))).code).toBe('not-found')
})

test('a colleague’s draft is seen before a second one is written', async () => {
  const caseId = await office.openCase('sari')
  const doctor = office.client('ayu').recommendations
  const { content, setting } = await doctor.letterForm({ caseId, template: 'rekomendasi-dokter' })
  if (content.template !== 'rekomendasi-dokter') throw new Error('not the doctor’s letter')
  const draft = await office.draft('sari', caseId, 'rekomendasi-dokter')
  const blind = doctor.saveLetter({ ...(await office.reference('ayu', caseId)), letter: null, content, setting })
  expect((await failureOf(blind)).code).toBe('changed-meanwhile')
  const form = await doctor.letterForm({ caseId, template: 'rekomendasi-dokter' })
  expect(form.letter).toEqual({ id: draft.letterId, revision: draft.letterRevision })
  const wording = { ...content.wording, findings: ['Nyeri tekan perut kanan atas.'] }
  await doctor.saveLetter({
    ...(await office.reference('ayu', caseId)),
    letter: form.letter,
    content: { ...content, wording },
    setting,
  })
  const again = await doctor.letterForm({ caseId, template: 'rekomendasi-dokter' })
  expect(again.content).toMatchObject({ wording: { findings: ['Nyeri tekan perut kanan atas.'] } })
})

test('a letter with a character that the font lacks takes no number', async () => {
  const caseId = await office.openCase('sari')
  const { content, setting } = await nurse().letterForm({ caseId, template: 'surat-pengantar-kalapas' })
  if (content.template !== 'surat-pengantar-kalapas') throw new Error('not the covering letter')
  const broken = { ...content, wording: { ...content.wording, opening: 'Dengan hormat ☑' } }
  const reference = await office.reference('sari', caseId)
  const saved = await nurse().saveLetter({ ...reference, letter: null, content: broken, setting })
  const issue = async () =>
    nurse().issueLetter({ ...(await office.reference('sari', caseId)), letterId: saved.letterId })
  expect(await failureOf(issue())).toMatchObject({ code: 'letter-character-missing', details: { character: '☑' } })
  const letter = { id: saved.letterId, revision: saved.letterRevision }
  const before = await numberOf(await office.openCase('sari'))
  await nurse().saveLetter({ ...(await office.reference('sari', caseId)), letter, content, setting })
  expect(sequenceOf((await issue()).number)).toBe(sequenceOf(before) + 1)
})

/** Number of a fresh covering letter: where the series stands. */
async function numberOf(caseId: string): Promise<string | null> {
  const own = { drafter: 'sari', issuer: 'sari' }
  return (await office.bringLetter(own, caseId, 'surat-pengantar-kalapas', 'head-covering-letter')).number
}

const sequenceOf = (number: string | null): number => Number(number?.split('-').at(-1))

test('a bad scan is given up and the letter waits for a better one; a bad letter is voided and stays in the register', async () => {
  const caseId = await office.openCase('sari')
  const own = { drafter: 'sari', issuer: 'sari' }
  const first = await office.bringLetter(own, caseId, 'surat-pengantar-kalapas', 'head-covering-letter')
  const copies = async () => (await nurse().get({ caseId })).requirements[3]
  const reference = () => office.reference('sari', caseId)
  await nurse().voidPaper({
    ...(await reference()),
    paperId: first.paperId,
    reason: 'Pindaian buram',
    keepLetter: true,
  })
  expect(await copies()).toMatchObject({
    state: 'issued',
    copies: [{ voided: { reason: 'Pindaian buram' } }, { state: 'issued' }],
  })
  const waiting = (await copies())?.copies?.[1]
  expect(waiting?.letter?.number).toBe(first.number)
  const void_ = { paperId: waiting?.id ?? '', reason: 'Salah alamat' }
  expect(
    (await failureOf(nurse().voidPaper({ ...(await reference()), ...void_, keepLetter: true }))).details.reason,
  ).toBe('paper-not-signed')
  await nurse().voidPaper({ ...(await reference()), ...void_, keepLetter: false })
  expect(await copies()).toMatchObject({ state: 'missing', todo: 'write-letter' })
  const register = await office.client('sari').letters.register({ year: 2026 })
  expect(register.find((letter) => letter.id === first.letterId)).toMatchObject({
    state: 'voided',
    voidReason: 'Salah alamat',
  })
})

test('an original that was not made here is taken for the application, not for the doctor’s letter', async () => {
  const caseId = await office.openCase('sari')
  const attach = async (requirementId: string) =>
    nurse().attachScan({
      ...(await office.reference('sari', caseId)),
      requirementId,
      paperId: null,
      fileIds: [await office.upload('sari')],
      signedOn: '2026-11-16',
      signers: [{ name: 'Djoko', capacity: 'signature' }],
    })
  await attach('application')
  expect((await failureOf(attach('doctor-letter'))).details.reason).toBe('paper-not-issued')
  expect((await nurse().get({ caseId })).requirements[0]?.state).toBe('fulfilled')
})

test('a request is opened for someone who is here, and by a doctor’s advice only where a doctor gave it', async () => {
  const open = (inmateId: string, trigger: 'doctor' | 'inmate') =>
    nurse().open({ inmateId, trigger, reason: 'Nyeri', emergency: null })
  expect((await failureOf(open(office.inmateId, 'doctor'))).details.reason).toBe('trigger-not-allowed')
  expect((await failureOf(open(crypto.randomUUID(), 'inmate'))).code).toBe('not-found')
  const registry = office.client('rini').inmates
  const person = newcomer()
  const { id, revision } = await registry.register({
    ...person,
    name: 'Orang Bebas',
    nationalId: null,
    firstRegister: { ...person.firstRegister, registerNumber: 'AI.99/2026' },
  })
  const happening = { inmateId: id, revision, on: '2026-11-15', time: null, note: null, letterNumber: null } as const
  await registry.release({ ...happening, reason: 'bebas-demi-hukum' })
  expect((await failureOf(open(id, 'inmate'))).details.reason).toBe('inmate-not-present')
})

test('a case is given up or withdrawn with a reason, and then it can only be taken up again', async () => {
  const caseId = await office.openCase('sari')
  await office.bringLetter({ drafter: 'sari', issuer: 'sari' }, caseId, 'permohonan-wbp', 'application')
  const withdraw = async (reason: string) => nurse().withdraw({ ...(await office.reference('sari', caseId)), reason })
  expect((await failureOf(withdraw('  '))).code).toBe('invalid-input')
  await withdraw('Yang bersangkutan mencabut persetujuan')
  const page = await nurse().get({ caseId })
  expect(page).toMatchObject({
    phase: 'cancelled',
    state: 'cancelled',
    missingCount: 0,
    actions: [{ kind: 'reopen' }],
    turn: { kind: 'nobody' },
  })
  expect(page.requirements[0]).toMatchObject({ state: 'missing', copies: [{ withdrawn: true }] })
  const late = nurse().cancel({ ...(await office.reference('sari', caseId)), reason: 'Terlambat' })
  expect((await failureOf(late)).details.reason).toBe('wrong-phase')
  const open = await nurse().list({ states: [], turn: 'any', includeEnded: false, inmateId: null })
  expect(open.map((row) => row.id)).not.toContain(caseId)
  const all = await nurse().list({ states: ['cancelled'], turn: 'any', includeEnded: true, inmateId: office.inmateId })
  expect(all.map((row) => row.id)).toContain(caseId)
})
