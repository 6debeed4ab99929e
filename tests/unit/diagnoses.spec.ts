import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { protocolSchema } from '#shared/features/clinic-protocols/protocol.ts'
import { confidentialBecause, confidentialCodesSchema } from '#shared/features/medical-records/medical-records.rules.ts'
import { templateFileSchema } from '#shared/features/terminology/complaint-template.ts'
import { diagnosisFileSchema, parseDiagnosisCode } from '#shared/features/terminology/diagnosis-codes.ts'
import {
  diagnosisColumnsSchema,
  guessListFields,
  guessListHeader,
  readDiagnosisRow,
} from '#shared/features/terminology/diagnosis-list.rules.ts'
import { likeness, mistypedScore, soundKey } from '#shared/features/terminology/diagnosis-search.rules.ts'
import { type GivenTerm, mergeTerms } from '#shared/features/terminology/merge-terms.rules.ts'
import { resourcesFolder } from '#tests/harness/core.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(join(resourcesFolder, path), 'utf8'))
const file = diagnosisFileSchema.parse(read('reference-data/icd-10.json'))
const secret = confidentialCodesSchema.parse(read('reference-data/confidential-codes.json'))
const templates = templateFileSchema.parse(read('reference-data/complaint-templates.json'))
const known = new Set(file.codes.map(({ code }) => code))

test('at least 300 codes, each once, in order, with words of our own that say so', () => {
  expect(file.codes.length).toBeGreaterThanOrEqual(300)
  expect(known.size).toBe(file.codes.length)
  expect(file.codes.map(({ code }) => code)).toEqual([...known].toSorted())
  expect(file.remark).toMatch(/ditulis sendiri/)
  expect(file.remark).toMatch(/tidak ada teks yang disalin/)
})

test('no code is without words, and no synonym repeats the term or the English word', () => {
  for (const { code, term, english, synonyms } of file.codes) {
    expect(synonyms.length, code).toBeGreaterThan(0)
    expect(synonyms, code).not.toContain(term.toLowerCase())
    expect(synonyms, code).not.toContain(english.toLowerCase())
    for (const word of [term, english, ...synonyms]) expect(word, code).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} ,.()'-]*$/u)
  }
})

test('the groups a prison clinic needs are all there', () => {
  const count = (pattern: RegExp) => file.codes.filter(({ code }) => pattern.test(code)).length
  const groups: readonly (readonly [RegExp, number])[] = [
    [/^A1[5-9]/, 10],
    [/^(B2[0-4]|Z21)/, 6],
    [/^(A5|A6[0-4])/, 8],
    [/^(B1[5-9])/, 5],
    [/^J/, 20],
    [/^L/, 20],
    [/^K0|^K1[0-4]/, 10],
    [/^I1/, 5],
    [/^E1[0-4]/, 8],
    [/^F/, 30],
    [/^[ST]/, 50],
    [/^H/, 20],
    [/^N/, 20],
    [/^O/, 12],
    [/^M/, 15],
    [/^[WXY]/, 6],
    [/^Z/, 25],
  ]
  for (const [pattern, least] of groups) expect(count(pattern), String(pattern)).toBeGreaterThanOrEqual(least)
})

test('HIV, sexually transmitted and drug diagnoses propose more secrecy; tuberculosis has to be reported', () => {
  for (const { code, notifiable } of file.codes) {
    if (/^(B2[0-4]|Z21|A5[1-9]|A6[0-4]|F1[0-69])/.test(code))
      expect(confidentialBecause(code, secret), code).not.toBeNull()
    if (/^(A1[5-9]|A9[01]|B05|A30)/.test(code)) expect(notifiable, code).toBe(true)
  }
  expect(file.codes.find(({ code }) => code === 'J00')).toMatchObject({ notifiable: false })
  expect(confidentialBecause('J00', secret)).toBeNull()
})

test('what a nurse types is a word of some code', () => {
  const words = new Map<string, string[]>()
  for (const { code, term, english, synonyms } of file.codes)
    for (const word of [term.toLowerCase(), english.toLowerCase(), ...synonyms])
      words.set(word, [...(words.get(word) ?? []), code])
  const typed: Readonly<Record<string, string>> = {
    'batuk pilek': 'J00',
    ispa: 'J06.9',
    kudis: 'B86',
    scabies: 'B86',
    maag: 'K29',
    'darah tinggi': 'I10',
    'common cold': 'J00',
    'kencing manis': 'E11',
    tbc: 'A15',
    'sakit gigi': 'K08.8',
    mencret: 'A09',
    insomnia: 'F51.0',
    hiv: 'B24',
    'raja singa': 'A53.9',
  }
  for (const [word, code] of Object.entries(typed)) expect(words.get(word), word).toContain(code)
})

test('a code is one code however it is written', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['A15.0', 'A15.0'],
    ['a150', 'A15.0'],
    [' A15-0 ', 'A15.0'],
    ['A15', 'A15'],
    ['G03.9†', 'G03.9'],
    ['S52.50', 'S52.50'],
    ['A15.0*', 'A15.0'],
    ['15.0', null],
    ['A1', null],
    ['batuk', null],
    ['A15.012', null],
    ['', null],
  ]
  for (const [text, code] of rows) expect(parseDiagnosisCode(text), text).toBe(code)
})

test('Indonesian and English spellings sound alike, other words do not', () => {
  for (const [one, other] of [
    ['hypertension', 'hipertension'],
    ['skabies', 'scabies'],
    ['asthma', 'astma'],
    ['faringitis', 'pharyngitis'],
    ['diarrhea', 'diarea'],
  ] as const)
    expect(soundKey(one), one).toBe(soundKey(other))
  expect(soundKey('batuk')).not.toBe(soundKey('patah'))
  expect(likeness(soundKey('hipertnsi'), soundKey('hipertensi'))).toBeGreaterThan(0.6)
  expect(likeness('batuk', 'gigi')).toBe(0)
})

test('a mistyped word is near its own code and far from others', () => {
  const score = (text: string, code: string) => {
    const found = file.codes.find((one) => one.code === code)
    if (!found) throw new Error(code)
    return mistypedScore(text, found)
  }
  expect(score('hipertensii', 'I10')).toBeGreaterThan(0)
  expect(score('skabis', 'B86')).toBeGreaterThan(0)
  expect(score('konjungtifitis', 'H10')).toBeGreaterThan(0)
  expect(score('hipertensii', 'B86')).toBe(0)
  // Every word has to be near something.
  expect(score('skabis tangan berdarah', 'B86')).toBe(0)
})

const given = (code: string, term: string, change: Partial<GivenTerm> = {}): GivenTerm => ({
  code,
  term,
  english: '',
  synonyms: [],
  isConfidential: false,
  isNotifiable: false,
  ...change,
})

test('a list replaces or only fills in; the name that lost is still found; a mark is never taken away', () => {
  const shipped = {
    origin: 'shipped' as const,
    replaces: true,
    terms: [given('B24', 'Penyakit HIV', { english: 'HIV disease', synonyms: ['odha'], isConfidential: true })],
  }
  const list = {
    origin: 'import' as const,
    terms: [given('B24', 'HIV tanpa rincian', { synonyms: ['b24'] }), given('C00', 'Kanker bibir')],
  }
  const filled = mergeTerms([shipped, { ...list, replaces: false }])
  expect(filled.get('B24')).toMatchObject({
    term: 'Penyakit HIV',
    origin: 'shipped',
    isConfidential: true,
    synonyms: ['odha', 'hiv tanpa rincian', 'b24'],
  })
  expect(filled.get('C00')).toMatchObject({ term: 'Kanker bibir', origin: 'import' })
  const replaced = mergeTerms([shipped, { ...list, replaces: true }])
  expect(replaced.get('B24')).toMatchObject({
    term: 'HIV tanpa rincian',
    english: 'HIV disease',
    origin: 'import',
    isConfidential: true,
    synonyms: ['b24', 'penyakit hiv', 'odha'],
  })
})

test('the office’s correction stands as it was written, until a later list is wanted in its place', () => {
  const list = { origin: 'import' as const, replaces: true, terms: [given('J00', 'Nasofaringitis akut')] }
  const office = {
    origin: 'office' as const,
    replaces: true,
    terms: [given('J00', 'Pilek biasa', { synonyms: ['umbel'] })],
  }
  expect(mergeTerms([list, office]).get('J00')).toMatchObject({ term: 'Pilek biasa', synonyms: ['umbel'] })
  expect(mergeTerms([office, list]).get('J00')).toMatchObject({ term: 'Nasofaringitis akut', origin: 'import' })
  expect(mergeTerms([office, { ...list, replaces: false }]).get('J00')).toMatchObject({ term: 'Pilek biasa' })
})

test('headings of lists are known, and the first row that has them is found', () => {
  const columns = diagnosisColumnsSchema.parse(read('reference-data/diagnosis-columns.json'))
  expect(guessListFields(['No', 'KODE ICD-10', 'Nama Penyakit', 'English', 'Sinonim', 'Kode'], columns)).toEqual([
    null,
    'code',
    'term',
    'english',
    'synonyms',
    null,
  ])
  expect(guessListHeader([['DAFTAR ICD'], [], ['Kode', 'Istilah'], ['A00', 'Kolera']], columns)).toBe(2)
  expect(guessListHeader([], columns)).toBe(0)
})

test('a line of a list is read, or says what is wrong with it', () => {
  const places = { code: 0, term: 1, synonyms: 2 }
  expect(readDiagnosisRow(['a150', '  TB  paru ', 'TBC; Flek; tbc'], places)).toEqual({
    code: 'A15.0',
    term: 'TB paru',
    english: '',
    synonyms: ['tbc', 'flek'],
    problem: null,
  })
  const problem = (...cells: (string | null)[]) => readDiagnosisRow(cells, places).problem
  expect(problem(null, 'TB')).toBe('code-missing')
  expect(problem('XX', 'TB')).toBe('code-wrong')
  expect(problem('A15', '')).toBe('term-missing')
  expect(problem('A15', 'x'.repeat(201))).toBe('term-too-long')
})

test('templates for frequent complaints ask, and name only codes and protocols that exist', () => {
  expect(templates.templates.length).toBeGreaterThanOrEqual(14)
  expect(new Set(templates.templates.map(({ id }) => id)).size).toBe(templates.templates.length)
  for (const template of templates.templates) {
    expect(
      template.codes.filter((code) => !known.has(code)),
      template.id,
    ).toEqual([])
    expect(
      template.subjective.some((line) => line.includes('?')),
      template.id,
    ).toBe(true)
    if (template.protocol !== null)
      expect(() => protocolSchema.parse(read(`protocols/${template.protocol}.json`)), template.id).not.toThrow()
  }
})
