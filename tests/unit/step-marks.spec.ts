import { expect, test } from '@playwright/test'
import { stepMarks } from '#shared/features/service-cases/step-marks.rules.ts'

const marked = (...letters: string[]) => [
  ...stepMarks(letters.map((letter, index) => ({ id: `s${index}`, letter }))).values(),
]

test('steps under one number of a counted list are told apart; under one letter of a flow chart they stand together', () => {
  expect(marked('A', '1', '2', '3', '3', '4', '13')).toEqual(['A', '1', '2', '3a', '3b', '4', '13'])
  expect(marked('A', 'B', 'B', 'B', 'C')).toEqual(['A', 'B', 'B', 'B', 'C'])
  expect(marked('3', '4', '3')).toEqual(['3a', '4', '3b'])
})
