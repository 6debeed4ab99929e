import type { FieldMarks } from './letter-field.ts'

/** Several pieces of text in one field. */
export interface TextListProps extends FieldMarks {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly hint?: string | undefined
  readonly rows?: number | undefined
}

/** One piece of text that the letter cannot do without. */
export interface TextPartProps extends FieldMarks {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One piece of text that is left out when it is empty. */
export interface OptionalPartProps extends FieldMarks {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}
