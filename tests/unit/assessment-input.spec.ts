import { expect, test } from '@playwright/test'
import {
  type AssessedPerson,
  contextOfAssessed,
  inputRefusals,
} from '#shared/features/assessment-instruments/assessment-input.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { agreed, soundInstrument } from '#tests/unit/assessment-samples.ts'
import { sampleFile, shippedInstrument, yesNo } from '#tests/unit/questionnaire-samples.ts'

const day = (text: string) => calendarDateSchema.parse(text)
const man: AssessedPerson = {
  sex: 'male',
  birthDate: day('1990-05-04'),
  convictedOn: day('2024-02-01'),
  assessedOn: day('2026-11-27'),
}
const rri = shippedInstrument('rri-02')

test('what is possible is not refused', () => {
  expect(inputRefusals(rri, { ...agreed, a1: ['3'], 'a1-bukti': ['Putusan'] }, man)).toEqual([])
  expect(
    inputRefusals(rri, { ...agreed, a1: ['0'] }, { ...man, birthDate: null, convictedOn: null, sex: null }),
  ).toEqual([])
  expect(contextOfAssessed(man)).toEqual({ sex: 'male', 'age-years': 36 })
})

test('dates that cannot be', () => {
  const refusals = (change: Partial<AssessedPerson>) =>
    inputRefusals(rri, agreed, { ...man, ...change }).map(({ refusal }) => refusal)
  expect(refusals({ convictedOn: day('1990-05-03') })).toEqual(['convicted-before-birth'])
  expect(refusals({ convictedOn: day('1990-05-04') })).toEqual([])
  expect(refusals({ convictedOn: day('2026-11-28') })).toEqual(['convicted-after-assessment'])
  expect(refusals({ birthDate: day('2026-11-28'), convictedOn: null })).toEqual(['born-after-assessment'])
})

test("the women's part for a man, and a value that no item offers", () => {
  const answers = { ...agreed, 'jenis-kelamin': ['female'], a2: ['2'], c1: [true] }
  expect(inputRefusals(rri, answers, man)).toEqual([
    { refusal: 'section-of-other-sex', linkId: 'c1' },
    { refusal: 'value-not-allowed', linkId: 'a2' },
  ])
  expect(inputRefusals(rri, { ...agreed, 'jenis-kelamin': ['female'], c1: [true] }, { ...man, sex: 'female' })).toEqual(
    [],
  )
})

test("a children's part for an adult", () => {
  const age = {
    linkId: 'umur',
    text: 'Umur',
    type: 'integer',
    readOnly: true,
    extension: [{ url: 'urn:lentera:fhir:context-variable', valueCode: 'age-years' }],
  }
  const child = { question: 'umur', operator: '<', answerInteger: 18 }
  const group = { linkId: 'anak', text: 'Khusus anak', type: 'group', enableWhen: [child], item: [yesNo('anak-1')] }
  const instrument = soundInstrument(JSON.stringify(sampleFile({ item: [age, group] })))
  const answers = { umur: [17], 'anak-1': [true] }
  expect(inputRefusals(instrument, answers, man)).toEqual([{ refusal: 'section-of-other-age', linkId: 'anak-1' }])
  expect(inputRefusals(instrument, answers, { ...man, birthDate: day('2010-01-01') })).toEqual([])
})
