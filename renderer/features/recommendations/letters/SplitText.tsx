import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { TextListProps } from './text-props.ts'

interface SplitTextProps extends TextListProps {
  readonly separator: RegExp
  readonly joiner: string
}

/** A list of texts typed as one, with a separator between them. */
export function SplitText({ label, value, onChange, hint, rows = 2, separator, joiner, ...marks }: SplitTextProps) {
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
