import { z } from 'zod'

const text = z.string().min(1)
const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const loinc = z.string().regex(/^\d{1,7}-\d$/)
const range = z.strictObject({ low: z.number(), high: z.number() }).refine(({ low, high }) => low < high)

/** Groups in order of age; the first whose `untilAge` (years, exclusive) lies above the age counts. Null: everybody else. */
const normalRanges = z.array(
  z.strictObject({ untilAge: z.int().positive().nullable(), low: z.number(), high: z.number() }),
)

const signSchema = z.strictObject({
  id,
  name: text,
  short: text,
  loinc,
  unit: text,
  ucum: text,
  decimals: z.int().min(0).max(2),
  /** Outside of it nobody measures: a slip of the key. */
  plausible: range,
  normal: normalRanges,
  /** Below this age nothing is called low or high. */
  normalFromAge: z.int().min(0),
  /** Circumstances that change code and range, such as fasting; one must be named where there are any. */
  kinds: z.array(z.strictObject({ id, name: text, loinc, normal: normalRanges })),
})

/** `resources/reference-data/vital-signs.json`: what is measured, in which unit, and what is called possible and normal. */
export const vitalSignsSchema = z.strictObject({
  version: text,
  source: text,
  sources: z.array(z.strictObject({ about: z.array(id).min(1), text, date: text })).min(1),
  signs: z.array(signSchema).min(1),
})

export type VitalSigns = z.infer<typeof vitalSignsSchema>
export type VitalSign = VitalSigns['signs'][number]

export const interpretations = ['low', 'normal', 'high'] as const
export type Interpretation = (typeof interpretations)[number]

/** Computed, never typed. */
export const bodyMassIndexSign = 'bmi'

export interface Measurement {
  readonly sign: string
  readonly kind: string | null
  readonly value: number
}

export interface JudgedMeasurement extends Measurement {
  readonly loinc: string
  readonly unit: string
  readonly interpretation: Interpretation | null
  readonly isDerived: boolean
}

export type VitalSignFault = 'unknown-sign' | 'kind-missing' | 'implausible' | 'pressures-reversed'

export type VitalSignJudgement =
  | { readonly ok: true; readonly measurements: readonly JudgedMeasurement[] }
  | { readonly ok: false; readonly fault: VitalSignFault; readonly sign: string; readonly value: number }

const factor = (decimals: number) => 10 ** decimals
const rounded = (value: number, decimals: number) => Math.round(value * factor(decimals)) / factor(decimals)

/** Of the group that an age in years falls into; null where the data name none, or the age is not known and children differ. */
export function normalRangeFor(sign: VitalSign, kind: string | null, age: number | null) {
  const groups = (sign.kinds.find((candidate) => candidate.id === kind) ?? sign).normal
  if (age !== null && age < sign.normalFromAge) return null
  // Whoever's age nobody knows is taken for grown up: so are all but a few.
  const group = groups.find(({ untilAge }) => untilAge === null || (age !== null && age < untilAge))
  return group ? { low: group.low, high: group.high } : null
}

export function interpret(value: number, range: { readonly low: number; readonly high: number } | null) {
  if (range === null) return null
  return value < range.low ? 'low' : value > range.high ? 'high' : 'normal'
}

/** kg and cm -> kg/m2. */
export const bodyMassIndex = (weight: number, height: number): number => rounded(weight / (height / 100) ** 2, 1)

/**
 * Checks what was measured at one visit, marks it and adds the body mass index where weight and height are both there.
 * `age` in completed years on the day of the visit.
 */
export function judgeVitalSigns(
  { signs }: Pick<VitalSigns, 'signs'>,
  measured: readonly Measurement[],
  age: number | null,
): VitalSignJudgement {
  const measurements: JudgedMeasurement[] = []
  const judge = ({ sign: wanted, kind, value }: Measurement, isDerived: boolean): VitalSignFault | null => {
    const sign = signs.find((candidate) => candidate.id === wanted)
    if (sign === undefined || (sign.id === bodyMassIndexSign && !isDerived)) return 'unknown-sign'
    const chosen = sign.kinds.find((candidate) => candidate.id === kind)
    if (sign.kinds.length > 0 && chosen === undefined) return 'kind-missing'
    if (value < sign.plausible.low || value > sign.plausible.high) return 'implausible'
    measurements.push({
      sign: sign.id,
      kind: chosen?.id ?? null,
      value: rounded(value, sign.decimals),
      loinc: chosen?.loinc ?? sign.loinc,
      unit: sign.unit,
      interpretation: interpret(rounded(value, sign.decimals), normalRangeFor(sign, kind, age)),
      isDerived,
    })
    return null
  }
  for (const one of measured) {
    const fault = judge(one, false)
    if (fault !== null) return { ok: false, fault, sign: one.sign, value: one.value }
  }
  const measuredAs = (sign: string) => measured.find((one) => one.sign === sign)?.value
  const [systolic, diastolic] = [measuredAs('systolic'), measuredAs('diastolic')]
  if (systolic !== undefined && diastolic !== undefined && diastolic >= systolic)
    return { ok: false, fault: 'pressures-reversed', sign: 'diastolic', value: diastolic }
  const [weight, height] = [measuredAs('weight'), measuredAs('height')]
  if (weight !== undefined && height !== undefined) {
    const index = bodyMassIndex(weight, height)
    const fault = judge({ sign: bodyMassIndexSign, kind: null, value: index }, true)
    if (fault !== null) return { ok: false, fault, sign: 'weight', value: weight }
  }
  return { ok: true, measurements }
}
