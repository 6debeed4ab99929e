import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { Keyring } from '#electron/core/keyring.ts'
import { openSealed, publicHalfOf, sealFor } from '#electron/core/sealed-box.ts'
import type { Client } from '#tests/harness/client.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { changeKey } from '#tests/harness/rekey-office.ts'

/** Makes the vault and returns the code that stands on the paper. */
async function foundVault(officer: Client): Promise<string> {
  const { ticket, recoveryCode } = await officer.identityVault.prepare({})
  await officer.identityVault.confirm({ ticket, recoveryCode })
  return recoveryCode
}

test('a box opens with the right half, at its place, for its purpose, and whole', () => {
  const secretKey = randomBytes(32)
  const keys = { secretKey, publicKey: publicHalfOf(secretKey) }
  const place = { purpose: 'uji/1', place: 'a' }
  const box = sealFor(keys.publicKey, Buffer.from('isi'), place)
  expect(openSealed(keys, box, place).toString()).toBe('isi')
  const other = randomBytes(32)
  expect(() => openSealed({ secretKey: other, publicKey: publicHalfOf(other) }, box, place)).toThrow()
  expect(() => openSealed(keys, box, { ...place, place: 'b' })).toThrow()
  expect(() => openSealed(keys, box, { ...place, purpose: 'uji/2' })).toThrow()
  for (const at of [0, 40, box.length - 1]) {
    const bent = Buffer.from(box)
    bent[at] = (bent[at] ?? 0) ^ 1
    expect(() => openSealed(keys, bent, place)).toThrow()
  }
})

test('the first officer makes the vault, and it opens only after the code was typed back', async ({ core }) => {
  const { admin } = await install(core)
  const { client: officer } = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  expect(await officer.identityVault.state({})).toMatchObject({ exists: false, mine: 'not-held', holders: [] })
  const { ticket, recoveryCode } = await officer.identityVault.prepare({})
  const wrong = officer.identityVault.confirm({ ticket, recoveryCode: recoveryCode.replaceAll(/[0-9]/g, '1') })
  expect((await failureOf(wrong)).code).toBe('recovery-code-wrong')
  expect((await officer.identityVault.state({})).exists).toBe(false)
  await officer.identityVault.confirm({ ticket, recoveryCode: recoveryCode.toLowerCase() })
  expect(await officer.identityVault.state({})).toMatchObject({
    exists: true,
    mine: 'open',
    holders: [{ fullName: 'Petugas lina', how: 'founder', state: 'holds' }],
    candidates: [],
  })
  expect((await failureOf(officer.identityVault.confirm({ ticket, recoveryCode }))).code).toBe('not-found')
})

test('nobody without the right comes near it: not the administrator, not the head, not the clinic', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: head } = await signInAs(core, admin, 'bambang', ['kepala'])
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  for (const somebody of [admin, head, nurse]) {
    expect((await failureOf(somebody.identityVault.state({}))).code).toBe('forbidden')
    expect((await failureOf(somebody.identityVault.prepare({}))).code).toBe('forbidden')
  }
})

test('the key passes from hand to hand, never by a password that somebody else has set', async ({ core }) => {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  await foundVault(lina.client)
  const { id: newcomerId } = await admin.accounts.create({
    ...{ name: 'tuti', fullName: 'Tuti Contoh', employeeNumber: null, position: null },
    roles: ['petugas-aduan'],
    password: `awal-${passwordOf('tuti')}`,
  })
  const early = await failureOf(lina.client.identityVault.give({ accountId: newcomerId }))
  expect(early).toMatchObject({ code: 'refused', details: { reason: 'vault-first-password' } })
  const { token } = await clientOf(core).session.logIn({ name: 'tuti', password: `awal-${passwordOf('tuti')}` })
  const tuti = clientOf(core, token)
  await tuti.session.changePassword({
    currentPassword: `awal-${passwordOf('tuti')}`,
    newPassword: passwordOf('tuti'),
  })
  expect((await failureOf(tuti.identityVault.give({ accountId: lina.id }))).details).toEqual({
    reason: 'vault-not-a-holder',
  })
  await lina.client.identityVault.give({ accountId: newcomerId })
  expect((await tuti.identityVault.state({})).mine).toBe('open')
  // A nurse cannot be given it, whoever asks.
  const { id: nurseId } = await signInAs(core, admin, 'sari', ['perawat'])
  expect((await failureOf(lina.client.identityVault.give({ accountId: nurseId }))).code).toBe('not-found')
})

test('an own new password takes the key along; one that the administrator sets loses it', async ({ core }) => {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const tuti = await signInAs(core, admin, 'tuti', ['petugas-aduan'])
  const code = await foundVault(lina.client)
  await lina.client.identityVault.give({ accountId: tuti.id })
  const next = 'kalimat-baru-yang-panjang'
  await lina.client.session.changePassword({ currentPassword: passwordOf('lina'), newPassword: next })
  expect((await lina.client.identityVault.state({})).mine).toBe('open')
  const { token } = await clientOf(core).session.logIn({ name: 'lina', password: next })
  expect((await clientOf(core, token).identityVault.state({})).mine).toBe('open')

  const account = (await admin.accounts.list({})).find(({ id }) => id === lina.id)
  await admin.accounts.resetPassword({
    ...{ id: lina.id, revision: account?.revision ?? 0 },
    password: 'kata-sandi-dari-admin-1',
  })
  const taken = await clientOf(core).session.logIn({ name: 'lina', password: 'kata-sandi-dari-admin-1' })
  const stolen = clientOf(core, taken.token)
  await stolen.session.changePassword({
    currentPassword: 'kata-sandi-dari-admin-1',
    newPassword: 'kata-sandi-dari-admin-2',
  })
  expect((await stolen.identityVault.state({})).mine).toBe('sign-in-again')
  expect((await failureOf(stolen.identityVault.give({ accountId: tuti.id }))).details).toEqual({
    reason: 'vault-closed',
  })
  expect((await tuti.client.identityVault.state({})).holders).toMatchObject([{ state: 'lost' }, { state: 'holds' }])
  // Another holder gives it again; or the paper from the safe does.
  await stolen.identityVault.recover({ recoveryCode: code })
  expect((await stolen.identityVault.state({})).mine).toBe('open')
})

test('a locked screen has forgotten the key; unlocking brings it back', async ({ core }) => {
  const { admin } = await install(core)
  const { client: lina } = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  await foundVault(lina)
  await lina.session.lock({})
  expect((await failureOf(lina.identityVault.state({}))).code).toBe('session-locked')
  await lina.session.unlock({ password: passwordOf('lina') })
  expect((await lina.identityVault.state({})).mine).toBe('open')
})

test('the last holder stays; a wrong code is counted; a new code ends the old one', async ({ core }) => {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const tuti = await signInAs(core, admin, 'tuti', ['petugas-aduan'])
  const first = await foundVault(lina.client)
  const [own] = (await lina.client.identityVault.state({})).holders
  const last = lina.client.identityVault.revoke({ holderId: own?.id ?? '', reason: 'pindah tugas' })
  expect((await failureOf(last)).details).toEqual({ reason: 'vault-last-holder' })
  await lina.client.identityVault.give({ accountId: tuti.id })
  await tuti.client.identityVault.revoke({ holderId: own?.id ?? '', reason: 'pindah tugas' })
  expect((await lina.client.identityVault.state({})).mine).toBe('not-held')
  const again = await foundVault(tuti.client)
  expect((await failureOf(lina.client.identityVault.recover({ recoveryCode: first }))).code).toBe('recovery-code-wrong')
  for (let round = 0; round < 2; round += 1) {
    const wrong = lina.client.identityVault.recover({ recoveryCode: first })
    expect((await failureOf(wrong)).code).toBe('recovery-code-wrong')
  }
  expect((await failureOf(lina.client.identityVault.recover({ recoveryCode: again }))).code).toBe('wait-before-retry')
})

test('what is typed into the form lies in its draft as ciphertext, and its author reads it again', async ({
  core,
  folder,
}) => {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const form = { form: 'complaints.receive', subject: '' }
  const content = JSON.stringify({ story: 'Kamar bocor', identity: { name: 'Rahmawati Contoh' } })
  const keep = (sequence: number) => lina.client.drafts.save({ id, ...form, path: '/aduan/baru', sequence, content })
  const id = newId()
  await keep(1)
  // Without a vault there is no safe place, so it is not kept.
  expect(JSON.parse((await lina.client.drafts.find(form))?.content ?? '')).toEqual({
    story: 'Kamar bocor',
    identity: null,
  })
  await foundVault(lina.client)
  await keep(2)
  expect((await lina.client.drafts.find(form))?.content).toBe(content)
  const raw = await openRaw(folder, 'admin', 'kunci-brankas-biru')
  const kept = raw.database.prepare('SELECT content FROM drafts').pluck().all()
  raw.database.close()
  expect(kept.join()).toContain('Kamar bocor')
  expect(kept.join()).not.toContain('Rahmawati')
  const bent = lina.client.drafts.save({ id, ...form, path: '/aduan/baru', sequence: 3, content: 'bukan JSON' })
  expect((await failureOf(bent)).code).toBe('invalid-input')
})

test('the data folder with the password of another role holds nothing that opens the vault', async ({
  core,
  folder,
}) => {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  await signInAs(core, admin, 'sari', ['perawat'])
  await foundVault(lina.client)
  const wrapped = await (async () => {
    const raw = await openRaw(folder, 'sari', passwordOf('sari'))
    const row = raw.database
      .prepare('SELECT vault_id, slot_id, account_id, wrapped FROM vault_holders')
      .get() as Record<'vault_id' | 'slot_id' | 'account_id' | 'wrapped', string>
    raw.database.close()
    return row
  })()
  const place = {
    purpose: 'lentera/vault-holder/1',
    place: `${wrapped.vault_id}\n${wrapped.account_id}\n${wrapped.slot_id}`,
  }
  const openWith = async (name: string) => {
    const opened = await Keyring.read(folder, 10).open(name, passwordOf(name))
    if (!opened) throw new Error('wrong password')
    const keys = { secretKey: opened.secret, publicKey: publicHalfOf(opened.secret) }
    return openSealed(keys, Buffer.from(wrapped.wrapped, 'base64url'), place)
  }
  await expect(openWith('sari')).rejects.toThrow()
  expect((await openWith('lina')).length).toBe(32)
})

test('the key survives a restart and a change of the data key', async ({ core, folder }) => {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  await foundVault(lina.client)
  await changeKey(admin)
  await core.close()
  const later = await startCore(folder)
  const { token } = await clientOf(later).session.logIn({ name: 'lina', password: passwordOf('lina') })
  expect((await clientOf(later, token).identityVault.state({})).mine).toBe('open')
  await later.close()
})

test('the history tells its readers who gave and took the key, and nothing of the key', async ({ core, folder }) => {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const tuti = await signInAs(core, admin, 'tuti', ['petugas-aduan'])
  await foundVault(lina.client)
  await lina.client.identityVault.give({ accountId: tuti.id })
  const [own] = (await tuti.client.identityVault.state({})).holders
  await tuti.client.identityVault.revoke({ holderId: own?.id ?? '', reason: 'pindah ke registrasi' })
  const subject = { type: 'identity-vault' as const, id: '' }
  const told = JSON.stringify(await tuti.client.history.of({ subject, before: null }))
  for (const word of ['Petugas lina', 'Petugas tuti', 'pindah ke registrasi', 'founder']) expect(told).toContain(word)
  const raw = await openRaw(folder, 'admin', 'kunci-brankas-biru')
  const wrapped = raw.database.prepare("SELECT wrapped FROM vault_holders WHERE wrapped <> ''").pluck().all()
  const publicKeys = raw.database.prepare('SELECT public_key FROM identity_vaults').pluck().all()
  raw.database.close()
  const hidden = [...wrapped, ...publicKeys].map(String)
  expect(hidden).toHaveLength(2)
  for (const one of hidden) expect(told).not.toContain(one)
  expect((await failureOf(admin.history.of({ subject, before: null }))).code).toBe('forbidden')
})
