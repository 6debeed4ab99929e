/** Two values that are the same once kept as JSON. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Two people changed one record: `base` is what the fields were filled from, `now` what is stored, `mine` what stands in the fields.
 * What I changed stays, everything else is as it is stored now. Groups of fields are merged field by field, lists as a whole.
 */
export function mergedValues<Values extends object>(base: object, now: Values, mine: Values): Values {
  const before = base as Readonly<Record<string, unknown>>
  const typed = mine as Readonly<Record<string, unknown>>
  const merged = Object.entries(now).map(([field, stored]) => {
    const [was, is] = [before[field], typed[field]]
    if (isGroup(stored) && isGroup(was) && isGroup(is)) return [field, mergedValues(was, stored, is)]
    return [field, same(was, is) ? stored : is]
  })
  return Object.fromEntries(merged) as Values
}

/** A field in the form's words, e.g. "Alamat" and "Jalan Contoh 2". */
export interface FieldInWords {
  readonly label: string
  readonly value: unknown
}

/** One field that somebody else changed meanwhile. */
export interface FieldChange {
  readonly label: string
  readonly before: string
  readonly now: string
  readonly mine: string
}

/** The fields whose stored value is no longer what the form was filled from, in the form's own order. */
export function changesBetween(
  before: readonly FieldInWords[],
  now: readonly FieldInWords[],
  mine: readonly FieldInWords[],
): readonly FieldChange[] {
  const textOf = (rows: readonly FieldInWords[], label: string) =>
    String(rows.find((row) => row.label === label)?.value ?? '')
  return now
    .map(({ label }) => ({
      label,
      before: textOf(before, label),
      now: textOf(now, label),
      mine: textOf(mine, label),
    }))
    .filter((change) => change.before !== change.now)
}
