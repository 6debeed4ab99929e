import { expect, test } from '@playwright/test'
import { formatLetterNumber, parseLetterNumberPattern } from '#shared/features/letters/letter-number.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

const facts = {
  unit: 'WP.10.PAS.PAS.8',
  classification: 'UM.01.01',
  sequence: 892,
  mark: null,
  date: '2026-07-05' as CalendarDate,
}

test.describe('letter numbers as offices write them', () => {
  const seen = [
    { pattern: '{unit}-{klasifikasi} - {nomor}', facts, number: 'WP.10.PAS.PAS.8-UM.01.01 - 892' },
    {
      pattern: '{unit}.{klasifikasi}- {nomor}',
      facts: { ...facts, unit: 'WP.17.PAS.1', classification: 'UM.03.04', sequence: 5 },
      number: 'WP.17.PAS.1.UM.03.04- 5',
    },
    {
      pattern: '{unit}-{klasifikasi}-{nomor}',
      facts: { ...facts, unit: 'SEK.2', sequence: 183 },
      number: 'SEK.2-UM.01.01-183',
    },
    {
      pattern: '{unit}-{klasifikasi}-{nomor:4} TAHUN {tahun}',
      facts: { ...facts, unit: 'W6.PAS.PAS3', sequence: 6, date: '2022-02-01' as CalendarDate },
      number: 'W6.PAS.PAS3-UM.01.01-0006 TAHUN 2022',
    },
    {
      pattern: '{unit}-{nomor}.{klasifikasi} TAHUN {tahun}',
      facts: {
        ...facts,
        unit: 'PAS',
        classification: 'PK.01.07.01',
        sequence: 335,
        date: '2016-05-02' as CalendarDate,
      },
      number: 'PAS-335.PK.01.07.01 TAHUN 2016',
    },
    { pattern: '{nomor:3}/{unit}/{bulan-romawi}/{tahun}', facts, number: '892/WP.10.PAS.PAS.8/VII/2026' },
    { pattern: '{nomor:3}/{bulan}', facts: { ...facts, sequence: 12345 }, number: '12345/07' },
  ]
  for (const { pattern, facts: given, number } of seen) {
    test(`${pattern} makes ${number}`, () => {
      expect(formatLetterNumber(pattern, given)).toEqual({ ok: true, number })
    })
  }

  test('each month has its Roman numeral', () => {
    const months = Array.from(
      { length: 12 },
      (_, index) => `2026-${String(index + 1).padStart(2, '0')}-28` as CalendarDate,
    )
    const made = months.map((date) => formatLetterNumber('{nomor} {bulan-romawi}', { ...facts, sequence: 1, date }))
    expect(made.map((result) => (result.ok ? result.number : result.error.code))).toEqual(
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].map((roman) => `1 ${roman}`),
    )
  })

  test('the number is as the register keeps it, whatever dashes and spaces the unit code was typed with', () => {
    expect(formatLetterNumber('{unit}-{nomor}', { ...facts, unit: 'WP\u201117\t\u00a0PAS', sequence: 1 })).toEqual({
      ok: true,
      number: 'WP-17 PAS-1',
    })
  })

  test('a unit code that looks like a token stays as it is typed', () => {
    expect(formatLetterNumber('{unit}-{nomor}', { ...facts, unit: '{tahun}', sequence: 1 })).toEqual({
      ok: true,
      number: '{tahun}-1',
    })
  })
})

test.describe('a pattern is refused by name', () => {
  const refused = [
    { pattern: '  ', error: { code: 'pattern-empty' } },
    { pattern: `{nomor}${'x'.repeat(200)}`, error: { code: 'pattern-too-long', longest: 120 } },
    { pattern: 'A-{nomor', error: { code: 'brace-not-closed', position: 2 } },
    { pattern: 'A}-{nomor}', error: { code: 'brace-not-opened', position: 1 } },
    { pattern: 'A-{nomer}', error: { code: 'unknown-token', token: 'nomer', position: 2 } },
    { pattern: '{unit}-{}', error: { code: 'unknown-token', token: '', position: 7 } },
    { pattern: '{constructor}-{nomor}', error: { code: 'unknown-token', token: 'constructor', position: 0 } },
    { pattern: '{nomor:0}', error: { code: 'bad-width', token: 'nomor', position: 0 } },
    { pattern: '{nomor:99}', error: { code: 'bad-width', token: 'nomor', position: 0 } },
    { pattern: '{nomor:x}', error: { code: 'bad-width', token: 'nomor', position: 0 } },
    { pattern: '{tahun:2}-{nomor}', error: { code: 'bad-width', token: 'tahun', position: 0 } },
    { pattern: '{unit}-{tahun}', error: { code: 'number-token-missing' } },
    { pattern: '{nomor}-{nomor}', error: { code: 'number-token-repeated', position: 8 } },
    { pattern: '{tahun}{nomor}', error: { code: 'digits-touch-number', position: 7 } },
    { pattern: 'W1{nomor}', error: { code: 'digits-touch-number', position: 2 } },
    { pattern: '{nomor}\u202e', error: { code: 'unprintable-character', position: 7 } },
    { pattern: 'W.17\u2013{nomor}', error: { code: 'unprintable-character', position: 4 } },
  ]
  for (const { pattern, error } of refused) {
    test(`${JSON.stringify(pattern.slice(0, 30))}: ${error.code}`, () => {
      expect(parseLetterNumberPattern(pattern)).toEqual({ ok: false, error })
      expect(formatLetterNumber(pattern, facts)).toEqual({ ok: false, error })
    })
  }
})

test('a number is refused when its facts are missing', () => {
  const make = (change: Partial<typeof facts>, pattern = '{unit}-{klasifikasi}-{nomor}') =>
    formatLetterNumber(pattern, { ...facts, ...change })
  expect(make({ unit: ' ' })).toEqual({ ok: false, error: { code: 'unit-missing' } })
  expect(make({ classification: '' })).toEqual({ ok: false, error: { code: 'classification-missing' } })
  expect(make({ classification: '' }, '{unit}-{nomor}').ok).toBe(true)
  for (const sequence of [0, -1, 1.5, Number.NaN]) {
    expect(make({ sequence })).toEqual({ ok: false, error: { code: 'sequence-not-positive' } })
  }
})
