import { expect, test } from '@playwright/test'
import { uploadSome } from '#tests/harness/backup-office.ts'
import { failureOf } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { type Assessors, day, openAssessors } from './assessment-desk.ts'
import { reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openAssessors()
})
test.afterEach(() => office.close())

const scan = async (name = 'astri') => [...(await uploadSome(office.core, office.officer(name).token, 1))]

const found = {
  ...{ officeKind: 'rutan' as const, office: 'Rutan Kelas I Contoh', assessedOn: day('2025-10-01') },
  ...{ instrument: 'RRI', version: '01', total: 12, band: 'Tinggi', note: 'Salinan dari berkas pindahan' },
  scores: [
    { title: 'Riwayat', value: 7, band: null },
    { title: 'Usia', value: null, band: 'Muda' },
  ],
}

test('what another office found is typed with its scan, shown for the person, and withdrawn with a reason but never gone', async () => {
  const { earlierAssessments } = office.client('astri')
  const { inmateId } = office
  const fileIds = await scan()
  const { id } = await earlierAssessments.record({ ...found, inmateId, fileIds })
  await earlierAssessments.record({ ...found, inmateId, assessedOn: day('2026-02-01'), fileIds: await scan() })
  const [latest, first] = await earlierAssessments.list({ inmateId })
  expect(latest?.assessedOn).toBe('2026-02-01')
  expect(first).toMatchObject({ ...found, id, fileIds, state: 'active' })

  const { revision = 0 } = first ?? {}
  await earlierAssessments.withdraw({ id, revision, reason: 'Milik orang lain' })
  const withdrawn = { id, state: 'withdrawn', endReason: 'Milik orang lain', total: 12 }
  expect((await earlierAssessments.list({ inmateId })).at(-1)).toMatchObject(withdrawn)
  const twice = earlierAssessments.withdraw({ id, revision: revision + 1, reason: 'Lagi' })
  expect(await reasonOf(twice)).toBe('earlier-withdrawn')
  const { entries } = await office.client('astri').history.of({
    ...{ subject: { type: 'earlier-assessments', id: inmateId }, before: null },
  })
  expect(entries.length).toBeGreaterThanOrEqual(3)
})

test('only assessors enter it; a scan of somebody else, a day to come and one before birth are refused', async () => {
  const { earlierAssessments } = office.client('astri')
  const { inmateId } = office
  const fileIds = await scan()
  const input = { ...found, inmateId, fileIds }
  for (const name of ['sari', 'bina', 'lina'])
    expect((await failureOf(office.client(name).earlierAssessments.list({ inmateId }))).code).toBe('forbidden')
  expect((await failureOf(office.client('bambang').earlierAssessments.record(input))).code).toBe('forbidden')
  expect(await office.client('bambang').earlierAssessments.list({ inmateId })).toEqual([])
  const late = { ...input, assessedOn: day('2026-11-17') }
  expect(await reasonOf(earlierAssessments.record(late))).toBe('earlier-in-future')
  const early = { ...input, assessedOn: day('1900-01-01') }
  expect(await reasonOf(earlierAssessments.record(early))).toBe('earlier-before-birth')
  const foreign = { ...input, fileIds: await scan('yoga') }
  expect(await reasonOf(earlierAssessments.record(foreign))).toBe('earlier-file-not-usable')
  expect((await failureOf(earlierAssessments.record({ ...input, fileIds: [] }))).code).toBe('invalid-input')
  await earlierAssessments.record(input)
  expect(await reasonOf(earlierAssessments.record(input))).toBe('earlier-file-not-usable')
  expect(await earlierAssessments.list({ inmateId })).toHaveLength(1)
})

test('when two records become one, what was found about both stands under the one that is kept', async () => {
  const registry = office.client('rini')
  const base = newcomer()
  const second = await registry.inmates.register({
    ...base,
    ...{ name: 'Joko Susilo', nationalId: null, firstRegister: null },
    arrival: { ...base.arrival, on: day('2026-11-16'), time: null, place: null },
  })
  const { earlierAssessments } = office.client('astri')
  for (const inmateId of [office.inmateId, second.id])
    await earlierAssessments.record({ ...found, inmateId, fileIds: await scan() })
  const revisionOf = async (id: string) => ({ id, revision: (await registry.inmates.profile({ id })).revision })
  await registry.inmateMerges.merge({
    ...{ kept: await revisionOf(office.inmateId), absorbed: await revisionOf(second.id) },
    ...{ fromAbsorbed: [], reason: 'Orang yang sama' },
  })
  expect(await earlierAssessments.list({ inmateId: office.inmateId })).toHaveLength(2)
  const late = { ...found, inmateId: second.id, fileIds: await scan() }
  expect(await reasonOf(earlierAssessments.record(late))).toBe('earlier-person-merged')
})
