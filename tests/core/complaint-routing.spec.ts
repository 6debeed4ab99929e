import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { Decrypter } from 'age-encryption'
import type { Core } from '#electron/core/create-core.ts'
import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { knownOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { anonymousComplaint } from './complaint-sample.ts'

test.setTimeout(120_000)

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  hadi: ['penangan-aduan'],
  wati: ['penangan-aduan'],
  bambang: ['kepala'],
  sari: ['perawat'],
}

const on = '2026-11-16' as CalendarDate
const danger = { where: 'Blok B kamar 4', whom: 'Penghuni yang sakit' }

/** A desk with its head; `wati` is the head's deputy where one is wanted. */
async function openDesk(core: Core, hasDeputy = true) {
  const { admin } = await install(core)
  const people = new Map<string, Awaited<ReturnType<typeof signInAs>>>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const as = (name: string): Client => person(name).client
  const idOf = (name: string) => person(name).id
  const deputy = { accountId: idOf('wati'), post: 'Kasubsi Pelayanan', orderNumber: null, validFrom: on }
  if (hasDeputy) await admin.headDeputies.appoint({ ...deputy, validUntil: null })
  const about = (accountNames: readonly string[], units: string[] = []) => ({
    ...anonymousComplaint,
    accused: { units, accountIds: accountNames.map(idOf) },
  })
  const courseOf = (name: string, id: string) => as(name).complaintCases.course({ id })
  const take = async (name: string, id: string, step: string) => {
    const { caseId, revision } = await courseOf(name, id)
    return as(name).complaintCases.takeStep({ caseId, revision, step, note: `Catatan ${step}`, on })
  }
  return { admin, as, idOf, about, courseOf, take, tokenOf: (name: string) => person(name).token }
}

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

const letter = { office: 'kanwil', letterNumber: 'R-1/2026', letterDate: on, request: 'Mohon arahan tertulis' } as const
const answer = { answeredOn: on, letterNumber: 'K-9', text: 'Perbaiki jadwal obat', outcome: null, fileId: null }

test.describe('on one morning', () => {
  test('the head is complained of: the deputy takes the head’s step, and the head finds nothing', async ({ core }) => {
    const { as, about, courseOf, take } = await openDesk(core)
    const { id } = await as('lina').complaints.receive(about([], ['kepala']))
    await take('lina', id, 'recommend')
    const turn = { kind: 'stand-in', name: 'Petugas wati', roles: ['kepala'] }
    expect(await courseOf('wati', id)).toMatchObject({ isMyTurn: true, turn })
    expect(await courseOf('hadi', id)).toMatchObject({ isMyTurn: false, turn })
    expect(await as('hadi').complaints.list({ show: 'open' })).toMatchObject([{ turn, isMyTurn: false }])
    const mine = (await as('wati').today.list({})).items.filter(({ kind }) => kind === 'complaint-step-waiting')
    expect(mine).toMatchObject([{ link: `/aduan/${id}`, isMine: true }])
    expect(await reasonOf(take('hadi', id, 'direct'))).toBe('role-missing')
    expect(await reasonOf(courseOf('bambang', id))).toBe('not-found')
    expect(await reasonOf(as('bambang').sealedLetters.of({ complaintId: id }))).toBe('not-found')
    expect(await reasonOf(as('lina').sealedLetters.make({ ...letter, complaintId: id }))).toBe('step-in-the-house')
    await take('wati', id, 'direct')
    expect(await courseOf('hadi', id)).toMatchObject({ isMyTurn: true })
    // In any other complaint the deputy is no head.
    const { id: other } = await as('lina').complaints.receive(anonymousComplaint)
    await take('lina', other, 'recommend')
    expect(await courseOf('lina', other)).toMatchObject({ turn: { kind: 'role', roles: ['kepala'] } })
    expect(await reasonOf(take('wati', other, 'direct'))).toBe('role-missing')
  })

  test('only the deputy is complained of: the head directs, and the deputy finds nothing', async ({ core }) => {
    const { as, about, courseOf, take } = await openDesk(core)
    const { id } = await as('lina').complaints.receive({ ...about(['wati']), danger })
    await take('lina', id, 'recommend')
    expect(await reasonOf(courseOf('wati', id))).toBe('not-found')
    expect(await as('wati').complaintTasks.mine({})).toEqual([])
    expect(await as('bambang').complaintTasks.mine({})).toHaveLength(1)
    await take('bambang', id, 'direct')
  })

  test('head and deputy are complained of: the step goes out as a sealed letter, its answer takes it', async ({
    core,
  }) => {
    const { as, about, courseOf, take } = await openDesk(core)
    const { id } = await as('lina').complaints.receive(about(['bambang', 'wati']))
    const needed = async () =>
      (await as('lina').today.list({})).items.filter(({ kind }) => kind.startsWith('complaint-letter'))
    expect(await needed()).toEqual([])
    await take('lina', id, 'recommend')
    expect(await needed()).toMatchObject([{ kind: 'complaint-letter-needed', isMine: true }])
    expect(await courseOf('lina', id)).toMatchObject({ isMyTurn: true, turn: { kind: 'role', roles: ['kepala'] } })
    const before = await courseOf('lina', id)
    const unasked = as('lina').sealedLetters.recordAnswer({ ...answer, complaintId: id, revision: before.revision })
    expect(await reasonOf(unasked)).toBe('letter-missing')
    expect(await reasonOf(as('hadi').sealedLetters.make({ ...letter, complaintId: id }))).toBe('letter-not-yours')
    await as('lina').sealedLetters.make({ ...letter, complaintId: id })
    expect(await reasonOf(as('tuti').sealedLetters.make({ ...letter, complaintId: id }))).toBe('letter-already-out')
    expect(await needed()).toMatchObject([{ kind: 'complaint-letter-out', isMine: false, severity: 'waiting' }])
    expect(await courseOf('tuti', id)).toMatchObject({ isMyTurn: false, turn: { kind: 'post', post: 'kanwil' } })
    expect((await as('tuti').complaints.list({ show: 'open' }))[0]?.turn).toMatchObject({ postName: 'Kantor Wilayah' })
    for (const name of ['bambang', 'wati']) {
      expect(await reasonOf(as(name).sealedLetters.of({ complaintId: id })), name).toBe('not-found')
      expect(await as(name).complaints.list({ show: 'all' }), name).toEqual([])
      expect(JSON.stringify(await as(name).today.list({})), name).not.toContain('complaint')
    }
    const { revision } = await courseOf('lina', id)
    const early = { ...answer, complaintId: id, revision, answeredOn: '2026-11-15' as CalendarDate }
    expect(await reasonOf(as('lina').sealedLetters.recordAnswer(early))).toBe('answer-before-letter')
    await as('lina').sealedLetters.recordAnswer({ ...answer, complaintId: id, revision })
    const { letter: told, step } = await as('lina').sealedLetters.of({ complaintId: id })
    expect(step).toBeNull()
    expect(told).toMatchObject({ officeTitle: 'Kantor Wilayah', answers: [{ text: answer.text, letterNumber: 'K-9' }] })
    expect(await reasonOf(as('lina').sealedLetters.void({ complaintId: id, reason: 'Salah kirim' }))).toBe(
      'letter-answered',
    )
    await take('hadi', id, 'improve')
  })

  test('one’s own officer is complained of: another one of the desk, else the head, else nobody in the house', async ({
    core,
  }) => {
    const { as, idOf, about, courseOf } = await openDesk(core)
    expect(await reasonOf(as('lina').complaints.receive(about(['lina'])))).toBe('officer-accused')
    const { id } = await as('tuti').complaints.receive(about(['lina']))
    expect(await reasonOf(courseOf('lina', id))).toBe('not-found')
    // The last one of the desk is named too: the head has the case from now on.
    await as('tuti').complaints.nameAccused({ id, units: [], accountIds: [idOf('tuti')] })
    expect(await reasonOf(courseOf('tuti', id))).toBe('not-found')
    expect(await as('bambang').complaints.find({ id })).toMatchObject({ officer: { id: idOf('bambang') } })
    const { step } = await as('bambang').sealedLetters.of({ complaintId: id })
    expect(step).toMatchObject({ id: 'recommend' })
    await as('bambang').sealedLetters.make({ ...letter, complaintId: id })
    const { revision } = await courseOf('bambang', id)
    await as('bambang').sealedLetters.recordAnswer({ ...answer, complaintId: id, revision })
    expect(await courseOf('bambang', id)).toMatchObject({ isMyTurn: true, turn: { roles: ['kepala'] } })

    const { id: ofDesk } = await as('lina').complaints.receive(about([], ['meja-aduan']))
    expect(await reasonOf(courseOf('lina', ofDesk))).toBe('not-found')
    expect(await as('bambang').complaints.find({ id: ofDesk })).toMatchObject({ officer: { id: idOf('bambang') } })
  })

  test('everybody is complained of: nothing is kept here, and the counter is told where to send it', async ({
    core,
  }) => {
    const { as, about } = await openDesk(core)
    const all = as('lina').complaints.receive(about(['wati'], ['meja-aduan', 'kepala']))
    expect(await reasonOf(all)).toBe('nobody-left')
    for (const name of ['lina', 'bambang', 'wati', 'hadi'])
      expect(await as(name).complaints.list({ show: 'all' }), name).toEqual([])
  })

  test('who can stand in for the head: an account that may see complaints, from a day to a day', async ({ core }) => {
    const { admin, as, idOf, about, courseOf, take } = await openDesk(core, false)
    const deputy = { post: 'Kasubsi', orderNumber: 'SK-1', validFrom: on, validUntil: null }
    const refused = (name: string) => admin.headDeputies.appoint({ ...deputy, accountId: idOf(name) })
    expect(await reasonOf(refused('sari'))).toBe('deputy-cannot-see-complaints')
    expect(await reasonOf(refused('bambang'))).toBe('deputy-is-head')
    const wrong = { ...deputy, accountId: idOf('wati'), validUntil: '2026-11-15' as CalendarDate }
    expect(await reasonOf(admin.headDeputies.appoint(wrong))).toBe('dates-reversed')
    expect(await reasonOf(as('bambang').headDeputies.list({}))).toBe('forbidden')
    const { id } = await as('lina').complaints.receive({ ...about([], ['kepala']), danger })
    await take('lina', id, 'recommend')
    expect((await as('lina').sealedLetters.of({ complaintId: id })).step).toMatchObject({ id: 'direct' })
    const { id: deputyId } = await admin.headDeputies.appoint({ ...deputy, accountId: idOf('wati') })
    expect((await as('lina').sealedLetters.of({ complaintId: id })).step).toBeNull()
    expect(await courseOf('wati', id)).toMatchObject({ isMyTurn: true })
    await admin.headDeputies.withdraw({ id: deputyId, revision: 1, reason: 'Pindah tugas' })
    expect(await courseOf('wati', id)).toMatchObject({ isMyTurn: false })
    expect(await admin.headDeputies.list({})).toMatchObject([{ state: 'withdrawn', withdrawReason: 'Pindah tugas' }])
  })
})

test('a call for help goes to the deputy and the clinic; unread after an hour the head sees it in red', async ({
  folder,
}) => {
  let now = '2026-11-16T01:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => now } as never })
  const { as, about } = await openDesk(core)
  await as('lina').complaints.receive({ ...anonymousComplaint, danger })
  await as('lina').complaints.receive({ ...about([], ['kepala']), danger })
  const countOf = async (name: string) => (await as(name).complaintTasks.mine({})).length
  expect([await countOf('wati'), await countOf('sari'), await countOf('bambang')]).toEqual([2, 2, 0])
  now = '2026-11-16T02:00:00.000Z'
  for (const name of Object.keys(staff)) await as(name).session.unlock({ password: passwordOf(name) })
  // Not the one that is about the head.
  expect(await countOf('bambang')).toBe(1)
  const urgent = (await as('bambang').today.list({})).items.filter(({ kind }) => kind === 'complaint-danger')
  expect(urgent).toMatchObject([{ severity: 'late', isMine: true }])
  const [task] = await as('bambang').complaintTasks.mine({})
  await as('bambang').complaintTasks.read({ taskId: task?.id ?? '' })
  await as('bambang').complaintTasks.report({ taskId: task?.id ?? '', report: 'Sudah saya periksa sendiri' })
  expect(await as('wati').complaintTasks.mine({})).toMatchObject([
    { report: null },
    { report: { by: 'Petugas bambang' } },
  ])
  await core.close()
})

test('the letter tells the story and never who complained; a file for Kanwil opens with no other key', async ({
  core,
}) => {
  requireProgram(test, 'pdftotext')
  const { as, about, take, tokenOf } = await openDesk(core)
  const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
  await as('lina').identityVault.confirm({ ticket, recoveryCode })
  const secret = {
    ...about(['bambang', 'wati']),
    mode: 'confidential' as const,
    identity: {
      ...{
        name: 'Rahmawati Binti Contoh',
        identityNumber: '3174000000000001',
        inmateId: null,
        phone: '0812 0000 0001',
      },
      ...{ email: null, address: null, reachedBy: null },
    },
  }
  const { id } = await as('lina').complaints.receive(secret)
  await take('lina', id, 'recommend')
  const { id: letterId } = await as('lina').sealedLetters.make({ ...letter, complaintId: id })
  const fileOf = async (name: string, query = '') =>
    core.fetch(
      new Request(`app://lentera/files/sealed-letters/${letterId}${query}`, {
        headers: { authorization: `Bearer ${tokenOf(name)}` },
      }),
    )
  const sheet = test.info().outputPath('surat.pdf')
  writeFileSync(sheet, new Uint8Array(await (await fileOf('lina')).arrayBuffer()))
  const told = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  expect(told).toContain('Obat malam dibagikan sesudah pukul sepuluh')
  expect(told).toContain('R-1/2026')
  expect(told).not.toMatch(/Rahmawati|0812|31740/)
  expect((await fileOf('bambang')).status).toBe(404)
  expect((await fileOf('lina', '?bentuk=age')).status, 'no key of that office').toBe(404)
  const kanwil = await sampleOffice()
  await knownOffice(as('bambang'), kanwil)
  const sealed = new Uint8Array(await (await fileOf('lina', '?bentuk=age')).arrayBuffer())
  const decrypter = new Decrypter()
  decrypter.addIdentity(kanwil.identity)
  expect(
    Buffer.from(await decrypter.decrypt(sealed))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
