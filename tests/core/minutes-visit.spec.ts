import { instantSchema } from '#shared/time/instant.ts'
import { type Client, clientOf } from '#tests/harness/client.ts'
import { passwordOf, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { arrive, examine } from './arrival-desk.ts'
import { clinicOf, reasonOf } from './clinic-office.ts'

const minutesOf = (arrivalId: string) => ({
  arrivalId,
  basis: null,
  reason: null,
  handedOverBy: 'Bripka Contoh',
  handedOverOffice: 'Polres Contoh',
  marks: [{ region: 'lengan-atas-kanan', kind: 'tato' as const, note: 'bunga' }],
  caredAt: null,
  lateReason: null,
})

async function arrivalOf(nurse: Client, inmateId: string): Promise<string> {
  const board = await nurse.arrivals.board({ show: 'all' })
  return board.find(({ inmate }) => inmate.id === inmateId)?.id ?? ''
}

const visitsOf = async (nurse: Client, inmateId: string) =>
  (
    await nurse.medicalRecords.list({ inmateId, kinds: ['admission'], from: null, until: null, carerId: null })
  ).encounters.map(({ id, state }) => ({ id, state }))

test('the minutes stand in the record as a finished visit: findings, vital signs in the trend, a way there and back', async ({
  core,
}) => {
  const { registry, nurse, as } = await clinicOf(core)
  const inmateId = await arrive(registry, 'Eka Contoh', '2026-11-16', '07:00')
  const arrivalId = await arrivalOf(nurse, inmateId)
  await examine(nurse, inmateId, { keluhan: ['Gatal di tangan'], kesimpulan: ['Sehat'], suhu: [37.4] })
  await nurse.arrivals.saveMinutes(minutesOf(arrivalId))

  const visit = (await nurse.arrivals.get({ id: arrivalId })).minutes?.visit
  expect(await visitsOf(nurse, inmateId)).toEqual([{ id: visit?.id, state: 'finished' }])
  const seen = await nurse.medicalRecords.get({ id: visit?.id ?? '' })
  expect(seen).toMatchObject({ kind: 'admission', number: visit?.number, versions: [], addenda: [] })
  expect(seen.content).toMatchObject({ subjective: 'Gatal di tangan', assessment: 'Sehat' })
  expect(seen.content.objective).toContain('1. Lengan atas kanan: tato, bunga')
  // What is measured stands there once, as a value and not among the words.
  expect(seen.content.measurements.map(({ sign, value }) => [sign, value]).toSorted()).toEqual([
    ['height', 168],
    ['pulse', 80],
    ['temperature', 37.4],
    ['weight', 62],
  ])
  expect(seen.content.objective).not.toMatch(/suhu|nadi/i)
  const measured = (await nurse.medicalRecords.measurements({ inmateId })).filter(
    ({ encounterId }) => encounterId === visit?.id,
  )
  expect(measured.find(({ sign }) => sign === 'temperature')?.value).toBe(37.4)
  expect(await nurse.arrivals.ofVisit({ encounterId: visit?.id ?? '' })).toMatchObject({ id: arrivalId })

  const { id: other } = await nurse.medicalRecords.open({
    ...{ inmateId, kind: 'visit', caredAt: null, lateReason: null, instructedBy: null, confidentiality: 'normal' },
  })
  expect(await nurse.arrivals.ofVisit({ encounterId: other })).toBeNull()
  expect(await nurse.arrivals.ofVisit({ encounterId: inmateId })).toBeNull()
  const guard = await as('komar', 'pembina')
  expect(await reasonOf(guard.arrivals.ofVisit({ encounterId: visit?.id ?? '' }))).toBe('forbidden')

  // What somebody adds to the visit stays beside what the minutes say.
  const doctor = await as('dina', 'dokter')
  await doctor.medicalRecords.addAddendum({ id: visit?.id ?? '', text: 'Diberi salep' })
  await nurse.arrivals.saveMinutes({
    ...minutesOf(arrivalId),
    basis: (await nurse.arrivals.get({ id: arrivalId })).minutes?.id ?? null,
    reason: 'Salah letak',
    marks: [{ region: 'lengan-atas-kiri', kind: 'tato', note: 'bunga' }],
  })
  const corrected = await nurse.medicalRecords.get({ id: visit?.id ?? '' })
  expect(corrected.content.objective).toContain('1. Lengan atas kiri: tato, bunga')
  expect(corrected.versions.map(({ replaced }) => replaced.reason)).toEqual(['Salah letak'])
  expect(corrected.addenda.map(({ text }) => text)).toEqual(['Diberi salep'])
  expect(await visitsOf(nurse, inmateId)).toHaveLength(1)
})

test('after the time for corrections the corrected minutes are added to the visit, which stays as it was', async ({
  folder,
}) => {
  test.slow()
  let now = '2026-11-16T08:00'
  const core = await startCore(folder, {
    clock: { now: () => instantSchema.parse(new Date(`${now}+07:00`).toISOString()) },
  })
  const { registry, nurse } = await clinicOf(core)
  const inmateId = await arrive(registry, 'Fajar Contoh', '2026-11-16', '07:00')
  const arrivalId = await arrivalOf(nurse, inmateId)
  await examine(nurse, inmateId)
  const { id: basis } = await nurse.arrivals.saveMinutes(minutesOf(arrivalId))
  const before = (await nurse.arrivals.get({ id: arrivalId })).minutes?.visit

  now = '2026-11-20T08:00'
  const { token } = await clientOf(core).session.logIn({ name: 'wati', password: passwordOf('wati') })
  const later = clientOf(core, token)
  await later.arrivals.saveMinutes({ ...minutesOf(arrivalId), basis, reason: 'Tato terlewat', marks: [] })
  expect((await later.arrivals.get({ id: arrivalId })).minutes?.visit).toEqual(before)
  const visit = await later.medicalRecords.get({ id: before?.id ?? '' })
  expect(visit.content.objective).toContain('1. Lengan atas kanan: tato, bunga')
  expect(visit.versions).toEqual([])
  expect(visit.addenda.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^BAP kesehatan awal diperbaiki: Tato terlewat\n(.*\n)*Tidak ditemukan tanda pada tubuh\./),
  ])
})

test('a visit that was struck out is told of, and corrected minutes leave a new one; a struck-out coming takes its visit along', async ({
  core,
}) => {
  const { registry, nurse } = await clinicOf(core)
  const inmateId = await arrive(registry, 'Gita Contoh', '2026-11-16', '07:00')
  const arrivalId = await arrivalOf(nurse, inmateId)
  await examine(nurse, inmateId)
  const { id: basis } = await nurse.arrivals.saveMinutes(minutesOf(arrivalId))
  const first = (await nurse.arrivals.get({ id: arrivalId })).minutes?.visit
  const { revision } = await nurse.medicalRecords.get({ id: first?.id ?? '' })
  await nurse.medicalRecords.void({ id: first?.id ?? '', revision, reason: 'Tertukar' })
  expect((await nurse.arrivals.get({ id: arrivalId })).minutes?.visit).toEqual({ ...first, isVoided: true })

  await nurse.arrivals.saveMinutes({ ...minutesOf(arrivalId), basis, reason: 'Ditulis ulang' })
  const second = (await nurse.arrivals.get({ id: arrivalId })).minutes?.visit
  expect(second).toMatchObject({ isVoided: false })
  expect(second?.id).not.toBe(first?.id)
  // The way back from either leads to the same coming.
  for (const encounterId of [first?.id ?? '', second?.id ?? ''])
    expect(await nurse.arrivals.ofVisit({ encounterId })).toMatchObject({ id: arrivalId })

  const { events, revision: ofPerson } = await registry.inmates.profile({ id: inmateId })
  const event = events.find(({ kind }) => kind === 'arrival')
  await registry.inmates.voidEvent({ inmateId, revision: ofPerson, eventId: event?.id ?? '', reason: 'Salah orang' })
  expect(await nurse.medicalRecords.get({ id: second?.id ?? '' })).toMatchObject({
    state: 'voided',
    voided: { reason: 'Salah orang' },
  })
})

test('of two who turn out to be one, each coming keeps its minutes and its decision, and names the other', async ({
  core,
}) => {
  const { registry, nurse } = await clinicOf(core)
  const keptId = await arrive(registry, 'Indra Contoh', '2026-11-16', '07:00')
  const absorbedId = await arrive(registry, 'Endra Contoh', '2026-11-16', '07:10')
  const [kept, absorbed] = [await arrivalOf(nurse, keptId), await arrivalOf(nurse, absorbedId)]
  await examine(nurse, absorbedId)
  await nurse.arrivals.saveMinutes(minutesOf(absorbed))
  await nurse.arrivals.decide({
    ...{ arrivalId: absorbed, basis: null, outcome: 'fit', reason: 'Sehat', lookAgainOn: null },
    ...{ caredAt: null, lateReason: null },
  })
  expect((await nurse.arrivals.get({ id: kept })).others).toEqual([])
  const { mergeId } = await registry.inmateMerges.merge({
    kept: { id: keptId, revision: 1 },
    absorbed: { id: absorbedId, revision: 1 },
    fromAbsorbed: [],
    reason: 'Tercatat dua kali',
  })
  expect((await nurse.arrivals.get({ id: kept })).others).toMatchObject([
    { id: absorbed, outcome: 'fit', decidedAt: expect.any(String) },
  ])
  const other = await nurse.arrivals.get({ id: absorbed })
  expect(other.others).toMatchObject([{ id: kept, outcome: null, decidedAt: null }])
  expect(other.minutes?.visit).toMatchObject({ isVoided: false })
  expect(await visitsOf(nurse, keptId)).toHaveLength(1)
  await registry.inmateMerges.unmerge({ mergeId, reason: 'Ternyata kakak beradik' })
  expect((await nurse.arrivals.get({ id: kept })).others).toEqual([])
  expect(await visitsOf(nurse, keptId)).toEqual([])
})
