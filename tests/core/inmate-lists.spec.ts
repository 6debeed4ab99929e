import type { Core } from '#electron/core/create-core.ts'
import { openEnvelope, sealEnvelope } from '#electron/features/inmate-lists/list-envelope.ts'
import { listedFields } from '#shared/features/inmate-lists/inmate-lists.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore, testMorning } from '#tests/harness/core.ts'
import { test as base, expect } from '#tests/harness/core-test.ts'
import { applyPlan, checkFile, rowsOf, uploadList } from '#tests/harness/inmate-list.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

interface Computer {
  readonly core: Core
  readonly admin: Client
  readonly registry: Client
  readonly token: string
  readonly goTo: (moment: string) => void
}

async function computer(
  folder: string,
  groups: readonly ('clinic' | 'complaints')[],
  mark: string | null,
): Promise<Computer> {
  let now = testMorning
  const core = await startCore(folder, { clock: { now: () => now as Instant } })
  const { admin } = await install(core)
  await admin.installation.change({ mark, groups: [...groups], revision: 0 })
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  return { core, admin, registry, token, goTo: (moment) => (now = moment) }
}

/** The clinic's computer K1, where the registry works, and the desk's MA, which needs only the list. */
const test = base.extend<{ readonly clinic: Computer; readonly desk: Computer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  clinic: async ({}, use) => {
    const folder = temporaryFolder()
    const one = await computer(folder.path, ['clinic'], 'K1')
    await use(one)
    await one.core.close()
    folder.remove()
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above
  desk: async ({}, use) => {
    const folder = temporaryFolder()
    const one = await computer(folder.path, ['complaints'], 'MA')
    await use(one)
    await one.core.close()
    folder.remove()
  },
})

async function makeList({ core, registry, token }: Computer) {
  const made = await registry.inmateLists.make({})
  const response = await core.fetch(
    new Request(`http://lentera.test/files/inmate-lists/${made.ticket}`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  )
  return { ...made, bytes: Buffer.from(await response.arrayBuffer()) }
}

async function openAt(
  { core, registry, token }: Computer,
  bytes: Uint8Array,
  password: string,
  fingerprint: string | null = null,
) {
  const fileId = await uploadList(core, token, bytes, 'daftar.txt')
  return registry.inmateLists.open({ fileId, password, fingerprint })
}

const second = () => {
  const person = newcomer()
  return {
    ...person,
    name: 'Wati Contoh',
    aliases: [],
    sex: 'female' as const,
    birthDate: '1988-04-05' as const,
    nationalId: null,
    jkn: { ...person.jkn, number: '0001234567890', status: 'active' as const },
    sentence: { ...person.sentence, kind: 'fixed' as const, years: 4, months: 6, expiresOn: '2029-07-20' as const },
    firstRegister: {
      ...person.firstRegister,
      registerClass: 'B.I' as const,
      registerNumber: 'BI.5/2025',
      legalStatus: 'narapidana' as const,
    },
  }
}

test('the list of one computer comes to the other: key confirmed once, dry run, taken in, and nothing the second time', async ({
  clinic,
  desk,
}) => {
  test.setTimeout(120_000)
  await clinic.registry.inmates.register(newcomer())
  await clinic.registry.inmates.register(second())
  const made = await makeList(clinic)
  expect(made).toMatchObject({ fileName: 'daftar-penghuni-K1-2026-11-16.txt', count: 2 })
  expect(made.bytes.toString('utf8')).not.toContain('Wati')

  const asked = await openAt(desk, made.bytes, made.password)
  expect(asked).toMatchObject({
    kind: 'unknown-sender',
    mark: 'K1',
    count: 2,
    fingerprint: made.fingerprint,
    replacesKnown: false,
  })
  expect((await clinic.registry.inmateLists.fingerprint({})).fingerprint).toBe(made.fingerprint)
  const wrong = openAt(desk, made.bytes, made.password, 'AAAA-BBBB-CCCC-DDDD-EEEE')
  expect((await failureOf(wrong)).details.reason).toBe('fingerprint-differs')

  const typed = made.fingerprint.toLowerCase().replaceAll('-', ' ')
  const ready = await openAt(desk, made.bytes, made.password.toLowerCase(), typed)
  if (ready.kind !== 'ready') throw new Error(ready.kind)
  const read = { columns: ready.columns, asOf: ready.asOf }
  const plan = await checkFile(desk.registry, ready.listFileId, read)
  expect(plan.counts).toMatchObject({ new: 2, bad: 0, ask: 0, question: 0 })
  expect(plan.unknownColumns).toEqual([])
  expect(await applyPlan(desk.registry, plan.id)).toMatchObject({ applied: 2, failed: 0 })

  const same = await openAt(desk, made.bytes, made.password)
  expect(same).toMatchObject({ kind: 'same', mark: 'K1' })

  clinic.goTo('2026-11-16T01:05:00.000Z')
  const again = await makeList(clinic)
  const unchanged = await openAt(desk, again.bytes, again.password)
  if (unchanged.kind !== 'ready') throw new Error(unchanged.kind)
  const secondPlan = await checkFile(desk.registry, unchanged.listFileId, { ...read, asOf: unchanged.asOf })
  expect(secondPlan.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, bad: 0, question: 0 })
  await applyPlan(desk.registry, secondPlan.id)
  expect(await openAt(desk, made.bytes, made.password)).toMatchObject({
    kind: 'older',
    newestMadeAt: '2026-11-16T01:05:00.000Z',
  })
})

test('a list overtaken by a newer one is not taken in, not even after the other computer got a new key', async ({
  clinic,
  desk,
}) => {
  test.setTimeout(120_000)
  await clinic.registry.inmates.register(newcomer())
  const planOf = async (made: {
    readonly bytes: Uint8Array
    readonly password: string
    readonly fingerprint: string
  }) => {
    const ready = await openAt(desk, made.bytes, made.password, made.fingerprint)
    if (ready.kind !== 'ready') throw new Error(ready.kind)
    return checkFile(desk.registry, ready.listFileId, { columns: ready.columns, asOf: ready.asOf })
  }
  const old = await makeList(clinic)
  const [waiting, twin] = [await planOf(old), await planOf(old)]
  await applyPlan(desk.registry, twin.id)
  const reasonOf = async (planId: string) => (await failureOf(applyPlan(desk.registry, planId))).details.reason
  expect(await reasonOf(waiting.id)).toBe('list-taken-in')

  clinic.goTo('2026-11-16T01:05:00.000Z')
  const newer = await planOf(await makeList(clinic))
  clinic.goTo('2026-11-16T01:10:00.000Z')
  const newest = await makeList(clinic)
  await applyPlan(desk.registry, (await planOf(newest)).id)
  expect(await reasonOf(newer.id)).toBe('list-older')

  // The same mark on a computer that was set up anew: what is older than the last list stays old under any key.
  const folder = temporaryFolder()
  const renewed = await computer(folder.path, ['clinic'], 'K1')
  await renewed.registry.inmates.register(newcomer())
  const early = await makeList(renewed)
  expect(await openAt(desk, early.bytes, early.password, early.fingerprint)).toMatchObject({ kind: 'older' })
  renewed.goTo('2026-11-17T01:00:01.000Z')
  const { token } = await clientOf(renewed.core).session.logIn({ name: 'rini', password: passwordOf('rini') })
  const future = await makeList({ ...renewed, registry: clientOf(renewed.core, token), token })
  const refused = failureOf(openAt(desk, future.bytes, future.password, future.fingerprint))
  expect((await refused).details.reason).toBe('made-in-future')
  await renewed.core.close()
  folder.remove()
})

test('whoever is missing on a later list is a question, never a deletion', async ({ clinic, desk }) => {
  test.setTimeout(120_000)
  await clinic.registry.inmates.register(newcomer())
  const own = await desk.registry.inmates.register(second())
  const made = await makeList(clinic)
  const ready = await openAt(desk, made.bytes, made.password, made.fingerprint)
  if (ready.kind !== 'ready') throw new Error(ready.kind)
  const plan = await checkFile(desk.registry, ready.listFileId, { columns: ready.columns, asOf: ready.asOf })
  expect(plan.counts).toMatchObject({ new: 1, question: 1 })
  await applyPlan(desk.registry, plan.id)
  const [question] = await rowsOf(desk.registry, plan.id, 'question')
  expect(question).toMatchObject({ question: 'missing-in-file', person: { id: own.id, state: 'present' } })
})

test('no health field, number of insurance, NIK, family or address leaves with a list', async ({ clinic }) => {
  await clinic.registry.inmates.register(second())
  const made = await makeList(clinic)
  const { list } = openEnvelope(made.bytes, made.password) ?? { list: '' }
  expect(list).toContain('Wati Contoh')
  for (const secret of ['0001234567890', '3299011711900001', 'Siti Contoh', '0800-0000-0000', 'Jalan Contoh', 'islam'])
    expect(list, secret).not.toContain(secret)
  for (const field of ['jknNumber', 'nationalId', 'familyName', 'familyPhone', 'address', 'religion'])
    expect(listedFields as readonly string[]).not.toContain(field)
})

test('forged, damaged and foreign files, wrong passwords and missing or equal marks are refused and change nothing', async ({
  clinic,
  desk,
}) => {
  test.setTimeout(120_000)
  await clinic.registry.inmates.register(newcomer())
  const made = await makeList(clinic)
  const reasonOf = async (bytes: Uint8Array, password = made.password, where = desk) =>
    (await failureOf(openAt(where, bytes, password, made.fingerprint))).details.reason
  expect(await reasonOf(made.bytes, 'AAAA-AAAA-AAAA-AAAA')).toBe('password-or-file-wrong')
  const damaged = Buffer.from(made.bytes)
  damaged[200] = damaged[200] === 65 ? 66 : 65
  expect(await reasonOf(damaged)).toBe('password-or-file-wrong')
  expect(await reasonOf(Buffer.from('Nama;Blok\nBudi;A\n'))).toBe('not-a-list')
  const envelope = openEnvelope(made.bytes, made.password)
  if (!envelope) throw new Error('the list should open')
  const added = sealEnvelope({ ...envelope, list: `${envelope.list}\r\nAI.99/2026;A.I;;;Penyusup` }, made.password)
  expect(await reasonOf(added)).toBe('signature-wrong')
  const restated = sealEnvelope(
    { ...envelope, signature: envelope.signature.replace('"mark":"K1"', '"mark":"K2"') },
    made.password,
  )
  expect(await reasonOf(restated)).toBe('signature-wrong')
  expect(await reasonOf(made.bytes, made.password, clinic)).toBe('own-list')

  await desk.admin.installation.change({ mark: 'K1', groups: ['complaints'], revision: 1 })
  expect(await reasonOf(made.bytes)).toBe('same-mark')
  await desk.admin.installation.change({ mark: 'MA', groups: ['complaints'], revision: 2 })
  expect(await openAt(desk, made.bytes, made.password, made.fingerprint)).toMatchObject({ kind: 'ready' })
  const taking = desk.admin.installation.change({ mark: 'K1', groups: ['complaints'], revision: 3 })
  expect((await failureOf(taking)).details.reason).toBe('mark-of-other-computer')
})

test('a list is fetched by its maker only, and a computer without a mark makes none', async ({ core, clinic }) => {
  await clinic.registry.inmates.register(newcomer())
  const made = await clinic.registry.inmateLists.make({})
  const { token } = await signInAs(clinic.core, clinic.admin, 'lain', ['registrasi'])
  const stolen = await clinic.core.fetch(
    new Request(`http://lentera.test/files/inmate-lists/${made.ticket}`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  )
  expect(stolen.status).toBe(404)
  const { admin } = await install(core)
  const { client } = await signInAs(core, admin, 'rini', ['registrasi'])
  expect((await failureOf(client.inmateLists.make({}))).details.reason).toBe('own-mark-missing')
})
