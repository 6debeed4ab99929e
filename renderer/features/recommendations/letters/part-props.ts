import type { FieldAt } from './letter-field.ts'

/** A part of the wording that has several fields. */
export interface PartProps<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly fieldAt: FieldAt
  /** Where the part stands inside the wording. */
  readonly path: string
}
