import { expect, test } from '@playwright/test'
import { Office } from './recommendation-office.ts'
import { arrive, everyVisit, recordVisit } from './record-office.ts'

test.describe.configure({ mode: 'default' })

let office: Office
let other: { readonly id: string }
const sari = () => office.client('sari')

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], wati: ['perawat'] })
  other = await arrive(office, 'Orang Lain')
})
test.afterAll(() => office.close())

const find = async (
  text: string,
  filter: Partial<Parameters<ReturnType<typeof sari>['medicalRecords']['search']>[0]> = {},
) => (await sari().medicalRecords.search({ text, limit: 20, inmateId: null, ...everyVisit, ...filter })).found

test('words are found in every part of a visit, in any order, the last as a beginning, without accents', async () => {
  const visit = await recordVisit(
    sari(),
    office.inmateId,
    {},
    {
      subjective: 'Pasien mengeluh ruam sesudah makan udang',
      objective: 'Papul eritem di lengan',
      procedures: [{ code: null, display: 'Kompres dingin', note: null }],
      diagnoses: [{ code: 'L50.9', display: 'Urtikaria', rank: 'primary' }],
    },
  )
  await sari().medicalRecords.addAddendum({ id: visit.id, text: 'Keluarga membawa café hitam' })
  for (const text of [
    'udang ruam',
    'urti',
    'L50',
    'kompres',
    'CAFE',
    'eritem "makan',
    'ruam AND urtikaria OR'.slice(0, 4),
  ])
    expect(
      (await find(text)).map(({ id }) => id),
      text,
    ).toEqual([visit.id])
  expect((await find('udang'))[0]?.excerpt).toContain('ruam sesudah makan udang')
  for (const text of ['udang kepiting', '""', 'NEAR(ruam', '* *']) expect(await find(text), text).toEqual([])
})

test('the index follows corrections and voiding in the same step', async () => {
  const visit = await recordVisit(sari(), office.inmateId, {}, { plan: 'Beri salep belerang' })
  expect(await find('belerang')).toHaveLength(1)
  const { id, revision } = visit
  await sari().medicalRecords.amend({
    ...{ id, revision, reason: 'Salep lain yang diberikan' },
    content: { ...visit.content, plan: 'Beri salep hidrokortison' },
  })
  expect(await find('belerang')).toEqual([])
  expect(await find('hidrokortison')).toHaveLength(1)
  await sari().medicalRecords.void({ id, revision: revision + 1, reason: 'Salah orang diperiksa' })
  expect(await find('hidrokortison')).toEqual([])
})

test('filters by person, kind, author and days narrow the search over years', async () => {
  const text = 'menggigil'
  const mine = await recordVisit(sari(), office.inmateId, { kind: 'emergency' }, { subjective: text })
  const hers = await recordVisit(office.client('wati'), other.id, {}, { subjective: text })
  await office.goTo('2028-02-01T01:00:00.000Z', 'sari')
  const later = await recordVisit(sari(), other.id, {}, { subjective: text })
  const ids = async (filter: Parameters<typeof find>[1]) => (await find(text, filter)).map(({ id }) => id)
  expect(await ids({})).toEqual([later.id, hers.id, mine.id])
  expect(await ids({ inmateId: other.id })).toEqual([later.id, hers.id])
  expect(await ids({ kinds: ['emergency'] })).toEqual([mine.id])
  expect(await ids({ carerId: office.officer('wati').id })).toEqual([hers.id])
  expect(await ids({ from: '2026-11-16', until: '2026-11-16' })).toEqual([hers.id, mine.id])
  expect(await ids({ from: '2027-01-01' })).toEqual([later.id])
  const page = await sari().medicalRecords.search({ ...everyVisit, text, limit: 2, inmateId: null })
  expect(page).toMatchObject({ hasMore: true, found: [{ id: later.id }, { id: hers.id }] })
})
