import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { answerProblems } from '#shared/features/questionnaires/answer-problems.rules.ts'
import type { Answers, Instrument } from '#shared/features/questionnaires/instrument.ts'
import { openItems } from '#shared/features/questionnaires/open-values.rules.ts'
import { scoresOf } from '#shared/features/questionnaires/scores.rules.ts'
import {
  agreed,
  codeFor,
  domains,
  fictionalNeeds,
  fictionalPoints,
  soundInstrument,
} from '#tests/unit/assessment-samples.ts'
import { shippedInstrument } from '#tests/unit/questionnaire-samples.ts'

const rri = shippedInstrument('rri-02')
/** Allowed values of part A, typed from the published table. */
const partA = [
  [0, 3],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 2, 4],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 1, 2, 3],
  [0, 1],
] as const

const riskOf = (sum: number) => (sum <= 6 ? 'Rendah' : sum <= 11 ? 'Sedang' : sum <= 15 ? 'Tinggi' : 'Sangat tinggi')
const needOf = (sum: number) => (sum <= 10 ? 'Rendah' : sum <= 22 ? 'Sedang' : sum <= 29 ? 'Tinggi' : 'Sangat tinggi')
const bandIn = (starts: readonly number[], sum: number) =>
  ['Rendah', 'Sedang', 'Tinggi', 'Sangat tinggi'][starts.filter((start) => start <= sum).length - 1]

const rriAnswers = (values: readonly number[]): Answers => ({
  ...agreed,
  'jenis-kelamin': ['male'],
  'perkara-narkotika': [false],
  ...Object.fromEntries(values.map((value, index) => [`a${index + 1}`, [String(value)]])),
  ...Object.fromEntries([1, 2, 3, 4].map((n) => [`b${n}`, [false]])),
})

const outcome = (instrument: Instrument, answers: Answers, id: string) => {
  const found = scoresOf(instrument, answers, {}).find((score) => score.id === id)
  return found && [found.value, found.band?.label]
}

function combinations(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return lists.reduce<readonly (readonly number[])[]>(
    (all, list) => all.flatMap((one) => list.map((value) => [...one, value])),
    [[]],
  )
}

test('RRI: each of the 3,072 ways to answer part A scores as the table says, and every sum from 0 to 17 comes out', () => {
  const seen = new Map<number, string>()
  const all = combinations(partA)
  expect(all).toHaveLength(3072)
  for (const values of all) {
    const sum = values.reduce((left, right) => left + right, 0)
    expect(outcome(rri, rriAnswers(values), 'risiko')).toEqual([sum, riskOf(sum)])
    seen.set(sum, riskOf(sum))
  }
  expect([...seen.keys()].toSorted((left, right) => left - right)).toEqual(Array.from({ length: 18 }, (_one, n) => n))
  expect([0, 6, 7, 11, 12, 15, 16, 17].map((sum) => seen.get(sum))).toEqual([
    'Rendah',
    'Rendah',
    'Sedang',
    'Sedang',
    'Tinggi',
    'Tinggi',
    'Sangat tinggi',
    'Sangat tinggi',
  ])
})

test('RRI: only the published values are offered', () => {
  for (const [index, values] of partA.entries()) {
    const item = rri.items.find(({ linkId }) => linkId === `a${index + 1}`)
    expect(item?.options.map(({ points }) => points)).toEqual([...values])
    const answers = { ...rriAnswers(partA.map(() => 0)), [`a${index + 1}`]: ['5'] }
    expect(answerProblems(rri, answers)).toEqual([{ linkId: `a${index + 1}`, problem: 'not-an-option' }])
  }
})

test('RRI: ticks of parts B, C and D never score; a line of each item of part A tells why', () => {
  const zero = rriAnswers(partA.map(() => 0))
  const ticks = ['b1', 'b2', 'b3', 'b4', 'c1', 'c2', 'c3', 'd1', 'd2', 'd3']
  const ticked: Answers = {
    ...zero,
    'jenis-kelamin': ['female'],
    'perkara-narkotika': [true],
    ...Object.fromEntries(
      ticks.flatMap((id) => [
        [id, [true]],
        [`${id}-bukti`, ['Putusan']],
      ]),
    ),
  }
  expect(answerProblems(rri, ticked)).toEqual([])
  expect(outcome(rri, ticked, 'risiko')).toEqual([0, 'Rendah'])
  const [risk] = scoresOf(rri, { ...ticked, a5: ['4'] }, {})
  expect(risk?.because).toHaveLength(10)
  expect(risk?.because[4]).toMatchObject({ kind: 'item', prefix: 'A5', answer: ['Nilai 4'], points: 4 })
  // Women only, drug cases only.
  const missing = (answers: Answers) => answerProblems(rri, answers).map(({ linkId }) => linkId)
  expect(missing({ ...zero, 'jenis-kelamin': ['female'] })).toEqual(['c1', 'c2', 'c3'])
  expect(missing({ ...zero, 'perkara-narkotika': [true] })).toEqual(['d1', 'd2', 'd3'])
})

test('consent comes first: without it nothing is asked, and nothing can be completed', () => {
  for (const instrument of [rri, soundInstrument(fictionalNeeds())])
    expect(answerProblems(instrument, {})).toEqual([{ linkId: 'persetujuan', problem: 'missing' }])
})

test('needs as shipped: 30 items without values, and no score at all instead of zero', () => {
  const needs = shippedInstrument('kebutuhan-kriminogenik-02')
  expect(openItems(needs).map(({ linkId }) => linkId)).toEqual(domains.flatMap(({ items }) => items))
  expect(openItems(needs)).toHaveLength(30)
  const answers = { ...agreed, ...Object.fromEntries(openItems(needs).map(({ linkId }) => [linkId, ['a']])) }
  expect(scoresOf(needs, answers, {})).toEqual([])
})

test('needs with one item left empty: its domain and the total are missing, the other domains score', () => {
  const file = JSON.parse(fictionalNeeds())
  const sosial = file.item.find(({ linkId }: { linkId: string }) => linkId === 'sosial')
  delete sosial.item[0].answerOption[0].extension
  const instrument = soundInstrument(JSON.stringify(file))
  expect(openItems(instrument).map(({ linkId }) => linkId)).toEqual(['k17'])
  expect(scoresOf(instrument, needsAnswers({}), {}).map(({ id }) => id)).toEqual(
    domains.map(({ id }) => id).filter((id) => id !== 'sosial'),
  )
})

const needsAnswers = (points: Readonly<Record<string, number>>): Answers => ({
  ...agreed,
  ...Object.fromEntries(Object.keys(fictionalPoints).map((linkId) => [linkId, [codeFor(linkId, points[linkId] ?? 0)]])),
})

for (const { id, items, max, starts } of domains)
  test(`needs, ${id}: every way to answer scores as the table says, up to ${max}`, () => {
    const needs = soundInstrument(fictionalNeeds())
    const sums = combinations(items.map((linkId) => fictionalPoints[linkId] ?? [])).map((values) => {
      const sum = values.reduce((left, right) => left + right, 0)
      const points = Object.fromEntries(items.map((linkId, index) => [linkId, values[index] ?? 0]))
      expect(outcome(needs, needsAnswers(points), id)).toEqual([sum, bandIn(starts, sum)])
      return sum
    })
    expect([Math.min(...sums), Math.max(...sums)]).toEqual([0, max])
    for (const start of starts) expect(sums).toContain(start)
  })

test('needs: the total at every band limit, at least and at most', () => {
  const needs = soundInstrument(fictionalNeeds())
  for (const sum of [0, 10, 11, 22, 23, 29, 30, 38]) {
    const order = Object.entries(fictionalPoints).toSorted(([, left], [, right]) => right.length - left.length)
    let rest = sum
    const points: Record<string, number> = {}
    // Whole items first from the end, so that single points fill what is left.
    for (const [linkId, values] of order) {
      const most = values.filter((value) => value <= rest).at(-1) ?? 0
      points[linkId] = most
      rest -= most
    }
    expect(rest).toBe(0)
    expect(outcome(needs, needsAnswers(points), 'kebutuhan')).toEqual([sum, needOf(sum)])
  }
})

test('random answers agree with a count by hand', () => {
  const needs = soundInstrument(fictionalNeeds())
  const pick = (values: readonly number[]) => fc.constantFrom(...values)
  fc.assert(
    fc.property(
      fc.tuple(...partA.map(pick)),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      (values, ticks) => {
        let sum = 0
        for (const value of values) sum += value
        const answers = { ...rriAnswers(values), ...Object.fromEntries(ticks.map((tick, n) => [`b${n + 1}`, [tick]])) }
        expect(outcome(rri, answers, 'risiko')).toEqual([sum, riskOf(sum)])
      },
    ),
  )
  const ids = Object.keys(fictionalPoints)
  fc.assert(
    fc.property(fc.tuple(...ids.map((id) => pick(fictionalPoints[id] ?? []))), fc.boolean(), (values, tick) => {
      const points = Object.fromEntries(ids.map((id, index) => [id, values[index] ?? 0]))
      const ticks = Object.fromEntries(
        Array.from({ length: 9 }, (_one, n) => [
          [`b1-${n + 1}`, [tick]],
          [`b2-${n + 1}`, [!tick]],
        ]).flat(),
      )
      const answers = { ...needsAnswers(points), ...ticks }
      expect(answerProblems(needs, answers)).toEqual([])
      let total = 0
      for (const { id, items, starts } of domains) {
        let sum = 0
        for (const item of items) sum += points[item] ?? 0
        total += sum
        expect(outcome(needs, answers, id)).toEqual([sum, bandIn(starts, sum)])
      }
      expect(outcome(needs, answers, 'kebutuhan')).toEqual([total, needOf(total)])
    }),
  )
})
