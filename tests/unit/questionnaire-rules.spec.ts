import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { answerProblems } from '#shared/features/questionnaires/answer-problems.rules.ts'
import {
  enabledItems,
  initialAnswers,
  keptAnswers,
  withContext,
} from '#shared/features/questionnaires/enabled-items.rules.ts'
import { type Answers, type AnswerValue, type Instrument, itemOf } from '#shared/features/questionnaires/instrument.ts'
import { answersIn, responseItems } from '#shared/features/questionnaires/questionnaire-response.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { scoresOf } from '#shared/features/questionnaires/scores.rules.ts'
import { sampleFile, scoreExtension, shippedInstrument, valuesOf, yesNo } from '#tests/unit/questionnaire-samples.ts'

const read = (file: Record<string, unknown>): Instrument => {
  const { instrument, faults } = readInstrument(JSON.stringify(file))
  if (!instrument) throw new Error(JSON.stringify(faults))
  return instrument
}

const names = [
  'skrining-tb',
  'srq-29',
  'pemeriksaan-awal',
  'pemeriksaan-bulanan',
  'pemeriksaan-pra-bebas',
  'riwayat-alergi-penyakit',
]
const shipped = names.map(shippedInstrument)
const runs = { numRuns: 500 }

/** Answers of every kind to every item, sound and unsound ones. */
const values: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -5, max: 60 }),
  fc.double({ noNaN: true }),
  fc.constantFrom('positif', 'masih', 'pernah', 'female', 'male', 'tidak-ada', 'sesak', '2026-11-02', ''),
)
const answered = (instrument: Instrument): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      instrument.items.map(({ linkId, options }) => {
        const own = options.length > 0 ? fc.constantFrom(...options.map(({ code }) => code)) : fc.boolean()
        return [linkId, fc.array(fc.oneof(own, values), { maxLength: 2 })]
      }),
    ),
  )
const cases = fc.constantFrom(...shipped).chain((instrument) => fc.tuple(fc.constant(instrument), answered(instrument)))

/** Any graph of conditions at all, circles included: what a file would be that nobody checked. */
const unchecked = fc
  .array(fc.tuple(fc.nat(7), fc.nat(7), fc.boolean(), fc.constantFrom('all' as const, 'any' as const)), {
    maxLength: 8,
  })
  .map((edges): Instrument => {
    const base = read(sampleFile({ item: Array.from({ length: 8 }, (_one, index) => yesNo(`q${index}`)) }))
    const items = base.items.map((item, index) => ({
      ...item,
      enableBehavior: edges[0]?.[3] ?? null,
      enableWhen: edges
        .filter(([to]) => to === index)
        .map(([, from, answer]) => ({
          question: `q${from}`,
          operator: '=' as const,
          answer,
          answerType: 'boolean' as const,
        })),
    }))
    return { ...base, items }
  })

test('what is asked does not depend on the order in which items are looked at', () => {
  fc.assert(
    fc.property(cases, fc.infiniteStream(fc.nat()), ([instrument, answers], numbers) => {
      const shuffled = instrument.items
        .map((item) => [numbers.next().value ?? 0, item] as const)
        .toSorted(([left], [right]) => left - right)
        .map(([, item]) => item)
      const other = enabledItems({ ...instrument, items: shuffled }, answers)
      expect([...other].sort()).toEqual([...enabledItems(instrument, answers)].sort())
    }),
    runs,
  )
})

test('it comes to an end on any conditions, also in circles', () => {
  fc.assert(
    fc.property(unchecked, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (instrument, given) => {
      const answers = Object.fromEntries(given.map((value, index) => [`q${index}`, [value]]))
      expect(enabledItems(instrument, answers).size).toBeLessThanOrEqual(8)
      scoresOf(instrument, answers, {})
    }),
    runs,
  )
})

test('an answer to a question that is not asked changes no score, no reason and nothing that is kept', () => {
  fc.assert(
    fc.property(cases, fc.array(values, { maxLength: 2 }), ([instrument, answers], typed) => {
      const enabled = enabledItems(instrument, answers)
      const hidden = instrument.items.filter(({ linkId }) => !enabled.has(linkId)).map(({ linkId }) => linkId)
      const changed = { ...answers, ...Object.fromEntries(hidden.map((linkId) => [linkId, typed])) }
      expect(keptAnswers(instrument, changed)).toEqual(keptAnswers(instrument, answers))
      expect(scoresOf(instrument, changed, {})).toEqual(scoresOf(instrument, answers, {}))
    }),
    runs,
  )
})

test('every score is a number, whatever is answered and whatever the office set', () => {
  const chosen = fc.dictionary(
    fc.constantFrom('definisi', 'batas-cemas-depresi', 'lama-batuk', 'batas-berat', 'x'),
    fc.oneof(fc.integer(), fc.string()),
  )
  fc.assert(
    fc.property(cases, chosen, ([instrument, answers], parameters) => {
      for (const { value } of scoresOf(instrument, answers, parameters)) expect(value).not.toBeNaN()
    }),
    runs,
  )
})

test('sound answers come back whole from the FHIR response', () => {
  fc.assert(
    fc.property(cases, ([instrument, answers]) => {
      const wrong = new Set(answerProblems(instrument, answers).map(({ linkId }) => linkId))
      const sound: Answers = Object.fromEntries(Object.entries(answers).filter(([linkId]) => !wrong.has(linkId)))
      const kept = keptAnswers(instrument, sound)
      expect(answersIn(responseItems(instrument, kept))).toEqual(keptAnswers(instrument, kept))
    }),
    runs,
  )
})

test('what was typed before a question disappeared stays in the draft, and counts again when it is asked again', () => {
  const instrument = shippedInstrument('skrining-tb')
  const typed: Answers = { batuk: [true], berdahak: [true], 'lama-batuk-berdahak': [20] }
  const denied = { ...typed, batuk: [false] }
  expect(valuesOf(instrument, denied, {})['lama-batuk-hari']).toBe(0)
  expect(keptAnswers(instrument, denied)).toEqual({ batuk: [false] })
  expect(valuesOf(instrument, { ...denied, batuk: [true] }, {})['lama-batuk-hari']).toBe(20)
})

test('sums of domains add up, each with its own reasons', () => {
  const option = (code: string, points: number) => ({
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: points }],
    valueCoding: { code, display: `Pilihan ${code}` },
  })
  const weighted = (linkId: string, ...points: readonly number[]) => ({
    linkId,
    prefix: linkId.slice(1),
    text: `Butir ${linkId}`,
    type: 'choice',
    answerOption: points.map((one) => option(`n${one}`, one)),
  })
  const band = (label: string, from: number, to: number) => ({ label, meaning: label, severity: 'none', from, to })
  const instrument = read(
    sampleFile({
      item: [weighted('b1', 0, 3), weighted('b2', 0, 1), weighted('b3', 0, 2, 4)],
      extension: [
        scoreExtension({ id: 'pertama', title: 'Domain 1', kind: 'sum', item: ['b1', 'b2'] }),
        scoreExtension({ id: 'kedua', title: 'Domain 2', kind: 'sum', item: 'b3' }),
        scoreExtension({
          id: 'total',
          title: 'Jumlah',
          kind: 'sum',
          score: ['pertama', 'kedua'],
          band: [band('Rendah', 0, 2), band('Sedang', 3, 5), band('Tinggi', 6, 8)],
        }),
      ],
    }),
  )
  const [first, second, total] = scoresOf(instrument, { b1: ['n3'], b2: ['n0'], b3: ['n2'] }, {})
  expect([first?.value, second?.value, total?.value]).toEqual([3, 2, 5])
  expect(total?.band?.label).toBe('Sedang')
  expect(first?.because[0]).toEqual({
    kind: 'item',
    linkId: 'b1',
    prefix: '1',
    text: 'Butir b1',
    answer: ['Pilihan n3'],
    points: 3,
  })
  expect(total?.because).toEqual([
    { kind: 'score', title: 'Domain 1', value: 3, operator: null, bound: null },
    { kind: 'score', title: 'Domain 2', value: 2, operator: null, bound: null },
  ])
})

test('a rule tells only what decided', () => {
  const instrument = shippedInstrument('skrining-tb')
  const result = scoresOf(instrument, { batuk: [false], kontak: [true], demam: [true] }, {}).find(
    ({ id }) => id === 'terduga-tb',
  )
  expect(result?.band?.label).toBe('Terduga TBC')
  const told = result?.because.map((reason) => (reason.kind === 'item' ? reason.linkId : reason.title))
  expect(told).toEqual(['Aturan terduga TBC', 'kontak', 'Banyaknya tanda tambahan'])
})

test('sex and age come from the record, and nobody types others', () => {
  const instrument = shippedInstrument('pemeriksaan-awal')
  const known = { sex: 'female', 'age-years': 30 }
  expect(initialAnswers(instrument, known)).toMatchObject({ 'jenis-kelamin': ['female'], umur: [30] })
  expect(initialAnswers(instrument, { sex: 'male', 'age-years': null })).toMatchObject({
    'jenis-kelamin': ['male'],
    umur: [],
  })
  expect(withContext(instrument, { 'jenis-kelamin': ['male'], umur: [12] }, known)).toMatchObject({
    'jenis-kelamin': ['female'],
    umur: [30],
  })
  const asked = (sex: string) => enabledItems(instrument, { 'jenis-kelamin': [sex] }).has('tes-kehamilan')
  expect([asked('female'), asked('male')]).toEqual([true, false])
})

const problemRows: readonly (readonly [string, Answers, string])[] = [
  ['suhu', {}, 'missing'],
  ['suhu', { suhu: [29.9] }, 'too-low'],
  ['suhu', { suhu: [45.1] }, 'too-high'],
  ['nadi', { nadi: [80.5] }, 'wrong-type'],
  ['nadi', { nadi: ['80'] }, 'wrong-type'],
  ['suhu', { suhu: [Number.NaN] }, 'wrong-type'],
  ['tato', { tato: ['ya'] }, 'wrong-type'],
  ['keadaan-umum', { 'keadaan-umum': ['entah'] }, 'not-an-option'],
  ['keadaan-umum', { 'keadaan-umum': ['baik', 'sedang'] }, 'several'],
  ['gigi-catatan', { 'gigi-catatan': ['x'.repeat(201)] }, 'too-long'],
  ['gigi-catatan', { 'gigi-catatan': ['  '] }, 'wrong-type'],
  ['haid-terakhir', { 'jenis-kelamin': ['female'], 'haid-terakhir': ['2026-02-30'] }, 'wrong-type'],
  ['tato-uraian', { tato: [true] }, 'missing'],
  ['tinggi-sepatu', { 'tinggi-sepatu': [3] }, 'unknown-item'],
]

for (const [linkId, answers, problem] of problemRows)
  test(`${linkId} ${JSON.stringify(Object.values(answers).at(-1) ?? [])?.slice(0, 30)}: ${problem}`, () => {
    expect(answerProblems(shippedInstrument('pemeriksaan-awal'), answers)).toContainEqual({ linkId, problem })
  })

test('nothing is missing where nothing is asked', () => {
  const instrument = shippedInstrument('pemeriksaan-awal')
  const missing = answerProblems(instrument, { tato: [false], 'jenis-kelamin': ['male'] }).map(({ linkId }) => linkId)
  expect(missing).not.toContain('tato-uraian')
  expect(missing).not.toContain('tes-kehamilan')
  expect(itemOf(instrument, 'tes-kehamilan')?.isRequired).toBe(true)
})
