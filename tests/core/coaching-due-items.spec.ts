import { expect, test } from '@playwright/test'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { day, live, music, openCoaching, programmeWith, wish } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
})
test.afterEach(() => office.close())

const reason = 'Aula dipakai kegiatan lain'

async function dueOf(name: string, kind: string): Promise<DueItem[]> {
  return (await office.client(name).today.list({})).items.filter((item) => item.kind === kind)
}

const meeting = (programmeId: string, on: string, startsAt = '09:00') => ({
  ...{ programmeId, kind: 'session' as const, title: null, note: null, on: day(on), startsAt, minutes: 45 },
  ...{ place: 'Aula', instructor: 'Bapak Sampel' },
})

test('a session is told the day before, on its day, and until everybody is marked or the sheet is closed', async () => {
  const { id: programmeId, people } = await programmeWith(office, ['Satu', 'Dua'])
  const { id } = await office.client('bina').coachingSessions.add(meeting(programmeId, '2026-11-18'))
  await office.goTo('2026-11-17T01:00:00.000Z', 'bina', 'wawan', 'sari', 'sekar')
  const [ahead] = await dueOf('bina', 'coaching-session-tomorrow')
  expect(ahead).toMatchObject({
    ...{ data: { name: 'Musik keroncong', time: '09:00', count: 2 }, dueOn: '2026-11-18' },
    ...{ isMine: true, roles: ['pembina'], link: `/pembinaan/jadwal/${id}` },
  })
  expect(await dueOf('wawan', 'coaching-session-tomorrow')).toMatchObject([{ isMine: false }])
  expect(await dueOf('sari', 'coaching-session-tomorrow')).toEqual([])
  expect(await dueOf('sekar', 'coaching-session-tomorrow')).toEqual([])
  // 09.30 at the unit: it is under way.
  await office.goTo('2026-11-18T02:30:00.000Z', 'bina', 'wawan')
  expect(await dueOf('bina', 'coaching-session-today')).toHaveLength(1)
  expect(await dueOf('bina', 'coaching-unmarked')).toEqual([])
  await office.goTo('2026-11-18T02:45:00.000Z', 'bina', 'wawan')
  expect(await dueOf('bina', 'coaching-session-today')).toEqual([])
  expect(await dueOf('bina', 'coaching-unmarked')).toMatchObject([
    { data: { count: 2, date: '2026-11-18' }, link: `/pembinaan/kehadiran/${id}`, severity: 'normal' },
  ])
  expect(await dueOf('wawan', 'coaching-unmarked')).toEqual([])
  const attendance = office.client('bina').attendance
  const word = { reason: 'hadir', note: null, basis: null }
  await attendance.mark({ sessionId: id, origin: 'click', marks: [{ inmateId: people[0] ?? '', ...word }] })
  expect(await dueOf('bina', 'coaching-unmarked')).toMatchObject([{ data: { count: 1 } }])
  await office.client('bina').attendance.changeSettings({ lockAfterDays: 2, source: 'Aturan contoh' })
  await office.goTo('2026-11-20T01:00:00.000Z', 'bina')
  expect(await dueOf('bina', 'coaching-unmarked')).toMatchObject([{ severity: 'attention', dueOn: '2026-11-20' }])
  await office.goTo('2026-11-21T01:00:00.000Z', 'bina')
  expect(await dueOf('bina', 'coaching-unmarked')).toEqual([])
})

test('a group that is out is told, red once its time is over, until somebody counts it back', async () => {
  const { id: programmeId } = await programmeWith(office, ['Satu', 'Dua'])
  const { id } = await office.client('bina').coachingSessions.add(meeting(programmeId, '2026-11-18'))
  await office.goTo('2026-11-18T02:10:00.000Z', 'bina', 'bambang')
  await office.client('bina').coachingSessions.countOut({ id, revision: 1, people: 2 })
  expect(await dueOf('bina', 'coaching-not-back')).toMatchObject([{ severity: 'normal', isMine: true }])
  await office.goTo('2026-11-18T02:50:00.000Z', 'bina', 'bambang')
  expect(await dueOf('bina', 'coaching-not-back')).toMatchObject([{ severity: 'late', data: { count: 2 } }])
  expect(await dueOf('bambang', 'coaching-not-back')).toMatchObject([{ severity: 'late', isMine: false }])
  await office.client('bina').coachingSessions.countBack({ id, revision: 2, people: 2, note: null })
  expect(await dueOf('bina', 'coaching-not-back')).toEqual([])
})

test('who waits is told by programme: those to decide on, and those whose stage has opened the gate', async () => {
  const coach = office.client('bina').coachingProgrammes
  const { id: open } = await coach.make(music)
  const { id: later } = await coach.make({ ...music, name: 'Tari', stages: ['continued-first'] })
  // A third of two years since January 2024 has been served long ago.
  const convict = await live(office, 'Terpidana', { years: 4, firstDetainedOn: day('2024-01-10') })
  const newcomer = await live(office, 'Pendatang')
  for (const inmateId of [convict, newcomer]) await coach.ask({ ...wish, programmeId: open, inmateId })
  await coach.ask({ ...wish, programmeId: later, inmateId: convict })
  expect(await dueOf('bina', 'coaching-request-waiting')).toMatchObject([
    { data: { name: 'Musik keroncong', count: 2 }, link: `/pembinaan/program/${open}?tab=tunggu` },
  ])
  expect(await dueOf('bina', 'coaching-gate-reached')).toEqual([])
  expect(await dueOf('sekar', 'coaching-stage-reached')).toMatchObject([
    { data: { inmateName: 'Terpidana', name: 'Tari' }, link: `/pembinaan/tahap/${convict}`, isMine: true },
  ])
  expect(await dueOf('wawan', 'coaching-stage-reached')).toMatchObject([{ isMine: false }])
  await office.client('sekar').coachingStages.decide({
    ...{ inmateId: convict, stage: 'continued-first', outcome: 'granted', decidedOn: day('2026-11-16') },
    ...{ basis: 'TPP-1/2026', reason: null, earlyReason: null },
  })
  expect(await dueOf('sekar', 'coaching-stage-reached')).toEqual([])
  expect(await dueOf('bina', 'coaching-gate-reached')).toMatchObject([
    { data: { name: 'Tari', count: 1, inmateName: 'Terpidana' }, severity: 'attention' },
  ])
})

test('a suspension that ends, a meeting of people kept apart, and a programme that ends with nothing to show', async () => {
  const { id: programmeId, people } = await programmeWith(office, ['Satu', 'Dua'], { endsOn: day('2026-11-30') })
  const coach = office.client('bina').coachingProgrammes
  const [member] = await coach.members({ programmeId })
  if (!member) throw new Error('no member')
  await coach.suspend({ memberId: member.id, from: day('2026-11-16'), until: day('2026-11-19'), reason })
  expect(await dueOf('bina', 'coaching-suspension-ends')).toMatchObject([
    { data: { date: '2026-11-19' }, link: `/pembinaan/program/${programmeId}?lembar=${member.id}` },
  ])
  expect(await dueOf('bina', 'coaching-results-missing')).toMatchObject([
    {
      data: { certificates: 2, assessments: 2, date: '2026-11-30' },
      ...{ severity: 'normal', link: `/pembinaan/hasil?program=${programmeId}` },
    },
  ])
  const { id } = await office.client('bina').coachingSessions.add(meeting(programmeId, '2026-11-20'))
  expect(await dueOf('bina', 'coaching-kept-apart')).toEqual([])
  await coach.keepApart({ oneId: people[0] ?? '', otherId: people[1] ?? '', from: day('2026-11-16'), reason })
  expect(await dueOf('bina', 'coaching-kept-apart')).toMatchObject([
    { data: { people: 'Satu - Dua' }, link: `/pembinaan/jadwal/${id}`, severity: 'attention' },
  ])
  await office.goTo('2026-12-02T01:00:00.000Z', 'bina')
  expect(await dueOf('bina', 'coaching-suspension-ends')).toEqual([])
  expect(await dueOf('bina', 'coaching-programme-over')).toMatchObject([
    { link: `/pembinaan/program/${programmeId}?lembar=akhiri` },
  ])
  for (const inmateId of people)
    await office.client('bina').coachingResults.assess({
      ...{ programmeId, inmateId, year: 2026, month: 11, grades: {}, note: 'Rajin berlatih', replaces: null },
    })
  expect(await dueOf('bina', 'coaching-results-missing')).toMatchObject([
    { data: { certificates: 2, assessments: 0 }, severity: 'attention' },
  ])
})
