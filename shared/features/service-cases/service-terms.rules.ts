import { z } from 'zod'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { ServiceStandard } from './service-standard.ts'

/** Terms of a service that an office may count otherwise than the file: a clock, the time for a step, how long is waited for an answer. */
export const termParts = ['clock', 'step', 'lapse'] as const

const namedTerm = z.strictObject({ part: z.enum(termParts), id: z.string() })

/** Another amount, in the unit of the file, from a day on. Kept for ever: the newest that holds on the day a case begins counts for it. */
export const termChangeSchema = namedTerm.extend({
  amount: z.int().min(1).max(1000),
  source: z.string().trim().min(5).max(500),
  effectiveFrom: calendarDateSchema,
  recordedAt: instantSchema,
})

export const termChangesSchema = z.strictObject({ revision: z.int(), changes: z.array(termChangeSchema) })

export type TermChange = z.infer<typeof termChangeSchema>
type NamedTerm = z.infer<typeof namedTerm>

const isOf = ({ part, id }: NamedTerm, wanted: NamedTerm): boolean => part === wanted.part && id === wanted.id

/** What a standard says of its terms. */
export function termsOf({ clocks, steps, pauseReasons }: ServiceStandard) {
  return [
    ...clocks.map(({ id, label, amount, unit, source }) => ({
      ...{ part: 'clock' as const, id, title: label, amount, unit, source },
    })),
    ...steps.flatMap(({ id, title, term }) => (term === null ? [] : [{ part: 'step' as const, id, title, ...term }])),
    ...pauseReasons.flatMap(({ id, title, lapse }) =>
      lapse === null ? [] : [{ part: 'lapse' as const, id, title, ...lapse }],
    ),
  ]
}

/** The change that holds for a case which begins at a moment: later ones leave it alone. */
function changeAt(changes: readonly TermChange[], wanted: NamedTerm, at: Instant, day: CalendarDate) {
  return changes
    .filter((change) => isOf(change, wanted) && change.recordedAt <= at && change.effectiveFrom <= day)
    .toSorted((one, other) =>
      `${one.effectiveFrom} ${one.recordedAt}` < `${other.effectiveFrom} ${other.recordedAt}` ? -1 : 1,
    )
    .at(-1)
}

/** The standard as it holds for a case that begins at a moment. */
export function withTerms(
  standard: ServiceStandard,
  changes: readonly TermChange[],
  { at, zone }: { readonly at: Instant; readonly zone: FacilityZone },
): ServiceStandard {
  if (changes.length === 0) return standard
  const day = toCalendarDate(at, zone)
  const changed = (part: TermChange['part'], id: string) => {
    const change = changeAt(changes, { part, id }, at, day)
    return change ? { amount: change.amount, source: change.source } : {}
  }
  return {
    ...standard,
    clocks: standard.clocks.map((clock) => {
      const told = { ...clock, ...changed('clock', clock.id) }
      // The label names the amount too.
      return { ...told, label: clock.label.replace(new RegExp(`\\b${clock.amount}\\b`), String(told.amount)) }
    }),
    steps: standard.steps.map((step) =>
      step.term === null ? step : { ...step, term: { ...step.term, ...changed('step', step.id) } },
    ),
    pauseReasons: standard.pauseReasons.map((reason) =>
      reason.lapse === null ? reason : { ...reason, lapse: { ...reason.lapse, ...changed('lapse', reason.id) } },
    ),
  }
}
