import type { z } from 'zod'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import type { stepViewSchema, whereaboutsSchema } from '#shared/features/service-cases/case-view.ts'
import { expectedStep, hopGaps, staysOf } from '#shared/features/service-cases/case-whereabouts.rules.ts'
import { postNameOn, type ServiceStep } from '#shared/features/service-cases/service-standard.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { LoadedCase } from './load-case.ts'

type CarriedLetter = NonNullable<z.input<typeof stepViewSchema>['carries']>

/** What a post is called on a day. */
export function postName({ standard }: CaseFacts, id: string, date: CalendarDate): string {
  const post = standard.posts.find((candidate) => candidate.id === id)
  return post ? postNameOn(post, date) : id
}

/** Number and date of the letter behind a step: as it was recorded, or as the paper has them that the letter is. */
function letterOf(loaded: LoadedCase, step: ServiceStep): { number: string | null; date: CalendarDate | null } {
  const requirement = step.carries?.requirement ?? null
  const own = loaded.events.findLast((event) => event.step === step.id && event.letter_number !== null)
  const ofPaper = loaded.events.findLast(
    (event) => requirement !== null && event.requirement_id === requirement && event.letter_number !== null,
  )
  const paper = loaded.papers.findLast(
    (row) => requirement !== null && row.requirement_id === requirement && row.voided_at === null,
  )
  const date = own?.letter_date ?? ofPaper?.letter_date ?? null
  return {
    number: own?.letter_number ?? ofPaper?.letter_number ?? paper?.letter_number ?? null,
    date: date === null ? null : calendarDateSchema.parse(date),
  }
}

export function presentCarriedLetter(loaded: LoadedCase, step: ServiceStep, today: CalendarDate): CarriedLetter | null {
  const { facts } = loaded
  if (step.carries === null) return null
  const { title, from, to } = step.carries
  const isUnit = (id: string) => facts.standard.posts.find((post) => post.id === id)?.level === 'unit'
  return {
    title,
    fromName: postName(facts, from, today),
    toName: postName(facts, to, today),
    direction: isUnit(from) ? 'outgoing' : isUnit(to) ? 'incoming' : 'elsewhere',
    ...letterOf(loaded, step),
  }
}

/** Where the letter lies and since when, where it was before, and what is missing for the next step. */
export function presentWhereabouts(loaded: LoadedCase, now: Instant): z.input<typeof whereaboutsSchema> {
  const { facts } = loaded
  const known = facts.standard.steps.filter((step) => letterOf(loaded, step).number !== null).map((step) => step.id)
  return {
    stays: staysOf(facts, now).map(({ post, since, until, workingDays }) => ({
      postName: postName(facts, post, toCalendarDate(since, facts.settings.zone)),
      since,
      until,
      workingDays,
    })),
    expected: expectedStep(facts)?.id ?? null,
    missing: [...hopGaps(facts, new Set(known))],
  }
}
