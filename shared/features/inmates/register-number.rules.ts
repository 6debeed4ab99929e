import type { CalendarDate } from '#shared/time/calendar-date.ts'

/** Register classes: A for detainees by the authority that holds them, B for convicts by the length of the sentence. */
export const registerClasses = [
  'A.I',
  'A.II',
  'A.III',
  'A.IV',
  'A.V',
  'B.I',
  'B.IIa',
  'B.IIb',
  'B.III',
  'B.IIIs',
] as const

export type RegisterClass = (typeof registerClasses)[number]

/** A register number taken apart; numbers run per class and year. */
export interface RegisterNumber {
  readonly registerClass: RegisterClass
  readonly number: number
  readonly year: number
}

/** One line of a person's register history. */
export interface RegisterEntry {
  readonly registerNumber: string
  readonly since: CalendarDate
}

const classesByCompactName: ReadonlyMap<string, RegisterClass> = new Map(
  registerClasses.map((registerClass) => [registerClass.replace('.', '').toUpperCase(), registerClass]),
)

/** Reads a class however it is written: "BIIa", "b.II.a", "B IIa". Null where there is no such class. */
export function parseRegisterClass(text: string): RegisterClass | null {
  return classesByCompactName.get(text.replace(/[\s.-]/g, '').toUpperCase()) ?? null
}

/**
 * Reads the spellings in use: "BI.123/2026", "B.I 123 / 2026", "A.III-7/2025". Null for anything else, which may be kept as
 * text all the same: units have their own habits.
 */
export function parseRegisterNumber(text: string): RegisterNumber | null {
  const match = /^\s*([ab][\s.-]*[iv]+[\s.-]*[abs]?)[\s.\-/]*(\d{1,6})\s*\/\s*(\d{4})\s*$/i.exec(text)
  if (match === null) return null
  const registerClass = parseRegisterClass(match[1] ?? '')
  const number = Number(match[2])
  if (registerClass === null || number === 0) return null
  return { registerClass, number, year: Number(match[3]) }
}

/** The usual spelling: "BI.123/2026". */
export function formatRegisterNumber(register: RegisterNumber): string {
  return `${register.registerClass.replace('.', '')}.${register.number}/${register.year}`
}

/** The number that is valid on a day: the youngest line that has begun; the last one entered wins on the same day. */
export function registerEntryOn(history: readonly RegisterEntry[], date: CalendarDate): RegisterEntry | null {
  let current: RegisterEntry | null = null
  for (const entry of history) {
    if (entry.since <= date && (current === null || entry.since >= current.since)) current = entry
  }
  return current
}
