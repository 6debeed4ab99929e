import { expect, test } from '@playwright/test'
import {
  checkOutsideDoctor,
  mayDraftDoctorLetter,
  mayIssueDoctorLetter,
  recommendationTriggers,
  triggersFor,
} from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { roles } from '#shared/people/roles.ts'
import { day, doctorElsewhere } from '#tests/unit/case-samples.ts'
import { shippedStandard } from '#tests/unit/reference-data.ts'

test('only a doctor issues the doctor letter; nurse and midwife may draft it', () => {
  expect(roles.filter((role) => mayIssueDoctorLetter([role]))).toEqual(['dokter'])
  expect(roles.filter((role) => mayDraftDoctorLetter([role]))).toEqual(['dokter', 'perawat', 'bidan'])
  expect(mayIssueDoctorLetter(['perawat', 'admin', 'kepala'])).toBe(false)
})

test('the rule and the service file agree on who issues it and on the triggers', () => {
  const { requirements, triggers } = shippedStandard()
  const letter = requirements.find((requirement) => requirement.id === 'doctor-letter')
  expect(roles.filter((role) => letter?.issuedBy.includes(role))).toEqual(
    roles.filter((role) => mayIssueDoctorLetter([role])),
  )
  expect(triggers.map((trigger) => trigger.id)).toEqual([...recommendationTriggers])
})

test('a nurse claims the doctor as trigger only where the unit has no doctor', () => {
  expect(triggersFor(['dokter'], true)).toEqual(['doctor', 'inmate', 'family'])
  expect(triggersFor(['perawat'], true)).toEqual(['inmate', 'family'])
  expect(triggersFor(['perawat'], false)).toEqual(['doctor', 'inmate', 'family'])
})

test('the letter of a doctor elsewhere names him fully and bears a plausible date', () => {
  const check = (change: object) => checkOutsideDoctor({ ...doctorElsewhere, ...change }, day('2026-11-21'))
  expect(check({})).toEqual({ refusals: [], warnings: [] })
  expect(check({ name: ' ', sip: '', institution: '' }).refusals).toEqual([
    'name-missing',
    'sip-missing',
    'institution-missing',
  ])
  expect(check({ date: '2026-11-21' }).refusals).toEqual([])
  expect(check({ date: '2026-11-22' }).refusals).toEqual(['date-in-future'])
  expect(check({ date: '2026-08-23' }).warnings).toEqual([])
  expect(check({ date: '2026-08-22' })).toEqual({ refusals: [], warnings: ['date-too-old'] })
})
