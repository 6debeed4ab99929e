import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { applyPlan, checkFile, rowsOf, uploadList } from '#tests/harness/inmate-list.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

test('who is meant is asked where the line leaves it open, and the answer counts', async ({ core }) => {
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const base = newcomer()
  const first = await registry.inmates.register({ ...base, name: 'Slamet Contoh', nationalId: null, birthDate: null })
  const second = await registry.inmates.register({
    ...base,
    name: 'Slamet Contoh',
    nationalId: null,
    birthDate: '1970-01-01',
    firstRegister: { ...base.firstRegister, registerNumber: 'AI.20/2026' },
  })
  const text = [
    'Nama,JK,Tgl Lahir,No Register,NIK',
    'Slamet Contoh,L,,AII.1/2026,',
    'Orang Lain,L,05/05/1995,AI.17/2026,',
    'Slamet Contoh,L,01/01/1970,AII.2/2026,',
  ].join('\n')
  const plan = await checkFile(registry, await uploadList(core, token, text))
  const asked = await rowsOf(registry, plan.id, 'ask')
  expect(asked.map((row) => [row.line, row.question, row.candidates.map(({ id }) => id)])).toEqual([
    [2, 'same-name-no-birth-date', [first.id, second.id]],
    [3, 'same-register-other-name', [first.id]],
  ])
  const [changed] = await rowsOf(registry, plan.id, 'changed')
  expect(changed).toMatchObject({ line: 4, person: { id: second.id }, differences: [{ key: 'registerNumber' }] })
  expect(plan.counts.question).toBe(0)

  const { planId } = { planId: plan.id }
  await registry.inmateImport.decide({ planId, number: 1, choice: { kind: 'same-as', inmateId: first.id } })
  await registry.inmateImport.decide({ planId, number: 2, choice: { kind: 'leave-out' } })
  const stranger = await failureOf(
    registry.inmateImport.decide({ planId, number: 1, choice: { kind: 'same-as', inmateId: crypto.randomUUID() } }),
  )
  expect(stranger.code).toBe('not-found')
  expect(await applyPlan(registry, planId)).toMatchObject({ applied: 2, failed: 0 })
  expect((await registry.inmates.profile({ id: first.id })).banner.registerNumber).toBe('AII.1/2026')
  expect((await registry.inmates.profile({ id: second.id })).registers.map((row) => row.registerNumber)).toEqual([
    'AII.2/2026',
    'AI.20/2026',
  ])
})

test('a record changed since the dry run, and a number taken since, stay behind with their reason', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { id } = await registry.inmates.register(newcomer())
  const text =
    'Nama;JK;Tgl Lahir;No Register;Alamat\nDjoko Soesilo;L;17/11/1990;AI.17/2026;Jalan Baru 9\nBudi Baru;L;01/01/1991;AI.30/2026;\nAni Baru;P;01/01/1992;AI.31/2026;'
  const plan = await checkFile(registry, await uploadList(core, token, text))
  const profile = await registry.inmates.profile({ id })
  await registry.inmates.update({ ...profile.details, address: 'Jalan Ketiga', id, revision: profile.revision })
  const base = newcomer()
  await registry.inmates.register({
    ...base,
    name: 'Pemakai Nomor',
    nationalId: null,
    birthDate: '1960-06-06',
    firstRegister: { ...base.firstRegister, registerNumber: 'A.I-30/2026' },
  })
  expect(await applyPlan(registry, plan.id)).toMatchObject({ applied: 1, failed: 2 })
  const rows = await registry.inmateImport.rows({ planId: plan.id, kinds: [], states: ['failed'], offset: 0, limit: 9 })
  expect(rows.rows.map((row) => [row.name, row.failure])).toEqual([
    ['Djoko Soesilo', 'changed-meanwhile'],
    ['Budi Baru', 'register-taken'],
  ])
  expect((await registry.inmates.profile({ id })).details.address).toBe('Jalan Ketiga')
})
