import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Core } from '#electron/core/create-core.ts'
import type { Role } from '#shared/people/roles.ts'
import { expectWhole, listOf, makeBackup } from '#tests/harness/backup-office.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { checkFile, uploadList } from '#tests/harness/inmate-list.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { changeKey } from '#tests/harness/rekey-office.ts'

// Attack: somebody begins long work and then loses the account, the right or the session. What was begun must not finish the theft.

const people = 1500

interface Scene {
  readonly core: Core
  readonly admin: Client
  readonly registry: { readonly client: Client; readonly id: string; readonly token: string }
  readonly planId: string
}

async function checkedList(core: Core, registry: Scene['registry']): Promise<string> {
  const head = 'No. Reg;Nama Lengkap;Jenis Kelamin;Tempat Lahir;Tgl Lahir;Tgl Masuk'
  const rows = Array.from(
    { length: people },
    (_, index) => `AI.${index + 1}/2026;Orang ${index};L;Contoh;01/02/1990;01/11/2026`,
  )
  const fileId = await uploadList(core, registry.token, [head, ...rows].join('\n'))
  return (await checkFile(registry.client, fileId, { isComplete: false })).id
}

async function scene(core: Core, roles: Role[] = ['registrasi']): Promise<Scene> {
  const { admin } = await install(core)
  const registry = await signInAs(core, admin, 'rini', roles)
  return { core, admin, registry, planId: await checkedList(core, registry) }
}

/** Takes the list in, and does something else after the first lines. */
async function interrupted({ registry, planId }: Scene, meanwhile: () => Promise<unknown>) {
  let hasHappened = false
  for await (const event of await registry.client.inmateImport.apply({ planId })) {
    if (event.kind === 'applied') return event
    if (event.done === 0 || hasHappened) continue
    hasHappened = true
    await meanwhile()
  }
  throw new Error('the import ended without a word')
}

/** Commands of the import that stand in the log behind the one that ended its right to go on, and how many people are there. */
async function aftermath(folder: string, ending: string | null) {
  const { database } = await openRaw(folder, 'admin', adminPassword)
  const since =
    ending === null
      ? null
      : database
          .prepare<[string], number>('select max(number) from command_log where procedure = ?')
          .pluck()
          .get(ending)
  const later = database
    .prepare("select count(*) from command_log where procedure like 'inmateImport.apply/%' and number > ?")
    .pluck()
    .get(since ?? Number.MAX_SAFE_INTEGER)
  const present = Number(database.prepare('select count(*) from inmates').pluck().get())
  const refusals = Number(
    database.prepare("select count(*) from security_log where procedure = 'inmateImport.apply'").pluck().get(),
  )
  const failedLines = database.prepare("select count(*) from import_rows where state = 'failed'").pluck().get()
  database.close()
  expect(failedLines, 'no line is blamed for it').toBe(0)
  return { later, present, refusals }
}

async function revisionOf({ admin, registry }: Pick<Scene, 'admin' | 'registry'>): Promise<number> {
  return (await admin.accounts.list({})).find(({ id }) => id === registry.id)?.revision ?? 0
}

test('the account is disabled in the middle: nothing more is written, and what was done stays', async ({ folder }) => {
  const core = await startCore(folder)
  const begun = await scene(core)
  const ended = interrupted(begun, async () =>
    begun.admin.accounts.disable({ id: begun.registry.id, revision: await revisionOf(begun) }),
  )
  expect((await failureOf(ended)).code).toBe('not-signed-in')
  await core.close()
  const { later, present } = await aftermath(folder, 'accounts.disable')
  expect(later).toBe(0)
  expect(present).toBeGreaterThan(0)
  expect(present).toBeLessThan(people)
  await expectWhole(folder)
})

test('the right is taken away in the middle: refused once, noted once, nothing more is written', async ({ folder }) => {
  const core = await startCore(folder)
  const begun = await scene(core)
  const ended = interrupted(begun, async () =>
    begun.admin.accounts.update({
      id: begun.registry.id,
      revision: await revisionOf(begun),
      fullName: 'Petugas rini',
      employeeNumber: null,
      position: null,
      roles: ['perawat'],
    }),
  )
  expect((await failureOf(ended)).code).toBe('forbidden')
  await core.close()
  const { later, present, refusals } = await aftermath(folder, 'accounts.update')
  expect({ later, refusals }).toEqual({ later: 0, refusals: 1 })
  expect(present).toBeLessThan(people)
})

for (const company of ['while somebody else stays', 'as the last one'] as const)
  test(`logged out in the middle, ${company}: the work stops, and can be gone on with later`, async ({ folder }) => {
    const core = await startCore(folder)
    const begun = await scene(core)
    if (company === 'as the last one') await begun.admin.session.logOut({})
    const ended = interrupted(begun, () => clientOf(core, begun.registry.token).session.logOut({}))
    expect((await failureOf(ended)).code).toBe('not-signed-in')
    const { token } = await clientOf(core).session.logIn({ name: 'rini', password: passwordOf('rini') })
    const registry = { ...begun.registry, client: clientOf(core, token) }
    const again = await interrupted({ ...begun, registry }, async () => undefined)
    expect(again.failed).toBe(0)
    expect(again.applied, 'something was left to do').toBeGreaterThan(0)
    await core.close()
    expect((await aftermath(folder, null)).present).toBe(people)
  })

test('a locked screen stops nothing that was begun before', async ({ folder }) => {
  const core = await startCore(folder)
  const begun = await scene(core)
  expect(await interrupted(begun, () => begun.registry.client.session.lock({}))).toMatchObject({ applied: people })
  expect((await failureOf(begun.registry.client.inmateImport.plans({}))).code).toBe('session-locked')
  await core.close()
})

test('the data key is changed in the middle, by somebody else or by the same person: the work stops with a word', async ({
  folder,
}) => {
  const core = await startCore(folder)
  const begun = await scene(core)
  expect(['not-signed-in', 'key-changing']).toContain(
    (await failureOf(interrupted(begun, () => changeKey(begun.admin)))).code,
  )
  const both = await signInAs(core, begun.admin, 'dwi', ['admin', 'registrasi'])
  const own = await failureOf(
    interrupted({ ...begun, registry: both }, async () => {
      const { ticket, recoveryCode } = await both.client.dataKey.prepare({ password: passwordOf('dwi') })
      for await (const _event of await both.client.dataKey.change({ ticket, recoveryCode, acceptDamagedFiles: false }));
    }),
  )
  expect(own.code).toBe('key-changing')
  await core.close()
  const { later, present } = await aftermath(folder, 'dataKey.change')
  expect(later).toBe(0)
  expect(present).toBeLessThan(people)
  await expectWhole(folder)
})

test('whoever is disabled while a backup is laid out replaces nothing', async ({ folder }) => {
  const core = await startCore(folder)
  const { admin } = await install(core)
  const dwi = await signInAs(core, admin, 'dwi', ['admin'])
  await makeBackup(admin)
  const [backup] = await listOf(admin)
  const secret = { kind: 'password', name: 'dwi', password: passwordOf('dwi') } as const
  const { ticket } = await dwi.client.backups.preview({ place: 'here', id: backup?.id ?? '', secret })
  const restoring = async () => {
    for await (const event of await dwi.client.backups.restore({
      ticket,
      acceptForeign: false,
      acceptDamagedFiles: false,
    }))
      if (event.kind === 'progress' && event.stage === 'keep')
        await admin.accounts.disable({ id: dwi.id, revision: await revisionOf({ admin, registry: dwi }) })
  }
  const { code } = await failureOf(restoring())
  expect(code).toBe('not-signed-in')
  expect((await admin.accounts.list({})).find(({ id }) => id === dwi.id)?.state).toBe('disabled')
  expect(existsSync(join(folder, 'restore.part'))).toBe(false)
  await core.close()
})
