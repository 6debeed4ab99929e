/**
 * Numbers of complaints: `AD-482-9163`, six digits by lot and a check digit. They are not given in a row, so that nobody can tell from the
 * neighbours whether one is missing; digits alone are said by telephone without a mistake. Older ones (`AD-2026-0001`) stay as they are.
 */
export const complaintSeries = 'AD'

/** How many numbers there are to draw from. */
export const complaintLots = 1_000_000

const lotDigits = 6

/** Damm's quasigroup of order ten (H. M. Damm, 2004): it finds every wrong digit and every exchange of two neighbours. */
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

/** 0 over digits that end with their check digit. */
const checkDigit = (digits: string): number =>
  [...digits].reduce<number>((interim, digit) => damm[interim]?.[Number(digit)] ?? 0, 0)

/** The number of a lot, from 0; with this computer's mark where it has one. */
export function complaintNumber(lot: number, mark: string | null): string {
  const digits = String(lot).padStart(lotDigits, '0')
  const whole = `${digits}${checkDigit(digits)}`
  return [complaintSeries, ...(mark === null ? [] : [mark]), whole.slice(0, 3), whole.slice(3)].join('-')
}

const shape = /^(?:AD[ -]*)?(?:([A-Z0-9]{1,4})[ -]+)?(\d{3})[ -]?(\d{4})$/

/** A number as it is kept, from what was typed or heard: with or without prefix, hyphens and capitals. */
export function readComplaintNumber(typed: string): string {
  const text = typed.trim().toUpperCase()
  const [, mark, head, tail] = shape.exec(text) ?? []
  if (head === undefined || tail === undefined) return text
  return [complaintSeries, ...(mark === undefined ? [] : [mark]), head, tail].join('-')
}

/** Whether a number cannot be one, because a digit is wrong or two are exchanged. Numbers of another shape are not judged. */
export function isMistyped(typed: string): boolean {
  const [, , head, tail] = shape.exec(readComplaintNumber(typed)) ?? []
  return head !== undefined && tail !== undefined && checkDigit(`${head}${tail}`) !== 0
}
