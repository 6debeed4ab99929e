import { expect, test } from '@playwright/test'
import { day, openCoaching, programmeWith, reasonOf } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
})
test.afterEach(() => office.close())

const sessions = () => office.client('bina').coachingSessions
const reason = 'Aula dipakai kegiatan lain'
const tuesdays = { weekday: 2 as const, startsAt: '09:00', minutes: 45 }
const wednesdays = { ...tuesdays, weekday: 3 as const }
const meeting = { place: 'Gereja', instructor: 'Ibu Sampel', skipsHolidays: true }

/** "01 09:00 Aula planned" of every session in December and January. */
async function rows() {
  const found = await sessions().calendar({ from: day('2026-12-01'), until: day('2027-01-31'), programmeId: null })
  return found.map(({ on, startsAt, place, state }) => `${on.slice(5)} ${startsAt} ${place} ${state}`)
}

test('a plan that changes moves what is to come within its week; what is marked, moved or cancelled stays', async () => {
  // The first, the eighth, the fifteenth, the twenty-second and the twenty-ninth are Tuesdays.
  const { id: programmeId, people } = await programmeWith(office, ['Satu'])
  const made = await sessions().makePlan({
    ...{ programmeId, title: 'Desember', from: day('2026-12-01'), until: day('2026-12-29'), slots: [tuesdays] },
    skipsHolidays: true,
  })
  const [, second, third, fourth] = await sessions().calendar({
    ...{ from: day('2026-12-01'), until: day('2026-12-31'), programmeId },
  })
  if (!second || !third || !fourth) throw new Error('four sessions')
  await office.goTo('2026-12-02T01:00:00.000Z', 'bina', 'wawan')
  await office.client('bina').attendance.excuse({
    ...{ inmateId: people[0] ?? '', from: day('2026-12-08'), until: day('2026-12-08'), reason: 'sidang', note: null },
  })
  await sessions().move({
    ...{ id: third.id, revision: third.revision, on: day('2026-12-17'), startsAt: '10:00', minutes: 45 },
    ...{ place: 'Aula', instructor: 'Bapak Sampel', reason },
  })
  await sessions().cancel({ ids: [fourth.id], reason })
  const change = { id: made.id, until: day('2027-01-06'), slots: [wednesdays], ...meeting }
  const preview = await sessions().previewChange(change)
  expect(preview.steps.map((step) => [step.kind, step.because, step.now?.on.slice(5), step.next?.on.slice(5)])).toEqual(
    [
      // Today is a Wednesday, and the week's Tuesday is over.
      ['new', null, undefined, '12-02'],
      ['stays', 'marked', '12-08', '12-08'],
      ['stays', 'moved', '12-17', '12-17'],
      ['stays', 'cancelled', '12-22', '12-22'],
      ['moved', null, '12-29', '12-30'],
      ['new', null, undefined, '01-06'],
    ],
  )
  const done = await sessions().changePlan({ ...change, revision: 1, title: 'Akhir tahun', reason })
  expect(done).toEqual({ revision: 2, made: 2, changed: 1, dropped: 0, stayed: 3 })
  expect(await rows()).toEqual([
    '12-01 09:00 Aula planned',
    '12-02 09:00 Gereja planned',
    '12-08 09:00 Aula planned',
    '12-17 10:00 Aula planned',
    '12-22 09:00 Aula cancelled',
    '12-30 09:00 Gereja planned',
    '01-06 09:00 Gereja planned',
  ])
  const [plan] = await sessions().plans({ programmeId })
  expect(plan).toMatchObject({ title: 'Akhir tahun', until: '2027-01-06', slots: [wednesdays], changeReason: reason })
  expect(await reasonOf(sessions().changePlan({ ...change, revision: 1, title: 'x', reason }))).toBe(
    'changed-meanwhile',
  )
})

test('a plan that ends sooner drops what is beyond, and brings it back when it is made longer again', async () => {
  const { id: programmeId } = await programmeWith(office, ['Satu'])
  const plan = { title: 'Desember', from: day('2026-12-01'), until: day('2026-12-22'), slots: [tuesdays] }
  const { id } = await sessions().makePlan({ programmeId, ...plan, skipsHolidays: true })
  const looked = { id, slots: [tuesdays], skipsHolidays: true, place: 'Aula', instructor: 'Bapak Sampel' }
  const own = { ...looked, title: 'Desember' }
  const shorter = await sessions().changePlan({ ...own, revision: 1, until: day('2026-12-08'), reason })
  expect(shorter).toMatchObject({ dropped: 2, changed: 0, made: 0 })
  const longer = await sessions().changePlan({ ...own, revision: 2, until: day('2026-12-22'), reason })
  expect(longer).toMatchObject({ dropped: 0, made: 2 })
  expect(await rows()).toEqual(['01', '08', '15', '22'].map((on) => `12-${on} 09:00 Aula planned`))
  const story = await office.client('bina').history.of({ subject: { type: 'coaching-plan', id }, before: null })
  expect(JSON.stringify(story)).toContain('Selasa 09.00-09.45')
  const { entries } = await office.client('bina').history.of({
    ...{ subject: { type: 'coaching-programme', id: programmeId }, before: null },
  })
  expect(JSON.stringify(entries)).toContain('coaching_sessions')
  expect(await reasonOf(sessions().previewChange({ ...looked, until: day('2026-11-01') }))).toBe('days-reversed')
  expect(await reasonOf(office.client('wawan').coachingSessions.previewChange({ ...looked, until: plan.until }))).toBe(
    'forbidden',
  )
})
