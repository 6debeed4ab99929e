import type { Diagnosis } from '#shared/features/terminology/diagnosis-codes.ts'

/** A diagnosis as a form keeps it. */
export interface PickedDiagnosis {
  /** Null: typed freely, to be coded by the keeper of the records ("belum berkode"). */
  readonly code: string | null
  readonly term: string
  /** An entry with it is proposed as extra-confidential. */
  readonly isConfidential: boolean
  readonly isNotifiable: boolean
}

export const pickedOf = ({ code, term, isConfidential, isNotifiable }: Diagnosis): PickedDiagnosis => ({
  code,
  term,
  isConfidential,
  isNotifiable,
})

/** Words without a code. */
export const uncoded = (term: string): PickedDiagnosis => ({
  code: null,
  term,
  isConfidential: false,
  isNotifiable: false,
})
