import { useId } from 'react'
import { type FieldProps, labelText } from './field-label.ts'

type SelectProps = FieldProps & {
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onText: (text: string) => void
}

export function SelectField({ value, options, onText, ...field }: SelectProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{labelText(field)}</label>
      <select id={id} value={value} onChange={(event) => onText(event.currentTarget.value)}>
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
