import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { applyPlan, checkFile, sendList, uploadList } from '#tests/harness/inmate-list.ts'

test('lists are for the registry alone', async ({ core }) => {
  const { admin } = await install(core)
  const nurse = await signInAs(core, admin, 'sari', ['perawat'])
  const registry = await signInAs(core, admin, 'rini', ['registrasi'])
  const fileId = await uploadList(core, registry.token, 'Nama;JK\nBudi;L\n')
  expect(await sendList(core, nurse.token, 'Nama\nBudi\n')).toMatchObject({
    status: 403,
    answer: { code: 'forbidden' },
  })
  const plan = await checkFile(registry.client, fileId)
  const planId = plan.id
  for (const call of [
    nurse.client.inmateImport.inspect({ fileId, sheet: null, headerRow: null }),
    nurse.client.inmateImport.plan({ id: planId }),
    nurse.client.inmateImport.rows({ planId, kinds: [], states: [], offset: 0, limit: 10 }),
    applyPlan(nurse.client, planId),
    nurse.client.inmateMerges.duplicates({}),
  ])
    expect((await failureOf(call)).code).toBe('forbidden')
  const sheet = await core.fetch(
    new Request(`http://lentera/files/import-problems/${planId}`, {
      headers: { authorization: `Bearer ${nurse.token}` },
    }),
  )
  expect(sheet.status).toBe(403)
  const unsigned = await core.fetch(new Request(`http://lentera/files/import-problems/${planId}`))
  expect(unsigned.status).toBe(401)
})

test('mappings are kept, renamed, refused when doubled, and removed', async ({ core }) => {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const columns = [{ key: 'nama', field: 'name' as const }]
  const { id } = await registry.inmateImport.saveMapping({ replaces: null, name: 'SDP', columns, dateOrder: 'dmy' })
  const doubled = await failureOf(
    registry.inmateImport.saveMapping({ replaces: null, name: 'sdp', columns, dateOrder: 'dmy' }),
  )
  expect(doubled).toMatchObject({ code: 'refused', details: { reason: 'mapping-name-taken' } })
  const replaces = { id, revision: 1 }
  await registry.inmateImport.saveMapping({ replaces, name: 'SDP harian', columns, dateOrder: 'mdy' })
  const stale = await failureOf(
    registry.inmateImport.saveMapping({ replaces, name: 'SDP lagi', columns, dateOrder: 'dmy' }),
  )
  expect(stale.code).toBe('changed-meanwhile')
  expect(await registry.inmateImport.mappings({})).toMatchObject([{ name: 'SDP harian', dateOrder: 'mdy', columns }])
  await registry.inmateImport.removeMapping({ id, revision: 2 })
  expect(await registry.inmateImport.mappings({})).toEqual([])
})
