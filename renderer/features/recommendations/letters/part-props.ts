import type { FieldAt, FieldMarks } from './letter-field.ts'

/** A part of the wording that has several fields; the whole wording too, at the path ''. */
export interface PartProps<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly fieldAt: FieldAt
  /** Where the part stands inside the wording. */
  readonly path: string
}

/** Everything an input of this part needs but its label. */
export type FieldOf<Part> = <Name extends keyof Part & string>(
  name: Name,
) => FieldMarks & { readonly value: Part[Name]; readonly onChange: (value: Part[Name]) => void }

export function fieldsOf<Part extends object>({ value, onChange, fieldAt, path }: PartProps<Part>) {
  const pathOf = (name: string) => (path === '' ? name : `${path}.${name}`)
  const bound = <Name extends keyof Part & string>(name: Name) => ({
    value: value[name],
    onChange: (changed: Part[Name]) => onChange({ ...value, [name]: changed }),
  })
  const field: FieldOf<Part> = (name) => ({ ...bound(name), ...fieldAt(pathOf(name)) })
  const part = <Name extends keyof Part & string>(name: Name): PartProps<Part[Name]> => ({
    ...bound(name),
    fieldAt,
    path: pathOf(name),
  })
  return { field, part }
}
