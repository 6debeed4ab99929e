import { TextInput } from '@mantine/core'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { nullIfEmpty } from './letter-field.ts'
import type { OptionalPartProps } from './text-props.ts'

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
