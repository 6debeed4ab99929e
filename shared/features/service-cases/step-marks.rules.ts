import type { ServiceStep } from './service-standard.ts'

/**
 * What stands before each step. Steps of one letter of a flow chart share it; a list of numbers counts, so steps that share a number there
 * are told apart: 3a, 3b.
 */
export function stepMarks(steps: readonly Pick<ServiceStep, 'id' | 'letter'>[]): ReadonlyMap<string, string> {
  return new Map(
    steps.map((step) => {
      const same = steps.filter(({ letter }) => letter === step.letter)
      const isCounted = /^\d/.test(step.letter) && same.length > 1
      return [step.id, isCounted ? `${step.letter}${String.fromCharCode(97 + same.indexOf(step))}` : step.letter]
    }),
  )
}
