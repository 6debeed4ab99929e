import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Core } from '#electron/core/create-core.ts'
import { outgoingServices } from '#shared/features/outgoing-complaints/outgoing-proposals.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { uploadSome } from '#tests/harness/backup-office.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'

test.setTimeout(120_000)

const on = '2026-11-16' as CalendarDate

async function openDesk(core: Core) {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const bambang = await signInAs(core, admin, 'bambang', ['kepala'])
  const sari = await signInAs(core, admin, 'sari', ['perawat'])
  return { lina: lina.client, bambang: bambang.client, sari: sari.client, token: lina.token }
}

const letter = { letterNumber: null, letterDate: null }

for (const service of outgoingServices)
  test(`${service}: sent, acknowledged, answered and weighed, through every step of the file`, async ({ core }) => {
    const { lina, bambang, sari, token } = await openDesk(core)
    const { services } = await lina.outgoingComplaints.choices({})
    const trigger = services.find(({ id }) => id === service)?.triggers[0]?.id ?? ''
    const { id, number } = await lina.outgoingComplaints.open({
      ...{ service, trigger, recipient: 'Kantor Contoh', channel: 'surel', about: 'Jawaban permohonan belum ada' },
    })
    expect(number).toBe('AK-2026-0001')
    const told = () => lina.outgoingComplaints.find({ id })
    const reference = async () => ({ caseId: id, revision: (await told()).revision })
    const scan = async (requirementId: string) => ({
      ...{ requirementId, paperId: null, fileIds: [...(await uploadSome(core, token, 1))], signedOn: on },
      signers: [{ name: 'Bambang', capacity: 'signature' as const }],
    })
    await lina.outgoingComplaints.attachScan({ ...(await reference()), ...(await scan('complaint-letter')) })
    const seen: string[] = []
    for (let turn = 0; turn < 14; turn += 1) {
      const { steps } = await told()
      const step = steps.find(({ state }) => state === 'current')
      if (!step) break
      seen.push(step.id)
      const at = { ...(await reference()), on }
      if (step.takenBy === 'take-step')
        await (step.id === 'direct' ? bambang : lina).outgoingComplaints.takeStep({
          ...{ ...at, step: step.id, note: 'Sesuai' },
          satisfaction: step.id === 'weigh' ? 'satisfied' : null,
        })
      else if (step.takenBy === 'hand-over') await lina.outgoingComplaints.recordHandedOver({ ...at, ...letter })
      else if (step.takenBy === 'record-outside-step')
        await lina.outgoingComplaints.recordOutsideStep({ ...at, step: step.id, ...letter })
      else if (step.takenBy === 'record-answer')
        await lina.outgoingComplaints.recordAnswer({
          ...{ ...at, outcome: 'settled', reason: null, letterNumber: 'B/12', letterDate: on },
          fileIds: [...(await uploadSome(core, token, 1))],
        })
      else await lina.outgoingComplaints.finish(await reference())
    }
    const done = await told()
    expect(done.phase).toBe('done')
    const named = done.steps.filter(({ takenBy }) => takenBy !== 'open' && takenBy !== 'attach-paper')
    expect(seen).toEqual(named.map((step) => step.id))
    expect(done.steps.map(({ state }) => state)).not.toContain('current')
    await lina.outgoingComplaints.noteNumber({ id, theirNumber: 'REG-77' })
    expect(await bambang.outgoingComplaints.list({})).toMatchObject([{ number, theirNumber: 'REG-77', phase: 'done' }])
    expect((await failureOf(sari.outgoingComplaints.find({ id }))).code).toBe('forbidden')
    const history = await lina.history.of({ subject: { type: 'outgoing-complaint', id }, before: null })
    expect(JSON.stringify(history)).toContain('REG-77')
    // Carried on: an answer that does not settle it is weighed anew.
    await lina.outgoingComplaints.reopen({ ...(await reference()), reason: 'Persoalan timbul lagi' })
    expect((await told()).phase).not.toBe('done')
  })

test('whoever has to act finds it on the start page, and a stranger cannot pass off another case', async ({ core }) => {
  const { lina, bambang, token } = await openDesk(core)
  const { id } = await lina.outgoingComplaints.open({
    ...{
      service: 'aduan-keluar-bapas',
      trigger: 'unit',
      recipient: 'Bapas Contoh',
      channel: 'surat',
      about: 'Terlambat',
    },
  })
  const { revision: opened } = await lina.outgoingComplaints.find({ id })
  await lina.outgoingComplaints.attachScan({
    ...{ caseId: id, revision: opened, requirementId: 'complaint-letter', paperId: null, signedOn: on },
    fileIds: [...(await uploadSome(core, token, 1))],
    signers: [{ name: 'Bambang', capacity: 'signature' }],
  })
  const items = (await bambang.today.list({})).items.filter(({ kind }) => kind === 'outgoing-complaint-waiting')
  expect(items.map(({ link }) => link.split('?')[0])).toContain(`/aduan/keluar/${id}`)
  expect((await failureOf(bambang.outgoingComplaints.find({ id: 'tidak-ada' }))).code).toBe('not-found')
  const inner = await lina.complaints.receive({
    ...{ channel: 'kotak', class: 'complaint', service: 'makanan', reporterKind: 'inmate', mode: 'anonymous' },
    story: { what: 'Nasi dingin', where: null, when: null, who: null, how: null, wish: null },
    ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
    receivedAt: null,
  })
  const { caseId, revision } = await lina.complaintCases.course({ id: inner.id })
  const foreign = lina.outgoingComplaints.cancel({ caseId, revision, reason: 'Bukan milik sini' })
  expect((await failureOf(foreign)).code).toBe('not-found')
})

const about = {
  service: 'aduan-keluar-bapas',
  ...{ trigger: 'unit', recipient: 'Bapas Kelas I Contoh', channel: 'surat' },
  about: 'Asesmen belum dikirim.\n\nSidang tertunda dua kali.',
} as const

/** A complaint to Bapas and what its officer does to it; each call on the present state. */
async function complain(core: Core) {
  const desk = await openDesk(core)
  const { id } = await desk.lina.outgoingComplaints.open(about)
  const told = () => desk.lina.outgoingComplaints.find({ id })
  const now = async () => ({ caseId: id, revision: (await told()).revision })
  const written = async (body?: string) => {
    const { letter, content, setting } = await desk.lina.outgoingComplaints.letterForm({ id })
    const recipient = { post: content.recipient?.post ?? '', place: 'Teluk Lentera' }
    const text = { ...content, recipient, body: body ?? content.body }
    return desk.lina.outgoingComplaints.saveLetter({ ...(await now()), letter, content: text, setting })
  }
  const sent = async () => {
    const { letterId } = await written()
    await desk.lina.outgoingComplaints.issueLetter({ ...(await now()), letterId })
    const paperId = (await told()).papers[0]?.copies?.[0]?.id ?? null
    const fileIds = [...(await uploadSome(core, desk.token, 1))]
    await desk.lina.outgoingComplaints.attachScan({
      ...{ ...(await now()), requirementId: 'complaint-letter', paperId, fileIds, signedOn: on },
      signers: [{ name: 'Bambang', capacity: 'signature' }],
    })
    const step = { step: 'direct', note: 'Setuju', on }
    await desk.bambang.outgoingComplaints.takeStep({ ...(await now()), ...step, satisfaction: null })
    await desk.lina.outgoingComplaints.recordHandedOver({ ...(await now()), on, ...letter })
  }
  return { ...desk, id, told, now, written, sent }
}

test('the letter of complaint: draft, number, print on A4, struck out, written again and signed', async ({ core }) => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { lina, token, id, told, now, written } = await complain(core)
  const { content } = await lina.outgoingComplaints.letterForm({ id })
  expect(content).toMatchObject({ body: about.about, recipient: { post: 'Pimpinan Bapas Kelas I Contoh' } })
  expect(content.closing).toContain('60 hari kerja')
  const first = await written('Asesmen belum kami terima.')
  const again = await written('Asesmen dua belas orang belum kami terima.')
  expect(again.letterId).toBe(first.letterId)
  const draft = await lina.outgoingComplaints.letterForm({ id })
  expect(draft.content.body).toBe('Asesmen dua belas orang belum kami terima.')
  const stale = { ...(await now()), letter: { id: first.letterId, revision: 1 } }
  const content2 = { ...draft.content, recipient: { post: 'Pimpinan', place: 'Contoh' } }
  const late = lina.outgoingComplaints.saveLetter({ ...stale, content: content2, setting: draft.setting })
  expect((await failureOf(late)).code).toBe('changed-meanwhile')
  const nobody = { ...draft.content, recipient: null }
  const unaddressed = { ...(await now()), letter: draft.letter, content: nobody, setting: draft.setting }
  expect((await failureOf(lina.outgoingComplaints.saveLetter(unaddressed))).details).toMatchObject({
    reason: 'recipient-missing',
  })
  const { number } = await lina.outgoingComplaints.issueLetter({ ...(await now()), letterId: first.letterId })
  const sheet = await core.fetch(
    new Request(`http://lentera.test/files/letters/${first.letterId}`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  )
  const file = test.info().outputPath('letter.pdf')
  writeFileSync(file, Buffer.from(await sheet.arrayBuffer()))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  for (const part of [
    number ?? 'no number',
    'AK-2026-0001',
    'Asesmen dua belas orang',
    'Pimpinan Bapas Kelas I Contoh',
  ])
    expect(text).toContain(part)
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n[\s\S]*\(A4\)/)
  const again2 = lina.outgoingComplaints.issueLetter({ ...(await now()), letterId: first.letterId })
  expect((await failureOf(again2)).details).toMatchObject({ reason: 'letter-not-draft' })
  const paperId = (await told()).papers[0]?.copies?.[0]?.id ?? ''
  await lina.outgoingComplaints.voidPaper({ ...(await now()), paperId, reason: 'Salah alamat', keepLetter: false })
  expect((await told()).papers[0]?.copies?.[0]?.voided?.reason).toBe('Salah alamat')
  const second = await written()
  expect(second.letterId).not.toBe(first.letterId)
  const history = JSON.stringify(await lina.history.of({ subject: { type: 'outgoing-complaint', id }, before: null }))
  expect(history).toContain('Salah alamat')
})

test('sixty working days run from the day it was sent: paused, extended, taken back, chosen anew', async ({
  folder,
}) => {
  let moment = '2026-11-16T02:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => moment } as never })
  try {
    const desk = await complain(core)
    await desk.sent()
    const enter = async (name: string) =>
      clientOf(core, (await clientOf(core).session.logIn({ name, password: passwordOf(name) })).token)
        .outgoingComplaints
    const { id } = desk
    const told = async () => (await enter('lina')).find({ id })
    const now = async () => ({ caseId: id, revision: (await told()).revision })
    const clock = async () => {
      const { deadline } = await told()
      if (!deadline.started) throw new Error('the clock has not begun')
      return deadline
    }
    const first = await clock()
    expect([first.clockAmount, first.startedOn]).toEqual([60, on])
    const ask = { cause: 'completion-asked', note: 'Diminta daftar nama', on }
    await (await enter('lina')).pauseClock({ ...(await now()), ...ask })
    expect((await clock()).pausedBecause).toBe('Bapas meminta kelengkapan')
    moment = '2026-11-23T02:00:00.000Z'
    await (await enter('lina')).resumeClock({ ...(await now()), on: '2026-11-23' as CalendarDate })
    const resumed = await clock()
    expect([resumed.pausedBecause, resumed.due > first.due]).toEqual([null, true])
    const extension = { amount: 5, reason: 'Diminta Bapas' }
    const tooMuch = (await enter('bambang')).extendClock({ ...(await now()), ...extension, amount: 31 })
    expect((await failureOf(tooMuch)).code).toBe('refused')
    const byDesk = (await enter('lina')).extendClock({ ...(await now()), ...extension })
    expect((await failureOf(byDesk)).details).toMatchObject({ reason: 'role-missing' })
    await (await enter('bambang')).extendClock({ ...(await now()), ...extension })
    expect((await clock()).due > resumed.due).toBe(true)
    const extensionId = (await told()).clockChoices.extensions[0]?.id ?? ''
    await (await enter('bambang')).withdrawExtension({ ...(await now()), extensionId, reason: 'Tidak jadi' })
    expect((await clock()).due).toBe(resumed.due)
    const clockId = 'fourteen-working-days'
    await (await enter('lina')).chooseClock({ ...(await now()), clockId, reason: 'Tidak berkadar pengawasan' })
    expect((await clock()).clockAmount).toBe(14)
  } finally {
    await core.close()
  }
})

test('an answer that is late is late on the list and on the start page; withdrawn, it is waited for no longer', async ({
  folder,
}) => {
  let moment = '2026-11-16T02:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => moment } as never })
  try {
    const { lina, sent, id } = await complain(core)
    await sent()
    const itemsOf = async (client: typeof lina) =>
      (await client.today.list({})).items.filter(({ kind }) => kind === 'outgoing-complaint-outside')
    expect(await itemsOf(lina)).toMatchObject([{ severity: 'waiting', data: { name: about.recipient } }])
    moment = '2027-04-01T02:00:00.000Z'
    const { token } = await clientOf(core).session.logIn({ name: 'lina', password: passwordOf('lina') })
    const later = clientOf(core, token)
    expect(await itemsOf(later)).toMatchObject([{ severity: 'late' }])
    expect(await later.outgoingComplaints.list({})).toMatchObject([{ id, isLate: true, answer: null }])
    const now = async () => ({ caseId: id, revision: (await later.outgoingComplaints.find({ id })).revision })
    await later.outgoingComplaints.withdraw({ ...(await now()), reason: 'Sudah selesai di luar jalur ini' })
    expect(await itemsOf(later)).toEqual([])
    expect(await later.outgoingComplaints.list({})).toMatchObject([{ phase: 'cancelled', isLate: false }])
    await later.outgoingComplaints.reopen({ ...(await now()), reason: 'Dilanjutkan' })
    expect((await later.outgoingComplaints.find({ id })).phase).toBe('preparing')
  } finally {
    await core.close()
  }
})

test('what came of it: the answer with its scan, and what the unit thought of it each time', async ({ core }) => {
  const { lina, token, told, now, sent, id } = await complain(core)
  const commands = lina.outgoingComplaints
  await sent()
  for (const step of ['recommended', 'directed', 'improved'])
    await commands.recordOutsideStep({ ...(await now()), step, on, ...letter })
  await commands.recordAnswer({
    ...{
      ...(await now()),
      on,
      outcome: 'unsettled',
      reason: 'Tanpa tindak lanjut',
      letterNumber: 'B/1',
      letterDate: on,
    },
    fileIds: [...(await uploadSome(core, token, 1))],
  })
  expect((await told()).answerFiles[0]?.copies[0]?.files).toHaveLength(1)
  expect(await told()).toMatchObject({ answer: 'Dijawab tanpa tindak lanjut', satisfaction: null })
  const weigh = { step: 'weigh', note: 'Asesmen tetap belum ada', on }
  const unsaid = commands.takeStep({ ...(await now()), ...weigh, satisfaction: null })
  expect((await failureOf(unsaid)).details).toMatchObject({ reason: 'satisfaction-missing' })
  await commands.takeStep({ ...(await now()), ...weigh, satisfaction: 'unsatisfied' })
  await commands.takeStep({ ...(await now()), ...weigh, note: 'Delapan sudah datang', satisfaction: 'partly' })
  expect((await told()).weighings.map(({ satisfaction }) => satisfaction)).toEqual(['partly', 'unsatisfied'])
  expect(await commands.list({})).toMatchObject([{ id, satisfaction: 'partly' }])
  const history = JSON.stringify(await lina.history.of({ subject: { type: 'outgoing-complaint', id }, before: null }))
  expect(history).toContain('Delapan sudah datang')
})
