import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { letterMessages as words } from './letter.messages.ts'
import { type FieldMarks, nullIfEmpty } from './letter-field.ts'

interface TextListProps extends FieldMarks {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly hint?: string | undefined
  readonly rows?: number | undefined
}

/** Several paragraphs in one field, as in any text program: an empty line begins the next. */
export function ParagraphsInput({ hint = words.paragraphsHint, rows = 3, ...props }: TextListProps) {
  return <SplitText {...props} hint={hint} rows={rows} separator={/\n\s*\n/} joiner={'\n\n'} />
}

/** A list in one field: one entry per line. */
export function LinesInput({ hint = words.linesHint, rows = 2, ...props }: TextListProps) {
  return <SplitText {...props} hint={hint} rows={rows} separator={/\n/} joiner={'\n'} />
}

interface SplitTextProps extends TextListProps {
  readonly separator: RegExp
  readonly joiner: string
}

function SplitText({ label, value, onChange, hint, rows = 2, separator, joiner, ...marks }: SplitTextProps) {
  const split = (text: string) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  // The text as typed, with the empty lines that the list does not keep; the list wins when it was changed elsewhere.
  const [typed, setTyped] = useState(value.join(joiner))
  const isSame = split(typed).join(joiner) === value.join(joiner)
  return (
    <Textarea
      label={label}
      description={hint}
      value={isSame ? typed : value.join(joiner)}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(split(event.currentTarget.value))
      }}
      autosize
      minRows={rows}
      maxRows={14}
      {...marks}
    />
  )
}

interface TextPartProps extends FieldMarks {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One paragraph that the letter cannot do without. */
export function ParagraphInput({ label, value, onChange, ...marks }: TextPartProps) {
  return (
    <Textarea
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={2}
      maxRows={12}
      {...marks}
    />
  )
}

/** One line that the letter cannot do without. */
export function LineInput({ label, value, onChange, ...marks }: TextPartProps) {
  return <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} {...marks} />
}

interface OptionalPartProps extends FieldMarks {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** One line that is left out when it is empty. */
export function OptionalLineInput({ label, hint, value, onChange, ...marks }: OptionalPartProps) {
  return (
    <TextInput
      label={optionalLabel(label)}
      description={hint}
      value={value ?? ''}
      onChange={(event) => onChange(nullIfEmpty(event.currentTarget.value))}
      {...marks}
    />
  )
}

/** One paragraph that is left out when it is empty. */
export function OptionalParagraphInput({ label, hint, value, onChange, ...marks }: OptionalPartProps) {
  return (
    <Textarea
      label={optionalLabel(label)}
      description={hint}
      value={value ?? ''}
      onChange={(event) => onChange(nullIfEmpty(event.currentTarget.value))}
      autosize
      minRows={2}
      maxRows={12}
      {...marks}
    />
  )
}
