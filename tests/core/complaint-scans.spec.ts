import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Core } from '#electron/core/create-core.ts'
import { Keyring } from '#electron/core/keyring.ts'
import { deriveKeys, openBytes } from '#electron/core/keys.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Client } from '#tests/harness/client.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { plainJpeg } from '#tests/harness/photo-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { changeKey } from '#tests/harness/rekey-office.ts'

test.setTimeout(120_000)

/** Stands for the letters of a form in somebody's own hand: behind the end of the page, where every reader of PDF allows it. */
const handwriting = 'Tulisan-Tangan-Rahmawati'
const form = Buffer.from(`%PDF-1.7\n%${handwriting}\n%%EOF\n`)
const formName = 'surat-dari-rahmawati.pdf'

const complaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'kotak', class: 'complaint', service: 'kesehatan', reporterKind: 'inmate', mode: 'anonymous' },
  story: { what: 'Obat malam terlambat', where: null, when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

async function send(core: Core, token: string, content: Buffer, kind = '?kind=complaint') {
  const headers = { authorization: `Bearer ${token}`, 'x-file-name': encodeURIComponent(formName) }
  const request = { method: 'POST', headers, body: new Uint8Array(content) }
  const answer = await core.fetch(new Request(`http://lentera.test/files${kind}`, request))
  const { id = '', code = '', data } = (await answer.json()) as { id?: string; code?: string; data?: object }
  return { status: answer.status, id, code, data }
}

async function read(core: Core, token: string, id: string) {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await core.fetch(new Request(`http://lentera.test/files/${id}`, { headers }))
  if (answer.ok) return Buffer.from(await answer.arrayBuffer())
  const { code, data } = (await answer.json()) as { code: string; data: { reason?: string } }
  return data.reason ?? code
}

const staff: Readonly<Record<string, Role[]>> = {
  ...{ lina: ['petugas-aduan'], tuti: ['petugas-aduan'], mira: ['petugas-aduan'], bambang: ['kepala'] },
  sari: ['perawat'],
}

/** A desk where Lina and Tuti hold the key, and Mira has the right alone. */
async function openDesk(core: Core, hasVault = true) {
  const { admin, adminToken } = await install(core)
  const people = new Map([['admin', { client: admin, id: '', token: adminToken }]])
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  if (hasVault) {
    const { ticket, recoveryCode } = await person('lina').client.identityVault.prepare({})
    await person('lina').client.identityVault.confirm({ ticket, recoveryCode })
    await person('lina').client.identityVault.give({ accountId: person('tuti').id })
  }
  return { admin, as: (name: string) => person(name).client, ...person('lina'), person }
}

test('a scan of a complaint opens for the case’s own officer with the key, and each look is noted', async ({
  core,
}) => {
  const { admin, as, person, token } = await openDesk(core)
  const { id: fileId, status } = await send(core, token, form)
  expect(status).toBe(201)
  expect(await read(core, token, fileId), 'before it is tied to a complaint').toEqual(form)
  const { id } = await as('lina').complaints.receive({ ...complaint, fileIds: [fileId] })
  expect(await read(core, token, fileId)).toEqual(form)
  expect(await read(core, person('tuti').token, fileId)).toBe('not-own-officer')
  for (const name of ['bambang', 'sari', 'admin'])
    expect(await read(core, person(name).token, fileId)).toBe('not-found')
  const reads = await admin.audit.reads({ before: null, readerId: null, subject: null })
  expect(reads).toMatchObject([{ procedure: 'files.read', kind: 'identity', subjectType: 'complaint' }])
  await as('bambang').complaints.handOver({ id, revision: 1, accountId: person('tuti').id })
  expect(await read(core, token, fileId)).toBe('not-own-officer')
  expect(await read(core, person('tuti').token, fileId)).toEqual(form)
  const taken = await send(core, token, form)
  await as('lina').complaints.receive({ ...complaint, fileIds: [taken.id] })
  await as('lina').session.lock({})
  expect(await read(core, token, taken.id)).toBe('session-locked')
  await as('lina').session.unlock({ password: passwordOf('lina') })
  expect(await read(core, token, taken.id)).toEqual(form)
})

test('who has the right and not the key can bring a scan, and not open it again', async ({ core }) => {
  const { as, person } = await openDesk(core)
  const { token } = person('mira')
  const { id: fileId } = await send(core, token, plainJpeg)
  expect(await read(core, token, fileId)).toBe('vault-not-a-holder')
  const { id } = await as('mira').complaints.receive({ ...complaint, fileIds: [fileId] })
  expect(await read(core, token, fileId)).toBe('vault-not-a-holder')
  expect((await as('tuti').complaints.find({ id })).fileIds).toEqual([fileId])
})

test('a file that came through another door, is not what it says, or has no vault to lie in, is refused', async ({
  core,
}) => {
  const { as, person, token } = await openDesk(core, false)
  expect(await send(core, token, form)).toMatchObject({
    status: 409,
    code: 'refused',
    data: { reason: 'vault-missing' },
  })
  const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
  await as('lina').identityVault.confirm({ ticket, recoveryCode })
  expect((await send(core, person('sari').token, form)).code).toBe('forbidden')
  expect((await send(core, token, Buffer.from('<html><script>alert(1)</script>'))).code).toBe('file-type-refused')
  expect((await send(core, token, Buffer.alloc(0))).code).toBe('file-empty')
  const plain = await send(core, token, form, '')
  const { code, details } = await failureOf(as('lina').complaints.receive({ ...complaint, fileIds: [plain.id] }))
  expect([code, details.reason]).toEqual(['refused', 'file-not-usable'])
})

test('the data folder yields neither the scan nor its name to the key of another role, and a new data key keeps it', async ({
  core,
  folder,
}) => {
  const { admin, as, token } = await openDesk(core)
  const { id: fileId } = await send(core, token, form)
  await as('lina').complaints.receive({ ...complaint, fileIds: [fileId] })
  await changeKey(admin)
  await core.close()
  for (const [name, password] of [
    ['sari', passwordOf('sari')],
    ['admin', adminPassword],
  ] as const) {
    const { database } = await openRaw(folder, name, password)
    const pages = database.serialize()
    const stored = database.prepare('SELECT storage_name FROM files').pluck().all().map(String)
    database.close()
    expect(pages.includes('Obat malam terlambat'), 'the search would find a text that is there').toBe(true)
    expect(stored).toHaveLength(1)
    const opened = await Keyring.read(folder, 10).open(name, password)
    if (!opened) throw new Error('wrong password')
    const files = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' })
    const boxes = stored.map((one) => {
      const path = files.find((file) => file.endsWith(one)) ?? ''
      return openBytes(deriveKeys(opened.data).files, readFileSync(join(folder, 'files', path)), one)
    })
    for (const bytes of [pages, ...boxes])
      for (const word of [handwriting, formName, 'rahmawati']) expect(bytes.includes(word), word).toBe(false)
  }
  const later = await startCore(folder)
  const { token: again } = await clientOf(later).session.logIn({ name: 'lina', password: passwordOf('lina') })
  expect(await read(later, again, fileId)).toEqual(form)
  await later.close()
})
