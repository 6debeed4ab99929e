import { v7 as newId } from 'uuid'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { uploadList } from '#tests/harness/inmate-list.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

const place = { form: 'facility.holiday', subject: '', path: '/pengaturan/kalender' }
const found = { form: place.form, subject: place.subject }
const holiday = { date: '2026-12-07', name: 'Hari Jadi', kind: 'libur-daerah', source: 'SE 1/2026' } as const

test('a draft is kept per account and form, newer typing replaces older, older never newer', async ({ core }) => {
  const { admin } = await install(core)
  const other = await signInAs(core, admin, 'sari', ['perawat'])
  const id = newId()
  expect((await admin.drafts.save({ id, ...place, sequence: 2, content: '{"name":"Hari"}' })).state).toBe('saved')
  expect((await admin.drafts.save({ id, ...place, sequence: 1, content: '{"name":"H"}' })).state).toBe('older')
  expect(await admin.drafts.find(found)).toMatchObject({ id, sequence: 2, content: '{"name":"Hari"}' })
  expect(await other.client.drafts.find(found)).toBeNull()
  expect(await admin.drafts.list({})).toMatchObject([{ id, path: '/pengaturan/kalender' }])
})

test('nobody writes into the draft of somebody else', async ({ core }) => {
  const { admin } = await install(core)
  const other = await signInAs(core, admin, 'sari', ['perawat'])
  const id = newId()
  await admin.drafts.save({ id, ...place, sequence: 1, content: '{"a":1}' })
  const theft = other.client.drafts.save({ id, ...place, sequence: 9, content: '{"a":2}' })
  expect((await failureOf(theft)).code).toBe('refused')
  await other.client.drafts.discard({ id })
  expect((await admin.drafts.find(found))?.content).toBe('{"a":1}')
})

test("the submit under the draft's id takes the draft away, and a late autosave revives nothing", async ({ core }) => {
  const { admin } = await install(core)
  const id = newId()
  await admin.drafts.save({ id, ...place, sequence: 1, content: JSON.stringify(holiday) })
  const first = await admin.facility.addHoliday(holiday, { context: { key: id } })
  expect(await admin.drafts.find(found)).toBeNull()
  expect((await admin.drafts.save({ id, ...place, sequence: 7, content: '{}' })).state).toBe('finished')
  expect(await admin.drafts.find(found)).toBeNull()
  expect(await admin.facility.addHoliday(holiday, { context: { key: id } })).toEqual(first)
})

test('long work ends the draft with its last step; stopped before that it leaves it; sent again it is the same plan', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const fileId = await uploadList(core, token, 'Nama;JK;No. Reg\nSlamet Contoh;L;BI.7/2025\n')
  const columns = [{ key: 'nama', field: 'name' as const }]
  const input = { fileId, sheet: null, headerRow: null, columns, dateOrder: 'dmy' as const, asOf: '2026-11-16' }
  const lists = { form: 'inmate-import.columns', subject: fileId }
  const id = newId()
  const check = async (isStopped: boolean): Promise<string> => {
    const events = await registry.inmateImport.check({ ...input, isComplete: false }, { context: { key: id } })
    for await (const event of events) {
      if (event.kind === 'checked') return event.planId
      if (isStopped) break
    }
    return ''
  }
  await registry.drafts.save({ id, ...lists, path: '/impor-wbp/baru', sequence: 1, content: '{"columns":{}}' })
  await check(true)
  expect(await registry.drafts.find(lists)).toMatchObject({ id })
  const planId = await check(false)
  expect(await registry.drafts.find(lists)).toBeNull()
  const late = { id, ...lists, path: '/impor-wbp/baru', sequence: 2, content: '{}' }
  expect((await registry.drafts.save(late)).state).toBe('finished')
  expect(await check(false)).toBe(planId)
  expect(await registry.inmateImport.plans({})).toHaveLength(1)
})

test('a refused submit leaves the draft where it is', async ({ core }) => {
  const { admin } = await install(core)
  await admin.facility.addHoliday(holiday)
  const id = newId()
  await admin.drafts.save({ id, ...place, sequence: 1, content: JSON.stringify(holiday) })
  expect((await failureOf(admin.facility.addHoliday(holiday, { context: { key: id } }))).code).toBe('name-taken')
  expect((await admin.drafts.find(found))?.id).toBe(id)
})

test('four hours of typing leave no trace in the change log', async ({ core, folder }) => {
  const { admin } = await install(core)
  const id = newId()
  for (let sequence = 1; sequence <= 50; sequence++)
    await admin.drafts.save({ id, ...place, sequence, content: JSON.stringify({ name: 'x'.repeat(sequence) }) })
  await admin.session.logOut({})
  const { database } = await openRaw(folder, 'admin', adminPassword)
  expect(database.prepare('select count(*) as n from command_log').get()).toEqual({ n: 1 })
  expect(database.prepare("select count(*) as n from change_log where table_name = 'drafts'").get()).toEqual({ n: 0 })
  expect(database.prepare('select count(*) as n from drafts').get()).toEqual({ n: 1 })
  database.close()
})
