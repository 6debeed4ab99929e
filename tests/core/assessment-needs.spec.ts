import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { type Assessors, day, openAssessors, reference } from './assessment-desk.ts'
import { assessNeeds } from './assessment-needs-desk.ts'
import { countedNeeds } from './assessment-needs-oracle.ts'
import { signedNeeds } from './assessment-office.ts'
import { live, music, reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(180_000)
  office = await openAssessors()
  await signedNeeds(office.client('astri'), office.client('bambang'))
})
test.afterEach(() => office.close())

const today = day('2026-11-16')
const all = { need: null, block: null, gravity: null }
const coach = () => office.client('bina').coachingProgrammes
const own = (name = 'astri') => office.client(name).assessmentNeeds

/** A programme of the house that serves the needs named. */
async function serving(name: string, needs: readonly string[], change: Partial<typeof music> = {}) {
  const { id: programmeId } = await coach().make({ ...music, capacity: null, name, ...change })
  await own('bina').serve({ programmeId, revision: 1, needs: [...needs] })
  return programmeId
}

async function needOf(assessmentId: string, need: string) {
  return (await own().of({ assessmentId })).needs.find((one) => one.need === need)
}

async function memberOf(programmeId: string, inmateId: string) {
  const member = (await coach().members({ programmeId })).find(({ person }) => person.id === inmateId)
  if (!member) throw new Error('nobody asked')
  return member
}

const numbersOf = async (need: string) => (await own().list(all)).numbers.find((one) => one.need === need)

/** The list's numbers are those that bare SQL counts. */
async function asCounted() {
  const { numbers } = await own().list(all)
  const told = numbers
    .filter(({ people }) => people > 0)
    .map(({ need, people, proposed, served, outside, without }) => ({
      ...{ need, people, proposed, served, outside, none: without },
    }))
    .toSorted((one, other) => (one.need < other.need ? -1 : 1))
  expect(told).toEqual(await countedNeeds(office.folder, today))
  return told
}

test('a need without a programme is proposed, decided by coaching, met, and open again when the programme is stopped', async () => {
  const person = await live(office, 'Satu Kebutuhan')
  const programmeId = await serving('Kelas keuangan', ['keuangan', 'pendidikan-pekerjaan'])
  const id = await assessNeeds(office, person, {
    ...{ sums: { keuangan: 2, 'waktu-luang': 1, keluarga: 0 }, ticks: { 'b2-3': [true] } },
    rri: { 'perkara-narkotika': [true], d1: [true], d2: [false], d3: [false] },
  })
  const { person: where, needs } = await own('sekar').of({ assessmentId: id })
  expect(where).toBe('here')
  expect(needs.map(({ need, band, isTicked, standing }) => [need, band?.label ?? null, isTicked, standing])).toEqual([
    ['narkotika-alkohol', 'Rendah', true, 'none'],
    ['waktu-luang', 'Sedang', false, 'none'],
    ['keuangan', 'Tinggi', false, 'none'],
    ['kebutuhan-khusus', null, true, 'none'],
  ])
  expect((await needOf(id, 'keuangan'))?.candidates).toMatchObject([
    { programmeId, placesLeft: null, gate: { isOpen: true } },
  ])
  expect((await needOf(id, 'waktu-luang'))?.candidates).toEqual([])

  const wish = { assessmentId: id, need: 'keuangan', programmeId, note: 'Sering berutang, mau belajar' }
  expect(await reasonOf(own().propose({ ...wish, need: 'waktu-luang' }))).toBe('programme-not-serving')
  expect(await reasonOf(own().propose({ ...wish, need: 'keluarga' })), 'rendah asks for nothing').toBe('need-not-found')
  // Two at once: one place on the list.
  const both = await Promise.allSettled([own('astri').propose(wish), own('yoga').propose(wish)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await reasonOf(own().propose(wish))).toBe('already-asked')

  // Coaching reads why; whoever only looks on does not, and no band or answer is told to anybody of coaching.
  const [told] = await own('bina').proposals({ programmeId })
  expect(told).toMatchObject({ title: 'Keuangan', note: wish.note })
  expect(Object.keys(told ?? {}).toSorted()).toEqual(['byName', 'memberId', 'note', 'title'])
  const waiting = await memberOf(programmeId, person)
  expect(waiting).toMatchObject({ state: 'waiting', askedBy: 'assessor', wish: null })
  expect(JSON.stringify(waiting)).not.toContain('euangan,')
  for (const call of [
    own('bina').of({ assessmentId: id }),
    own('bina').list(all),
    own('sari').proposals({ programmeId }),
  ])
    expect((await failureOf(call)).code).toBe('forbidden')
  const due = (await office.todayOf('bina')).items.find(({ kind }) => kind === 'coaching-need-proposed')
  expect(due).toMatchObject({ data: { name: 'Kelas keuangan', inmateName: 'Satu Kebutuhan', count: 1 }, isMine: true })
  expect(due?.link).toBe(`/pembinaan/program/${programmeId}?tab=tunggu`)
  expect(await needOf(id, 'keuangan')).toMatchObject({ standing: 'proposed', programmes: [{ state: 'waiting' }] })

  // Refused with a reason the assessor reads; open again, and asked anew.
  const { id: memberId, revision } = waiting
  await coach().refuse({ id: memberId, revision, on: today, reason: 'Jadwal bentrok dengan sidang' })
  expect(await needOf(id, 'keuangan')).toMatchObject({
    ...{ standing: 'none', programmes: [{ state: 'refused', reason: 'Jadwal bentrok dengan sidang', proposal: null }] },
  })
  const { id: proposalId } = await own('yoga').propose(wish)
  const own2 = (await needOf(id, 'keuangan'))?.programmes.find(({ proposal }) => proposal !== null)?.proposal
  expect(own2).toMatchObject({ id: proposalId, byName: 'Petugas yoga', on: today })
  await own('yoga').withdrawProposal({ id: proposalId, revision: own2?.revision ?? 0, reason: 'Salah program' })
  const gone = { id: proposalId, revision: 2, reason: 'Sekali lagi' }
  expect(await reasonOf(own('yoga').withdrawProposal(gone))).toBe('already-decided')
  await own().propose(wish)
  const again = (await coach().members({ programmeId })).find(({ state }) => state === 'waiting')
  await coach().accept({ id: again?.id ?? '', revision: again?.revision ?? 0, on: today, reason: null })
  expect(await needOf(id, 'keuangan')).toMatchObject({ standing: 'served', candidates: [] })
  expect((await needOf(id, 'keuangan'))?.programmes[0]).toMatchObject({
    name: 'Kelas keuangan',
    state: 'running',
    from: today,
  })
  expect(await numbersOf('keuangan')).toMatchObject({
    people: 1,
    without: 0,
    served: 1,
    programmes: 1,
    placesLeft: null,
  })
  await asCounted()

  const { revision: current } = await coach().get({ id: programmeId })
  await coach().end({ id: programmeId, revision: current, on: today, reason: 'Pengajar pindah tugas' })
  expect(await needOf(id, 'keuangan')).toMatchObject({ standing: 'none', candidates: [] })
  expect((await needOf(id, 'keuangan'))?.programmes[0]).toMatchObject({
    state: 'stopped',
    reason: 'Pengajar pindah tugas',
  })
  expect(await numbersOf('keuangan')).toMatchObject({ without: 1, programmes: 0, placesLeft: 0 })
  await asCounted()
  const history = await office.client('astri').history.of({ subject: { type: 'assessment', id }, before: null })
  expect(JSON.stringify(history)).toContain('Sering berutang')
})

test('what a programme serves is said by coaching alone, all at once, and a programme that was changed meanwhile is told so', async () => {
  const programmeId = await serving('Kelas sikap', ['antisosial'])
  expect(await reasonOf(own('bina').serve({ programmeId, revision: 2, needs: ['tidak-ada'] }))).toBe('unknown-need')
  expect(await reasonOf(own('bina').serve({ programmeId, revision: 1, needs: ['sosial'] }))).toBe('changed-meanwhile')
  for (const name of ['astri', 'bambang', 'sekar'])
    expect((await failureOf(own(name).serve({ programmeId, revision: 2, needs: [] }))).code).toBe('forbidden')
  await own('bina').serve({ programmeId, revision: 2, needs: ['sosial'] })
  const told = await own('astri').ofProgramme({ programmeId })
  expect(told.filter(({ isServed }) => isServed)).toEqual([
    { need: 'sosial', title: 'Hubungan sosial', isServed: true },
  ])
  expect(told).toHaveLength(8)
  const { revision } = await coach().get({ id: programmeId })
  await coach().end({ id: programmeId, revision, on: today, reason: 'Selesai lebih awal' })
  expect(await reasonOf(own('bina').serve({ programmeId, revision: 4, needs: [] }))).toBe('programme-ended')
})

test('the list tells by name whoever has no programme, in numbers what the house lacks; every reading is logged', async () => {
  const [anak, bima, citra, dodi] = [
    await live(office, 'Anak Sampel', { years: 2 }),
    await live(office, 'Bima Sampel'),
    await live(office, 'Citra Sampel'),
    await live(office, 'Dodi Sampel'),
  ]
  const family = await serving('Konseling keluarga', ['keluarga'], { capacity: 1 })
  await serving('Kerajinan kayu', ['waktu-luang'], { capacity: 10, endsOn: day('2026-12-31') })
  const ids = {
    anak: await assessNeeds(office, anak, { sums: { keluarga: 6, sosial: 4 } }),
    bima: await assessNeeds(office, bima, { sums: { keluarga: 2, 'narkotika-alkohol': 6 } }),
    citra: await assessNeeds(office, citra, { sums: { keluarga: 4, 'waktu-luang': 2 } }),
    dodi: await assessNeeds(office, dodi, {
      ...{ sums: { antisosial: 7, keuangan: 1 }, bands: { keuangan: 'Rendah', 'waktu-luang': 'Tinggi' } },
    }),
  }
  for (const id of [ids.anak, ids.bima])
    await own().propose({ assessmentId: id, need: 'keluarga', programmeId: family, note: null })
  const first = await memberOf(family, anak)
  await coach().accept({ id: first.id, revision: first.revision, on: today, reason: null })

  const { numbers, rows, blocks, assessed } = await own('bambang').list(all)
  expect(assessed).toBe(4)
  expect(numbers.find(({ need }) => need === 'keluarga')).toEqual({
    ...{
      need: 'keluarga',
      title: 'Keluarga dan pernikahan',
      people: 3,
      without: 1,
      proposed: 1,
      served: 1,
      outside: 0,
    },
    ...{ programmes: 1, placesLeft: 0 },
  })
  expect(numbers.find(({ need }) => need === 'waktu-luang')).toMatchObject({
    people: 2,
    without: 2,
    programmes: 1,
    placesLeft: 10,
  })
  expect(numbers.find(({ need }) => need === 'antisosial')).toMatchObject({ people: 1, programmes: 0, placesLeft: 0 })
  expect(rows.map(({ name, title, waitingFor }) => [name, title, ...waitingFor])).toEqual([
    ['Anak Sampel', 'Hubungan sosial'],
    ['Bima Sampel', 'Keluarga dan pernikahan', 'Konseling keluarga'],
    ['Bima Sampel', 'Narkotika dan alkohol'],
    ['Citra Sampel', 'Keluarga dan pernikahan'],
    ['Citra Sampel', 'Waktu luang'],
    ['Dodi Sampel', 'Sikap antisosial'],
    // What two people decided holds: no need of money, but one of free time.
    ['Dodi Sampel', 'Waktu luang'],
  ])
  expect(blocks).toEqual(['A'])
  const named = async (filter: Partial<typeof all>) =>
    (await own().list({ ...all, ...filter } as Parameters<ReturnType<typeof own>['list']>[0])).rows.map(
      ({ name }) => name,
    )
  expect(await named({ need: 'keluarga' as never })).toEqual(['Bima Sampel', 'Citra Sampel'])
  expect(await named({ gravity: 'danger' as never })).toEqual(['Bima Sampel', 'Dodi Sampel'])
  expect(await named({ block: 'Z' as never })).toEqual([])
  await asCounted()

  // A cancelled assessment was never a result: its needs are gone.
  await office.client('astri').assessments.cancel({ ...(await reference(office, ids.dodi)), reason: 'Salah orang' })
  expect(await named({ need: 'antisosial' as never })).toEqual([])
  await asCounted()

  const reads = await office.admin.audit.reads({ before: null, readerId: null, subject: null })
  const byHead = reads.filter(({ procedure, kind }) => procedure === 'assessmentNeeds.list' && kind === 'assessment')
  expect(byHead.length).toBeGreaterThan(0)
  expect((await failureOf(own('lina').list(all))).code).toBe('forbidden')
})

test('dead and moved people leave the list with their proposals; two records that become one have one need and one place', async () => {
  const [dead, moved, kept, twice] = [
    await live(office, 'Wafat Sampel'),
    await live(office, 'Pindah Sampel'),
    await live(office, 'Dua Kali'),
    await live(office, 'Dua Kali Lagi'),
  ]
  const programmeId = await serving('Kelas keuangan', ['keuangan'])
  const sums = { keuangan: 2 }
  const ids: string[] = []
  for (const person of [dead, moved, kept, twice]) {
    const id = await assessNeeds(office, person, { sums })
    await own().propose({ assessmentId: id, need: 'keuangan', programmeId, note: null })
    ids.push(id)
  }
  expect(await numbersOf('keuangan')).toMatchObject({ people: 4, proposed: 4 })
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
  expect(await numbersOf('keuangan')).toMatchObject({ people: 2, proposed: 2 })
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
  expect(await numbersOf('keuangan')).toMatchObject({ people: 1, proposed: 1 })
  const states = (await coach().members({ programmeId }))
    .filter(({ person }) => person.id === kept)
    .map(({ state }) => state)
  expect(states).toEqual(['waiting', 'withdrawn'])
  await asCounted()
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
  const programmeId = await serving('Kelas kerja', ['pendidikan-pekerjaan'])
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
  expect(await needOf(id, 'pendidikan-pekerjaan')).toMatchObject({
    ...{ standing: 'outside', outside: [{ name: 'Kursus las', place: 'Balai Latihan Kerja Contoh', state: 'active' }] },
  })
  expect(await numbersOf('pendidikan-pekerjaan')).toMatchObject({ people: 1, outside: 1, without: 0 })
  expect((await own().list(all)).rows).toEqual([])
  await asCounted()
  const end = { id: outsideId, revision: 1, on: today, reason: 'Berhenti karena bekerja' }
  expect(await reasonOf(own().endOutside({ ...end, on: day('2026-11-17') }))).toBe('date-in-future')
  expect(await reasonOf(own().endOutside({ ...end, on: day('2026-11-09') }))).toBe('days-reversed')
  expect(await reasonOf(own().endOutside({ ...end, revision: 2 }))).toBe('changed-meanwhile')
  await own().endOutside(end)
  expect(await reasonOf(own().endOutside({ ...end, revision: 2 }))).toBe('already-ended')
  expect(await numbersOf('pendidikan-pekerjaan')).toMatchObject({ people: 1, outside: 0, without: 1 })
  await asCounted()
  expect((await failureOf(own('bambang').recordOutside(note))).code).toBe('forbidden')
})
