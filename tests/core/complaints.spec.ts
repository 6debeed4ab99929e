import { v7 as newId } from 'uuid'
import type { Core } from '#electron/core/create-core.ts'
import { draftContent } from '#renderer/components/FormPage/draft-content.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Client } from '#tests/harness/client.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

test.setTimeout(120_000)

const mother = {
  ...{ name: 'Rahmawati Binti Contoh', identityNumber: '3174000000000001', inmateId: null, phone: '0812 0000 0001' },
  ...{ email: null, address: 'Jalan Melati Nomor 7', reachedBy: 'Lewat tetangga, sesudah magrib' },
}

type Receiving = Parameters<Client['complaints']['receive']>[0]

const complaint: Receiving = {
  ...{ channel: 'loket', class: 'complaint', service: 'kesehatan', reporterKind: 'family', mode: 'confidential' },
  story: {
    ...{ what: 'Anak saya sakit tiga hari dan belum diperiksa', where: 'Blok B', when: 'Sejak Senin', who: null },
    ...{ how: null, wish: 'Diperiksa dokter' },
  },
  ...{ ownWords: true, identity: mother, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  hadi: ['penangan-aduan'],
  bambang: ['kepala'],
  sari: ['perawat'],
}

/** A desk with two officers, of whom the first has made the vault. */
async function openDesk(core: Core) {
  const { admin } = await install(core)
  const people = new Map<string, { readonly client: Client; readonly id: string; readonly token: string }>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const as = (name: string): Client => person(name).client
  const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
  await as('lina').identityVault.confirm({ ticket, recoveryCode })
  return { admin, as, idOf: (name: string) => person(name).id, tokenOf: (name: string) => person(name).token }
}

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

test('a secret complaint from the counter: its officer reads the contact, nobody else, and it is put down', async ({
  core,
}) => {
  const { admin, as, idOf } = await openDesk(core)
  const { id, number, pin } = await as('lina').complaints.receive(complaint)
  expect(number).toMatch(/^AD-\d{3}-\d{4}$/)
  expect(pin).toMatch(/^\d{6}$/)
  expect(await as('lina').complaints.identity({ id })).toEqual(mother)
  expect(await as('bambang').complaints.find({ id })).toMatchObject({ hasIdentity: true, story: complaint.story })
  expect(await reasonOf(as('tuti').complaints.identity({ id }))).toBe('not-own-officer')
  // With the case comes the contact: nobody takes it alone, whoever holds it or the head passes it on.
  const taken = { id, revision: 1, accountId: idOf('tuti') }
  expect(await reasonOf(as('tuti').complaints.handOver(taken))).toBe('not-to-oneself')
  expect(await reasonOf(as('bambang').complaints.identity({ id }))).toBe('forbidden')
  expect(await reasonOf(as('hadi').complaints.identity({ id }))).toBe('forbidden')
  expect(await reasonOf(as('sari').complaints.find({ id }))).toBe('forbidden')
  const reads = await admin.audit.reads({ before: null, readerId: null, subject: null })
  await as('bambang').complaints.handOver(taken)
  expect(await reasonOf(as('lina').complaints.identity({ id }))).toBe('not-own-officer')
  expect(reads).toMatchObject([{ procedure: 'complaints.identity', kind: 'identity', subjectType: 'complaint' }])
})

test('the one it is about does not find it: an account, a unit with all its roles, the head', async ({ core }) => {
  const { as, idOf } = await openDesk(core)
  const about = (accused: Partial<Receiving['accused']>) =>
    as('lina').complaints.receive({ ...complaint, accused: { units: [], accountIds: [], ...accused } })
  const head = await about({ units: ['kepala'] })
  const colleague = await about({ accountIds: [idOf('tuti')] })
  const numbers = async (name: string) => (await as(name).complaints.list({ show: 'all' })).map(({ number }) => number)
  expect(await numbers('lina')).toHaveLength(2)
  expect(await numbers('bambang')).toEqual([colleague.number])
  expect(await numbers('tuti')).toEqual([head.number])
  expect(await reasonOf(as('bambang').complaints.find({ id: head.id }))).toBe('not-found')
  expect(
    await reasonOf(as('tuti').complaints.handOver({ id: colleague.id, revision: 1, accountId: idOf('tuti') })),
  ).toBe('not-found')
  const toAccused = as('lina').complaints.handOver({ id: colleague.id, revision: 1, accountId: idOf('tuti') })
  expect(await reasonOf(toAccused)).toBe('officer-accused')
  // Whoever it is about cannot take it in while a colleague can.
  expect(await reasonOf(about({ accountIds: [idOf('lina')] }))).toBe('officer-accused')
  const toHead = as('lina').complaints.handOver({ id: colleague.id, revision: 1, accountId: idOf('bambang') })
  expect(await reasonOf(toHead), 'only who can hold the key').toBe('not-found')
  const own = { id: head.id, units: [], accountIds: [idOf('lina')] }
  expect(await reasonOf(as('lina').complaints.nameAccused(own))).toBe('officer-accused')
  const { accused } = await as('lina').complaints.find({ id: colleague.id })
  const cleared = { id: colleague.id, accusedId: accused[0]?.id ?? '', reason: 'Salah orang' }
  await as('lina').complaints.clearAccused(cleared)
  expect((await numbers('tuti')).toSorted()).toEqual([head.number, colleague.number].toSorted())
})

test('life in danger: the head and the clinic are called, without reporter or story, and not whom it is about', async ({
  core,
}) => {
  const { as } = await openDesk(core)
  const danger = { where: 'Blok B kamar 4', whom: 'Penghuni yang sakit' }
  const first = await as('lina').complaints.receive({ ...complaint, danger })
  const [task] = await as('sari').complaintTasks.mine({})
  expect(task).toMatchObject({ kind: 'danger', readAt: null, report: null })
  expect(task?.text).toBe('Penghuni yang sakit\nBlok B kamar 4')
  expect(JSON.stringify(task)).not.toContain('Anak saya')
  await as('sari').complaintTasks.read({ taskId: task?.id ?? '' })
  await as('sari').complaintTasks.report({ taskId: task?.id ?? '', report: 'Sudah diperiksa, stabil' })
  const again = as('bambang').complaintTasks.report({ taskId: task?.id ?? '', report: 'Sudah dicek' })
  expect(await reasonOf(again)).toBe('task-answered')
  const { tasks } = await as('lina').complaints.find({ id: first.id })
  expect(tasks).toMatchObject([{ report: { text: 'Sudah diperiksa, stabil', by: 'Petugas sari' } }])
  expect(tasks[0]?.recipients.map(({ fullName }) => fullName).toSorted()).toEqual(['Petugas bambang', 'Petugas sari'])

  await as('lina').complaints.receive({ ...complaint, danger, accused: { units: ['poliklinik'], accountIds: [] } })
  expect(await as('sari').complaintTasks.mine({})).toHaveLength(1)
  expect(await as('bambang').complaintTasks.mine({})).toHaveLength(2)
  const [late] = await as('lina').complaints.list({ show: 'open' })
  await as('lina').complaints.nameAccused({ id: late?.id ?? '', units: ['kepala'], accountIds: [] })
  const gone = (await as('lina').complaints.find({ id: late?.id ?? '' })).tasks[0]?.id ?? ''
  expect(await as('bambang').complaintTasks.mine({})).toHaveLength(1)
  expect(await reasonOf(as('bambang').complaintTasks.read({ taskId: gone }))).toBe('not-found')
  expect(await reasonOf(as('tuti').complaintTasks.read({ taskId: task?.id ?? '' }))).toBe('not-found')
})

test('an official is asked in the officer’s words and answers; the case stays closed to him', async ({ core }) => {
  const { as, idOf } = await openDesk(core)
  const accused = { units: [], accountIds: [idOf('sari')] }
  const { id } = await as('lina').complaints.receive({ ...complaint, accused })
  const text = 'Mohon jelaskan jadwal pemeriksaan Blok B minggu lalu'
  expect(await reasonOf(as('hadi').complaintTasks.ask({ id, text, accountIds: [idOf('sari')] }))).toBe('forbidden')
  await as('bambang').complaintTasks.ask({ id, text, accountIds: [idOf('sari')] })
  expect(await as('sari').complaintTasks.mine({})).toMatchObject([{ kind: 'clarify', text }])
  expect(await reasonOf(as('sari').complaints.find({ id }))).toBe('forbidden')
})

test('what does not fit is refused and nothing is kept', async ({ core }) => {
  const { as } = await openDesk(core)
  const refused = (change: Partial<Receiving>) => reasonOf(as('lina').complaints.receive({ ...complaint, ...change }))
  expect(await refused({ mode: 'anonymous' })).toBe('identity-with-anonymous')
  expect(await refused({ identity: null })).toBe('identity-missing')
  expect(await refused({ receivedAt: '2026-11-16T09:00:00.000Z' as Receiving['receivedAt'] })).toBe('time-in-future')
  expect(await refused({ channel: 'merpati' })).toBe('unknown-choice')
  expect(await refused({ fileIds: [newId()] })).toBe('file-not-usable')
  expect(await refused({ accused: { units: [], accountIds: [newId()] } })).toBe('not-found')
  expect(await as('lina').complaints.list({ show: 'all' })).toEqual([])
  const naughty = `${'<script>alert(1)</script>'.repeat(10)}\u202Eterbalik 😀 `.padEnd(100_000, 'ä')
  const { id } = await as('lina').complaints.receive({ ...complaint, story: { ...complaint.story, what: naughty } })
  expect((await as('lina').complaints.find({ id })).story.what).toBe(naughty)
})

test('a name that stands in the story is pointed out before it is kept', async ({ core }) => {
  const { as } = await openDesk(core)
  const story = { ...complaint.story, who: 'Bu rahmawati, ibu dari WBP' }
  expect(await as('lina').complaints.nameInStory({ name: mother.name, story })).toEqual(['rahmawati'])
  expect(await as('lina').complaints.nameInStory({ name: mother.name, story: complaint.story })).toEqual([])
})

test('number and PIN tell the steps and nothing else; five wrong ones lock the number, an unknown one alike', async ({
  folder,
}) => {
  let now = '2026-11-16T01:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => now } as never })
  const { as } = await openDesk(core)
  const { number, pin } = await as('lina').complaints.receive(complaint)
  const look = (typed: { number: string; pin: string }) => as('tuti').complaintReceipts.lookUp(typed)
  const found = await look({ number: number.toLowerCase(), pin })
  expect(found).toMatchObject({ kind: 'found', number, isEnded: false })
  expect(JSON.stringify(found)).not.toMatch(/Rahmawati|Anak saya|Melati/)
  expect(found.kind === 'found' && found.steps[0]?.takenAt).toBe(now)
  const wrong = pin === '000000' ? '000001' : '000000'
  for (const triesLeft of [4, 3, 2, 1]) expect(await look({ number, pin: wrong })).toEqual({ kind: 'wrong', triesLeft })
  expect((await look({ number, pin: wrong })).kind).toBe('locked')
  expect((await look({ number, pin })).kind).toBe('locked')
  for (const triesLeft of [4, 3, 2, 1])
    expect(await look({ number: 'AD-2026-9999', pin: wrong })).toEqual({ kind: 'wrong', triesLeft })
  expect((await look({ number: 'AD-2026-9999', pin: wrong })).kind).toBe('locked')
  now = '2026-11-16T01:31:00.000Z'
  expect((await failureOf(look({ number, pin }))).code).toBe('session-locked')
  await as('tuti').session.unlock({ password: passwordOf('tuti') })
  expect((await look({ number, pin })).kind).toBe('found')
  await core.close()
})

test('a receipt: printed, or never printed and made anew; a lost PIN only after looking into the vault', async ({
  core,
}) => {
  const { as } = await openDesk(core)
  const first = await as('lina').complaints.receive(complaint)
  // The power went before anybody saw the PIN: no identity has to be compared.
  const second = await as('tuti').complaintReceipts.renew({ id: first.id, hasComparedIdentity: false })
  const look = async (pin: string) => (await as('tuti').complaintReceipts.lookUp({ number: first.number, pin })).kind
  expect(await look(second.pin)).toBe('found')
  expect(await look(first.pin)).toBe('wrong')
  await as('tuti').complaintReceipts.settle({ receiptId: second.receiptId, outcome: 'printed' })
  const settled = as('tuti').complaintReceipts.settle({ receiptId: second.receiptId, outcome: 'declined' })
  expect(await reasonOf(settled)).toBe('receipt-settled')
  const lost = { id: first.id, hasComparedIdentity: true }
  expect(await reasonOf(as('tuti').complaintReceipts.renew(lost))).toBe('not-own-officer')
  expect(await reasonOf(as('lina').complaintReceipts.renew({ ...lost, hasComparedIdentity: false }))).toBe(
    'not-own-officer',
  )
  const third = await as('lina').complaintReceipts.renew(lost)
  expect(await look(third.pin)).toBe('found')

  const nobody = await as('lina').complaints.receive({ ...complaint, mode: 'anonymous', identity: null })
  await as('lina').complaintReceipts.settle({ receiptId: nobody.receiptId, outcome: 'declined' })
  expect(await reasonOf(as('lina').complaintReceipts.renew({ ...lost, id: nobody.id }))).toBe('anonymous-no-receipt')
})

test('the same submit twice makes one complaint, and its PIN is told once', async ({ core }) => {
  const { as } = await openDesk(core)
  const key = newId()
  await as('lina').complaints.receive(complaint, { context: { key } })
  const again = as('lina').complaints.receive(complaint, { context: { key } })
  expect((await failureOf(again)).code).toBe('shown-once')
  expect(await as('lina').complaints.list({ show: 'all' })).toHaveLength(1)
})

test('no byte of the data tells the name: not to a colleague with password, not to the administrator', async ({
  core,
  folder,
}) => {
  const { as } = await openDesk(core)
  const draft = { id: newId(), form: 'complaints.receive', subject: '', path: '/aduan/baru', sequence: 1 }
  // As the form keeps it: the fields lie one step deeper.
  const fields = JSON.stringify({ identity: mother })
  const content = draftContent(null, fields, fields)
  await as('lina').drafts.save({ ...draft, content })
  const kept = await as('lina').drafts.find({ form: draft.form, subject: '' })
  expect(JSON.parse(kept?.content ?? '')).toMatchObject({ values: { identity: mother } })
  const key = newId()
  await as('lina').complaints.receive(complaint, { context: { key } })
  await core.close()
  for (const [name, password] of [
    ['sari', passwordOf('sari')],
    ['admin', adminPassword],
  ] as const) {
    const { database } = await openRaw(folder, name, password)
    const bytes = database.serialize()
    database.close()
    expect(bytes.includes('Anak saya sakit tiga hari'), 'the search would find a text that is there').toBe(true)
    for (const word of [mother.name, 'Rahmawati', mother.identityNumber, mother.phone, 'Melati', 'sesudah magrib'])
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(word, encoding)), word).toBe(false)
  }
  const again = await startCore(folder)
  const { token } = await clientOf(again).session.logIn({ name: 'lina', password: passwordOf('lina') })
  const lina = clientOf(again, token)
  const [row] = await lina.complaints.list({ show: 'open' })
  expect((await lina.complaints.identity({ id: row?.id ?? '' })).name).toBe(mother.name)
  await again.close()
})
