import { useId } from 'react'
import { type FieldProps, labelText } from './field-label.ts'

type AreaProps = FieldProps & { readonly value: string; readonly onText: (text: string) => void }

export function AreaField({ value, onText, ...field }: AreaProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{labelText(field)}</label>
      <textarea id={id} value={value} maxLength={2000} onChange={(event) => onText(event.currentTarget.value)} />
    </div>
  )
}
