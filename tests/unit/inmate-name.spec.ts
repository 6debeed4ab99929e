import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  inmateMatchScore,
  nameMatchScore,
  normaliseName,
  numberMatchScore,
  spellingKey,
} from '#shared/features/inmates/inmate-name.rules.ts'

const sameSpelling = [
  ['Soekarno', 'Sukarno'],
  ['Djoko', 'Joko'],
  ['Tjipto', 'Cipto'],
  ['Sjarifuddin', 'Syarifuddin'],
  ['Banjoemas', 'Banyumas'],
  ['Achmad', 'Akhmad'],
  ['Achmad', 'Ahmad'],
  ['Chairul', 'Khairul'],
  ['Moechtar', 'Mukhtar'],
  ['Soerjadi', 'Surjadi'],
] as const
for (const [old, modern] of sameSpelling) {
  test(`${old} and ${modern} have one spelling key and find each other`, () => {
    expect(spellingKey(old)).toBe(spellingKey(modern))
    expect(nameMatchScore(old, `Budi ${modern}`)).toBeGreaterThan(0)
    expect(nameMatchScore(modern, `Budi ${old}`)).toBeGreaterThan(0)
  })
}

test('names that differ keep different keys', () => {
  const names = ['Joko', 'Soni', 'Soekarno', 'Cipto', 'Ahmad', 'Hasan', 'Syarif']
  expect(new Set(names.map(spellingKey)).size).toBe(names.length)
})

test('accents, case, points and apostrophes do not matter', () => {
  expect(normaliseName('  JOSÉ   da-Silva, S.H. ')).toBe('jose da silva s h')
  expect(normaliseName("Ma'ruf")).toBe('maruf')
  expect(nameMatchScore('rene', 'RENÉ Tamba')).toBeGreaterThan(0)
})

const found = [
  ['slamet', 'Slamet Riyadi'],
  ['riyadi slamet', 'Slamet Riyadi'],
  ['sla riy', 'Slamet Riyadi'],
  ['yadi', 'Slamet Riyadi'],
  ['bin slamet', 'Agus bin Slamet'],
  ['a agus', 'Agus Ahmad'],
] as const
for (const [query, name] of found) {
  test(`"${query}" finds ${name}`, () => {
    expect(nameMatchScore(query, name)).toBeGreaterThan(0)
  })
}

const notFound = [
  ['', 'Slamet Riyadi'],
  ['slamet hadi', 'Slamet Riyadi'],
  ['slamet slamet', 'Slamet Riyadi'],
  ['ya', 'Slamet Riyadi'],
  ['slametriyadi', 'Slamet Riyadi'],
] as const
for (const [query, name] of notFound) {
  test(`"${query}" does not find ${name}`, () => {
    expect(nameMatchScore(query, name)).toBe(0)
  })
}

test('rank: whole name, first word, any word, a word in the other spelling, the beginning of a word', () => {
  const ranked = ['Sukarno', 'Sukarno Putra', 'Putra Sukarno', 'Putra Soekarno', 'Putra Sukarnoputra', 'Budi']
  const scores = ranked.map((name) => nameMatchScore('sukarno', name))
  expect(scores[0]).toBe(100)
  expect(scores.slice(1)).toEqual(scores.slice(1).toSorted((left, right) => right - left))
  expect(scores[1]).toBeGreaterThan(scores[2] ?? 0)
  expect(scores[2]).toBeGreaterThan(scores[3] ?? 0)
  expect(scores[3]).toBeGreaterThan(scores[4] ?? 0)
  expect(scores[4]).toBeGreaterThan(0)
  expect(scores[5]).toBe(0)
})

test('register number and NIK are found by their parts, whatever stands between them', () => {
  expect(numberMatchScore('BI.123/2026', 'B.I 123/2026')).toBe(100)
  expect(numberMatchScore('bi123', 'BI.123/2026')).toBe(80)
  expect(numberMatchScore('123/2026', 'BI.123/2026')).toBe(60)
  expect(numberMatchScore('124', 'BI.123/2026')).toBe(0)
  expect(numberMatchScore('bi', 'BI.123/2026')).toBe(0)
})

test('an inmate is found by alias, register number and NIK; the name ranks above the alias', () => {
  const inmate = {
    name: 'Slamet Riyadi',
    aliases: ['Memet'],
    registerNumbers: ['AIII.7/2025', 'BI.123/2026'],
    nationalId: '9901011708900001',
  }
  expect(inmateMatchScore('memet', inmate)).toBe(97)
  expect(inmateMatchScore('slamet riyadi', inmate)).toBe(100)
  expect(inmateMatchScore('aiii 7/2025', inmate)).toBe(100)
  expect(inmateMatchScore('170890', inmate)).toBe(60)
  expect(inmateMatchScore('hadi', inmate)).toBe(0)
  expect(inmateMatchScore('1', { ...inmate, registerNumbers: [], nationalId: null })).toBe(0)
})

test('every name finds itself, its words in any order and its first letters', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const name = words.join(' ')
      expect(nameMatchScore(name, name)).toBe(100)
      expect(nameMatchScore(words.toReversed().join(' '), name)).toBeGreaterThan(0)
      expect(nameMatchScore(name.slice(0, 2), name)).toBeGreaterThan(0)
    }),
  )
})

test('a score always lies between 0 and 100', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (query, name) => {
      const score = nameMatchScore(query, name)
      expect(score >= 0 && score <= 100).toBe(true)
    }),
  )
})
