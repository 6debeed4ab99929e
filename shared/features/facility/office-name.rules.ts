const folded = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether two names mean one office, whatever their capitals, hyphens and dots. */
export const isSameOfficeName = (one: string, other: string): boolean => folded(one) === folded(other)
