import type { Core } from '#electron/core/create-core.ts'
import type { Role } from '#shared/people/roles.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { anonymousComplaint } from './complaint-sample.ts'

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  hadi: ['penangan-aduan'],
  bambang: ['kepala'],
}

const identity = {
  ...{ name: 'Rahmawati Contoh', identityNumber: null, inmateId: null, phone: '0812 0000 0001', email: null },
  ...{ address: null, reachedBy: null },
}

type Satisfaction = Parameters<Client['complaintCases']['takeStep']>[0]['satisfaction']

/** A desk with a vault, and the way of a complaint up to its answer. */
async function openDesk(core: Core) {
  const { admin } = await install(core)
  const clients = new Map<string, Client>()
  for (const [name, roles] of Object.entries(staff))
    clients.set(name, (await signInAs(core, admin, name, roles)).client)
  const as = (name: string): Client => clients.get(name) ?? admin
  const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
  await as('lina').identityVault.confirm({ ticket, recoveryCode })
  const courseOf = (id: string) => as('lina').complaintCases.course({ id })
  const at = async (id: string) => {
    const { caseId, revision } = await courseOf(id)
    return { caseId, revision }
  }
  const today = async (id: string) =>
    toCalendarDate((await as('lina').complaints.find({ id })).recordedAt, 'Asia/Jakarta')
  const take = async (who: string, id: string, step: string, satisfaction: Satisfaction = null) =>
    as(who).complaintCases.takeStep({
      ...{ ...(await at(id)), step, note: `Catatan ${step}`, on: await today(id), satisfaction },
    })
  const answered = async (mode: 'open' | 'anonymous') => {
    const change = mode === 'open' ? { mode, identity, reporterKind: 'family' as const } : {}
    const { id } = await as('lina').complaints.receive({ ...anonymousComplaint, ...change })
    await take('lina', id, 'recommend')
    await take('bambang', id, 'direct')
    await take('hadi', id, 'improve')
    await as('lina').complaintCases.recordAnswer({
      ...{ ...(await at(id)), outcome: 'answered', on: await today(id), letterNumber: null, letterDate: null },
      ...{ reason: null, fileIds: [] },
    })
    await as('lina').complaintCases.skipStep({ ...(await at(id)), step: 'follow-up', reason: 'Sudah selesai' })
    return id
  }
  return { as, at, courseOf, take, answered }
}

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

const pass = { step: 'satisfaction', reason: 'Tidak sempat ditanyakan' }

test('closed only after an answer, a result or a recorded attempt, and the report to the superior', async ({
  core,
}) => {
  const { as, at, courseOf, take, answered } = await openDesk(core)
  const id = await answered('open')
  const finish = async () => as('lina').complaintCases.finish(await at(id))
  const ask = (result: string, attempts: number | null) => take('lina', id, 'satisfaction', { result, attempts })
  expect(await reasonOf(finish())).toBe('steps-missing')
  // Somebody who can be reached is asked, or at least tried.
  expect(await reasonOf(as('lina').complaintCases.skipStep({ ...(await at(id)), ...pass }))).toBe('attempt-needed')
  const offered = (await courseOf(id)).actions.filter(({ step }) => step === 'satisfaction').map(({ kind }) => kind)
  expect(offered).toEqual(['take-step'])
  expect(await reasonOf(take('lina', id, 'satisfaction'))).toBe('satisfaction-missing')
  expect(await reasonOf(ask('tidak-terjangkau', null))).toBe('attempts-missing')
  expect(await reasonOf(ask('puas', 2))).toBe('attempts-missing')
  expect(await reasonOf(ask('senang', null))).toBe('unknown-choice')
  const elsewhere = take('lina', id, 'report-superior', { result: 'puas', attempts: null })
  expect(await reasonOf(elsewhere)).toBe('satisfaction-elsewhere')
  expect((await courseOf(id)).satisfaction).toBeNull()

  await ask('tidak-terjangkau', 2)
  expect((await courseOf(id)).satisfaction).toEqual({ title: 'Tidak dapat ditanyai', attempts: 2 })
  expect(await reasonOf(finish())).toBe('steps-missing')
  await take('lina', id, 'report-superior')
  await take('lina', id, 'report-kanwil')
  // Reached after all: the last word counts.
  await ask('tidak-puas', null)
  expect((await courseOf(id)).satisfaction).toEqual({ title: 'Tidak puas', attempts: null })
  await finish()
  expect((await courseOf(id)).phase).toBe('done')
  const history = await as('lina').history.of({ subject: { type: 'complaint', id }, before: null })
  expect(JSON.stringify(history)).toContain('Tidak dapat ditanyai')
})

test('of an anonymous complaint nobody can be asked: a reason is enough, and the register says so', async ({
  core,
}) => {
  const { as, at, courseOf, answered } = await openDesk(core)
  const id = await answered('anonymous')
  await as('lina').complaintCases.skipStep({ ...(await at(id)), ...pass })
  expect((await courseOf(id)).satisfaction).toBeNull()
  const year = Number((await as('lina').complaints.find({ id })).recordedAt.slice(0, 4))
  const { lines } = await as('lina').complaintReports.register({ year, month: null })
  expect(lines).toMatchObject([{ satisfaction: 'skipped', outcome: 'answered' }])
})
