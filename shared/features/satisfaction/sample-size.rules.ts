import { inParts, rational } from './rational.ts'

/**
 * People to be asked out of `population` for 95 % confidence and 5 % error: Krejcie and Morgan (1970),
 * S = 3.841 N P(1-P) / (d2 (N-1) + 3.841 P(1-P)) with P = 0.5 and d = 0.05, to the nearest whole number.
 */
export function sampleSize(population: number): number {
  if (population < 1) return 0
  // Both parts times 100,000, so that they are whole.
  return inParts(rational(96_025 * population, 250 * (population - 1) + 96_025), 1)
}
