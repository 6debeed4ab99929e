/** What a form was filled from: a record's revision, or the values themselves where there is none. */
export type DraftBasis = string | number | null

interface DraftContent {
  readonly basis: DraftBasis
  /** As the fields were when they were filled; null in drafts of older versions. */
  readonly from: object | null
  readonly values: object
}

/** `from` and `values` are JSON already. */
export const draftContent = (basis: DraftBasis, from: string, values: string): string =>
  `{"basis":${JSON.stringify(basis)},"from":${from},"values":${values}}`

/** Null for what this version cannot read. */
export function readDraftContent(content: string): DraftContent | null {
  try {
    const read: unknown = JSON.parse(content)
    if (typeof read !== 'object' || read === null || !('values' in read) || !('basis' in read)) return null
    const { basis, values } = read
    if (typeof values !== 'object' || values === null) return null
    if (basis !== null && typeof basis !== 'string' && typeof basis !== 'number') return null
    const from = 'from' in read && typeof read.from === 'object' ? read.from : null
    return { basis, from, values }
  } catch {
    return null
  }
}

/** The kept fields that this form still has. Those of an older or newer version are left out. */
export function knownFields<Values extends object>(
  initial: Values,
  kept: object,
  omit: readonly (keyof Values)[],
): Partial<Values> {
  const isKnown = ([field]: readonly [string, unknown]) =>
    Object.hasOwn(initial, field) && !omit.includes(field as keyof Values)
  return Object.fromEntries(Object.entries(kept).filter(isKnown)) as Partial<Values>
}

/** The values as they are kept: JSON without the secret fields. */
export function keptValues<Values extends object>(values: Values, omit: readonly (keyof Values)[]): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(values).filter(([field]) => !omit.includes(field as keyof Values))),
  )
}
