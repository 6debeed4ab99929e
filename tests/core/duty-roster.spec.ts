import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { reasonOf } from './coaching-desk.ts'
import { day, nurse, openStaff, type Staff } from './staff-desk.ts'

let office: Staff
let made = ''
let kadek = ''
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openStaff()
  const { workers } = office.client('tuti')
  made = (await workers.add(nurse())).id
  kadek = (await workers.add(nurse({ name: 'Kadek Contoh', nip: null, nationalId: null }))).id
})
test.afterEach(() => office.close())

const monday = day('2026-11-16')
const morning = { day: monday, shift: 'pagi', replacesId: null }

async function dutyOf(name: string, on = monday, shift = 'pagi') {
  const { duties } = await office.client(name).dutyRoster.week({ from: monday })
  const found = duties.find((duty) => duty.day === on && duty.shift.id === shift)
  if (!found) throw new Error('no such duty')
  return found
}

test('a week is written; an empty shift is told, and a missing licence warns without stopping', async () => {
  const { dutyRoster } = office.client('sari')
  expect((await dutyOf('bambang')).missing).toBe(1)
  const { id, faults } = await dutyRoster.assign({ ...morning, workerId: made })
  expect(faults).toEqual(['str-missing', 'sip-missing'])
  expect(await dutyOf('bambang')).toMatchObject({
    missing: 0,
    present: 1,
    places: [{ worker: { name: 'Made Contoh' } }],
  })
  expect(await dutyRoster.now({})).toMatchObject({ shift: { id: 'pagi' }, people: [{ name: 'Made Contoh' }] })
  await dutyRoster.withdraw({ id, revision: 1 })
  expect(await reasonOf(dutyRoster.withdraw({ id, revision: 2 }))).toBe('duty-withdrawn')
  expect((await dutyOf('sari')).missing).toBe(1)
  await dutyRoster.assign({ ...morning, workerId: made })
  for (const name of ['bambang', 'bina'])
    expect((await failureOf(office.client(name).dutyRoster.assign({ ...morning, workerId: kadek }))).code).toBe(
      'forbidden',
    )
})

test('twice at once, away and gone are refused and change nothing', async () => {
  const { dutyRoster } = office.client('tuti')
  await dutyRoster.assign({ ...morning, shift: 'malam', workerId: made })
  const again = (changes: object) => dutyRoster.assign({ ...morning, workerId: made, ...changes })
  expect(await reasonOf(again({ shift: 'malam' }))).toBe('duty-already')
  expect(await reasonOf(again({ shift: 'sore' }))).toBe('duty-shift-unknown')
  const { shifts } = await dutyRoster.settings({})
  const longer = shifts.map((shift) => (shift.id === 'pagi' ? { ...shift, startsAt: '06:00' } : shift))
  await dutyRoster.changeShifts({ shifts: longer, basis: shifts })
  expect((await failureOf(dutyRoster.changeShifts({ shifts: longer, basis: shifts }))).code).toBe('changed-meanwhile')
  expect(await reasonOf(again({ day: day('2026-11-17') }))).toBe('duty-overlap')
  await dutyRoster.recordAbsence({
    ...{ workerId: made, from: day('2026-11-18'), until: day('2026-11-20'), kind: 'leave', note: null },
  })
  expect(await reasonOf(again({ day: day('2026-11-20') }))).toBe('duty-absent')
  await office.client('tuti').workers.end({
    ...{ id: kadek, revision: 1, on: monday, kind: 'moved', reason: 'Pindah ke Lapas Contoh' },
  })
  expect(await reasonOf(again({ workerId: kadek, day: day('2026-11-17') }))).toBe('duty-not-here')
  const { duties } = await dutyRoster.week({ from: monday })
  expect(duties.flatMap(({ places }) => places)).toHaveLength(1)
  const same = shifts.map((shift) => ({ ...shift, name: 'Pagi' }))
  expect(await reasonOf(dutyRoster.changeShifts({ shifts: same, basis: longer }))).toBe('shift-names-same')
})

test('somebody falls ill: the gap is told, another stands in, and the illness taken back', async () => {
  const { dutyRoster } = office.client('sari')
  const { id: place } = await dutyRoster.assign({ ...morning, workerId: made })
  const stand = { ...morning, workerId: kadek, replacesId: place }
  expect(await reasonOf(dutyRoster.assign(stand))).toBe('duty-nothing-to-replace')
  const ill = { workerId: made, from: monday, until: monday, kind: 'sick' as const, note: 'Demam' }
  expect(await reasonOf(dutyRoster.recordAbsence({ ...ill, until: day('2026-11-15') }))).toBe(
    'absence-until-before-from',
  )
  const { id, duties } = await dutyRoster.recordAbsence(ill)
  expect(duties).toBe(1)
  expect(await reasonOf(dutyRoster.recordAbsence(ill))).toBe('absence-overlaps')
  expect(await dutyOf('sari')).toMatchObject({
    missing: 1,
    present: 0,
    places: [{ absence: 'sick', isReplaced: false }],
  })
  const noteFor = async (name: string) =>
    (await office.client(name).dutyRoster.week({ from: monday })).absences[0]?.note
  expect(await noteFor('sari'), 'a colleague').toBeNull()
  expect(await noteFor('tuti'), 'the staff office').toBe('Demam')
  expect((await dutyRoster.now({})).people).toEqual([])
  await dutyRoster.assign(stand)
  const filled = await dutyOf('sari')
  expect(filled).toMatchObject({ missing: 0, present: 1 })
  expect(filled.places.find(({ worker }) => worker.id === kadek)?.replaces?.name).toBe('Made Contoh')
  expect(await reasonOf(dutyRoster.withdraw({ id: place, revision: 1 }))).toBe('duty-replaced')
  await dutyRoster.voidAbsence({ id, revision: 1, reason: 'Salah orang' })
  expect(await reasonOf(dutyRoster.voidAbsence({ id, revision: 2, reason: 'Lagi' }))).toBe('absence-voided')
  expect((await dutyOf('sari')).present).toBe(2)
})

test('the week before is copied; who is away is left out and named; a second copy adds nothing', async () => {
  const { dutyRoster } = office.client('tuti')
  for (const on of ['2026-11-16', '2026-11-17']) await dutyRoster.assign({ ...morning, day: day(on), workerId: made })
  await dutyRoster.assign({ ...morning, shift: 'siang', workerId: kadek })
  await dutyRoster.recordAbsence({
    ...{ workerId: kadek, from: day('2026-11-23'), until: day('2026-11-23'), kind: 'training', note: null },
  })
  const next = { from: monday, to: day('2026-11-23') }
  const { copied, left } = await dutyRoster.copyWeek(next)
  expect([copied, left]).toEqual([2, [{ day: '2026-11-23', shift: 'Siang', name: 'Kadek Contoh' }]])
  expect((await dutyRoster.copyWeek(next)).copied).toBe(0)
  expect(await reasonOf(dutyRoster.copyWeek({ from: monday, to: monday }))).toBe('duty-week-same')
  const { duties } = await dutyRoster.week({ from: day('2026-11-23') })
  expect(duties.flatMap(({ places }) => places).map(({ day: on }) => on)).toEqual(['2026-11-23', '2026-11-24'])
})
