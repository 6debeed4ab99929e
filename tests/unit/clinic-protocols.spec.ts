import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { clinicVitals, vitalFacts } from '#shared/features/clinic-protocols/clinic-vitals.ts'
import {
  type MeasureStep,
  type Protocol,
  type ProtocolCondition,
  protocolSchema,
} from '#shared/features/clinic-protocols/protocol.ts'
import { protocolFaults } from '#shared/features/clinic-protocols/protocol-faults.rules.ts'
import {
  type MeasuredVitals,
  type ProtocolEntry,
  runProtocol,
} from '#shared/features/clinic-protocols/protocol-run.rules.ts'
import { protocolSummary } from '#shared/features/clinic-protocols/protocol-summary.messages.ts'
import { vitalSignsSchema } from '#shared/features/medical-records/vital-signs.rules.ts'
import { diagnosisFileSchema } from '#shared/features/terminology/diagnosis-codes.ts'
import { resourcesFolder } from '#tests/harness/core.ts'

const folder = join(resourcesFolder, 'protocols')
const protocols = readdirSync(folder).map((name) => ({
  name,
  protocol: protocolSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
}))

test('there are protocols for everything a nurse alone may meet, each named as its file and marked as a draft', () => {
  expect(protocols.map(({ name }) => name.replace('.json', '')).sort()).toEqual([
    'batuk',
    'cedera-perdarahan',
    'demam',
    'diare',
    'gula-darah',
    'kejang',
    'nyeri-dada',
    'pernyataan-bunuh-diri',
    'sesak-napas',
    'tekanan-darah-tinggi',
  ])
  for (const { name, protocol } of protocols) {
    expect(`${protocol.id}.json`).toBe(name)
    expect(protocol.source).toContain('harus disahkan dokter penanggung jawab')
  }
})

test('no shipped protocol has a fault, and each can end in an emergency referral and with the doctor', () => {
  const icd = diagnosisFileSchema.parse(
    JSON.parse(readFileSync(join(resourcesFolder, 'reference-data/icd-10.json'), 'utf8')),
  )
  const known = new Set(icd.codes.map(({ code }) => code))
  for (const { protocol } of protocols) {
    expect(protocolFaults(protocol), protocol.id).toEqual([])
    const ends = Object.values(protocol.ends)
    const kinds = ends.map((end) => (end.kind === 'refer' ? end.urgency : end.kind))
    expect(kinds, protocol.id).toEqual(expect.arrayContaining(['emergency', 'call-doctor', 'treat']))
    expect(
      ends.flatMap(({ codes }) => codes).filter((code) => !known.has(code)),
      protocol.id,
    ).toEqual([])
  }
})

test('no protocol names a dose: that stands in the list of the clinic', () => {
  for (const { protocol } of protocols) {
    const medicines = Object.values(protocol.ends).flatMap((end) => (end.kind === 'treat' ? end.medicines : []))
    for (const line of medicines) expect(line, protocol.id).not.toMatch(/\d\s*(mg|ml|tablet|kapsul)/i)
  }
})

/** A number that makes a condition true, at its very edge. */
function edgeOf({ vital, is, value }: ProtocolCondition): number {
  const step = vitalFacts[vital].decimals === 1 ? 0.1 : 1
  if (is === 'at-least' || is === 'at-most') return value
  return Math.round((is === 'above' ? value + step : value - step) * 10) / 10
}

/** A number just on the other side. */
function pastEdge({ vital, is, value }: ProtocolCondition): number {
  const step = vitalFacts[vital].decimals === 1 ? 0.1 : 1
  if (is === 'above' || is === 'below') return value
  return Math.round((is === 'at-least' ? value - step : value + step) * 10) / 10
}

/** Numbers of somebody who is well, as far as the rules of a step go. */
function calm(step: MeasureStep): MeasuredVitals {
  const normal = {
    systolic: 120,
    diastolic: 80,
    pulse: 80,
    respiration: 18,
    temperature: 37.5,
    oxygen: 98,
    glucose: 110,
  } as const
  return Object.fromEntries(step.vitals.map((vital) => [vital, normal[vital]]))
}

interface Branch {
  readonly vitals: MeasuredVitals
  readonly next: string
  readonly reason: string
}

/** Every branch of a measurement: each rule at its edge, everything well, and nothing measured. */
function branchesOf(step: MeasureStep): readonly Branch[] {
  const rules = step.rules.map((rule) => ({
    vitals: { ...calm(step), ...Object.fromEntries(rule.when.map((when) => [when.vital, edgeOf(when)])) },
    next: rule.next,
    reason: rule.reason,
  }))
  const nothing = Object.fromEntries(step.vitals.map((vital) => [vital, null]))
  return [...rules, { vitals: calm(step), ...step.otherwise }, { vitals: nothing, ...step.unmeasured }]
}

interface Path {
  readonly entries: readonly ProtocolEntry[]
  readonly reasons: readonly string[]
  readonly end: string
}

/** Every way through a protocol, reckoned from its data without the engine. */
function pathsOf(protocol: Protocol, id = protocol.start): readonly Path[] {
  const step = protocol.steps[id]
  if (!step) return [{ entries: [], reasons: [], end: id }]
  const branches =
    step.kind === 'question'
      ? step.answers.map(({ id: answer, next, reason }) => ({ entry: { step: id, answer }, next, reason }))
      : branchesOf(step).map(({ vitals, next, reason }) => ({ entry: { step: id, vitals }, next, reason }))
  return branches.flatMap(({ entry, next, reason }) =>
    pathsOf(protocol, next).map((rest) => ({
      entries: [entry, ...rest.entries],
      reasons: [...(reason === null ? [] : [reason]), ...rest.reasons],
      end: rest.end,
    })),
  )
}

for (const { protocol } of protocols) {
  test(`every path of ${protocol.id} ends where its data says, with its reasons, and as text`, () => {
    const paths = pathsOf(protocol)
    expect(paths.length).toBeGreaterThan(5)
    expect(new Set(paths.map(({ end }) => end))).toEqual(new Set(Object.keys(protocol.ends)))
    for (const path of paths) {
      const told = JSON.stringify(path.entries)
      const state = runProtocol(protocol, path.entries)
      expect(state, told).toMatchObject({ kind: 'end', id: path.end })
      if (state.kind !== 'end') continue
      expect(
        state.trace.flatMap(({ reason }) => reason ?? []),
        told,
      ).toEqual(path.reasons)
      const text = protocolSummary(protocol, false, state.trace, state.end)
      expect(text).toContain('(belum disahkan dokter)')
      for (const reason of path.reasons) expect(text).toContain(reason)
      // One entry fewer: the last step is asked again.
      const before = runProtocol(protocol, path.entries.slice(0, -1))
      expect(before, told).toMatchObject({ kind: 'ask', id: path.entries.at(-1)?.step })
    }
  })

  if (Object.values(protocol.steps).some(({ kind }) => kind === 'measure'))
    test(`each threshold of ${protocol.id} decides at its edge and not one step before`, () => {
      for (const [id, step] of Object.entries(protocol.steps)) {
        if (step.kind !== 'measure') continue
        const only = { ...protocol, start: id }
        const reasonAt = (vitals: MeasuredVitals) => runProtocol(only, [{ step: id, vitals }]).trace[0]?.reason
        for (const rule of step.rules) {
          const met = Object.fromEntries(rule.when.map((when) => [when.vital, edgeOf(when)]))
          expect(reasonAt({ ...calm(step), ...met }), `${id}: ${rule.reason}`).toBe(rule.reason)
          for (const when of rule.when)
            expect(reasonAt({ ...calm(step), ...met, [when.vital]: pastEdge(when) }), id).not.toBe(rule.reason)
        }
      }
    })
}

const vitalsOf = (step: MeasureStep): fc.Arbitrary<MeasuredVitals> =>
  fc.record(
    Object.fromEntries(
      step.vitals.map((vital) => [
        vital,
        fc.option(fc.integer({ min: vitalFacts[vital].lowest, max: vitalFacts[vital].highest }), { nil: null }),
      ]),
    ),
  )

test('whatever is answered and measured, every protocol comes to an end in as many steps as it has', () => {
  for (const { protocol } of protocols) {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.gen(), (choices, gen) => {
        const entries: ProtocolEntry[] = []
        for (const choice of choices) {
          const state = runProtocol(protocol, entries)
          if (state.kind === 'end') break
          expect(entries.length).toBeLessThan(Object.keys(protocol.steps).length)
          const { id, step } = state
          if (step.kind === 'measure') entries.push({ step: id, vitals: gen(() => vitalsOf(step)) })
          else entries.push({ step: id, answer: step.answers[choice % step.answers.length]?.id ?? '' })
        }
        expect(runProtocol(protocol, entries).kind).toBe('end')
      }),
      { numRuns: 60 },
    )
  }
})

const sample = protocols.find(({ protocol }) => protocol.id === 'demam')?.protocol
if (!sample) throw new Error('no protocol for fever')

test('what is impossible, missing, for another step or no answer leaves the question open', () => {
  const first: ProtocolEntry = { step: 'bahaya', answer: 'tidak' }
  const well = { systolic: 120, pulse: 80, respiration: 18, temperature: 38, oxygen: 98 }
  const at = (...entries: readonly ProtocolEntry[]) => {
    const state = runProtocol(sample, entries)
    return state.id
  }
  expect(at()).toBe('bahaya')
  expect(at({ step: 'bahaya', answer: 'mungkin' })).toBe('bahaya')
  expect(at({ step: 'vital', answer: 'tidak' })).toBe('bahaya')
  expect(at({ step: 'bahaya', vitals: well })).toBe('bahaya')
  expect(at(first, { step: 'vital', vitals: { ...well, temperature: 380 } })).toBe('vital')
  expect(at(first, { step: 'vital', vitals: { systolic: 120 } })).toBe('vital')
  expect(at(first, { step: 'vital', vitals: well })).toBe('lama')
})

test('one dangerous number is enough, also where the rest could not be measured', () => {
  const unknown = { pulse: null, respiration: null, temperature: null, oxygen: null }
  const entries = (systolic: number | null): readonly ProtocolEntry[] => [
    { step: 'bahaya', answer: 'tidak' },
    { step: 'vital', vitals: { ...unknown, systolic } },
  ]
  expect(runProtocol(sample, entries(80)).id).toBe('rujuk')
  expect(runProtocol(sample, entries(120)).id).toBe('dokter')
})

/** The shipped protocol with one thing spoilt. */
function spoilt(change: (protocol: Protocol) => void): readonly string[] {
  const copy = structuredClone(sample) as Protocol
  change(copy)
  return protocolFaults(copy).map(({ code }) => code)
}

const stepOf = <Kind extends 'question' | 'measure'>(protocol: Protocol, id: string, kind: Kind) => {
  const step = protocol.steps[id]
  if (step?.kind !== kind) throw new Error(`${id} is no ${kind}`)
  return step as Extract<typeof step, { readonly kind: Kind }>
}

test('a faulty protocol is told apart by its fault', () => {
  const answer = (protocol: Protocol, index: number) => {
    const found = stepOf(protocol, 'khusus', 'question').answers[index]
    if (!found) throw new Error('no answer')
    return found
  }
  expect(spoilt((p) => Object.assign(answer(p, 0), { next: 'entah' }))).toEqual(['target-unknown'])
  expect(spoilt((p) => Object.assign(answer(p, 0), { next: 'bahaya' }))).toEqual(['goes-in-circles'])
  expect(spoilt((p) => Object.assign(answer(p, 1), { next: 'dokter' }))).toEqual(['unreachable'])
  expect(spoilt((p) => Object.assign(answer(p, 1), { id: 'ya' }))).toEqual(['answer-repeated'])
  expect(spoilt((p) => Object.assign(p, { start: 'entah' }))).toContain('target-unknown')
  expect(spoilt((p) => Object.assign(p.steps, { obati: p.steps.lama }))).toContain('name-used-twice')
  expect(spoilt((p) => stepOf(p, 'vital', 'measure').vitals.splice(0, 1))).toEqual(['not-measured'])
  const condition = (p: Protocol) => stepOf(p, 'vital', 'measure').rules[0]?.when[0]
  expect(spoilt((p) => Object.assign(condition(p) ?? {}, { value: 9 }))).toEqual(['threshold-impossible'])
})

test('an end without what to do, a question with one answer and an unknown word are refused by the schema', () => {
  const wrong = (change: (protocol: Protocol) => void) => {
    const copy = structuredClone(sample) as Protocol
    change(copy)
    return protocolSchema.safeParse(copy).success
  }
  expect(wrong(() => undefined)).toBe(true)
  expect(wrong((p) => Object.assign(p.ends.obati ?? {}, { measures: [] }))).toBe(false)
  expect(wrong((p) => stepOf(p, 'lama', 'question').answers.splice(1))).toBe(false)
  expect(wrong((p) => Object.assign(p, { dosis: '500 mg' }))).toBe(false)
})

test('each vital has a possible range and a code', () => {
  for (const vital of clinicVitals) {
    expect(vitalFacts[vital].lowest).toBeLessThan(vitalFacts[vital].highest)
    expect(vitalFacts[vital].loinc).toMatch(/^\d{4,5}-\d$/)
  }
})

test('what is measured on the way is what a visit measures: one name, unit, code and range', () => {
  const { signs } = vitalSignsSchema.parse(
    JSON.parse(readFileSync('resources/reference-data/vital-signs.json', 'utf8')),
  )
  for (const vital of clinicVitals) {
    const { unit, loinc, lowest, highest, decimals } = vitalFacts[vital]
    expect(signs.find(({ id }) => id === vital)).toMatchObject({
      ...{ unit, loinc, decimals },
      plausible: { low: lowest, high: highest },
    })
  }
})
