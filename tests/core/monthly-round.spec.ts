import { expect, test } from '@playwright/test'
import { coverage, roundPeriod } from '#shared/features/health-cards/monthly-round.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'
import { recordVisit, visitsOf } from './record-office.ts'
import { refused } from './record-samples.ts'
import { roundSheet } from './round-sheet.ts'

test.describe.configure({ mode: 'default' })

type Row = Parameters<Client['monthlyRound']['saveRow']>[0]

let office: Office
const ids: Record<string, string> = {}
const nurse = () => office.client('sari')
const midwife = () => office.client('bina')

const rowOf = (inmateId: string, change: Partial<Row> = {}): Row => ({
  inmateId,
  caredAt: null,
  lateReason: null,
  measurements: [
    { sign: 'weight', kind: null, value: 61.5 },
    { sign: 'systolic', kind: null, value: 120 },
    { sign: 'diastolic', kind: null, value: 80 },
  ],
  complaint: null,
  change: null,
  ...change,
})

const namesOf = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name)
const sheet = (block: string, client = nurse()) => roundSheet(client, block)
const due = async (block: string, client = nurse()) =>
  namesOf((await sheet(block, client)).filter(({ check, excuse }) => check === null && excuse === null))
const blockOf = async (block: string) =>
  (await nurse().monthlyRound.overview({ on: null })).blocks.find((one) => one.block === block)

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], dewa: ['perawat'], bina: ['bidan'], dewi: ['dokter'] })
  for (const [name, block, room] of [
    ['Agus Contoh', 'B', '10'],
    ['Bayu Contoh', 'B', '2'],
    ['Cahyo Contoh', 'B', '2'],
    ['Dimas Contoh', 'C', '1'],
  ] as const) {
    const person = { ...newcomer(), nationalId: null, firstRegister: null, name }
    const arrival = { ...person.arrival, on: '2026-11-16', time: null, place: { block, room } }
    ids[name.split(' ')[0] ?? ''] = (await office.client('rini').inmates.register({ ...person, arrival })).id
  }
})
test.afterAll(() => office.close())

test('a period is the calendar month, or so many days up to the round', () => {
  const day = (text: string) => text as CalendarDate
  const month = { period: 'calendar-month', days: 30 } as const
  expect(roundPeriod(day('2026-12-31'), month)).toEqual({ first: '2026-12-01', last: '2026-12-31' })
  expect(roundPeriod(day('2028-02-03'), month)).toEqual({ first: '2028-02-01', last: '2028-02-29' })
  expect(roundPeriod(day('2026-03-05'), { period: 'days', days: 30 })).toEqual({
    first: '2026-02-04',
    last: '2026-03-05',
  })
  expect([coverage(0, 0), coverage(38, 60), coverage(599, 600), coverage(600, 600)]).toEqual([100, 63, 99, 100])
})

test('who is due, room by room: rooms as one walks, people by name, and nobody twice', async () => {
  expect(namesOf(await sheet('B'))).toEqual(['Bayu Contoh', 'Cahyo Contoh', 'Agus Contoh'])
  expect(await due('B')).toEqual(['Bayu Contoh', 'Cahyo Contoh', 'Agus Contoh'])
  const { blocks } = await nurse().monthlyRound.overview({ on: null })
  expect(blocks.map(({ block, people, done }) => [block, people, done])).toEqual([
    ['A', 1, 0],
    ['B', 3, 0],
    ['C', 1, 0],
  ])
})

test('everybody or a block by name without a look at the record; only rows on the screen are looks', async () => {
  const looks = async () => {
    const { database } = await openRaw(office.folder, 'admin', adminPassword)
    const rows = database.prepare("select 1 from read_log where procedure like 'monthlyRound.%'").all()
    database.close()
    return rows.length
  }
  const before = await looks()
  const of = async (block: string | null) => (await nurse().monthlyRound.people({ on: null, block })).people
  const blockB = await of('B')
  expect(blockB.map(({ name, room, isDue }) => [name, room, isDue])).toEqual([
    ['Bayu Contoh', '2', true],
    ['Cahyo Contoh', '2', true],
    ['Agus Contoh', '10', true],
  ])
  expect(namesOf(await of(null))).toEqual([
    'Djoko Soesilo',
    'Bayu Contoh',
    'Cahyo Contoh',
    'Agus Contoh',
    'Dimas Contoh',
  ])
  expect(await looks()).toBe(before)
  const nobody = '01980000-0000-7000-8000-000000000000'
  const inmateIds = [ids.Agus ?? '', nobody, ids.Dimas ?? '']
  const { rows } = await nurse().monthlyRound.rows({ on: null, inmateIds })
  expect(namesOf(rows)).toEqual(['Agus Contoh', 'Dimas Contoh'])
  expect(await looks()).toBe(before + 2)
  expect(await failureOf(nurse().monthlyRound.rows({ on: null, inmateIds: Array(101).fill(nobody) }))).toMatchObject({
    code: 'invalid-input',
  })
})

test('a row is a finished visit of its own kind; the same row again is refused with who was quicker; a change keeps both versions', async () => {
  const id = ids.Bayu ?? ''
  const saved = await nurse().monthlyRound.saveRow(rowOf(id, { complaint: 'Gatal di tangan' }))
  const visit = await nurse().medicalRecords.get({ id: saved.id })
  expect(visit).toMatchObject({ kind: 'monthly', state: 'finished', revision: saved.revision })
  expect(visit.content.subjective).toBe('Gatal di tangan')
  expect(await due('B')).toEqual(['Cahyo Contoh', 'Agus Contoh'])
  expect(await failureOf(office.client('dewa').monthlyRound.saveRow(rowOf(id)))).toMatchObject(
    refused('row-exists', { by: 'Petugas sari' }),
  )
  const changed = await nurse().monthlyRound.saveRow(
    rowOf(id, {
      measurements: [
        { sign: 'systolic', kind: null, value: 168 },
        { sign: 'diastolic', kind: null, value: 96 },
      ],
      change: { ...saved, reason: 'Dibetulkan di daftar' },
    }),
  )
  const [row] = (await sheet('B')).filter(({ inmateId }) => inmateId === id)
  expect(row?.check?.revision).toBe(changed.revision)
  expect(row?.check?.observations.map(({ sign, value, interpretation }) => [sign, value, interpretation])).toEqual([
    ['systolic', 168, 'high'],
    ['diastolic', 96, 'high'],
  ])
  expect((await nurse().medicalRecords.get({ id: saved.id })).versions).toHaveLength(1)
  expect(
    await failureOf(nurse().monthlyRound.saveRow(rowOf(id, { change: { ...saved, reason: 'Dari layar lama' } }))),
  ).toMatchObject({ code: 'changed-meanwhile' })
})

test('undo: the visit is struck out with its reason, and the person is due again', async () => {
  const id = ids.Cahyo ?? ''
  const saved = await nurse().monthlyRound.saveRow(rowOf(id))
  expect(await due('B')).toEqual(['Agus Contoh'])
  await nurse().medicalRecords.void({ ...saved, reason: 'Salah baris' })
  expect(await due('B')).toEqual(['Cahyo Contoh', 'Agus Contoh'])
  expect((await visitsOf(nurse(), id)).map(({ state }) => state)).toEqual(['voided'])
  await nurse().monthlyRound.saveRow(rowOf(id))
  expect(await due('B')).toEqual(['Agus Contoh'])
})

test('refused: nothing written, an impossible weight, pressures the wrong way round, glucose without its kind', async () => {
  const id = ids.Agus ?? ''
  const reasonOf = async (change: Partial<Row>) =>
    (await failureOf(nurse().monthlyRound.saveRow(rowOf(id, change)))).details.reason
  const value = (sign: string, number: number) => ({ sign, kind: null, value: number })
  expect(await reasonOf({ measurements: [] })).toBe('nothing-written')
  expect(await reasonOf({ measurements: [value('weight', 615)] })).toBe('value-implausible')
  expect(await reasonOf({ measurements: [value('systolic', 80), value('diastolic', 120)] })).toBe('pressures-reversed')
  expect(await reasonOf({ measurements: [value('glucose', 120)] })).toBe('glucose-kind-missing')
  expect(await reasonOf({ caredAt: '2026-11-18T00:00:00.000Z' as Instant })).toBe('care-in-future')
  expect(await due('B')).toContain('Agus Contoh')
})

test('absent and refused are told apart from forgotten, once a day, and taken back', async () => {
  const id = ids.Agus ?? ''
  const excuse = { inmateId: id, on: null, kind: 'refused' as const, reason: 'Tidak bersedia ditimbang' }
  const { id: excuseId } = await nurse().monthlyRound.excuse(excuse)
  expect(await due('B')).toEqual([])
  expect(await blockOf('B')).toMatchObject({ people: 3, done: 2, excused: 1 })
  expect(await failureOf(nurse().monthlyRound.excuse(excuse))).toMatchObject(refused('excuse-exists'))
  const undo = { id: excuseId, reason: 'Sudah bersedia ditimbang' }
  const excuseSeenBy = async (client: Client) =>
    (await sheet('B', client)).find(({ inmateId }) => inmateId === id)?.excuse
  expect((await excuseSeenBy(office.client('dewa')))?.mayUndo).toBe(false)
  expect(await failureOf(office.client('dewa').monthlyRound.undoExcuse(undo))).toMatchObject(
    refused('excuse-of-others'),
  )
  expect((await excuseSeenBy(nurse()))?.mayUndo).toBe(true)
  await nurse().monthlyRound.undoExcuse(undo)
  expect(await failureOf(nurse().monthlyRound.undoExcuse(undo))).toMatchObject(refused('excuse-undone'))
  expect(await due('B')).toEqual(['Agus Contoh'])
  const second = await nurse().monthlyRound.excuse(excuse)
  expect((await excuseSeenBy(office.client('dewi')))?.mayUndo).toBe(true)
  await office.client('dewi').monthlyRound.undoExcuse({ id: second.id, reason: 'Salah orang' })
  const history = await nurse().history.of({ subject: { type: 'medical-record', id }, before: null })
  expect(JSON.stringify(history)).toContain('Sudah bersedia ditimbang')
  expect(JSON.stringify(history)).toContain('Salah orang')
  expect(await due('B')).toEqual(['Agus Contoh'])
})

test('what is extra confidential excuses nobody from the round in the eyes of who may not know of it', async () => {
  const id = ids.Dimas ?? ''
  await recordVisit(office.client('dewi'), id, { kind: 'visiting-doctor' }, { confidentiality: 'extra' })
  expect(await due('C')).toEqual([])
  expect(await due('C', midwife())).toEqual(['Dimas Contoh'])
  expect(JSON.stringify(await midwife().healthCards.of({ inmateId: id }))).not.toContain('visiting-doctor')
})

test('an ordinary visit counts only where the office says so', async () => {
  const settings = { period: 'calendar-month', days: 30, countsEveryVisit: true, source: 'Instruksi Kalapas' } as const
  await recordVisit(nurse(), ids.Agus ?? '')
  expect(await due('B')).toEqual(['Agus Contoh'])
  await office.client('dewi').monthlyRound.changeSettings(settings)
  expect(await due('B')).toEqual([])
  await office.client('dewi').monthlyRound.changeSettings({ ...settings, countsEveryVisit: false })
  expect(await failureOf(nurse().monthlyRound.changeSettings(settings))).toMatchObject({ code: 'forbidden' })
})

test('typed two days later: one reason for all of it, and the rows say that they are late', async () => {
  await office.goTo('2026-11-18T08:00:00.000Z', 'sari', 'dewi', 'rini')
  const id = ids.Agus ?? ''
  const caredAt = '2026-11-16T03:00:00.000Z' as Instant
  const before = await nurse().medicalRecords.get({ id: (await sheet('B'))[0]?.check?.encounterId ?? '' })
  expect(before.isLate).toBe(false)
  expect(await failureOf(nurse().monthlyRound.saveRow(rowOf(id, { caredAt })))).toMatchObject(
    refused('late-reason-missing'),
  )
  const printed = '2026-11-16' as CalendarDate
  const orderOn = async (on: CalendarDate | null) => namesOf(await roundSheet(nurse(), 'B', on))
  await office.client('rini').inmates.moveRoom({
    ...{ inmateId: ids.Bayu ?? '', revision: 1, on: '2026-11-17' as CalendarDate, time: null, note: null },
    place: { block: 'B', room: '11' },
  })
  expect(await orderOn(null)).toEqual(['Cahyo Contoh', 'Agus Contoh', 'Bayu Contoh'])
  expect(await orderOn(printed)).toEqual(['Bayu Contoh', 'Cahyo Contoh', 'Agus Contoh'])
  expect(await orderOn('2026-11-15' as CalendarDate)).toEqual([])
  await nurse().monthlyRound.saveRow(rowOf(id, { caredAt, lateReason: 'Listrik padam' }))
  const row = (await roundSheet(nurse(), 'B', printed)).at(-1)
  expect(row).toMatchObject({ name: 'Agus Contoh', check: { isLate: true, caredAt } })
})

test('a new month: everybody is due again; days count back from the round', async () => {
  await office.goTo('2026-12-01T02:00:00.000Z', 'sari', 'dewi')
  expect(await due('B')).toEqual(['Cahyo Contoh', 'Agus Contoh', 'Bayu Contoh'])
  const november = await roundSheet(nurse(), 'B', '2026-11-30' as CalendarDate)
  expect(november.filter(({ check }) => check === null)).toEqual([])
  const settings = { days: 30, countsEveryVisit: false, source: 'Instruksi Kalapas' }
  await office.client('dewi').monthlyRound.changeSettings({ ...settings, period: 'days' })
  expect(await due('B')).toEqual([])
  await office.client('dewi').monthlyRound.changeSettings({ ...settings, period: 'days', days: 14 })
  expect(await due('B')).toEqual(['Cahyo Contoh', 'Agus Contoh', 'Bayu Contoh'])
  const history = await nurse().history.of({ subject: { type: 'monthly-round', id: 'monthly-round' }, before: null })
  expect(JSON.stringify(history)).toContain('Instruksi Kalapas')
})
