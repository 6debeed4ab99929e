import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import {
  type Assessors,
  carryThrough,
  day,
  fill,
  formOf,
  hear,
  openAssessment,
  openAssessors,
  rriAnswers,
} from './assessment-desk.ts'
import { reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openAssessors()
})
test.afterEach(() => office.close())

const supervision = {
  ...{ office: 'Bapas Kelas I Sampel', number: 'K-17/2026', programme: 'Pembebasan bersyarat' },
  ...{ since: day('2026-11-02'), until: day('2027-11-02') },
}
const stranger = {
  ...{ kind: 'new' as const, name: 'Wahyu Contoh', sex: 'male' as const, birthPlace: null, isChecked: false },
  ...{ birthDate: day('1991-03-04'), nationalId: '3299010403910001', address: 'Jalan Contoh 4' },
}
const everybody = { text: '', block: null, legalStatus: null, state: null, offset: 0, limit: 100 }
const all = { text: '', includeEnded: true, inmateId: null }

/** Everything that counts or lists inmates, as the offices see it. */
async function counted() {
  const registry = office.client('rini')
  const nurse = office.client('sari')
  const states = ['present', 'transferred', 'released', 'dead', 'not-arrived'] as const
  const lists = await Promise.all(
    [null, ...states].map(async (state) => {
      const { rows, ...counts } = await registry.inmates.list({ ...everybody, state })
      return { counts, names: rows.map(({ name }) => name) }
    }),
  )
  return {
    lists,
    places: await registry.inmates.places({}),
    arrivals: await nurse.arrivals.board({ show: 'all' }),
    found: await registry.inmates.search({ text: 'Contoh', limit: 10, state: null }),
  }
}

async function release(inmateId = office.inmateId) {
  const registry = office.client('rini')
  const { revision } = await registry.inmates.profile({ id: inmateId })
  await registry.inmates.release({
    ...{ inmateId, revision, on: day('2026-11-16'), time: null, note: null, letterNumber: null },
    reason: 'pembebasan-bersyarat',
  })
}

test('a klien whom the unit never held is in the register, and in no count, list, round or search of inmates', async () => {
  const { assessmentClients, assessments } = office.client('astri')
  const before = await counted()
  const { id, inmateId } = await assessmentClients.register({ ...supervision, person: stranger })
  expect(await counted()).toEqual(before)
  const [row] = await assessmentClients.list(all)
  expect(row).toMatchObject({ id, name: 'Wahyu Contoh', presence: 'not-arrived', state: 'active', ...supervision })
  expect((await assessmentClients.list({ ...all, text: 'wahyu' })).map((found) => found.id)).toEqual([id])
  expect((await assessmentClients.list({ ...all, text: 'k-17' })).map((found) => found.id)).toEqual([id])
  expect(await assessmentClients.list({ ...all, text: 'Bapas Lain' })).toEqual([])

  // He is assessed like anybody here, from the opening to the evaluation, and still counts nowhere.
  const opened = await openAssessment(office, ['rri'], inmateId)
  await fill(office, opened.id, rriAnswers())
  expect((await assessments.find({ id: opened.id })).personGone).toBeNull()
  await carryThrough(office, opened.id)
  expect((await assessments.find({ id: opened.id })).phase).toBe('done')
  expect(await counted()).toEqual(before)

  // The desk of the registry is told that the person is known when he comes one day, and then he is an inmate.
  const known = await office.client('rini').inmates.possibleDuplicates({
    ...{ name: 'Wahyu Contoh', birthDate: null, nationalId: null, exceptId: null },
  })
  expect(known.map(({ person }) => person.id)).toEqual([inmateId])
})

test('the register of klien is kept by assessors, read by the head and the team, closed to everybody else', async () => {
  const { assessmentClients } = office.client('astri')
  const { id } = await assessmentClients.register({ ...supervision, person: stranger })
  for (const name of ['bambang', 'sekar']) expect(await office.client(name).assessmentClients.list(all)).toHaveLength(1)
  for (const name of ['sari', 'bina', 'lina', 'rini'])
    expect((await failureOf(office.client(name).assessmentClients.find({ id }))).code).toBe('forbidden')
  const again = office.client('bambang').assessmentClients.register({ ...supervision, person: stranger })
  expect((await failureOf(again)).code).toBe('forbidden')
})

test('somebody who looks known is not entered twice; held, dead and transferred people are no klien', async () => {
  const { assessmentClients } = office.client('astri')
  const known = { kind: 'known' as const, inmateId: office.inmateId }
  expect(await reasonOf(assessmentClients.register({ ...supervision, person: known }))).toBe('client-held')
  await release()
  const { inmateId } = await assessmentClients.register({ ...supervision, person: known })
  expect(inmateId).toBe(office.inmateId)
  expect(await reasonOf(assessmentClients.register({ ...supervision, person: known }))).toBe('client-active')

  const { name } = await office.client('rini').inmates.banner({ id: office.inmateId })
  const like = { ...stranger, name, nationalId: null }
  expect(await reasonOf(assessmentClients.register({ ...supervision, person: like }))).toBe('client-looks-known')
  await assessmentClients.register({ ...supervision, person: { ...like, isChecked: true } })
  await assessmentClients.register({ ...supervision, person: stranger })
  const same = { ...stranger, name: 'Lain Sekali', isChecked: true }
  expect(await reasonOf(assessmentClients.register({ ...supervision, person: same }))).toBe('client-looks-known')

  const late = { ...supervision, since: day('2026-11-17') }
  const fresh = { ...stranger, name: 'Baru Benar', nationalId: null, isChecked: true }
  expect(await reasonOf(assessmentClients.register({ ...late, person: fresh }))).toBe('client-since-in-future')
  const short = { ...supervision, until: day('2026-11-01') }
  expect(await reasonOf(assessmentClients.register({ ...short, person: fresh }))).toBe('client-until-before-since')
  const unborn = { ...fresh, birthDate: day('2026-12-01') }
  expect(await reasonOf(assessmentClients.register({ ...supervision, person: unborn }))).toBe('client-born-in-future')
})

test('a supervision is corrected and ended with its reason; nothing is taken away, and the story tells both', async () => {
  const { assessmentClients, assessments } = office.client('astri')
  const { id, inmateId } = await assessmentClients.register({ ...supervision, person: stranger })
  const page = await assessmentClients.find({ id })
  const { kind: _kind, isChecked: _isChecked, ...person } = stranger
  expect(page.stranger).toMatchObject(person)
  const written = { ...person, name: 'Wahyu Contoh Kedua', revision: page.stranger?.revision ?? 0 }
  const change = { ...supervision, id, revision: page.revision, number: 'K-18/2026', stranger: written }
  await assessmentClients.change(change)
  expect((await failureOf(assessmentClients.change(change))).code).toBe('changed-meanwhile')
  const changed = await assessmentClients.find({ id })
  expect(changed).toMatchObject({ name: 'Wahyu Contoh Kedua', number: 'K-18/2026' })
  expect((await assessmentClients.list({ ...all, text: 'kedua' })).map((found) => found.id)).toEqual([id])

  const end = { id, revision: changed.revision, on: day('2026-11-16'), kind: 'completed' as const, reason: 'Selesai' }
  expect(await reasonOf(assessmentClients.end({ ...end, on: day('2026-11-17') }))).toBe('client-end-in-future')
  expect(await reasonOf(assessmentClients.end({ ...end, on: day('2026-11-01') }))).toBe('client-end-before-since')
  await assessmentClients.end(end)
  expect(await assessmentClients.list({ ...all, includeEnded: false })).toEqual([])
  expect(await assessmentClients.find({ id })).toMatchObject({ state: 'ended', endKind: 'completed' })
  expect(await reasonOf(assessmentClients.end({ ...end, revision: 3 }))).toBe('client-ended')
  const { entries } = await office.client('astri').history.of({ subject: { type: 'client', id }, before: null })
  expect(entries.length).toBeGreaterThanOrEqual(3)

  // Nobody supervises him any more, and he is not here: no assessment.
  const choices = await assessments.choices({ inmateId })
  const opening = { inmateId, trigger: 'initial', reason: 'Uji', urls: choices.instruments.map(({ url }) => url) }
  expect(await reasonOf(assessments.open(opening))).toBe('person-not-here')
})

test('whoever died or was moved is told by name; what runs then can only be finished on what is there, or cancelled', async () => {
  const registry = office.client('rini')
  const { assessments } = office.client('astri')
  const { id } = await openAssessment(office)
  await fill(office, id, rriAnswers())
  const { revision } = await registry.inmates.profile({ id: office.inmateId })
  const away = { inmateId: office.inmateId, on: day('2026-11-16'), time: null, note: null, letterNumber: null }
  const moved = await registry.inmates.transferOut({ ...away, revision, to: 'Lapas Tujuan' })
  expect((await assessments.find({ id })).personGone).toBe('person-transferred')
  const { forms } = await assessments.find({ id })
  const form = { id: forms[0]?.id ?? '', revision: forms[0]?.revision ?? 0 }
  const more = { ...form, answers: rriAnswers(), isComplete: true, change: null }
  expect(await reasonOf(assessments.saveForm(more))).toBe('person-gone')
  expect(await reasonOf(hear(office, id))).toBe('person-gone')
  const { ownRevision, revision: caseRevision } = await assessments.find({ id })
  const consent = { id, revision: ownRevision, on: day('2026-11-16'), note: '' }
  expect(await reasonOf(assessments.recordConsent(consent))).toBe('person-gone')
  await assessments.cancel({ caseId: id, revision: caseRevision, reason: 'Dipindahkan' })
  const opening = { inmateId: office.inmateId, trigger: 'initial', reason: 'Lagi', urls: [forms[0]?.url ?? ''] }
  expect(await reasonOf(assessments.open(opening))).toBe('person-transferred')

  await registry.inmates.recordReturn({
    ...{ inmateId: office.inmateId, revision: moved.revision, on: day('2026-11-16'), time: null, note: null },
    ...{ stay: 'resumed', place: { block: 'A', room: '1' }, from: null, register: null },
  })
  const second = await assessments.open(opening)
  const own = await assessments.find({ id: second.id })
  await assessments.recordConsent({ ...consent, id: second.id, revision: own.ownRevision })
  await fill(office, second.id, rriAnswers())
  await hear(office, second.id)
  const now = await registry.inmates.profile({ id: office.inmateId })
  await registry.inmates.recordDeath({ ...away, revision: now.revision, where: null })
  expect((await assessments.find({ id: second.id })).personGone).toBe('person-deceased')
  expect(await reasonOf(assessments.open(opening))).toBe('person-deceased')
  expect((await formOf(office, second.id)).answers).toMatchObject({ a5: ['4'] })
})

test('two records of one klien become one: both supervisions stay, one goes on; taken apart both go on again', async () => {
  const { assessmentClients } = office.client('astri')
  const registry = office.client('rini')
  await release()
  const known = { kind: 'known' as const, inmateId: office.inmateId }
  const first = await assessmentClients.register({ ...supervision, person: known })
  const second = await assessmentClients.register({ ...supervision, since: day('2026-11-09'), person: stranger })
  const revisionOf = async (id: string) => ({ id, revision: (await registry.inmates.profile({ id })).revision })
  const { mergeId } = await registry.inmateMerges.merge({
    ...{ kept: await revisionOf(first.inmateId), absorbed: await revisionOf(second.inmateId) },
    ...{ fromAbsorbed: [], reason: 'Orang yang sama' },
  })
  const both = await assessmentClients.list({ ...all, inmateId: first.inmateId })
  expect(both.map(({ id, state, endKind }) => [id, state, endKind])).toEqual([
    [first.id, 'active', null],
    [second.id, 'ended', 'merged'],
  ])
  await registry.inmateMerges.unmerge({ mergeId, reason: 'Ternyata lain orang' })
  expect((await assessmentClients.find({ id: second.id })).state).toBe('active')
  expect((await assessmentClients.find({ id: second.id })).inmateId).toBe(second.inmateId)
  expect((await registry.inmates.list({ ...everybody })).rows.map(({ id }) => id)).toEqual([first.inmateId])
})

test('a klien who is brought in is an inmate from then on, under the same record', async () => {
  const { assessmentClients } = office.client('astri')
  const registry = office.client('rini')
  const { inmateId, id } = await assessmentClients.register({ ...supervision, person: stranger })
  const { revision } = await registry.inmates.profile({ id: inmateId })
  await registry.inmates.recordReturn({
    ...{ inmateId, revision, on: day('2026-11-16'), time: null, note: null, from: null },
    ...{ stay: 'new', place: newcomer().arrival.place, register: null },
  })
  expect((await registry.inmates.list({ ...everybody, state: 'present' })).rows.map((row) => row.id)).toContain(
    inmateId,
  )
  expect((await assessmentClients.find({ id })).presence).toBe('present')
  expect((await assessmentClients.find({ id })).stranger).toBeNull()
})
