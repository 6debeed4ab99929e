import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { Core } from '#electron/core/create-core.ts'
import { Keyring } from '#electron/core/keyring.ts'
import { openSealed, publicHalfOf } from '#electron/core/sealed-box.ts'
import type { IdentityVaultsTable } from '#electron/features/identity-vault/identity-vault.tables.ts'
import { openText } from '#electron/features/identity-vault/sealed-identity.ts'
import type { Client } from '#tests/harness/client.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { plainJpeg } from '#tests/harness/photo-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

test.setTimeout(120_000)

const mother = {
  ...{ name: 'Rahmawati Binti Contoh', identityNumber: null, inmateId: null, phone: '0812 0000 0001' },
  ...{ email: null, address: null, reachedBy: null },
}

const complaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'loket', class: 'complaint', service: 'kesehatan', reporterKind: 'family', mode: 'confidential' },
  story: { what: 'Anak saya belum diperiksa', where: null, when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, identity: mother, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

const draftPlace = { form: 'complaints.receive', subject: '' } as const
const draft = { identity: { name: 'Siti Contoh' } }

async function upload(core: Core, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'x-file-name': 'surat.jpg' }
  const request = { method: 'POST', headers, body: new Uint8Array(plainJpeg) }
  const answer = await core.fetch(new Request('http://lentera.test/files?kind=complaint', request))
  return ((await answer.json()) as { id: string }).id
}

const scanOf = async (core: Core, token: string, id: string) => {
  const headers = { authorization: `Bearer ${token}` }
  return Buffer.from(
    await (await core.fetch(new Request(`http://lentera.test/files/${id}`, { headers }))).arrayBuffer(),
  )
}

/** Lina, Tuti and Mira hold the key; Mira's is taken away. Something of each kind lies in the vault. */
async function openDesk(core: Core) {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const tuti = await signInAs(core, admin, 'tuti', ['petugas-aduan'])
  const mira = await signInAs(core, admin, 'mira', ['petugas-aduan'])
  const { ticket, recoveryCode } = await lina.client.identityVault.prepare({})
  await lina.client.identityVault.confirm({ ticket, recoveryCode })
  for (const { id } of [tuti, mira]) await lina.client.identityVault.give({ accountId: id })
  const given = (await lina.client.identityVault.state({})).holders.find(({ accountId }) => accountId === mira.id)
  await lina.client.identityVault.revoke({ holderId: given?.id ?? '', reason: 'pindah tugas' })
  const fileId = await upload(core, lina.token)
  const { id } = await lina.client.complaints.receive({ ...complaint, fileIds: [fileId] })
  const content = JSON.stringify(draft)
  await lina.client.drafts.save({ id: newId(), ...draftPlace, path: '/aduan/terima', sequence: 1, content })
  return { admin, lina, tuti, mira, recoveryCode, complaintId: id, fileId }
}

/** Plays the change as far as told; returns its events and the code of the new sheet. */
async function rekey(client: Client, until?: string) {
  const { ticket, recoveryCode } = await client.identityVault.prepare({})
  const events = []
  for await (const event of await client.identityVault.rekey({ ticket, recoveryCode })) {
    events.push(event)
    if (event.kind === until) break
  }
  return { events, recoveryCode, ticket }
}

/** What a former holder could have kept: the secret half of the vault as it was. */
async function keptSecret(folder: string, name: string) {
  const { database } = await openRaw(folder, name, passwordOf(name))
  const vault = database.prepare('SELECT * FROM identity_vaults').get() as IdentityVaultsTable
  const holder = database
    .prepare(
      "SELECT h.* FROM vault_holders h JOIN accounts a ON a.id = h.account_id WHERE a.name = ? AND wrapped <> ''",
    )
    .get(name) as Record<'account_id' | 'slot_id' | 'wrapped', string>
  database.close()
  const opened = await Keyring.read(folder, 10).open(name, passwordOf(name))
  if (!opened) throw new Error('wrong password')
  const place = { purpose: 'lentera/vault-holder/1', place: `${vault.id}\n${holder.account_id}\n${holder.slot_id}` }
  const keys = { secretKey: opened.secret, publicKey: publicHalfOf(opened.secret) }
  return { vault, secret: openSealed(keys, Buffer.from(holder.wrapped, 'base64url'), place) }
}

test('everything lies under the new keys, whoever holds them reads on, and the old ones open nothing that lies there now', async ({
  core,
  folder,
}) => {
  const { lina, tuti, mira, recoveryCode: oldCode, complaintId, fileId } = await openDesk(core)
  const kept = await keptSecret(folder, 'tuti')
  const { events, recoveryCode } = await rekey(lina.client)
  expect(events.map(({ kind }) => kind)).toEqual(['files', 'switch', 'changed'])
  expect(events.at(-1)).toEqual({ kind: 'changed', identities: 1, files: 1, unreadable: 0 })
  expect(await lina.client.complaints.identity({ id: complaintId })).toEqual(mother)
  expect(await scanOf(core, lina.token, fileId)).toEqual(plainJpeg)
  expect(JSON.parse((await lina.client.drafts.find(draftPlace))?.content ?? '')).toEqual(draft)
  const state = await tuti.client.identityVault.state({})
  expect(state).toMatchObject({ mine: 'open', holders: [{ accountId: lina.id }, { accountId: tuti.id }] })
  expect((await mira.client.identityVault.state({})).mine).toBe('not-held')
  const old = await failureOf(mira.client.identityVault.recover({ recoveryCode: oldCode }))
  expect(old.code).toBe('recovery-code-wrong')
  await core.close()

  const { database } = await openRaw(folder, 'tuti', passwordOf('tuti'))
  const rows = database.prepare('SELECT id, sealed FROM vaulted_identities').all() as { id: string; sealed: string }[]
  const oldKeys = database.prepare("SELECT count(*) FROM vault_holders WHERE vault_id = ? AND wrapped <> ''").pluck()
  expect(oldKeys.get(kept.vault.id)).toBe(0)
  const oldCodes = database.prepare('SELECT recovery FROM identity_vaults WHERE id = ?').pluck()
  expect(oldCodes.get(kept.vault.id)).toBe('null')
  database.close()
  expect(rows).toHaveLength(1)
  for (const { id, sealed } of rows) expect(() => openText(kept, 'identity', id, sealed)).toThrow()

  const later = await startCore(folder)
  const { token } = await clientOf(later).session.logIn({ name: 'tuti', password: passwordOf('tuti') })
  const again = clientOf(later, token)
  expect((await again.identityVault.state({})).mine).toBe('open')
  const { token: ofMira } = await clientOf(later).session.logIn({ name: 'mira', password: passwordOf('mira') })
  await clientOf(later, ofMira).identityVault.recover({ recoveryCode })
  expect((await clientOf(later, ofMira).identityVault.state({})).mine).toBe('open')
  await later.close()
})

test('leaving before the switch changes nothing, and what was laid out beside is swept', async ({ folder }) => {
  let now = '2026-11-16T01:00:00.000Z'
  const clock = { now: () => now } as never
  const core = await startCore(folder, { clock })
  const { lina, complaintId, fileId, recoveryCode } = await openDesk(core)
  // Enough work that the change is still at it when somebody leaves.
  for (let count = 0; count < 30; count += 1) await upload(core, lina.token)
  const before = await keptSecret(folder, 'lina')
  await rekey(lina.client, 'files')
  const after = await keptSecret(folder, 'lina')
  expect(after.vault).toEqual(before.vault)
  expect(await lina.client.complaints.identity({ id: complaintId })).toEqual(mother)
  expect(await scanOf(core, lina.token, fileId)).toEqual(plainJpeg)
  await core.close()
  now = new Date(Date.now() + 48 * 3600_000).toISOString()
  const later = await startCore(folder, { clock })
  const { token } = await clientOf(later).session.logIn({ name: 'lina', password: passwordOf('lina') })
  const files = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(1)
  expect(await scanOf(later, token, fileId)).toEqual(plainJpeg)
  // The old code still holds.
  await clientOf(later, token).identityVault.recover({ recoveryCode })
  await later.close()
})

test('a clock that was set back does not bring the ended vault back', async ({ folder }) => {
  let now = '2026-11-16T09:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => now } as never })
  const { lina, complaintId } = await openDesk(core)
  now = '2026-11-16T05:00:00.000Z'
  const { token } = await clientOf(core).session.logIn({ name: 'lina', password: passwordOf('lina') })
  const again = clientOf(core, token)
  await rekey(again)
  expect(await again.complaints.identity({ id: complaintId })).toEqual(mother)
  const { id } = await again.complaints.receive(complaint)
  expect(await again.complaints.identity({ id })).toEqual(mother)
  expect((await lina.client.identityVault.state({})).mine).toBe('open')
  await core.close()
})

test('only a holder renews the vault, with the code typed back; a lost key and a first password are left behind', async ({
  core,
}) => {
  const { admin, lina, tuti, mira } = await openDesk(core)
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const run = async (client: Client, input: { ticket: string; recoveryCode: string }) => {
    for await (const _event of await client.identityVault.rekey(input));
  }
  const { ticket, recoveryCode } = await lina.client.identityVault.prepare({})
  expect((await failureOf(run(nurse, { ticket, recoveryCode }))).code).toBe('forbidden')
  expect((await failureOf(run(mira.client, { ticket, recoveryCode }))).code).toBe('not-found')
  const wrong = recoveryCode.replaceAll(/[0-9A-Z]/g, 'A')
  expect((await failureOf(run(lina.client, { ticket, recoveryCode: wrong }))).code).toBe('recovery-code-wrong')
  const account = (await admin.accounts.list({})).find(({ name }) => name === 'tuti')
  const password = 'kata-sandi-dari-admin-1'
  await admin.accounts.resetPassword({ id: account?.id ?? '', revision: account?.revision ?? 0, password })
  await run(lina.client, { ticket, recoveryCode })
  const { holders, candidates } = await lina.client.identityVault.state({})
  expect(holders).toMatchObject([{ accountId: lina.id, state: 'holds' }])
  expect(candidates.map(({ accountId }) => accountId).toSorted()).toEqual([mira.id, tuti.id].toSorted())
  expect((await failureOf(run(lina.client, { ticket, recoveryCode }))).code, 'once').toBe('not-found')
  const token = (await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })).token
  expect((await failureOf(clientOf(core, token).identityVault.state({}))).code).toBe('forbidden')
})

test('backups from before the change are told with their day until none is left; until there is a new one, both are reminded', async ({
  folder,
}) => {
  let now = '2026-11-16T01:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => now } as never })
  const { admin, lina } = await openDesk(core)
  const kindsOf = async (client: Client) => (await client.today.list({})).items.map(({ kind }) => kind)
  expect(await lina.client.identityVault.oldBackups({})).toBeNull()
  for await (const _event of await admin.backups.make({}));
  now = '2026-11-16T01:02:00.000Z'
  await rekey(lina.client)
  const old = await lina.client.identityVault.oldBackups({})
  expect(old).toMatchObject({ since: now, hasNewer: false, backups: [{ place: 'here' }] })
  expect(old?.backups.every(({ at }) => at < now)).toBe(true)
  expect(await kindsOf(admin)).toContain('identity-vault-backup')
  now = '2026-11-16T01:04:00.000Z'
  for await (const _event of await admin.backups.make({}));
  // Of one day the last backup is kept, so this one took the place of the old one.
  expect(await lina.client.identityVault.oldBackups({})).toMatchObject({ hasNewer: true, backups: [] })
  expect(await kindsOf(admin)).not.toContain('identity-vault-backup')
  await core.close()
})

test('the last holder leaves: desk and head are told, the code from the envelope brings every identity back', async ({
  core,
}) => {
  const { admin, lina, tuti, mira, recoveryCode, complaintId } = await openDesk(core)
  const bambang = (await signInAs(core, admin, 'bambang', ['kepala'])).client
  const kindsOf = async (client: Client) =>
    (await client.today.list({})).items.map(({ kind }) => kind).filter((kind) => kind.startsWith('identity-vault'))
  expect([await kindsOf(mira.client), await kindsOf(bambang)]).toEqual([[], []])
  const leave = async (id: string) => {
    const account = (await admin.accounts.list({})).find((one) => one.id === id)
    await admin.accounts.disable({ id, revision: account?.revision ?? 0 })
  }
  await leave(tuti.id)
  expect([await kindsOf(mira.client), await kindsOf(bambang)]).toEqual([
    ['identity-vault-alone'],
    ['identity-vault-alone'],
  ])
  const account = (await admin.accounts.list({})).find(({ id }) => id === lina.id)
  const password = 'kata-sandi-dari-admin-1'
  await admin.accounts.resetPassword({ id: lina.id, revision: account?.revision ?? 0, password })
  expect([await kindsOf(mira.client), await kindsOf(bambang)]).toEqual([
    ['identity-vault-nobody'],
    ['identity-vault-nobody'],
  ])
  // Nobody opens anything; what comes in is sealed all the same.
  expect((await failureOf(mira.client.identityVault.prepare({}))).details).toMatchObject({
    reason: 'vault-not-a-holder',
  })
  const { id } = await mira.client.complaints.receive(complaint)
  await mira.client.identityVault.recover({ recoveryCode })
  expect(await mira.client.complaints.identity({ id })).toEqual(mother)
  expect(await kindsOf(mira.client)).toEqual(['identity-vault-alone'])
  // The old one too, once the case is hers.
  const { token } = await clientOf(core).session.logIn({ name: 'lina', password })
  const again = clientOf(core, token)
  await again.session.changePassword({ currentPassword: password, newPassword: passwordOf('lina') })
  await mira.client.identityVault.give({ accountId: lina.id })
  expect(await again.complaints.identity({ id: complaintId })).toEqual(mother)
  expect(await kindsOf(mira.client)).toEqual([])
})
