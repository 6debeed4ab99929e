import { Textarea } from '@mantine/core'
import type { TextPartProps } from './text-props.ts'

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
