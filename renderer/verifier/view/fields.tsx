import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { verifierMessages } from '../verifier.messages.ts'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly isOptional?: boolean | undefined
}

type InputProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & { readonly onText: (text: string) => void }

const labelText = ({ label, isOptional }: FieldProps): string =>
  isOptional ? `${label} ${verifierMessages.optional}` : label

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

type FileProps = FieldProps & { readonly accept: string; readonly onFile: (file: File | null) => void }

export function FileField({ hint, accept, onFile, ...field }: FileProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{labelText(field)}</label>
      {hint && <span className="hint">{hint}</span>}
      <input id={id} type="file" accept={accept} onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)} />
    </div>
  )
}

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

type ChoiceProps = {
  readonly label: string
  readonly isChosen: boolean
  readonly onChosen: (isChosen: boolean) => void
  readonly children?: ReactNode
}

export function Choice({ label, isChosen, onChosen, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className="choice">
      <input id={id} type="checkbox" checked={isChosen} onChange={(event) => onChosen(event.currentTarget.checked)} />
      <div>
        <label htmlFor={id}>{label}</label>
        {children}
      </div>
    </div>
  )
}
