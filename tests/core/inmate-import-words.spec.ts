import { expect, test } from '@playwright/test'
import { readResource } from '#electron/core/resources.ts'
import {
  type Cell,
  dateOfCell,
  isSuspiciousColumn,
  nationalIdOfCell,
  placeOfText,
  termOf,
  wholeNumberOf,
  wordOf,
} from '#shared/features/inmate-import/cell-values.rules.ts'
import { columnKeys, guessField, importColumnsSchema } from '#shared/features/inmate-import/import-columns.ts'
import { resourcesFolder } from '#tests/harness/core.ts'

const columns = readResource(resourcesFolder, 'reference-data/import-columns.json', importColumnsSchema)
const { words } = columns

const dates: readonly (readonly [Cell, string | null])[] = [
  ['17/08/2026', '2026-08-17'],
  ['7-8-2026', '2026-08-07'],
  ['17.08.2026', '2026-08-17'],
  ['2026-08-17', '2026-08-17'],
  ['17/08/2026 00:00:00', '2026-08-17'],
  ['17 Agustus 2026', '2026-08-17'],
  ['Senin, 17 Agt 2026', '2026-08-17'],
  ['17-Aug-2026', '2026-08-17'],
  ['3 Nopember 1980', '1980-11-03'],
  ['29/02/2024', '2024-02-29'],
  [{ date: '1990-11-17' }, '1990-11-17'],
  [{ number: '33194' }, '1990-11-17'],
  ['33194', '1990-11-17'],
  ['29/02/2025', null],
  ['17/08/26', null],
  ['08/17/2026', null],
  ['Agustus 2026', null],
  ['besok', null],
]
test('dates in every way offices write them; what is unclear is no date', () => {
  for (const [cell, date] of dates) expect(dateOfCell(cell, 'dmy', words), JSON.stringify(cell)).toBe(date)
  expect(dateOfCell('08/17/2026', 'mdy', words)).toBe('2026-08-17')
})

test('terms, money, rooms and words', () => {
  expect(termOf('4 Tahun 6 Bulan 0 Hari', words)).toEqual({ years: 4, months: 6, days: 0 })
  expect(termOf('4th6bl', words)).toEqual({ years: 4, months: 6, days: 0 })
  expect(termOf('1 tahun dan 2 bulan', words)).toEqual({ years: 1, months: 2, days: 0 })
  expect(termOf('18', words)).toBeNull()
  expect(termOf('4 tahun lebih', words)).toBeNull()
  expect(wholeNumberOf('Rp 1.000.000,00')).toBe(1_000_000)
  expect(wholeNumberOf('Rp. 500.000,-')).toBe(500_000)
  expect(wholeNumberOf({ number: '1E6' })).toBe(1_000_000)
  expect(wholeNumberOf('satu juta')).toBeNull()
  expect(wholeNumberOf('1.00')).toBeNull()
  expect(placeOfText('Blok A Kamar 12')).toEqual({ block: 'A', room: '12' })
  expect(placeOfText('Melati / 3')).toEqual({ block: 'Melati', room: '3' })
  expect(placeOfText('A')).toBeNull()
  expect(wordOf('Katholik', words.religion)).toBe('katolik')
  expect(wordOf('LAKI-LAKI', words.sex)).toBe('male')
  expect(wordOf('Jedi', words.religion)).toBeNull()
})

test('a NIK that a spreadsheet shortened is known as such, a whole one is kept', () => {
  expect(nationalIdOfCell('3299011711900001', false)).toEqual({ kind: 'whole', text: '3299011711900001' })
  expect(nationalIdOfCell("'3299 0117 1190 0001", false)).toEqual({ kind: 'whole', text: '3299011711900001' })
  expect(nationalIdOfCell('3299011711900010', false)).toEqual({ kind: 'whole', text: '3299011711900010' })
  expect(nationalIdOfCell('3299011711900010', true)).toEqual({ kind: 'damaged' })
  expect(nationalIdOfCell({ number: '3299011711900010' }, false)).toEqual({ kind: 'damaged' })
  expect(nationalIdOfCell({ number: '3.29901171190001E+15' }, false)).toEqual({ kind: 'damaged' })
  expect(nationalIdOfCell('3,29901E+15', false)).toEqual({ kind: 'damaged' })
  const column = ['3299011711900010', '3299011711900020', '3299011711900030', '3299011711900040', '3299011711900050']
  expect(isSuspiciousColumn(column)).toBe(true)
  expect(isSuspiciousColumn([...column, '3299011711900051'])).toBe(false)
})

test('no heading is listed under two fields, and doubled headings are told apart', () => {
  for (const [field, spellings] of Object.entries(columns.columns))
    for (const spelling of spellings) expect(guessField(spelling, columns), spelling).toBe(field)
  expect(columnKeys(['Tanggal', 'Tanggal', ''])).toEqual(['tanggal', 'tanggal (2)', '#3'])
})
