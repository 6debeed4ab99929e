import { TextInput } from '@mantine/core'
import type { TextPartProps } from './text-props.ts'

/** One line that the letter cannot do without. */
export function LineInput({ label, value, onChange, ...marks }: TextPartProps) {
  return <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} {...marks} />
}
