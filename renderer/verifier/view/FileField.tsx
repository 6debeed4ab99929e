import { useId } from 'react'
import { type FieldProps, labelText } from './field-label.ts'

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
