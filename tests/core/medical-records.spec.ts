import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'
import { blankContent, refused, visitOf } from './record-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
const nurse = () => office.client('sari').medicalRecords

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], wati: ['perawat'], tono: ['registrasi'] })
})
test.afterAll(() => office.close())

test('a visit with everything in it is found again as it was written, with number, carer and both times', async () => {
  const { id, number } = await nurse().record(
    visitOf(
      office.inmateId,
      {},
      {
        objective: 'Faring merah',
        measurements: [
          { sign: 'weight', kind: null, value: 62.5 },
          { sign: 'height', kind: null, value: 168 },
          { sign: 'systolic', kind: null, value: 150 },
          { sign: 'diastolic', kind: null, value: 85 },
          { sign: 'glucose', kind: 'fasting', value: 132 },
        ],
        procedures: [{ code: null, display: 'Nebulisasi', note: 'satu kali' }],
        followUp: { on: '2026-11-19', note: 'Kontrol batuk' },
      },
    ),
  )
  expect(number).toBe('KJ-2026-0001')
  const visit = await nurse().get({ id })
  expect(visit).toMatchObject({
    number,
    state: 'finished',
    carerName: 'Petugas sari',
    caredAt: '2026-11-16T01:00:00.000Z',
    recordedAt: '2026-11-16T01:00:00.000Z',
    isLate: false,
    followUp: { on: '2026-11-19', state: 'open' },
    may: { amend: true, void: true, move: true, addAddendum: true },
  })
  const marked = Object.fromEntries(
    visit.observations.map((one) => [one.sign, [one.value, one.interpretation, one.loinc]]),
  )
  expect(marked).toEqual({
    weight: [62.5, null, '29463-7'],
    height: [168, null, '8302-2'],
    bmi: [22.1, 'normal', '39156-5'],
    systolic: [150, 'high', '8480-6'],
    diastolic: [85, 'normal', '8462-4'],
    glucose: [132, 'high', '41604-0'],
  })
  expect(visit.content.measurements.map(({ sign }) => sign)).not.toContain('bmi')
  expect(visit.content.procedures).toEqual([{ code: null, display: 'Nebulisasi', note: 'satu kali' }])
  const measured = await nurse().measurements({ inmateId: office.inmateId })
  expect(measured.find(({ sign }) => sign === 'systolic')?.normal).toEqual({ low: 90, high: 139 })
})

test('impossible values are refused by name, and nothing is written', async () => {
  const before = (await nurse().list({ inmateId: office.inmateId, ...everything })).total
  const tryWith = (...measurements: readonly (readonly [string, number, string?])[]) =>
    failureOf(
      nurse().record(
        visitOf(
          office.inmateId,
          {},
          { measurements: measurements.map(([sign, value, kind]) => ({ sign, value, kind: kind ?? null })) },
        ),
      ),
    )
  expect(await tryWith(['weight', 625])).toMatchObject(refused('value-implausible', { sign: 'weight', value: 625 }))
  expect(await tryWith(['systolic', 80], ['diastolic', 120])).toMatchObject(refused('pressures-reversed'))
  expect(await tryWith(['glucose', 120])).toMatchObject(refused('glucose-kind-missing'))
  expect(await tryWith(['bmi', 22])).toMatchObject(refused('value-unknown'))
  expect(await tryWith(['pulse', 80], ['pulse', 82])).toMatchObject(refused('sign-twice'))
  expect((await nurse().list({ inmateId: office.inmateId, ...everything })).total).toBe(before)
})

test('a late entry says why; care in the future and before the arrival are refused', async () => {
  await office.goTo('2026-11-18T03:00:00.000Z', 'sari', 'wati', 'tono')
  const late = { caredAt: '2026-11-16T02:00:00.000Z' }
  expect(await failureOf(nurse().record(visitOf(office.inmateId, late)))).toMatchObject(refused('late-reason-missing'))
  const { id } = await nurse().record(visitOf(office.inmateId, { ...late, lateReason: 'Listrik padam' }))
  expect(await nurse().get({ id })).toMatchObject({ isLate: true, lateReason: 'Listrik padam' })
  const inTime = { caredAt: '2026-11-17T22:00:00.000Z', lateReason: 'Tidak perlu' }
  const { id: second } = await nurse().record(visitOf(office.inmateId, inTime))
  expect(await nurse().get({ id: second })).toMatchObject({ isLate: false, lateReason: null })
  const future = { caredAt: '2026-11-18T03:00:01.000Z' }
  expect(await failureOf(nurse().record(visitOf(office.inmateId, future)))).toMatchObject(refused('care-in-future'))
  const before = { caredAt: '2026-11-14T03:00:00.000Z', lateReason: 'Akhir pekan' }
  expect(await failureOf(nurse().record(visitOf(office.inmateId, before)))).toMatchObject(refused('person-not-here'))
})

test('nobody is cared for after death or release, but what happened before can still be entered', async () => {
  await office.goTo('2026-11-18T04:00:00.000Z', 'sari', 'rini')
  const register = async (name: string) => {
    const person = { ...newcomer(), nationalId: null, firstRegister: null, name }
    return office.client('rini').inmates.register({ ...person, arrival: { ...person.arrival, on: '2026-11-16' } })
  }
  const dead = await register('Almarhum Contoh')
  const free = await register('Bebas Contoh')
  const happened = { on: '2026-11-16', time: null, note: null, letterNumber: null }
  await office
    .client('rini')
    .inmates.recordDeath({ inmateId: dead.id, revision: dead.revision, where: null, ...happened })
  await office
    .client('rini')
    .inmates.release({ inmateId: free.id, revision: free.revision, reason: 'bebas-murni', ...happened })
  expect(await failureOf(nurse().record(visitOf(dead.id)))).toMatchObject(refused('person-dead'))
  expect(await failureOf(nurse().record(visitOf(free.id)))).toMatchObject(refused('person-released'))
  const earlier = { caredAt: '2026-11-16T08:00:00.000Z', lateReason: 'Keadaan darurat' }
  await nurse().record(visitOf(dead.id, earlier))
  expect((await nurse().list({ inmateId: dead.id, ...everything })).total).toBe(1)
})

test('a visit opened at the door waits in the queue until it is written; a blank one is not finished', async () => {
  const opened = await nurse().open({
    ...{ inmateId: office.inmateId, kind: 'visit', caredAt: null, lateReason: null, instructedBy: 'dr. Tamu' },
  })
  const waiting = (await nurse().today({})).visits.filter(({ state }) => state === 'open')
  expect(waiting.map(({ id }) => id)).toEqual([opened.id])
  const { id, revision } = opened
  const blank = await failureOf(nurse().write({ id, revision, content: blankContent, isFinished: true }))
  expect(blank).toMatchObject(refused('nothing-written'))
  await nurse().write({ id, revision, content: { ...blankContent, subjective: 'Pusing' }, isFinished: true })
  expect(await nurse().get({ id })).toMatchObject({ state: 'finished', instructedBy: 'dr. Tamu', versions: [] })
  const again = nurse().write({ id, revision: revision + 1, content: blankContent, isFinished: false })
  expect(await failureOf(again)).toMatchObject(refused('encounter-finished'))
})

test('a follow-up stands in the queue on its day, and the visit that answers it ends it', async () => {
  await office.goTo('2026-11-20T02:00:00.000Z', 'sari')
  const [due] = (await nurse().today({})).followUps
  expect(due).toMatchObject({ on: '2026-11-19', daysLate: 1, note: 'Kontrol batuk', person: { name: 'Djoko Soesilo' } })
  const { id } = await nurse().record(visitOf(office.inmateId, { answers: due?.id ?? '' }))
  expect((await nurse().today({})).followUps).toEqual([])
  const twice = nurse().record(visitOf(office.inmateId, { answers: due?.id ?? '' }))
  expect(await failureOf(twice)).toMatchObject(refused('follow-up-closed'))
  const past = nurse().record(visitOf(office.inmateId, {}, { followUp: { on: '2026-11-19', note: null } }))
  expect(await failureOf(past)).toMatchObject(refused('follow-up-past'))
  expect(id).toBeTruthy()
})

test('reading a visit, a list and the measurements is written into the reading log; the registry reads nothing', async () => {
  const { total } = await nurse().list({ inmateId: office.inmateId, ...everything })
  expect(total).toBeGreaterThan(3)
  await office.goTo('2026-11-20T03:00:00.000Z', 'tono')
  const forbidden = office.client('tono').medicalRecords.list({ inmateId: office.inmateId, ...everything })
  expect((await failureOf(forbidden)).code).toBe('forbidden')
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const procedures = database
    .prepare<[string], { procedure: string }>(
      "select distinct procedure from read_log where subject_id = ? and kind = 'health'",
    )
    .all(office.inmateId)
    .map(({ procedure }) => procedure)
  database.close()
  expect(procedures).toEqual(
    expect.arrayContaining([
      'medicalRecords.get',
      'medicalRecords.list',
      'medicalRecords.measurements',
      'medicalRecords.today',
    ]),
  )
})

const everything = { kinds: [], from: null, until: null, carerId: null }
