import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  confidentialBecause,
  confidentialCodesSchema,
  isLateEntry,
  keptUntil,
  lateEntryReasonsSchema,
  retentionSchema,
} from '#shared/features/medical-records/medical-records.rules.ts'
import {
  bodyMassIndex,
  judgeVitalSigns,
  normalRangeFor,
  vitalSignsSchema,
} from '#shared/features/medical-records/vital-signs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import { readJson } from './reference-data.ts'

const facts = vitalSignsSchema.parse(readJson('reference-data/vital-signs.json'))
const codes = confidentialCodesSchema.parse(readJson('reference-data/confidential-codes.json'))
const one = (sign: string, value: number, kind: string | null = null) => ({ sign, kind, value })

const signOf = (id: string) => {
  const sign = facts.signs.find((candidate) => candidate.id === id)
  if (!sign) throw new Error(`no sign ${id}`)
  return sign
}

/** By hand: sign, age, value, what it is called. */
const marks: readonly (readonly [string, string | null, number | null, number, 'low' | 'normal' | 'high' | null])[] = [
  ['systolic', null, 40, 139, 'normal'],
  ['systolic', null, 40, 140, 'high'],
  ['systolic', null, 40, 89, 'low'],
  ['diastolic', null, 40, 90, 'high'],
  ['pulse', null, 40, 59, 'low'],
  ['pulse', null, 0, 150, 'normal'],
  ['pulse', null, 2, 150, 'high'],
  ['respiration', null, 0, 40, 'normal'],
  ['respiration', null, 30, 40, 'high'],
  ['temperature', null, 30, 37.5, 'normal'],
  ['temperature', null, 30, 37.6, 'high'],
  ['oxygen', null, 30, 94, 'low'],
  ['glucose', 'fasting', 50, 100, 'high'],
  ['glucose', 'random', 50, 100, 'normal'],
  ['glucose', 'after-meal', 50, 140, 'high'],
  ['weight', null, 50, 300, null],
  ['pulse', null, null, 101, 'high'],
]
for (const [sign, kind, age, value, expected] of marks) {
  test(`${sign} ${kind ?? ''} ${value} at ${age ?? 'unknown'} years is ${expected ?? 'not marked'}`, () => {
    expect(judgeVitalSigns(facts, [one(sign, value, kind)], age)).toMatchObject({
      ok: true,
      measurements: [{ interpretation: expected }],
    })
  })
}

test('every sign has a code, a unit and ranges in which the normal lies inside the possible', () => {
  const loincs = facts.signs.flatMap((sign) => (sign.kinds.length > 0 ? sign.kinds : [sign]).map(({ loinc }) => loinc))
  expect(new Set(loincs).size).toBe(loincs.length)
  for (const sign of facts.signs)
    for (const group of [sign, ...sign.kinds].flatMap(({ normal }) => normal)) {
      expect(group.low, sign.id).toBeGreaterThanOrEqual(sign.plausible.low)
      expect(group.high, sign.id).toBeLessThanOrEqual(sign.plausible.high)
      expect(group.low, sign.id).toBeLessThan(group.high)
    }
})

test('groups of age rise, and the last one holds everybody', () => {
  for (const { id, normal, kinds } of facts.signs)
    for (const groups of [normal, ...kinds.map((kind) => kind.normal)].filter(({ length }) => length > 0)) {
      const ages = groups.map(({ untilAge }) => untilAge ?? Number.POSITIVE_INFINITY)
      expect(ages, id).toEqual([...new Set(ages)].sort((left, right) => left - right))
      expect(groups.at(-1)?.untilAge, id).toBeNull()
    }
})

test('the check digit of every code is right', () => {
  const digitOf = (digits: string) => {
    const sum = [...digits].toReversed().reduce((total, digit, index) => {
      const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit)
      return total + Math.floor(doubled / 10) + (doubled % 10)
    }, 0)
    return (10 - (sum % 10)) % 10
  }
  for (const { loinc } of facts.signs.flatMap((sign) => [sign, ...sign.kinds])) {
    const [digits = '', check] = loinc.split('-')
    expect(digitOf(digits), loinc).toBe(Number(check))
  }
})

test('the body mass index comes from weight and height of the same visit, and is not called low in a child', () => {
  expect(bodyMassIndex(62.5, 168)).toBe(22.1)
  const measured = [one('weight', 62.5), one('height', 168)]
  const indexAt = (age: number | null) => {
    const judged = judgeVitalSigns(facts, measured, age)
    return judged.ok ? judged.measurements.find(({ isDerived }) => isDerived) : null
  }
  expect(indexAt(30)).toMatchObject({ sign: 'bmi', value: 22.1, interpretation: 'normal' })
  expect(indexAt(10)).toMatchObject({ sign: 'bmi', interpretation: null })
  expect(judgeVitalSigns(facts, [one('weight', 62.5)], 30)).toMatchObject({ measurements: [{ sign: 'weight' }] })
  expect(normalRangeFor(signOf('bmi'), null, null)).toEqual({ low: 18.5, high: 25 })
})

test('a weight that cannot belong to the height is refused by name', () => {
  expect(judgeVitalSigns(facts, [one('weight', 300), one('height', 41)], 30)).toEqual({
    ...{ ok: false, fault: 'implausible', sign: 'weight', value: 300 },
  })
})

test('whatever is possible is taken, whatever is not is refused, for every sign', () => {
  const signs = facts.signs.filter(({ id }) => id !== 'bmi')
  fc.assert(
    fc.property(fc.constantFrom(...signs), fc.double({ min: -10, max: 2000, noNaN: true }), (sign, value) => {
      const judged = judgeVitalSigns(facts, [one(sign.id, value, sign.kinds[0]?.id ?? null)], 30)
      expect(judged.ok).toBe(value >= sign.plausible.low && value <= sign.plausible.high)
    }),
  )
})

const proposals: readonly (readonly [string | null, boolean])[] = [
  ['B20', true],
  ['B20.1', true],
  ['B24', true],
  ['b22', true],
  ['B25', false],
  ['B19.9', false],
  ['Z21', true],
  ['Z11.4', true],
  ['Z11.1', false],
  ['Z114', true],
  ['A53.9', true],
  ['A65', false],
  ['F17', false],
  ['T74.2', true],
  ['J06.9', false],
  [null, false],
]
for (const [code, isProposed] of proposals) {
  test(`${code ?? 'no code'} ${isProposed ? 'proposes' : 'does not propose'} extra confidentiality`, () => {
    expect(confidentialBecause(code, codes) !== null).toBe(isProposed)
  })
}

test('an entry is late only after the whole term, and a record of a leap day is kept to the end of February', () => {
  const care = '2026-11-16T01:00:00.000Z' as Instant
  expect(isLateEntry(care, '2026-11-17T01:00:00.000Z' as Instant, 24)).toBe(false)
  expect(isLateEntry(care, '2026-11-17T01:00:00.001Z' as Instant, 24)).toBe(true)
  expect(keptUntil('2028-02-29' as CalendarDate, 25)).toBe('2053-02-28')
  expect(retentionSchema.parse(readJson('reference-data/record-retention.json')).years).toBe(25)
  expect(lateEntryReasonsSchema.parse(readJson('reference-data/late-entry-reasons.json')).reasons[0]).toContain('pekan')
})
