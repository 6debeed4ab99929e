import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { readableLine, readableText } from '#shared/features/exchange/readable-text.ts'

const line = readableLine(160)
const text = readableText(2000)

test('what shows nothing is left out; what can be read stays as it was', () => {
  expect(line.parse('  Kanwil\u202E hotnoC\u202C \u2066(Tata\u00ADUsaha)\u2069\u0000 ')).toBe(
    'Kanwil hotnoC (TataUsaha)',
  )
  expect(line.parse('Rahmat\r\nKepala\tRutan\u2028Contoh')).toBe('Rahmat Kepala Rutan Contoh')
  expect(text.parse('Mohon:\r\n1.\tSIP\u200B\r2. Rekam medis\u2029')).toBe('Mohon:\n1. SIP\n2. Rekam medis')
  expect(text.parse('H₂O, 37,5 °C, “è” <b>é</b>, 中文')).toBe('H₂O, 37,5 °C, “è” <b>é</b>, 中文')
})

test('a line of nothing but unseen characters is empty, and no line', () => {
  expect(line.safeParse('\u200B\u202E \uFEFF').success).toBe(false)
  expect(text.parse('\u200B\u202E \uFEFF')).toBe('')
})

test('length is counted of what can be read', () => {
  expect(line.parse('x'.repeat(160) + '\u200B'.repeat(500))).toHaveLength(160)
  expect(line.safeParse('x'.repeat(161)).success).toBe(false)
})

test('whatever comes: nothing unseen is left, and reading it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
      const read = text.parse(typed)
      expect(read).not.toMatch(/[^\P{C}\n]/u)
      expect(text.parse(read)).toBe(read)
    }),
  )
})
