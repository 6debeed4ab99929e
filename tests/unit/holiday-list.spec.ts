import { expect, test } from '@playwright/test'
import { compareLists } from '#renderer/features/facility/compare-lists.ts'
import { datesOf, readHolidayList } from '#renderer/features/facility/holiday-list.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

const day = (text: string) => text as CalendarDate

test('days as decrees write them: one, several, a stretch, with and without the year', () => {
  const seen: readonly (readonly [string, readonly string[]])[] = [
    ['1 Januari 2028', ['2028-01-01']],
    ['17 Agustus', ['2028-08-17']],
    ['2028-03-26', ['2028-03-26']],
    ['26/03/2028', ['2028-03-26']],
    ['20, 23, dan 24 Maret 2028', ['2028-03-20', '2028-03-23', '2028-03-24']],
    ['27 dan 28 Maret', ['2028-03-27', '2028-03-28']],
    ['23-25 Maret 2028', ['2028-03-23', '2028-03-24', '2028-03-25']],
    ['23 s.d. 25 Maret 2028', ['2028-03-23', '2028-03-24', '2028-03-25']],
    ['31 Februari 2028', []],
    ['25-23 Maret 2028', []],
    ['Tahun Baru', []],
    ['', []],
  ]
  for (const [written, dates] of seen) expect(datesOf(written, 2028), written).toEqual(dates)
})

test('a pasted table: number and weekday are passed over, collective leave is known by its name, bad lines are named', () => {
  const text = [
    'No\tTanggal\tHari\tKeterangan',
    '1\t1 Januari\tSabtu\tTahun Baru 2028 Masehi',
    '',
    '2\t27 dan 28 Maret 2028\tSenin dan Selasa\tCuti Bersama Idulfitri',
    '3\t45 Maret\tSenin\tKeliru',
  ].join('\n')
  expect(readHolidayList(text, 2028, 'libur-nasional')).toEqual([
    { ok: true, days: [{ date: '2028-01-01', name: 'Tahun Baru 2028 Masehi', kind: 'libur-nasional' }] },
    {
      ok: true,
      days: [
        { date: '2028-03-27', name: 'Cuti Bersama Idulfitri', kind: 'cuti-bersama' },
        { date: '2028-03-28', name: 'Cuti Bersama Idulfitri', kind: 'cuti-bersama' },
      ],
    },
    { ok: false, line: 5, text: '3 45 Maret Senin Keliru' },
  ])
})

test('a file with separators names its kinds; quotation marks hold a comma together', () => {
  expect(
    readHolidayList('2028-05-01;Hari Buruh;nasional\n2028-07-03;Hari jadi kota;daerah', 2028, 'cuti-bersama'),
  ).toEqual([
    { ok: true, days: [{ date: '2028-05-01', name: 'Hari Buruh', kind: 'libur-nasional' }] },
    { ok: true, days: [{ date: '2028-07-03', name: 'Hari jadi kota', kind: 'libur-daerah' }] },
  ])
  expect(readHolidayList('2028-12-25,"Natal, hari pertama"', 2028, 'libur-nasional')).toMatchObject([
    { ok: true, days: [{ name: 'Natal, hari pertama' }] },
  ])
})

test('what a list would change: new days, known days, and days of the year that it no longer names', () => {
  const known = (
    date: string,
    kind: 'libur-nasional' | 'cuti-bersama' | 'libur-daerah',
    state: 'active' | 'withdrawn' = 'active',
  ) => ({
    id: date,
    date: day(date),
    name: date,
    kind,
    source: 'SKB',
    state,
    reason: null,
  })
  const listed = (date: string) => ({
    date: day(date),
    name: date,
    kind: 'libur-nasional' as const,
    source: 'SKB baru',
  })
  const difference = compareLists(
    [listed('2028-01-01'), listed('2028-05-01'), listed('2028-05-01')],
    [
      known('2028-01-01', 'libur-nasional'),
      known('2028-04-01', 'libur-nasional'),
      known('2028-06-01', 'libur-nasional', 'withdrawn'),
      known('2028-03-27', 'cuti-bersama'),
      known('2028-07-03', 'libur-daerah'),
    ],
    2028,
  )
  expect(difference.added.map((one) => one.date)).toEqual(['2028-05-01'])
  expect(difference.known.map((one) => one.date)).toEqual(['2028-01-01'])
  expect(difference.missing.map((one) => one.date)).toEqual(['2028-04-01'])
})
