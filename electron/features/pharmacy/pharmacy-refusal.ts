import { Failure } from '#shared/contract/failure.ts'
import type { PharmacyRefusalCode } from '#shared/features/pharmacy/pharmacy-refusals.ts'

/** Typed by the closed list that the page has texts for. */
export const refuse = (reason: PharmacyRefusalCode, details: Readonly<Record<string, string | number>> = {}): Failure =>
  new Failure('refused', { ...details, reason })
