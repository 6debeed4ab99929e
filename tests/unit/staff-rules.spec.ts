import { expect, test } from '@playwright/test'
import { isSharedName, namesOffered, workerNamed } from '#shared/features/care-workers/care-workers.rules.ts'
import {
  areReminderDays,
  type FiredReminder,
  faultsOn,
  isRenewed,
  type LicenceFact,
  licenceFactsSchema,
  remindersDue,
} from '#shared/features/credentials/credentials.rules.ts'
import { faultOfShifts, missingIn, overlap, rosterFactsSchema } from '#shared/features/duty-roster/duty-roster.rules.ts'
import { nikOf, nipOf, workerFactsSchema, worksOn } from '#shared/features/workers/workers.rules.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { readJson } from './reference-data.ts'

const day = (text: string) => text as CalendarDate
const sip = (changes: Partial<LicenceFact> = {}): LicenceFact => ({
  ...{ id: 'lama', kind: 'sip', issuedOn: day('2022-06-01'), validUntil: day('2027-05-31'), place: 'Rutan Contoh' },
  ...{ isHere: true, recordedOn: day('2026-06-01') },
  ...changes,
})
const str = (changes: Partial<LicenceFact> = {}): LicenceFact =>
  sip({ id: 'str', kind: 'str', validUntil: null, place: null, isHere: false, ...changes })
const both = { needsStr: true, needsSip: true }
const usual = [180, 90, 30, 7]

/** Asks on every one of some days, and keeps what fired. */
function live(licencesOn: (today: CalendarDate) => readonly LicenceFact[], days: readonly CalendarDate[]) {
  const fired: (FiredReminder & { readonly on: CalendarDate })[] = []
  for (const today of days)
    fired.push(...remindersDue(licencesOn(today), fired, usual, today).map((one) => ({ ...one, on: today })))
  return fired.map(({ licenceId, days: before, on }) => `${licenceId} ${before} ${on}`)
}

const everyDay = (from: CalendarDate, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index))

test('over a year of days each reminder fires once, on its day', () => {
  const year = everyDay(day('2026-09-01'), 365)
  expect(live(() => [sip(), str()], year)).toEqual([
    'lama 180 2026-12-02',
    'lama 90 2027-03-02',
    'lama 30 2027-05-01',
    'lama 7 2027-05-24',
  ])
})

test('closed for weeks, what was passed comes at once; the clock back, nothing comes again', () => {
  const weeksApart = [day('2026-11-01'), day('2027-03-10'), day('2027-01-01'), day('2027-03-10'), day('2027-07-01')]
  expect(live(() => [sip()], weeksApart)).toEqual([
    'lama 180 2027-03-10',
    'lama 90 2027-03-10',
    'lama 30 2027-07-01',
    'lama 7 2027-07-01',
  ])
})

test('a renewal ends the row; another place, a voided or an old licence does not', () => {
  const renewed = sip({
    id: 'baru',
    issuedOn: day('2027-03-15'),
    validUntil: day('2032-03-14'),
    place: 'RUTAN  contoh',
  })
  const until = (today: CalendarDate) => (today < '2027-03-15' ? [sip()] : [sip(), renewed])
  expect(live(until, everyDay(day('2026-09-01'), 365))).toEqual(['lama 180 2026-12-02', 'lama 90 2027-03-02'])
  expect(isRenewed(sip(), [sip(), { ...renewed, place: 'Klinik Lain' }])).toBe(false)
  expect(isRenewed(sip(), [sip(), sip({ id: 'dulu', validUntil: day('2022-05-31') })])).toBe(false)
  expect(isRenewed(str({ validUntil: day('2026-12-01') }), [str({ id: 'seumur' })])).toBe(true)
  const late = sip({ recordedOn: day('2027-06-10') })
  expect(remindersDue([late], [], usual, day('2027-06-10'))).toEqual([])
})

test('what somebody lacks: by profession, day, place and printed end', () => {
  const on = '2026-11-16'
  expect(faultsOn(on, both, [])).toEqual(['str-missing', 'sip-missing'])
  expect(faultsOn(on, both, [str(), sip()])).toEqual([])
  expect(faultsOn('2027-05-31', both, [str(), sip()])).toEqual([])
  expect(faultsOn('2027-06-01', both, [str(), sip()])).toEqual(['sip-expired'])
  expect(faultsOn(on, both, [str({ validUntil: day('2026-11-15') }), sip()])).toEqual(['str-expired'])
  expect(faultsOn(on, both, [str(), sip({ isHere: false })])).toEqual(['sip-missing'])
  expect(faultsOn(on, both, [str(), sip({ issuedOn: day('2026-11-17') })])).toEqual(['sip-missing'])
  expect(faultsOn(on, { needsStr: false, needsSip: false }, [])).toEqual([])
})

test('hours: a night ends on the next day, and touching shifts are not twice at once', () => {
  const night = { day: day('2026-11-16'), startsAt: '21:00', endsAt: '07:00' }
  expect(overlap(night, { day: day('2026-11-17'), startsAt: '07:00', endsAt: '14:00' })).toBe(false)
  expect(overlap(night, { day: day('2026-11-17'), startsAt: '06:30', endsAt: '14:00' })).toBe(true)
  expect(overlap({ day: day('2026-11-17'), startsAt: '06:30', endsAt: '14:00' }, night)).toBe(true)
  expect(overlap(night, { day: day('2026-11-16'), startsAt: '14:00', endsAt: '21:00' })).toBe(false)
  expect(overlap(night, { day: day('2026-11-20'), startsAt: '21:00', endsAt: '07:00' })).toBe(false)
  expect([missingIn(2, 0), missingIn(1, 3)]).toEqual([2, 0])
})

test('numbers, days of work and settings', () => {
  expect(nipOf('19940506 202012 2 001')).toBe('199405062020122001')
  expect(nipOf('19940506 202012 2 00x')).toBeNull()
  expect(nikOf('5171014605940001')).toBe('5171014605940001')
  expect(nikOf('51710146059400')).toBeNull()
  const worker = { since: '2020-12-01', until: '2026-12-31', endedOn: null }
  expect(['2020-11-30', '2020-12-01', '2026-12-31', '2027-01-01'].map((on) => worksOn(on, worker))).toEqual([
    ...[false, true, true, false],
  ])
  expect(worksOn('2026-11-17', { ...worker, endedOn: '2026-11-16' })).toBe(false)
  expect(areReminderDays([180, 90, 30, 7])).toBe(true)
  expect(areReminderDays([90, 90, 7])).toBe(false)
})

test('the data files fit: every profession with SKP is known, shifts have no fault', () => {
  const { professions } = workerFactsSchema.parse(readJson('reference-data/workers.json'))
  const { credits, reminderDays } = licenceFactsSchema.parse(readJson('reference-data/licences.json'))
  const known = professions.map(({ id }) => id)
  expect(new Set(known).size).toBe(known.length)
  expect(Object.keys(credits.points).filter((id) => !known.includes(id))).toEqual([])
  expect(areReminderDays(reminderDays)).toBe(true)
  const { shifts } = rosterFactsSchema.parse(readJson('reference-data/duty-roster.json'))
  expect(faultOfShifts(shifts)).toBeNull()
  const [first] = shifts
  expect(first && faultOfShifts([first, first])).toBe('shift-names-same')
  expect(first && faultOfShifts([{ ...first, endsAt: first.startsAt }])).toBe('shift-same')
})

test('a typed name means one worker or nobody; names are offered once', () => {
  const workers = [{ name: 'dr. Rahma Contoh' }, { name: 'Made Contoh' }, { name: 'made  contoh' }]
  expect(workerNamed('  DR. rahma   contoh', workers)).toBe(workers[0])
  expect(workerNamed('dr. Rahma', workers)).toBeNull()
  expect(workerNamed('Made Contoh', workers)).toBeNull()
  expect([isSharedName('Made Contoh', workers), isSharedName('dr. Rahma Contoh', workers)]).toEqual([true, false])
  expect(namesOffered(workers, ['dr. Rahma Contoh', 'dr. Tamu'])).toEqual([
    ...['dr. Rahma Contoh', 'Made Contoh', 'dr. Tamu'],
  ])
})
