import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { computerMarkSchema } from '#shared/features/installation/installation.contract.ts'
import { formatLetterNumber, parseLetterNumberPattern } from '#shared/features/letters/letter-number.rules.ts'
import { caseNumber } from '#shared/features/service-cases/case-number.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

const mark = fc.stringMatching(/^[A-Z][A-Z0-9]{0,5}$/)
const twoMarks = fc.tuple(fc.option(mark), fc.option(mark)).filter(([one, other]) => one !== other)
const sequence = fc.integer({ min: 1, max: 120_000 })
const date = fc.constantFrom(
  '2026-01-05',
  '2026-05-11',
  '2026-10-02',
  '2026-12-31',
  '2027-11-01',
) as fc.Arbitrary<CalendarDate>
const piece = fc.constantFrom(
  ...['{unit}', '{klasifikasi}', '{tahun}', '{bulan}', '{bulan-romawi}', '{tanda}'],
  ...['-', '/', '.', ' ', 'K', 'I', '1', 'No. '],
)
/** Whatever an office could write with one running number in it, as far as the rules take it. */
const pattern = fc
  .tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom('{nomor}', '{nomor:3}'), fc.array(piece, { maxLength: 6 }))
  .map(([before, number, after]) => [...before, number, ...after].join(''))
  .filter((written) => parseLetterNumberPattern(written).ok)

const numberOf = (written: string, facts: { mark: string | null; sequence: number; date: CalendarDate }) => {
  const made = formatLetterNumber(written, { unit: 'WP.17.PAS.1', classification: 'PK.01.07.01', ...facts })
  return made.ok ? made.number : null
}

test('two computers of one unit never make the same letter number, whatever the pattern, the day and the running numbers', () => {
  fc.assert(
    fc.property(
      pattern,
      twoMarks,
      fc.tuple(sequence, sequence),
      fc.tuple(date, date),
      (written, marks, numbers, dates) => {
        const [one, other] = ([0, 1] as const).map((index) =>
          numberOf(written, { mark: marks[index], sequence: numbers[index], date: dates[index] }),
        )
        return one === null || other === null || one !== other
      },
    ),
    { numRuns: 20_000 },
  )
})

test('two computers of one unit never give two cases the same number', () => {
  fc.assert(
    fc.property(twoMarks, sequence, sequence, fc.constantFrom('2026', '2027'), (marks, one, other, year) => {
      const numbers = [
        caseNumber({ series: 'RM', mark: marks[0], year, sequence: one }),
        caseNumber({ series: 'RM', mark: marks[1], year, sequence: other }),
      ]
      return numbers[0] !== numbers[1]
    }),
    { numRuns: 5_000 },
  )
})

test('a mark that the pattern does not place stands before the running number; one that it places stands only there', () => {
  const facts = { mark: 'K1', sequence: 12, date: '2026-11-21' as CalendarDate }
  expect(numberOf('{unit}-{klasifikasi}-{nomor}', facts)).toBe('WP.17.PAS.1-PK.01.07.01-K1.12')
  expect(numberOf('{unit}{nomor:3}', facts)).toBe('WP.17.PAS.1.K1.012')
  expect(numberOf('{nomor}/{tanda}/{tahun}', facts)).toBe('12/K1/2026')
  expect(numberOf('{nomor}/{tahun}', { ...facts, mark: null })).toBe('12/2026')
})

test('a mark that touches letters or digits, or that is asked for and missing, is refused', () => {
  for (const written of ['{tanda}{nomor}', '{nomor}{tanda}', 'A{tanda}-{nomor}', '{tanda}1-{nomor}'])
    expect(parseLetterNumberPattern(written), written).toMatchObject({ error: { code: 'mark-not-apart' } })
  const missing = { unit: 'A', classification: 'B', sequence: 1, mark: null, date: '2026-11-21' as CalendarDate }
  expect(formatLetterNumber('{tanda}-{nomor}', missing)).toEqual({ ok: false, error: { code: 'mark-missing' } })
  for (const bad of ['', '1K', 'k1', 'K-1', 'PANJANG'])
    expect(computerMarkSchema.safeParse(bad).success, bad).toBe(false)
})
