import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Core } from '#electron/core/create-core.ts'
import type { ComplaintLetterKind } from '#shared/features/complaints/complaint-letters.ts'
import type { Role } from '#shared/people/roles.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Client } from '#tests/harness/client.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'

test.setTimeout(180_000)

const seeded = ['Rahmawati', 'Kenangasari', 'Tukijan', 'Bungur']

const mother = {
  ...{ name: 'Rahmawati Kenangasari', identityNumber: null, inmateId: null, phone: '0812 0000 0001', email: null },
  ...{ address: 'Jalan Bungur Nomor 7\nTeluk Lentera', reachedBy: null },
}

type Receiving = Parameters<Client['complaints']['receive']>[0]

const complaint: Receiving = {
  ...{ channel: 'loket', class: 'complaint', service: 'kesehatan', reporterKind: 'family', mode: 'confidential' },
  story: {
    ...{ what: 'Saya, Rahmawati, ibu dari Tukijan: obat anak saya terlambat', where: 'Blok B', when: null, who: null },
    ...{ how: null, wish: null },
  },
  ...{ ownWords: true, identity: mother, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  hadi: ['penangan-aduan'],
  bambang: ['kepala'],
}

async function openDesk(core: Core) {
  const { admin } = await install(core)
  const people = new Map<string, Awaited<ReturnType<typeof signInAs>>>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const as = (name: string): Client => person(name).client
  const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
  await as('lina').identityVault.confirm({ ticket, recoveryCode })
  const at = async (id: string) => {
    const { caseId, revision } = await as('lina').complaintCases.course({ id })
    return { caseId, revision }
  }
  const take = async (name: string, id: string, step: string) => {
    const on = toCalendarDate((await as('lina').complaints.find({ id })).receivedAt, 'Asia/Jakarta')
    await as(name).complaintCases.takeStep({ ...(await at(id)), step, note: `Catatan ${step}`, on })
  }
  /** Up to where the procedure waits for the answer. */
  const untilAnswer = async (id: string) => {
    await take('tuti', id, 'recommend')
    await take('bambang', id, 'direct')
    await take('hadi', id, 'improve')
  }
  const get = (name: string, path: string) =>
    core.fetch(
      new Request(`http://lentera.test/files/${path}`, {
        headers: { authorization: `Bearer ${person(name).token}` },
      }),
    )
  const upload = async (name: string, fileName: string, kind = '') => {
    const answer = await core.fetch(
      new Request(`http://lentera.test/files${kind}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${person(name).token}`, 'x-file-name': encodeURIComponent(fileName) },
        body: Buffer.from(onePixel, 'base64'),
      }),
    )
    return ((await answer.json()) as { readonly id: string }).id
  }
  return { admin, as, idOf: (name: string) => person(name).id, untilAnswer, get, upload }
}

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Text of a paper in one line, and all of its bytes with nothing compressed. */
async function read(answer: Response) {
  expect(answer.status).toBe(200)
  const [file, open] = [test.info().outputPath('surat.pdf'), test.info().outputPath('surat-terbuka.pdf')]
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  run('qpdf', '--qdf', '--object-streams=disable', file, open)
  return {
    text: run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' '),
    bytes: readFileSync(open, 'latin1'),
  }
}

/** Writes a letter and gives it its number. */
async function write(client: Client, id: string, kind: ComplaintLetterKind, own: { body: string; handling?: string }) {
  const { content, setting } = await client.complaintLetters.form({ id, kind })
  const recipient = content.recipient && { post: 'Kepala Dinas Contoh', place: 'Teluk Lentera' }
  const { letterId } = await client.complaintLetters.save({
    ...{ id, kind, letter: null, setting },
    content: { ...content, recipient, body: own.body, handling: own.handling ?? null },
  })
  const { number } = await client.complaintLetters.issue({ id, letterId })
  return { letterId, number }
}

test('every letter of a secret complaint is addressed by the number; with the contact only by its officer, once, logged and kept nowhere', async ({
  core,
}) => {
  requireProgram(test, 'pdftotext', 'qpdf')
  const { admin, as, untilAnswer, get } = await openDesk(core)
  const { id, number } = await as('lina').complaints.receive(complaint)
  await untilAnswer(id)
  for (const kind of ['acknowledgement', 'completion', 'answer', 'refusal'] as const) {
    const { letterId } = await write(as('lina'), id, kind, { body: 'Obat malam kini dibagikan pukul 19.00.' })
    const { text, bytes } = await read(await get('bambang', `letters/${letterId}`))
    expect(text, kind).toContain(`Pelapor pengaduan nomor ${number}`)
    for (const name of seeded) expect(`${text}\n${bytes}`, kind).not.toContain(name)
  }
  const { letterId } = await write(as('lina'), id, 'forwarding', { body: 'Perihal penerbitan KTP.' })
  expect((await read(await get('lina', `letters/${letterId}`))).text).toContain('Kepala Dinas Contoh di Teluk Lentera')
  const { letters, kinds } = await as('bambang').complaintLetters.list({ id })
  expect(kinds.filter(({ isNext }) => isNext).map(({ kind }) => kind)).toEqual(['answer', 'refusal', 'forwarding'])
  expect(kinds.at(-1)?.step).toBe('Laporan penanganan pengaduan disampaikan kepada Kantor Wilayah')
  expect(letters.map(({ kind, state }) => `${kind} ${state}`)).toHaveLength(5)
  expect(await reasonOf(as('lina').complaintLetters.withContact({ id, letterId }))).toBe('no-contact')

  const answer = letters.find(({ kind }) => kind === 'answer')?.letterId ?? ''
  expect(await reasonOf(as('tuti').complaintLetters.withContact({ id, letterId: answer }))).toBe('not-own-officer')
  const { sheetId } = await as('lina').complaintLetters.withContact({ id, letterId: answer })
  expect((await get('tuti', `complaint-letters/${sheetId}`)).status).toBe(404)
  const { text } = await read(await get('lina', `complaint-letters/${sheetId}`))
  expect(text).toContain('Rahmawati Kenangasari Jalan Bungur Nomor 7 Teluk Lentera')
  expect(text).not.toContain('di Tempat')
  expect((await get('lina', `complaint-letters/${sheetId}`)).status, 'once').toBe(404)
  expect((await read(await get('lina', `letters/${answer}`))).text, 'what is kept').not.toContain('Rahmawati')
  expect(await admin.audit.reads({ before: null, readerId: null, subject: null })).toMatchObject([
    { procedure: 'complaintLetters.withContact', kind: 'identity', subjectType: 'complaint' },
  ])
})

test('a name of the vault in a letter is refused before it has a number, and what leaves the house waits for the key', async ({
  core,
}) => {
  const { as } = await openDesk(core)
  const { id } = await as('lina').complaints.receive(complaint)
  const named = write(as('lina'), id, 'acknowledgement', {
    body: 'Kepada Ibu Kenangasari kami sampaikan terima kasih.',
  })
  expect(await reasonOf(named)).toBe('name-in-letter')
  const { letters } = await as('lina').complaintLetters.list({ id })
  expect(letters).toMatchObject([{ kind: 'acknowledgement', state: 'draft', number: null }])
  expect(await reasonOf(as('tuti').complaintLetters.form({ id, kind: 'answer' }))).toBe('not-own-officer')
  const unprintable = write(as('lina'), id, 'completion', { body: 'Jam berapa 🙂?' })
  expect(await reasonOf(unprintable)).toBe('letter-character-missing')
  // The answer is written when the procedure waits for it.
  expect(await reasonOf(write(as('lina'), id, 'answer', { body: 'Sudah diperbaiki.' }))).toBe('steps-missing')
  const other = await as('tuti').complaints.receive(complaint)
  const report = write(as('tuti'), other.id, 'kanwil-report', { body: 'Obat terlambat.', handling: 'Diperbaiki.' })
  expect(await reasonOf(report), 'no key to compare with').toBe('vault-not-a-holder')
})

test('the report to Kanwil has the facts and the officer’s words, and no trace of any name', async ({ core }) => {
  requireProgram(test, 'pdftotext', 'qpdf')
  const { as, idOf, untilAnswer, get, upload } = await openDesk(core)
  const fileId = await upload('lina', 'surat-Rahmawati-Kenangasari.png', '?kind=complaint')
  const { id, number } = await as('lina').complaints.receive({ ...complaint, fileIds: [fileId] })
  const asked = 'Jelaskan keterlambatan obat malam di Blok B.'
  await as('lina').complaintTasks.ask({ id, text: asked, accountIds: [idOf('hadi')] })
  const [task] = await as('hadi').complaintTasks.mine({})
  await as('hadi').complaintTasks.report({ taskId: task?.id ?? '', report: 'Jadwal jaga sudah diubah.' })
  await untilAnswer(id)
  const { content } = await as('lina').complaintLetters.form({ id, kind: 'kanwil-report' })
  expect(content).toMatchObject({ body: asked, handling: 'Jadwal jaga sudah diubah.' })
  const { steps, letter, setting } = await as('lina').complaintLetters.form({ id, kind: 'kanwil-report' })
  const step = steps.find(({ title }) => title.startsWith('Kepala Lapas/Rutan menelaah'))?.id ?? ''
  const report = (text: string) => ({
    ...{ id, kind: 'kanwil-report' as const, letter, setting },
    content: { ...content, handling: content.handling, summaries: [{ step, text }], sanction: 'Teguran tertulis' },
  })
  const named = as('lina').complaintLetters.save(report('Kepala menghubungi Ibu Kenangasari.'))
  expect(await reasonOf(named), 'not even kept').toBe('name-in-letter')
  expect((await as('lina').complaintLetters.list({ id })).letters).toEqual([])
  await as('lina').complaintLetters.save(report('Kepala memerintahkan jadwal jaga diubah.'))
  const kept = await as('lina').complaintLetters.form({ id, kind: 'kanwil-report' })
  expect(kept.content).toMatchObject({
    ...{ summaries: [{ step, text: 'Kepala memerintahkan jadwal jaga diubah.' }], sanction: 'Teguran tertulis' },
  })
  const letterId = kept.letter?.id ?? ''
  await as('lina').complaintLetters.issue({ id, letterId })
  const { text, bytes } = await read(await get('bambang', `letters/${letterId}`))
  for (const told of [number, asked, 'Jadwal jaga sudah diubah.', 'Datang ke loket', '0 hari kerja dari 14 hari kerja'])
    expect(text).toContain(told)
  expect(text).toContain('Kepala Lapas/Rutan menelaah dan memberi arahan')
  expect(text).toContain('Kepala memerintahkan jadwal jaga diubah.')
  expect(text).toContain('Sanksi : Teguran tertulis')
  expect(text).toMatch(/ke-\d/)
  expect(text).toContain('Hasil : Belum dijawab')
  for (const name of seeded) expect(`${text}\n${bytes}`).not.toContain(name)
})

test('an answer waits at the desk under number and PIN; given out it is the answer, and who took it is not kept', async ({
  core,
}) => {
  const { as, untilAnswer } = await openDesk(core)
  const { id, number, pin } = await as('lina').complaints.receive(complaint)
  await untilAnswer(id)
  await write(as('lina'), id, 'answer', { body: 'Obat malam kini dibagikan pukul 19.00.' })
  const desk = as('tuti').complaintLetters
  const { lookUp } = as('tuti').complaintReceipts
  expect(await lookUp({ number, pin: pin === '000000' ? '000001' : '000000' })).toMatchObject({ kind: 'wrong' })
  const waiting = await lookUp({ number, pin })
  expect(waiting).toMatchObject({ kind: 'found', isOpen: false, letters: [{ kind: 'answer', handedOutAt: null }] })
  const complaintLetterId = waiting.kind === 'found' ? (waiting.letters[0]?.id ?? '') : ''
  const handed = await desk.handOut({ number, pin, complaintLetterId, receiver: 'reporter' })
  expect(handed).toMatchObject({ kind: 'handed-out', isAnswer: true })
  expect(await as('lina').complaintCases.course({ id })).toMatchObject({ phase: 'answered' })
  const again = await desk.handOut({ number, pin, complaintLetterId, receiver: null })
  expect(again).toMatchObject({ kind: 'handed-out', isAnswer: false })
  const { letters } = await as('lina').complaintLetters.list({ id })
  expect(letters[0]?.handouts).toMatchObject([
    { by: 'Petugas tuti', receiver: null, isAnswer: false },
    { by: 'Petugas tuti', receiver: null, isAnswer: true },
  ])
})

test('whom the complaint is about finds none of its letters, in no list, queue or history, and the number does not exist for them', async ({
  core,
}) => {
  const { as, idOf, get } = await openDesk(core)
  const { id, number, pin } = await as('lina').complaints.receive(complaint)
  const { letterId } = await write(as('lina'), id, 'acknowledgement', { body: 'Terima kasih.' })
  const paper = { papers: [{ kind: 'letter' as const, letterId }] }
  const { ids } = await as('lina').printQueue.add(paper)
  const register = async (name: string) =>
    (await as(name).letters.register({ year: 2026 })).filter((row) => row.id === letterId)
  expect(await register('tuti')).toHaveLength(1)
  await as('lina').complaints.nameAccused({ id, units: [], accountIds: [idOf('tuti')] })
  expect(await register('lina')).toHaveLength(1)
  expect(await register('tuti')).toEqual([])
  expect(await as('tuti').printQueue.list({ which: 'open' })).toEqual([])
  expect(await as('lina').printQueue.list({ which: 'open' })).toHaveLength(1)
  const refused = [
    as('tuti').complaintLetters.list({ id }),
    as('tuti').printQueue.add(paper),
    as('tuti').printQueue.send({ ids }),
    as('tuti').letterNumbers.history({ id: letterId }),
    as('tuti').history.of({ subject: { type: 'letter', id: letterId }, before: null }),
  ]
  for (const work of refused) expect(await reasonOf(work)).toBe('not-found')
  expect((await get('tuti', `letters/${letterId}`)).status).toBe(404)
  expect((await get('tuti', `print-jobs/${ids[0]}`)).status).toBe(404)
  expect((await get('bambang', `letters/${letterId}`)).status).toBe(200)
  expect(await as('tuti').complaintReceipts.lookUp({ number, pin })).toMatchObject({ kind: 'wrong' })
  expect(await as('lina').complaintReceipts.lookUp({ number, pin })).toMatchObject({ kind: 'found' })
})

test('scans of letters: shown to who follows the case, one that names the reporter to its officer alone', async ({
  core,
}) => {
  const { as, idOf, get, upload } = await openDesk(core)
  const { id } = await as('lina').complaints.receive(complaint)
  await write(as('lina'), id, 'acknowledgement', { body: 'Terima kasih.' })
  const [letter] = (await as('lina').complaintLetters.list({ id })).letters
  const [signed, named] = [await upload('lina', 'bertanda-tangan.png'), await upload('lina', 'balasan.png')]
  const scan = { id, title: 'Pemberitahuan bertanda tangan' }
  await as('lina').complaintLetters.attachScan({
    ...{ ...scan, complaintLetterId: letter?.id ?? '', showsReporter: false, fileIds: [signed] },
  })
  await as('lina').complaintLetters.attachScan({
    ...{ ...scan, title: 'Balasan dinas', complaintLetterId: null, showsReporter: true, fileIds: [named] },
  })
  expect((await get('bambang', signed)).status).toBe(200)
  expect((await get('lina', named)).status).toBe(200)
  expect((await get('tuti', named)).status).not.toBe(200)
  expect((await get('bambang', named)).status).not.toBe(200)
  const { scans } = await as('bambang').complaintLetters.list({ id })
  expect(scans).toMatchObject([{ showsReporter: false }, { showsReporter: true, title: 'Balasan dinas' }])
  await as('lina').complaintLetters.voidScan({ id, scanId: scans[0]?.id ?? '', reason: 'Salah lembar' })
  expect((await as('lina').complaintLetters.list({ id })).scans[0]?.voidReason).toBe('Salah lembar')
  await as('lina').complaints.nameAccused({ id, units: [], accountIds: [idOf('tuti')] })
  expect((await get('tuti', signed)).status).toBe(404)
})
