import { z } from 'zod'
import { doseOutcomes } from '#shared/features/pharmacy/dose-calendar.rules.ts'
import {
  doseMoments,
  type MealRelation,
  mealRelations,
  type Timing,
} from '#shared/features/pharmacy/prescription.rules.ts'
import { movementKinds } from '#shared/features/pharmacy/stock.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'

const text = z.string().min(1)
const columns = z.array(text).length(8)

const wordingSchema = z.strictObject({
  prescription: text,
  copy: text,
  copyClosing: text,
  facts: z.strictObject({
    person: text,
    register: text,
    birth: text,
    room: text,
    allergies: text,
    prescriber: text,
    written: text,
  }),
  noAllergies: text,
  instructed: text,
  times: text,
  asNeeded: text,
  asNeededTimes: text,
  once: text,
  observed: text,
  days: text,
  moments: z.record(z.enum(doseMoments), text),
  meals: z.record(z.enum(mealRelations), z.string()),
  amount: text,
  outside: text,
  marks: z.strictObject({ given: text, givenTimes: text, part: text, notGiven: text }),
  iterations: text,
  noIterations: text,
  changedNote: text,
  overrideNote: text,
  pharmacyPost: text,
  prescriberPost: text,
  voided: text,
  label: text,
  expiry: text,
  stockCard: z.strictObject({
    title: text,
    asOf: text,
    batches: text,
    batch: text,
    noBatches: text,
    empty: text,
    columns,
    kinds: z.record(z.enum(movementKinds), text),
  }),
  countSheet: z.strictObject({ title: text, asOf: text, empty: text, columns, expired: text }),
  round: z.strictObject({
    title: text,
    asOf: text,
    empty: text,
    columns,
    outcomes: z.record(z.enum(doseOutcomes), text),
    unmarked: text,
    /** A dose that was not taken, as the next shift reads it. */
    handover: text,
    missed: text,
  }),
})

export type PharmacyWording = z.infer<typeof wordingSchema>

export const pharmacyWording = ({ resourcesFolder }: CoreServices): PharmacyWording =>
  readResource(resourcesFolder, 'letters/wording/farmasi.json', wordingSchema)

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })
const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 })

export const writtenDay = (date: CalendarDate): string => longDate.format(Date.parse(`${date}T00:00:00.000Z`))
export const writtenNumber = (value: number): string => number.format(value)

export const doseText = ({ dose, doseUnit }: Pick<Timing, 'dose' | 'doseUnit'>): string =>
  dose === null ? '' : `${writtenNumber(dose)} ${doseUnit}`.trim()

const sentence = (text: string): string => text.slice(0, 1).toLocaleUpperCase('id') + text.slice(1)

type Directed = Timing & {
  readonly meal: MealRelation
  readonly instructions: string | null
  readonly observed: boolean
  readonly startsOn: CalendarDate
}

/** How to take it, the most important line first. */
export function directionsOf(line: Directed, words: PharmacyWording): string[] {
  const tokens = { kali: String(line.timesPerDay ?? ''), dosis: doseText(line) }
  const how =
    line.timesPerDay === null
      ? [line.asNeeded ? words.asNeeded : null, line.dose === null ? null : fill(words.once, tokens)]
      : [fill(line.asNeeded ? words.asNeededTimes : words.times, tokens).trim()]
  const moments = line.moments.map((moment) => words.moments[moment]).join(', ')
  return [
    ...how,
    [sentence(moments), words.meals[line.meal]].filter((part) => part !== '').join('. '),
    line.days === null ? null : fill(words.days, { hari: String(line.days), tanggal: writtenDay(line.startsOn) }),
    line.observed ? words.observed : null,
    line.instructions,
  ].filter((part): part is string => part !== null && part !== '')
}
