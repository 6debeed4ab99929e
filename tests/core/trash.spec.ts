import { v7 as newId } from 'uuid'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { applyPlan, checkFile, rowsOf, uploadList } from '#tests/harness/inmate-list.ts'
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

const list = 'Nama;JK;No. Reg;Tgl Masuk\nSlamet Contoh;L;BI.7/2025;01/02/2025\nWati Contoh;P;BI.8/2025;01/02/2025\n'

test('what was found out about a list comes back with every decision, for the registry alone', async ({ core }) => {
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const { id } = await checkFile(registry, await uploadList(core, token, list, 'penghuni.csv'))
  await registry.inmateImport.decide({ planId: id, number: 2, choice: { kind: 'leave-out' } })
  const before = await registry.inmateImport.plan({ id })
  await registry.inmateImport.discard({ planId: id })
  expect(await registry.inmateImport.plans({})).toEqual([])
  expect(await registry.trash.list({})).toMatchObject([
    {
      kind: 'import-plan',
      id,
      name: 'penghuni.csv',
      removedBy: 'Petugas rini',
      keptUntil: expect.stringMatching(/^2026-12-16T01:00/),
    },
  ])
  expect((await failureOf(registry.inmateImport.discard({ planId: id }))).details).toEqual({
    reason: 'import-finished',
  })
  expect(await nurse.trash.list({})).toEqual([])
  expect((await failureOf(nurse.trash.restore({ kind: 'import-plan', id }))).code).toBe('not-found')
  // Other lists come and go meanwhile.
  await checkFile(registry, await uploadList(core, token, list, 'lain.csv'))
  await registry.trash.restore({ kind: 'import-plan', id })
  expect(await registry.trash.list({})).toEqual([])
  expect((await registry.inmateImport.plans({})).map((plan) => plan.fileName).toSorted()).toEqual([
    'lain.csv',
    'penghuni.csv',
  ])
  expect(await registry.inmateImport.plan({ id })).toEqual(before)
  expect(await rowsOf(registry, id)).toMatchObject([
    { number: 1, state: 'waiting' },
    { number: 2, state: 'left-out' },
  ])
  expect((await failureOf(registry.trash.restore({ kind: 'import-plan', id }))).code).toBe('not-found')
})

test('an import that was stopped half-way goes on after it was thrown away and taken back', async ({ core }) => {
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const many = Array.from({ length: 300 }, (_, index) => `Orang ${index};L;BI.${index + 1}/2025;01/02/2025`)
  const csv = `Nama;JK;No. Reg;Tgl Masuk\n${many.join('\n')}\n`
  const { id } = await checkFile(registry, await uploadList(core, token, csv))
  for await (const event of await registry.inmateImport.apply({ planId: id }))
    if (event.kind === 'progress' && event.done > 0) {
      const refused = await failureOf(registry.inmateImport.discard({ planId: id }))
      expect(refused.details).toEqual({ reason: 'import-running' })
      break
    }
  const discard = () => registry.inmateImport.discard({ planId: id })
  await expect.poll(() => discard().then(() => 'discarded', String)).toBe('discarded')
  await registry.trash.restore({ kind: 'import-plan', id })
  const stopped = await registry.inmateImport.plan({ id })
  expect(stopped.state).toBe('started')
  expect(stopped.counts.applied).toBeGreaterThan(0)
  expect(stopped.counts.waiting).toBeGreaterThan(0)
  expect(await applyPlan(registry, id)).toEqual({ kind: 'applied', applied: stopped.counts.waiting, failed: 0 })
})

test('after thirty days a list is gone for good, with its lines, also where nobody throws another away', async ({
  folder,
}) => {
  const first = await startCore(folder)
  const { admin } = await install(first)
  const { client: registry, token } = await signInAs(first, admin, 'rini', ['registrasi'])
  const kept = await checkFile(registry, await uploadList(first, token, list, 'tinggal.csv'))
  const { id } = await checkFile(registry, await uploadList(first, token, list, 'buang.csv'))
  await registry.inmateImport.discard({ planId: id })
  await first.close()
  const later = await startCore(folder, { clock: '2026-12-16T01:01:00.000Z' })
  const { token: again } = await clientOf(later).session.logIn({ name: 'rini', password: passwordOf('rini') })
  const returned = clientOf(later, again)
  expect(await returned.trash.list({})).toEqual([])
  expect((await failureOf(returned.trash.restore({ kind: 'import-plan', id }))).code).toBe('not-found')
  await later.close()
  const { database } = await openRaw(folder, 'admin', adminPassword)
  expect(database.prepare('SELECT DISTINCT plan_id FROM import_rows').pluck().all()).toEqual([kept.id])
  database.close()
})
