import { Failure } from '#shared/contract/failure.ts'
import { faultyAnswers } from '#shared/features/service-cases/case-conditions.rules.ts'
import { caseNumber } from '#shared/features/service-cases/case-number.rules.ts'
import type { CasePerson } from '#shared/features/service-cases/case-view.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { nextNumber } from '../../database/foundation.repository.ts'
import { keepCalendar, officeCalendar } from '../calendar/office-calendar.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { caseRefusal } from './case-refusal.ts'
import { requireAllowed, writeEvents } from './change-case.ts'
import { factAnswersOf, loadCase } from './load-case.ts'
import { findCase, hasCaseNumber, insertCase, renewalsOf } from './service-cases.repository.ts'
import { settingsFor, standardOn } from './service-standards.ts'

/** What a feature tells of a case when it opens one. */
export interface Opening {
  readonly serviceId: string
  /** The case number: a prefix to count in a row, or how to draw a free one that is in no row. */
  readonly numbering: { readonly series: string } | { readonly draw: (mark: string | null) => string }
  readonly subject:
    | { readonly kind: 'inmate'; readonly inmateId: string }
    | { readonly kind: 'worker'; readonly workerId: string }
    | { readonly kind: 'none' }
  readonly trigger: string
  readonly applicant: CasePerson | null
  /** An answer to every fact that the standard asks; a renewal takes over those of the earlier case. */
  readonly facts: Readonly<Record<string, boolean>>
  readonly reason: string
  readonly emergency: { readonly reason: string } | null
  /** When the request came in, where that was before it is typed in; null: now. */
  readonly receivedAt: Instant | null
  /** The finished case of which this one is a renewal. */
  readonly renews: string | null
}

/**
 * Opens a case by the standard of the day on which the request came in: number, calendar, clock and the first line of its history.
 * @throws Failure not-found, refused
 */
export async function openCase(context: CommandContext, opening: Opening) {
  const { db, now, actor, services, newId } = context
  const { timeZone } = await currentProfile(db, now)
  const openedAt = opening.receivedAt ?? now
  if (openedAt > now) throw caseRefusal('time-in-future')
  const standard = standardOn(services.resourcesFolder, opening.serviceId, toCalendarDate(openedAt, timeZone))
  const facts = { ...(await answersOfRenewed(context, opening)), ...opening.facts }
  requireFitting(standard, { ...opening, facts })
  const settings = await settingsFor(db, standard)
  const calendar = await officeCalendar(db)
  await keepCalendar(db, calendar, now)
  const id = newId()
  const number = await takeNumber(context, opening.numbering, toCalendarDate(now, timeZone).slice(0, 4))
  await insertCase(db, {
    id,
    service_id: standard.id,
    service_version: standard.version,
    number,
    subject_kind: opening.subject.kind,
    inmate_id: opening.subject.kind === 'inmate' ? opening.subject.inmateId : null,
    worker_id: opening.subject.kind === 'worker' ? opening.subject.workerId : null,
    trigger: opening.trigger,
    applicant_name: opening.applicant?.name ?? null,
    applicant_relation: opening.applicant?.relation ?? null,
    fact_answers: JSON.stringify(facts),
    renews: opening.renews,
    reason: opening.reason,
    opened_by: actor.accountId,
    opened_at: openedAt,
    phase: 'draft',
    emergency_reason: null,
    clock_id: settings.clockId,
    clock_start: settings.clockStart,
    calendar_version: calendar.version,
  })
  const draft = await loadCase(context, standard.id, id)
  const command = { kind: 'open', trigger: opening.trigger, at: opening.receivedAt } as const
  const opened = await writeEvents(context, draft, requireAllowed(context, draft, command))
  if (opening.emergency === null) return { id, number, ...opened }
  const { reason } = opening.emergency
  const loaded = await loadCase(context, standard.id, id)
  const events = requireAllowed(context, loaded, { kind: 'skip-session', reason })
  return { id, number, ...(await writeEvents(context, loaded, events, {}, { emergency_reason: reason })) }
}

/** @throws Failure refused */
function requireFitting(
  standard: ServiceStandard,
  { subject, trigger, applicant, facts }: Pick<Opening, 'subject' | 'trigger' | 'applicant' | 'facts'>,
): void {
  if (!standard.subjects.includes(subject.kind)) throw caseRefusal('subject-not-accepted')
  const asked = standard.triggers.find(({ id }) => id === trigger)?.applicant
  if (asked === undefined) throw caseRefusal('unknown-trigger')
  if (asked === 'none' && applicant !== null) throw caseRefusal('applicant-not-asked')
  const isNamed = applicant !== null && (asked === 'relative') === (applicant.relation !== null)
  if (asked !== 'none' && !isNamed) throw caseRefusal('applicant-missing')
  const faults = faultyAnswers(standard, facts)
  if (faults.length > 0) throw caseRefusal('facts-unanswered', { facts: faults.join(',') })
}

/** What the earlier case answered, where this one renews it. @throws Failure not-found, refused */
async function answersOfRenewed({ db }: CommandContext, { serviceId, renews }: Opening) {
  if (renews === null) return {}
  const earlier = await findCase(db, serviceId, renews)
  if (!earlier) throw new Failure('not-found')
  if (earlier.phase !== 'done') throw caseRefusal('renewal-not-finished')
  if ((await renewalsOf(db, renews)).some(({ phase }) => phase !== 'refused' && phase !== 'cancelled'))
    throw caseRefusal('renewal-already-open')
  return factAnswersOf(earlier)
}

async function takeNumber({ db }: CommandContext, numbering: Opening['numbering'], year: string): Promise<string> {
  const { mark } = await readInstallation(db)
  if ('series' in numbering) {
    const { series } = numbering
    return caseNumber({ series, mark, year, sequence: await nextNumber(db, `${series}-${year}`) })
  }
  let number = numbering.draw(mark)
  while (await hasCaseNumber(db, number)) number = numbering.draw(mark)
  return number
}
