import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, resourcesFolder, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const kept = async (client: Client, id: string) => {
  const found = (await client.clinicProtocols.kept({})).find(({ protocol }) => protocol.id === id)
  if (!found) throw new Error(`no protocol ${id}`)
  return found
}

const doctor = { doctorName: 'dr. Ayu Contoh', licenceNumber: 'SIP 1/2026', approvedOn: '2026-11-10' } as const

test('a protocol is a draft until a named doctor stands for it, and again when that is withdrawn', async ({ core }) => {
  const { admin } = await install(core)
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const { client: keeper } = await signInAs(core, admin, 'rekam', ['perekam-medis'])
  const seen = async () => {
    const found = (await nurse.clinicProtocols.list({})).find(({ protocol }) => protocol.id === 'demam')
    return found?.approval ?? null
  }
  expect((await nurse.clinicProtocols.list({})).every(({ approval }) => approval === null)).toBe(true)
  const { fingerprint } = await kept(keeper, 'demam')
  const { id } = await keeper.clinicProtocols.approve({ id: 'demam', fingerprint, ...doctor })
  expect(await seen()).toMatchObject({ ...doctor, version: 1, recorded: { byName: 'Petugas rekam' }, withdrawn: null })
  expect((await nurse.clinicProtocols.list({})).filter(({ approval }) => approval !== null)).toHaveLength(1)

  const reasonOf = async (work: Promise<unknown>) => (await failureOf(work)).details.reason
  const approve = (change: object) => keeper.clinicProtocols.approve({ id: 'demam', fingerprint, ...doctor, ...change })
  expect(await reasonOf(approve({}))).toBe('already-approved')
  await keeper.clinicProtocols.withdraw({ approvalId: id, reason: 'Dokter pindah tugas' })
  expect(await seen()).toBeNull()
  expect((await kept(keeper, 'demam')).approvals).toMatchObject([{ withdrawn: { reason: 'Dokter pindah tugas' } }])
  const again = keeper.clinicProtocols.withdraw({ approvalId: id, reason: 'Sekali lagi' })
  expect((await failureOf(again)).code).toBe('not-found')

  expect(await reasonOf(approve({ approvedOn: '2026-11-17' }))).toBe('date-in-future')
  expect(await reasonOf(approve({ fingerprint: '0'.repeat(64) }))).toBe('version-gone')
  expect((await failureOf(approve({ id: 'tidak-ada' }))).code).toBe('not-found')
  const byNurse = nurse.clinicProtocols.approve({ id: 'demam', fingerprint, ...doctor })
  expect((await failureOf(byNurse)).code).toBe('forbidden')
})

test('a changed text is not approved, also under the same number; one with a fault is never offered', async ({
  folder,
}) => {
  const copy = temporaryFolder()
  cpSync(resourcesFolder, copy.path, { recursive: true })
  const core = await startCore(folder, { resourcesFolder: copy.path })
  const { admin } = await install(core)
  const { client: keeper } = await signInAs(core, admin, 'rekam', ['perekam-medis'])
  const { fingerprint } = await kept(keeper, 'demam')
  await keeper.clinicProtocols.approve({ id: 'demam', fingerprint, ...doctor })
  const change = (id: string, from: string, to: string) => {
    const path = join(copy.path, 'protocols', `${id}.json`)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
  }
  change('demam', '"value": 40', '"value": 41')
  change('batuk', '"next": "obati"', '"next": "entah"')
  expect(await kept(keeper, 'demam')).toMatchObject({ approval: null, approvals: [{ isForThisText: false }] })
  const ids = (await keeper.clinicProtocols.list({})).map(({ protocol }) => protocol.id)
  expect(ids).toContain('demam')
  expect(ids).not.toContain('batuk')
  await core.close()
  copy.remove()
})

test('a template is changed in versions, taken off, brought back, and restored to what Lentera brings', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const { client: keeper } = await signInAs(core, admin, 'rekam', ['perekam-medis'])
  const offered = async () => (await nurse.complaintTemplates.list({})).find(({ id }) => id === 'maag')
  const own = async () => {
    const found = (await keeper.complaintTemplates.kept({})).find(({ id }) => id === 'maag')
    if (!found) throw new Error('no template')
    const { version: _version, saved: _saved, isShipped: _isShipped, ...input } = found
    return { found, input }
  }
  const first = await own()
  expect(first.found).toMatchObject({ version: 0, saved: null, isShipped: true, versions: 0 })
  const changed = { ...first.input, plan: ['Hubungi dokter'] }
  expect(await keeper.complaintTemplates.save(changed)).toEqual({ id: 'maag', version: 1 })
  expect(await offered()).toMatchObject({ version: 1, plan: ['Hubungi dokter'] })
  expect((await failureOf(keeper.complaintTemplates.save(changed))).code).toBe('changed-meanwhile')
  await keeper.complaintTemplates.save({ ...(await own()).input, isOffered: false })
  expect(await offered()).toBeUndefined()
  expect((await own()).found).toMatchObject({ version: 2, saved: { byName: 'Petugas rekam' } })
  await keeper.complaintTemplates.restore({ id: 'maag', versions: 2 })
  expect(await offered()).toMatchObject({ version: 0, plan: first.found.plan })
  expect((await failureOf(keeper.complaintTemplates.restore({ id: 'maag', versions: 2 }))).code).toBe('not-found')
  expect(await keeper.complaintTemplates.save((await own()).input)).toEqual({ id: 'maag', version: 3 })
  const { id } = await keeper.complaintTemplates.save({ ...first.input, id: null, title: 'Cantengan', versions: 0 })
  expect((await nurse.complaintTemplates.list({})).find((one) => one.id === id)).toMatchObject({ title: 'Cantengan' })
  expect((await failureOf(nurse.complaintTemplates.save({ ...first.input, id: null }))).code).toBe('forbidden')
  const history = await keeper.history.of({ subject: { type: 'complaint-templates', id: '' }, before: null })
  expect(history.entries.length).toBeGreaterThanOrEqual(4)
})
