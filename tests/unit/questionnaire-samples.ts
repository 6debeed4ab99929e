import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Answers, Instrument } from '#shared/features/questionnaires/instrument.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { type ParameterValues, scoresOf } from '#shared/features/questionnaires/scores.rules.ts'
import { surveyElements } from '#shared/features/satisfaction/survey-index.rules.ts'

const folder = resolve(import.meta.dirname, '../../resources/instruments')

export const shippedText = (name: string): string => readFileSync(resolve(folder, `${name}.json`), 'utf8')

export function shippedInstrument(name: string): Instrument {
  const { instrument, faults } = readInstrument(shippedText(name))
  if (!instrument) throw new Error(JSON.stringify(faults))
  return instrument
}

/** Values of all scores by their ids. */
export const valuesOf = (instrument: Instrument, answers: Answers, chosen: ParameterValues = {}) =>
  Object.fromEntries(scoresOf(instrument, answers, chosen).map(({ id, value }) => [id, value]))

type Json = Record<string, unknown>

const lentera = (name: string) => `urn:lentera:fhir:${name}`
const parts = (values: Json): unknown[] =>
  Object.entries(values).flatMap(([url, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => {
      if (typeof one === 'boolean') return { url, valueBoolean: one }
      if (typeof one === 'number')
        return Number.isInteger(one) ? { url, valueInteger: one } : { url, valueDecimal: one }
      return typeof one === 'string' ? { url, valueString: one } : { url, extension: parts(one as Json) }
    }),
  )

/** Scores and parameters are written as plain objects; a list is a repeated part. */
export const scoreExtension = (values: Json): Json => ({ url: lentera('score'), extension: parts(values) })
export const parameterExtension = (values: Json): Json => ({ url: lentera('parameter'), extension: parts(values) })

export const yesNo = (linkId: string, more: Json = {}): Json => ({
  linkId,
  text: `Butir ${linkId}`,
  type: 'boolean',
  ...more,
})

/** A small sound file, changed by hand. */
export function sampleFile(change: { item?: unknown[]; extension?: unknown[] } & Json = {}): Json {
  return {
    resourceType: 'Questionnaire',
    url: 'urn:lentera:instrument:contoh',
    version: '1.0',
    name: 'Contoh',
    title: 'Contoh',
    status: 'active',
    subjectType: ['Patient'],
    date: '2026-11-01',
    publisher: 'Kantor contoh',
    effectivePeriod: { start: '2026-11-01' },
    item: [yesNo('a'), yesNo('b')],
    ...change,
  }
}

/** Every question of the satisfaction survey answered. */
export const surveyAnswers: Answers = {
  ...Object.fromEntries(surveyElements.map((element, index) => [element, [String((index % 4) + 1)]])),
  saran: ['Tambah kursi tunggu'],
  umur: ['26-35'],
  'jenis-kelamin': ['perempuan'],
  pendidikan: ['sma'],
  pekerjaan: ['wirausaha'],
}
