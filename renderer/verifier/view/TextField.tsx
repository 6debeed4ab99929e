import { type InputHTMLAttributes, useId } from 'react'
import { type FieldProps, labelText } from './field-label.ts'

type InputProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & { readonly onText: (text: string) => void }

export function TextField({ label, hint, isOptional, onText, ...input }: InputProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{labelText({ label, isOptional })}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        {...input}
        id={id}
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </div>
  )
}
