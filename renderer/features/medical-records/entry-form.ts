export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Says what is missing where a field that has to be filled is blank. */
export const needed =
  (missing: string) =>
  (value: unknown): string | null =>
    value === null || (typeof value === 'string' && value.trim() === '') ? missing : null

/** Whose draft it is: what is typed at a visit stays apart from what is typed in the record. */
export const entrySubject = (inmateId: string, encounterId: string | null): string =>
  [inmateId, encounterId].filter((id) => id !== null).join(' ')
