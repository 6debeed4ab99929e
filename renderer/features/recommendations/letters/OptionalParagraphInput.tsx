import { Textarea } from '@mantine/core'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { nullIfEmpty } from './letter-field.ts'
import type { OptionalPartProps } from './text-props.ts'

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
