import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'
import { refused } from './record-samples.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let office: Office
const ids: Record<string, string> = {}
const all = { text: '', year: null, part: 'undecided', offset: 0 } as const
const keeper = () => office.client('rekam')
const namesOf = async (filter: Partial<Parameters<ReturnType<typeof keeper>['recordRetention']['list']>[0]> = {}) =>
  (await keeper().recordRetention.list({ ...all, ...filter })).map(({ name }) => name)
const lookedAt = async (procedure: string): Promise<number> => {
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const rows = database.prepare('select 1 from read_log where procedure = ?').all(procedure)
  database.close()
  return rows.length
}

/** Visits of the year 2026 and 2028, looked at twenty-five years later. */
test.beforeAll(async () => {
  office = await Office.open(
    { sari: ['perawat'], bina: ['bidan'], rekam: ['perekam-medis'], ayu: ['dokter'], bambang: ['kepala'] },
    '2026-11-16T01:00:00.000Z',
  )
  const visit = async (name: string, content: Parameters<typeof recordVisit>[3] = {}) => {
    ids[name] ??= (await arrive(office, name)).id
    return recordVisit(office.client('sari'), ids[name] ?? '', {}, content)
  }
  await visit('Adi Lama')
  await visit('Budi Kembali')
  await visit('Candra Rahasia')
  await visit('Dedi Batal')
  ids['Eko Tanpa'] = (await arrive(office, 'Eko Tanpa')).id
  await office.goTo('2028-02-29T03:00:00.000Z', 'sari', 'rini')
  await visit('Fajar Kabisat')
  await visit('Candra Rahasia', { subjective: 'Konseling kamboja', confidentiality: 'extra' })
  const { id, revision } = await visit('Dedi Batal')
  await office.client('sari').medicalRecords.void({ id, revision, reason: 'Salah orang' })
  await office.goTo('2030-01-05T03:00:00.000Z', 'sari')
  await visit('Budi Kembali')
})
test.afterAll(() => office.close())

test('before the time is over nobody is listed; on the day after, whoever was not cared for again', async () => {
  await office.goTo('2051-11-16T03:00:00.000Z', 'rekam')
  expect(await namesOf()).toEqual([])
  expect((await keeper().recordRetention.overview({})).years).toEqual([])
  // 23.30 UTC is the next morning in the unit.
  await office.goTo('2051-11-16T23:30:00.000Z', 'rekam')
  expect(await namesOf()).toEqual(['Adi Lama', 'Dedi Batal'])
  const [row] = await keeper().recordRetention.list({ ...all, text: 'lama' })
  expect(row).toEqual({
    inmateId: ids['Adi Lama'],
    name: 'Adi Lama',
    birthDate: '1990-11-17',
    registerNumber: null,
    state: 'present',
    keptUntil: '2051-11-16',
    holds: [],
  })
  expect((await keeper().recordEntries.summary({ inmateId: ids['Adi Lama'] ?? '' })).keptUntil).toBe(row?.keptUntil)
})

test('a leap day ends on the twenty-eighth, an extra confidential visit counts and is not told of, by year and by name', async () => {
  await office.goTo('2053-02-28T03:00:00.000Z', 'rekam')
  expect(await namesOf()).toEqual(['Adi Lama', 'Dedi Batal'])
  await office.goTo('2053-03-01T03:00:00.000Z', 'rekam', 'bina', 'sari', 'ayu', 'bambang')
  expect(await namesOf()).toEqual(['Adi Lama', 'Dedi Batal', 'Fajar Kabisat', 'Candra Rahasia'])
  const { years, ...rest } = await keeper().recordRetention.overview({})
  expect(years).toEqual([
    { year: 2051, undecided: 2, held: 0 },
    { year: 2053, undecided: 2, held: 0 },
  ])
  expect(rest).toMatchObject({ today: '2053-03-01', words: expect.stringContaining('25 tahun') })
  expect(await namesOf({ year: 2051 })).toEqual(['Adi Lama', 'Dedi Batal'])
  expect(await namesOf({ year: 2052 })).toEqual([])
  expect(await namesOf({ year: 2090 })).toEqual([])
  expect(await namesOf({ text: 'fajar' })).toEqual(['Fajar Kabisat'])
  expect(await namesOf({ offset: 3 })).toEqual(['Candra Rahasia'])
  const secret = await keeper().recordRetention.list({ ...all, text: 'candra' })
  expect(secret).toMatchObject([{ keptUntil: '2053-02-28' }])
  expect(JSON.stringify(secret)).not.toMatch(/extra|kamboja|2028/)
})

test('somebody released long ago stands there with the last register number', async () => {
  await office.goTo('2053-03-01T04:00:00.000Z', 'rini', 'rekam', 'bina', 'sari', 'ayu', 'bambang')
  const { revision } = await office.client('rini').inmates.profile({ id: office.inmateId })
  await recordVisit(office.client('sari'), office.inmateId)
  await office.client('rini').inmates.release({
    inmateId: office.inmateId,
    revision,
    on: '2053-03-01',
    time: null,
    reason: 'bebas-murni',
    letterNumber: null,
    note: null,
  })
  await office.goTo('2078-03-02T03:00:00.000Z', 'rini', 'rekam', 'bina', 'sari', 'ayu', 'bambang')
  const [row] = await keeper().recordRetention.list({ ...all, text: 'AI.17/2026' })
  expect(row).toMatchObject({ name: 'Djoko Soesilo', registerNumber: 'AI.17/2026', state: 'released' })
})

test('a mark with its reason sets a record apart, is told in its history, and can be taken off', async () => {
  const inmateId = ids['Adi Lama'] ?? ''
  const before = await lookedAt('recordRetention.list')
  const { id } = await keeper().recordRetention.hold({ inmateId, reason: 'Gugatan perdata nomor 12 belum diputus' })
  expect(await failureOf(keeper().recordRetention.hold({ inmateId, reason: 'Sekali lagi' }))).toMatchObject(
    refused('held-already'),
  )
  expect(await namesOf({ year: 2051 })).toEqual(['Dedi Batal'])
  const held = await keeper().recordRetention.list({ ...all, part: 'held' })
  expect(held).toMatchObject([
    {
      name: 'Adi Lama',
      holds: [{ id, reason: 'Gugatan perdata nomor 12 belum diputus', byName: 'Petugas rekam', released: null }],
    },
  ])
  expect(await lookedAt('recordRetention.list')).toBe(before + 2)
  expect((await keeper().recordRetention.overview({})).years[0]).toEqual({ year: 2051, undecided: 1, held: 1 })
  // A nurse sees why, and changes nothing.
  expect(await office.client('sari').recordRetention.holds({ inmateId })).toHaveLength(1)
  const refusal = await failureOf(office.client('sari').recordRetention.release({ id, reason: 'Sudah selesai' }))
  expect(refusal.code).toBe('forbidden')
  await keeper().recordRetention.release({ id, reason: 'Gugatan dicabut' })
  expect(await failureOf(keeper().recordRetention.release({ id, reason: 'Gugatan dicabut' }))).toMatchObject(
    refused('released-already'),
  )
  expect(await namesOf({ part: 'held' })).toEqual([])
  expect(await namesOf({ year: 2051 })).toEqual(['Adi Lama', 'Dedi Batal'])
  expect(await keeper().recordRetention.holds({ inmateId })).toMatchObject([
    { released: { reason: 'Gugatan dicabut', byName: 'Petugas rekam' } },
  ])
  const history = await keeper().history.of({ subject: { type: 'medical-record', id: inmateId }, before: null })
  expect(JSON.stringify(history)).toContain('Gugatan dicabut')
})

test('lists, paper and workbook are for whoever holds both rights', async () => {
  for (const name of ['sari', 'bina', 'bambang', 'rini']) {
    const { recordRetention } = office.client(name)
    expect((await failureOf(recordRetention.list(all))).code, name).toBe('forbidden')
    expect((await failureOf(recordRetention.overview({}))).code, name).toBe('forbidden')
    expect((await office.download(name, 'retention-lists/semua')).status, name).toBe(403)
  }
  expect((await office.client('ayu').recordRetention.list(all)).length).toBeGreaterThan(0)
})

test('the printed list and the workbook hold what the filter asks for; each look is put down', async () => {
  requireProgram(test, 'pdftotext')
  const inmateId = ids['Dedi Batal'] ?? ''
  await keeper().recordRetention.hold({ inmateId, reason: 'Perkara masih berjalan' })
  const before = await lookedAt('recordRetention.print')
  const fetched = async (query: string) => {
    const response = await office.download('rekam', `retention-lists/semua?${query}`)
    expect(response.status).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }
  const textOf = (input: Buffer) => execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' })
  const undecided = textOf(await fetched('text=&year=2051&part=undecided'))
  expect(undecided).toContain('DAFTAR REKAM MEDIS YANG LEWAT MASA SIMPAN')
  expect(undecided).toContain('Masa simpan habis pada tahun 2051.')
  expect(undecided).toContain('Jumlah: 1 rekam medis.')
  expect(undecided).toMatch(/1\.\s+Adi Lama/)
  expect(undecided).not.toContain('Dedi Batal')
  const held = textOf(await fetched('part=held'))
  expect(held).toContain('Dedi Batal')
  expect(held.replaceAll(/\s+/g, ' ')).toContain('Perkara masih berjalan')
  expect(held).not.toContain('Adi Lama')
  expect(await lookedAt('recordRetention.print')).toBe(before + 2)
  const book = await fetched('year=2051&format=xlsx')
  expect(book.subarray(0, 2).toString()).toBe('PK')
  expect(await lookedAt('recordRetention.print')).toBe(before + 3)
  expect((await office.download('rekam', 'retention-lists/semua?year=kapan')).status).toBe(404)
})
