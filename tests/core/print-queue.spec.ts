// "Antrean cetak": papers wait, are printed, fail with a reason, survive a restart; a copy is counted only when it came out.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Core } from '#electron/core/create-core.ts'
import type { Shell } from '#electron/core/shell-port.ts'
import { type Client, clientOf } from '#tests/harness/client.ts'
import { passwordOf, startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'

let office: Office
let caseId: string
/** The nurse's own letter, and one that only the clinic may read. */
let application: string
let doctorLetter: string

test.beforeEach(async () => {
  office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], wawan: ['wali'] })
  caseId = await office.openCase('sari')
  const issue = async (issuer: string, template: 'permohonan-wbp' | 'rekomendasi-dokter') => {
    const { letterId } = await office.draft('sari', caseId, template)
    await office.client(issuer).recommendations.issueLetter({ ...(await office.reference(issuer, caseId)), letterId })
    return letterId
  }
  application = await issue('sari', 'permohonan-wbp')
  doctorLetter = await issue('ayu', 'rekomendasi-dokter')
})
test.afterEach(() => office.close())

const letter = (letterId: string) => ({ kind: 'letter' as const, letterId })
const form = (name: 'formulir-permohonan-wbp' | 'formulir-rekomendasi-dokter', ofCase: string | null = null) => ({
  kind: 'blank-form' as const,
  form: name,
  inmateId: office.inmateId,
  caseId: ofCase,
  paper: 'F4' as const,
})

const open = (client: Client) => client.printQueue.list({ which: 'open' })
const printsOf = async (client: Client, letterId: string) =>
  (await client.letters.register({ year: 2026 })).find(({ id }) => id === letterId)?.printCount

const sha256 = (bytes: ArrayBuffer) => createHash('sha256').update(Buffer.from(bytes)).digest('hex')

async function read<Event>(events: Promise<AsyncIterable<Event>>): Promise<readonly Event[]> {
  const all: Event[] = []
  for await (const event of await events) all.push(event)
  return all
}

/** The same data on a desktop: another run of the program, with printers. */
async function onDesktop(shell: Partial<Shell>, work: (client: Client, core: Core) => Promise<void>): Promise<void> {
  await office.core.close()
  const core = await startCore(office.folder, {
    clock: testMorning,
    shell: {
      printers: async () => [{ name: 'Ruang TU', isDefault: true }],
      print: async () => undefined,
      chooseFolder: async () => null,
      ...shell,
    },
  })
  try {
    const { token } = await clientOf(core).session.logIn({ name: 'sari', password: passwordOf('sari') })
    await work(clientOf(core, token), core)
  } finally {
    await core.close()
  }
}

test('the browser gets the issued bytes, and a copy counts when a person has it in hand', async () => {
  const sari = office.client('sari')
  const { ids } = await sari.printQueue.add({ papers: [letter(application), letter(application)] })
  const [first = '', second = ''] = ids
  expect(await printsOf(sari, application)).toBe(0)

  const issued = sha256(await (await office.download('sari', `letters/${application}`)).arrayBuffer())
  const offered = sha256(await (await office.download('sari', `print-jobs/${first}`)).arrayBuffer())
  expect(offered).toBe(issued)
  const { database } = await openRaw(office.folder, 'sari', passwordOf('sari'))
  expect(database.prepare('SELECT pdf_sha256 FROM letters WHERE id = ?').pluck().get(application)).toBe(issued)
  database.close()

  await sari.printQueue.send({ ids })
  expect((await open(sari)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  expect(await printsOf(sari, application)).toBe(0)
  expect(await sari.printQueue.confirm({ ids: [first] })).toEqual({ copyNumbers: [1] })
  await sari.printQueue.fail({ ids: [second], reason: 'jammed' })
  expect(await open(sari)).toMatchObject([
    { id: second, state: 'failed', reason: 'jammed', personName: 'Djoko Soesilo' },
  ])
  expect(await printsOf(sari, application)).toBe(1)

  await sari.printQueue.send({ ids: [second] })
  expect(await sari.printQueue.confirm({ ids: [second] })).toEqual({ copyNumbers: [2] })
  expect(await open(sari)).toEqual([])
  expect((await sari.printQueue.list({ which: 'printed' })).map(({ copyNumber }) => copyNumber).toSorted()).toEqual([
    1, 2,
  ])
  await expect(sari.printQueue.confirm({ ids: [second] })).rejects.toMatchObject({ code: 'changed-meanwhile' })
})

test('the queue outlives the program; a desktop prints it, and what the printer refuses stays with its reason', async () => {
  const { ids } = await office
    .client('sari')
    .printQueue.add({ papers: [letter(application), letter(doctorLetter), form('formulir-permohonan-wbp', caseId)] })
  const sent: number[] = []
  let refused = 1
  const print = async (pdf: Uint8Array) => {
    sent.push(pdf.length)
    if (sent.length === 2 && refused-- > 0) throw new Error('printing failed: Invalid printer settings')
  }
  await onDesktop({ print }, async (sari) => {
    expect((await open(sari)).map(({ id, state }) => [id, state])).toEqual(ids.map((id) => [id, 'waiting']))
    await expect(read(sari.printQueue.print({ ids, printer: 'Lain' }))).rejects.toMatchObject({
      code: 'printer-missing',
    })
    const events = await read(sari.printQueue.print({ ids, printer: 'Ruang TU' }))
    expect(events.filter(({ state }) => state !== 'sent').map(({ state, done }) => [state, done])).toEqual([
      ['printed', 1],
      ['failed', 2],
      ['printed', 3],
    ])
    expect(sent).toHaveLength(3)
    expect(await open(sari)).toMatchObject([
      { id: ids[1], state: 'failed', reason: 'printer-refused', printer: 'Ruang TU' },
    ])
    expect(await printsOf(sari, doctorLetter)).toBe(0)
    await read(sari.printQueue.print({ ids: [ids[1] ?? ''], printer: 'Ruang TU' }))
    expect(await open(sari)).toEqual([])
    expect(await printsOf(sari, doctorLetter)).toBe(1)
  })
})

test('the power goes while the printer works: nobody knows, so the paper asks, and nothing is counted', async () => {
  const { ids } = await office.client('sari').printQueue.add({ papers: [letter(application)] })
  await office.client('sari').printQueue.send({ ids })
  await onDesktop({}, async (sari) => {
    expect(await open(sari)).toMatchObject([{ id: ids[0], state: 'sent' }])
    expect(await printsOf(sari, application)).toBe(0)
    await sari.printQueue.remove({ ids })
    expect(await open(sari)).toEqual([])
    await expect(sari.printQueue.send({ ids })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })
})

test('nobody sees or prints a paper of the queue that he may not open', async () => {
  const sari = office.client('sari')
  const wawan = office.client('wawan')
  const { ids } = await sari.printQueue.add({ papers: [letter(doctorLetter), form('formulir-rekomendasi-dokter')] })
  expect(await open(wawan)).toEqual([])
  for (const [index, id] of ids.entries()) {
    expect((await office.download('wawan', `print-jobs/${id}`)).status, `paper ${index}`).toBe(403)
    for (const change of [
      wawan.printQueue.send({ ids: [id] }),
      wawan.printQueue.remove({ ids: [id] }),
      wawan.printQueue.fail({ ids: [id], reason: 'jammed' }),
    ])
      await expect(change).rejects.toMatchObject({ code: 'forbidden' })
  }
  await expect(wawan.printQueue.add({ papers: [letter(doctorLetter)] })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(wawan.printQueue.add({ papers: [form('formulir-rekomendasi-dokter')] })).rejects.toMatchObject({
    code: 'forbidden',
  })
  // A wali may help with an application, but knows of no request.
  await expect(wawan.printQueue.add({ papers: [form('formulir-permohonan-wbp', caseId)] })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const { ids: own } = await wawan.printQueue.add({ papers: [form('formulir-permohonan-wbp')] })
  expect(await open(wawan)).toMatchObject([{ id: own[0], template: 'formulir-permohonan-wbp' }])
  // One paper that may not be touched, and none of the order is.
  await expect(wawan.printQueue.send({ ids: [...own, ...ids] })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await open(wawan)).toMatchObject([{ state: 'waiting' }])
})

test('only issued letters are printed as letters', async () => {
  const { letterId } = await office.draft('sari', caseId, 'surat-pengantar-kalapas')
  await expect(office.client('sari').printQueue.add({ papers: [letter(letterId)] })).rejects.toMatchObject({
    code: 'refused',
    data: { reason: 'letter-not-issued' },
  })
})

test('one letter at the printer leaves a trace of its reading; neither a draft nor a voided letter comes out or is counted', async () => {
  const draft = (await office.draft('sari', caseId, 'surat-pengantar-kalapas')).letterId
  const paper = (await office.client('sari').recommendations.get({ caseId })).requirements
    .flatMap(({ copies }) => copies)
    .find((copy) => copy?.letter?.id === application)
  await office.client('sari').recommendations.voidPaper({
    ...(await office.reference('sari', caseId)),
    paperId: paper?.id ?? '',
    reason: 'Salah nama',
    keepLetter: false,
  })
  const sent: number[] = []
  const print = async (pdf: Uint8Array) => {
    sent.push(pdf.length)
  }
  await onDesktop({ print }, async ({ printQueue }) => {
    for (const id of [draft, application])
      await expect(printQueue.add({ papers: [letter(id)] })).rejects.toMatchObject({
        code: 'refused',
        data: { reason: 'letter-not-issued' },
      })
    const { ids } = await printQueue.add({ papers: [letter(doctorLetter)] })
    expect(sent).toEqual([])
    await read(printQueue.print({ ids, printer: 'Ruang TU' }))
    expect(sent).toHaveLength(1)
  })
  const { database } = await openRaw(office.folder, 'sari', passwordOf('sari'))
  const traces = database.prepare(
    "SELECT kind, subject_id AS subject FROM read_log WHERE procedure = 'printQueue.print'",
  )
  expect(traces.all()).toEqual([{ kind: 'health', subject: office.inmateId }])
  expect(database.prepare('SELECT letter_id, copy_number FROM letter_prints').all()).toEqual([
    { letter_id: doctorLetter, copy_number: 1 },
  ])
  database.close()
})

test('a blank form carries the identity and no number, is in no register, and leaves a trace of its print', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const sari = office.client('sari')
  const before = await sari.letters.register({ year: 2026 })
  const { ids } = await sari.printQueue.add({ papers: [form('formulir-rekomendasi-dokter', caseId)] })
  const response = await office.download('sari', `print-jobs/${ids[0]}`)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const file = test.info().outputPath('form.pdf')
  writeFileSync(file, Buffer.from(await response.arrayBuffer()))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  expect(text).toContain('Djoko Soesilo')
  expect(text).toContain('Formulir kosong untuk diisi tangan, bukan surat bernomor')
  expect(text).toContain('Dicetak oleh Petugas sari, Senin, 16 November 2026')
  expect(text).not.toMatch(/Nomor\s*:/)
  expect(text).not.toContain('DRAF')
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Page size:\s+609\.\d+ x 935\.\d+/)

  await sari.printQueue.send({ ids })
  expect(await sari.printQueue.confirm({ ids })).toEqual({ copyNumbers: [null] })
  expect(await sari.letters.register({ year: 2026 })).toEqual(before)
  expect(await sari.printQueue.list({ which: 'printed' })).toMatchObject([
    {
      kind: 'blank-form',
      template: 'formulir-rekomendasi-dokter',
      personName: 'Djoko Soesilo',
      changedBy: 'Petugas sari',
    },
  ])
  const { database } = await openRaw(office.folder, 'sari', passwordOf('sari'))
  const looked = database
    .prepare("SELECT kind, subject_id FROM read_log WHERE procedure = 'printQueue.read'")
    .all() as readonly unknown[]
  const changes = database.prepare("SELECT count(*) FROM change_log WHERE table_name = 'print_jobs'").pluck().get()
  database.close()
  expect(looked).toContainEqual({ kind: 'identity', subject_id: office.inmateId })
  expect(changes).toBe(3)
})

test('a form for one person with the case of another is not found', async () => {
  await expect(
    office.client('sari').printQueue.add({
      papers: [{ ...form('formulir-permohonan-wbp', '0199aaaa-0000-7000-8000-000000000000') }],
    }),
  ).rejects.toMatchObject({ code: 'not-found' })
})
