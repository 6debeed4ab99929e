import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { type Assessors, day, openAssessors } from './assessment-desk.ts'
import { allNeeds as all, asCounted, assessNeeds, needOf, numbersOf, serving } from './assessment-needs-desk.ts'
import { signedNeeds } from './assessment-office.ts'
import { live, reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(180_000)
  office = await openAssessors()
  await signedNeeds(office.client('astri'), office.client('bambang'))
})
test.afterEach(() => office.close())

const today = day('2026-11-16')
const coach = () => office.client('bina').coachingProgrammes
const own = (name = 'astri') => office.client(name).assessmentNeeds

test('dead and moved people leave the list with their proposals; two records that become one have one need and one place', async () => {
  const [dead, moved, kept, twice] = [
    await live(office, 'Wafat Sampel'),
    await live(office, 'Pindah Sampel'),
    await live(office, 'Dua Kali'),
    await live(office, 'Dua Kali Lagi'),
  ]
  const programmeId = await serving(office, 'Kelas keuangan', ['keuangan'])
  const sums = { keuangan: 2 }
  const ids: string[] = []
  for (const person of [dead, moved, kept, twice]) {
    const id = await assessNeeds(office, person, { sums })
    await own().propose({ assessmentId: id, need: 'keuangan', programmeId, note: null })
    ids.push(id)
  }
  expect(await numbersOf(office, 'keuangan')).toMatchObject({ people: 4, proposed: 4 })
  const registry = office.client('rini')
  const revisionOf = async (id: string) => (await registry.inmates.profile({ id })).revision
  const away = { on: today, time: null, note: null, letterNumber: null }
  await registry.inmates.recordDeath({ ...away, inmateId: dead, revision: await revisionOf(dead), where: null })
  await registry.inmates.transferOut({
    ...away,
    inmateId: moved,
    revision: await revisionOf(moved),
    to: 'Lapas Tujuan',
  })
  expect(await numbersOf(office, 'keuangan')).toMatchObject({ people: 2, proposed: 2 })
  const gone = await own().of({ assessmentId: ids[0] ?? '' })
  expect(gone).toMatchObject({ person: 'gone', needs: [{ need: 'keuangan', standing: 'none', candidates: [] }] })
  const wish = { assessmentId: ids[0] ?? '', need: 'keuangan', programmeId, note: null }
  expect(await reasonOf(own().propose(wish))).toBe('person-not-here')
  const note = { assessmentId: ids[1] ?? '', need: 'keuangan', name: 'Kursus', place: 'Balai Contoh', from: today }
  expect(await reasonOf(own().recordOutside(note))).toBe('person-not-client')
  expect(await reasonOf(own().recordOutside({ ...note, assessmentId: ids[2] ?? '' }))).toBe('person-here')

  await registry.inmateMerges.merge({
    ...{
      kept: { id: kept, revision: await revisionOf(kept) },
      absorbed: { id: twice, revision: await revisionOf(twice) },
    },
    ...{ fromAbsorbed: [], reason: 'Tercatat dua kali' },
  })
  expect(await numbersOf(office, 'keuangan')).toMatchObject({ people: 1, proposed: 1 })
  const states = (await coach().members({ programmeId }))
    .filter(({ person }) => person.id === kept)
    .map(({ state }) => state)
  expect(states).toEqual(['waiting', 'withdrawn'])
  await asCounted(office)
})

test('a klien has needs and no programme of the house; what is done outside is noted, ended with a reason, and no longer counts', async () => {
  const { assessmentClients } = office.client('astri')
  const { inmateId } = await assessmentClients.register({
    ...{ office: 'Bapas Kelas I Sampel', number: 'K-17/2026', programme: 'Pembebasan bersyarat' },
    ...{ since: day('2026-11-02'), until: null },
    person: {
      ...{ kind: 'new', name: 'Wahyu Contoh', sex: 'male', birthPlace: null, isChecked: false },
      ...{ birthDate: day('1991-03-04'), nationalId: '3299010403910001', address: 'Jalan Contoh 4' },
    },
  })
  const programmeId = await serving(office, 'Kelas kerja', ['pendidikan-pekerjaan'])
  const id = await assessNeeds(office, inmateId, { sums: { 'pendidikan-pekerjaan': 8 } })
  expect(await own().of({ assessmentId: id })).toMatchObject({
    ...{ person: 'client', needs: [{ need: 'pendidikan-pekerjaan', standing: 'none', candidates: [] }] },
  })
  const wish = { assessmentId: id, need: 'pendidikan-pekerjaan', programmeId, note: null }
  expect(await reasonOf(own().propose(wish))).toBe('person-not-here')
  expect((await own().list(all)).rows).toMatchObject([{ name: 'Wahyu Contoh', person: 'client', block: null }])
  const note = {
    assessmentId: id,
    need: 'pendidikan-pekerjaan',
    name: 'Kursus las',
    place: 'Balai Latihan Kerja Contoh',
    from: day('2026-11-10'),
  }
  const { id: outsideId } = await own().recordOutside(note)
  expect(await needOf(office, id, 'pendidikan-pekerjaan')).toMatchObject({
    ...{ standing: 'outside', outside: [{ name: 'Kursus las', place: 'Balai Latihan Kerja Contoh', state: 'active' }] },
  })
  expect(await numbersOf(office, 'pendidikan-pekerjaan')).toMatchObject({ people: 1, outside: 1, without: 0 })
  expect((await own().list(all)).rows).toEqual([])
  await asCounted(office)
  const end = { id: outsideId, revision: 1, on: today, reason: 'Berhenti karena bekerja' }
  expect(await reasonOf(own().endOutside({ ...end, on: day('2026-11-17') }))).toBe('date-in-future')
  expect(await reasonOf(own().endOutside({ ...end, on: day('2026-11-09') }))).toBe('days-reversed')
  expect(await reasonOf(own().endOutside({ ...end, revision: 2 }))).toBe('changed-meanwhile')
  await own().endOutside(end)
  expect(await reasonOf(own().endOutside({ ...end, revision: 2 }))).toBe('already-ended')
  expect(await numbersOf(office, 'pendidikan-pekerjaan')).toMatchObject({ people: 1, outside: 0, without: 1 })
  await asCounted(office)
  expect((await failureOf(own('bambang').recordOutside(note))).code).toBe('forbidden')
})
