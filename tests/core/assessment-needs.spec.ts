import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { type Assessors, day, openAssessors, reference } from './assessment-desk.ts'
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

async function memberOf(programmeId: string, inmateId: string) {
  const member = (await coach().members({ programmeId })).find(({ person }) => person.id === inmateId)
  if (!member) throw new Error('nobody asked')
  return member
}

test('a need without a programme is proposed, decided by coaching, met, and open again when the programme is stopped', async () => {
  const person = await live(office, 'Satu Kebutuhan')
  const programmeId = await serving(office, 'Kelas keuangan', ['keuangan', 'pendidikan-pekerjaan'])
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
  expect((await needOf(office, id, 'keuangan'))?.candidates).toMatchObject([
    { programmeId, placesLeft: null, gate: { isOpen: true } },
  ])
  expect((await needOf(office, id, 'waktu-luang'))?.candidates).toEqual([])

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
  expect(await needOf(office, id, 'keuangan')).toMatchObject({
    standing: 'proposed',
    programmes: [{ state: 'waiting' }],
  })

  // Refused with a reason the assessor reads; open again, and asked anew.
  const { id: memberId, revision } = waiting
  await coach().refuse({ id: memberId, revision, on: today, reason: 'Jadwal bentrok dengan sidang' })
  expect(await needOf(office, id, 'keuangan')).toMatchObject({
    ...{ standing: 'none', programmes: [{ state: 'refused', reason: 'Jadwal bentrok dengan sidang', proposal: null }] },
  })
  const { id: proposalId } = await own('yoga').propose(wish)
  const own2 = (await needOf(office, id, 'keuangan'))?.programmes.find(({ proposal }) => proposal !== null)?.proposal
  expect(own2).toMatchObject({ id: proposalId, byName: 'Petugas yoga', on: today })
  await own('yoga').withdrawProposal({ id: proposalId, revision: own2?.revision ?? 0, reason: 'Salah program' })
  const gone = { id: proposalId, revision: 2, reason: 'Sekali lagi' }
  expect(await reasonOf(own('yoga').withdrawProposal(gone))).toBe('already-decided')
  // Neither what was refused nor what was taken back goes on telling coaching of a need.
  expect(await own('bina').proposals({ programmeId })).toEqual([])
  await own().propose(wish)
  const again = (await coach().members({ programmeId })).find(({ state }) => state === 'waiting')
  await coach().accept({ id: again?.id ?? '', revision: again?.revision ?? 0, on: today, reason: null })
  expect(await needOf(office, id, 'keuangan')).toMatchObject({ standing: 'served', candidates: [] })
  expect((await needOf(office, id, 'keuangan'))?.programmes[0]).toMatchObject({
    name: 'Kelas keuangan',
    state: 'running',
    from: today,
  })
  expect(await numbersOf(office, 'keuangan')).toMatchObject({
    people: 1,
    without: 0,
    served: 1,
    programmes: 1,
    placesLeft: null,
  })
  await asCounted(office)

  const { revision: current } = await coach().get({ id: programmeId })
  await coach().end({ id: programmeId, revision: current, on: today, reason: 'Pengajar pindah tugas' })
  expect(await needOf(office, id, 'keuangan')).toMatchObject({ standing: 'none', candidates: [] })
  expect((await needOf(office, id, 'keuangan'))?.programmes[0]).toMatchObject({
    state: 'stopped',
    reason: 'Pengajar pindah tugas',
  })
  expect(await numbersOf(office, 'keuangan')).toMatchObject({ without: 1, programmes: 0, placesLeft: 0 })
  await asCounted(office)
  const history = await office.client('astri').history.of({ subject: { type: 'assessment', id }, before: null })
  expect(JSON.stringify(history)).toContain('Sering berutang')
})

test('what a programme serves is said by coaching alone, all at once, and a programme that was changed meanwhile is told so', async () => {
  const programmeId = await serving(office, 'Kelas sikap', ['antisosial'])
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
  const family = await serving(office, 'Konseling keluarga', ['keluarga'], { capacity: 1 })
  await serving(office, 'Kerajinan kayu', ['waktu-luang'], { capacity: 10, endsOn: day('2026-12-31') })
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
    ['Bima Sampel', 'Narkotika dan alkohol'],
    ['Dodi Sampel', 'Sikap antisosial'],
    ['Anak Sampel', 'Hubungan sosial'],
    ['Citra Sampel', 'Keluarga dan pernikahan'],
    ['Citra Sampel', 'Waktu luang'],
    // What two people decided holds: no need of money, but one of free time.
    ['Dodi Sampel', 'Waktu luang'],
    ['Bima Sampel', 'Keluarga dan pernikahan', 'Konseling keluarga'],
  ])
  const later = await own('bambang').list({ ...all, offset: 5 })
  expect([later.rows, later.total]).toEqual([rows.slice(5), 7])
  expect((await own('bambang').list({ ...all, offset: 7 })).rows).toEqual([])
  expect(blocks).toEqual(['A'])
  const named = async (filter: Partial<typeof all>) =>
    (await own().list({ ...all, ...filter } as Parameters<ReturnType<typeof own>['list']>[0])).rows.map(
      ({ name }) => name,
    )
  expect(await named({ need: 'keluarga' as never })).toEqual(['Citra Sampel', 'Bima Sampel'])
  expect(await named({ gravity: 'danger' as never })).toEqual(['Bima Sampel', 'Dodi Sampel'])
  expect(await named({ block: 'Z' as never })).toEqual([])
  await asCounted(office)

  // A cancelled assessment was never a result: its needs are gone.
  await office.client('astri').assessments.cancel({ ...(await reference(office, ids.dodi)), reason: 'Salah orang' })
  expect(await named({ need: 'antisosial' as never })).toEqual([])
  await asCounted(office)

  const reads = await office.admin.audit.reads({ before: null, readerId: null, subject: null })
  const byHead = reads.filter(({ procedure, kind }) => procedure === 'assessmentNeeds.list' && kind === 'assessment')
  expect(byHead.length).toBeGreaterThan(0)
  expect((await failureOf(own('lina').list(all))).code).toBe('forbidden')
})
