import { v7 as newId } from 'uuid'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, signInAs, startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

const place = { form: 'facility.holiday', subject: '', path: '/pengaturan/kalender' }
const found = { form: place.form, subject: place.subject }
const typed = '{"name":"Hari Jadi"}'

test('a draft that was given up lies in its owner’s trash alone and comes back as it was', async ({ core }) => {
  const { admin } = await install(core)
  const other = await signInAs(core, admin, 'sari', ['perawat'])
  const id = newId()
  await admin.drafts.save({ id, ...place, sequence: 1, content: typed })
  await admin.drafts.discard({ id })
  expect(await admin.drafts.list({})).toEqual([])
  expect(await admin.drafts.find(found)).toBeNull()
  expect(await admin.trash.list({})).toMatchObject([
    {
      kind: 'draft',
      id,
      name: place.form,
      removedBy: 'Agus Administrator',
      keptUntil: expect.stringMatching(/^2026-12-16T01:00/),
    },
  ])
  expect(await other.client.trash.list({})).toEqual([])
  expect((await failureOf(other.client.trash.restore({ kind: 'draft', id }))).code).toBe('not-found')
  await admin.trash.restore({ kind: 'draft', id })
  expect(await admin.drafts.find(found)).toMatchObject({ id, content: typed })
  expect(await admin.trash.list({})).toEqual([])
})

test('newer typing in the same form is not thrown away for an older draft', async ({ core }) => {
  const { admin } = await install(core)
  const [old, newer] = [newId(), newId()]
  await admin.drafts.save({ id: old, ...place, sequence: 1, content: typed })
  await admin.drafts.discard({ id: old })
  await admin.drafts.save({ id: newer, ...place, sequence: 1, content: '{"name":"Baru"}' })
  const refused = await failureOf(admin.trash.restore({ kind: 'draft', id: old }))
  expect(refused).toMatchObject({ code: 'refused', details: { reason: 'newer-draft-there' } })
  expect(await admin.drafts.find(found)).toMatchObject({ id: newer })
  expect(await admin.trash.list({})).toHaveLength(1)
})

test('a form emptied by hand leaves nothing in the trash; typing on takes a draft out of it', async ({ core }) => {
  const { admin } = await install(core)
  const [emptied, resumed] = [newId(), newId()]
  await admin.drafts.save({ id: emptied, ...place, sequence: 1, content: typed })
  await admin.drafts.discard({ id: emptied, isEmptied: true })
  expect(await admin.trash.list({})).toEqual([])
  await admin.drafts.save({ id: resumed, ...place, sequence: 1, content: typed })
  await admin.drafts.discard({ id: resumed })
  await admin.drafts.save({ id: resumed, ...place, sequence: 2, content: '{"name":"Lanjut"}' })
  expect(await admin.trash.list({})).toEqual([])
  expect(await admin.drafts.find(found)).toMatchObject({ id: resumed, content: '{"name":"Lanjut"}' })
})

test('after thirty days a draft is gone for good', async ({ folder }) => {
  let now = testMorning
  const core = await startCore(folder, { clock: { now: () => now as never } })
  const { admin } = await install(core)
  const id = newId()
  await admin.drafts.save({ id, ...place, sequence: 1, content: typed })
  await admin.drafts.discard({ id })
  now = '2026-12-16T00:59:00.000Z'
  const { token } = await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
  const kept = clientOf(core, token)
  expect(await kept.trash.list({})).toHaveLength(1)
  now = '2026-12-16T01:01:00.000Z'
  expect(await kept.trash.list({})).toEqual([])
  expect((await failureOf(kept.trash.restore({ kind: 'draft', id }))).code).toBe('not-found')
  await core.close()
})

test('the program empties the trash of drafts when it starts, also where nobody gives up another', async ({
  folder,
}) => {
  const first = await startCore(folder)
  const { admin } = await install(first)
  const [old, typing] = [newId(), newId()]
  await admin.drafts.save({ id: old, ...place, sequence: 1, content: typed })
  await admin.drafts.discard({ id: old })
  await admin.drafts.save({ id: typing, ...place, sequence: 1, content: typed })
  await first.close()
  const later = await startCore(folder, { clock: '2026-12-16T01:01:00.000Z' })
  await clientOf(later).session.logIn({ name: 'admin', password: adminPassword })
  await later.close()
  const { database } = await openRaw(folder, 'admin', adminPassword)
  expect(database.prepare('SELECT id FROM drafts').pluck().all()).toEqual([typing])
  database.close()
})

test('a removed mapping comes back for the registry, unless its name is taken; nobody else sees it', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const mapping = {
    name: 'SDP',
    columns: [{ key: 'Nama', field: 'name' as const }],
    dateOrder: 'dmy' as const,
    replaces: null,
  }
  const { id, revision } = await registry.inmateImport.saveMapping(mapping)
  await registry.inmateImport.removeMapping({ id, revision })
  expect(await registry.trash.list({})).toMatchObject([
    { kind: 'import-mapping', id, name: 'SDP', removedBy: 'Petugas rini', keptUntil: null },
  ])
  expect(await nurse.trash.list({})).toEqual([])
  expect((await failureOf(nurse.trash.restore({ kind: 'import-mapping', id }))).code).toBe('not-found')
  const second = await registry.inmateImport.saveMapping({ ...mapping, name: 'sdp' })
  const refused = await failureOf(registry.trash.restore({ kind: 'import-mapping', id }))
  expect(refused).toMatchObject({ code: 'refused', details: { reason: 'name-in-use' } })
  await registry.inmateImport.removeMapping(second)
  await registry.trash.restore({ kind: 'import-mapping', id })
  expect((await registry.inmateImport.mappings({})).map((row) => row.name)).toEqual(['SDP'])
  const [restored] = (await registry.history.of({ subject: { type: 'import-mappings', id: '' }, before: null })).entries
  expect(restored).toMatchObject({ procedure: 'trash.restore', by: 'Petugas rini' })
})
