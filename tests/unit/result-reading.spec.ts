import { expect, test } from '@playwright/test'
import { isOtherPerson, matchesOf, parseResult } from '#shared/features/assessment-import/result-reading.rules.ts'

const ours = { name: 'Djoko Soesilo', birthDate: '1990-11-17', registerNumber: 'AI.17/2026' }

test('what is no result says which kind of no', () => {
  expect(parseResult('bukan json')).toBe('result-malformed')
  expect(parseResult('[]')).toBe('result-malformed')
  expect(parseResult('{"format":"lentera-permohonan","version":1}')).toBe('result-other-content')
  expect(parseResult('{"format":"lentera-hasil-asesmen","version":2}')).toBe('result-newer')
  expect(parseResult('{"format":"lentera-hasil-asesmen","version":1}')).toBe('result-malformed')
})

test('a person is compared by name, register number and day of birth, whatever their spelling', () => {
  const told = { name: 'DJOKO  SOESILO', birthDate: '1990-11-17', registerNumber: 'ai 17 / 2026' }
  expect(matchesOf(told, ours)).toMatchObject({ name: 'same', birthDate: 'same' })
  expect(matchesOf({ ...told, registerNumber: null }, ours).registerNumber).toBe('unknown')
  expect(matchesOf({ ...told, birthDate: '1991-01-01' }, ours).birthDate).toBe('differs')
})

test('another name is another person unless the day of birth or the register number says otherwise', () => {
  const other = (told: Partial<Parameters<typeof matchesOf>[0]>) => isOtherPerson(matchesOf({ ...ours, ...told }, ours))
  expect(other({})).toBe(false)
  expect(other({ name: 'Joko Susilo' })).toBe(false)
  expect(other({ name: 'Joko Susilo', birthDate: '1970-01-01' })).toBe(true)
  expect(other({ name: 'Karta', birthDate: null, registerNumber: 'BI.2/2020' })).toBe(true)
  expect(other({ name: 'Karta', birthDate: null })).toBe(false)
  expect(other({ birthDate: '1970-01-01' })).toBe(false)
})
