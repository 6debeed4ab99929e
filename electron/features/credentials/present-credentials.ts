import type {
  CredentialPage,
  Credit,
  Licence,
  Reminder,
  Standing,
} from '#shared/features/credentials/credentials.contract.ts'
import {
  type CredentialSettings,
  faultsOn,
  isRenewed,
  type LicenceFact,
} from '#shared/features/credentials/credentials.rules.ts'
import { addYears, type CalendarDate, calendarDateSchema, daysBetween } from '#shared/time/calendar-date.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { QueryContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { professionsIn } from '../workers/present-worker.ts'
import type { WorkerRow } from '../workers/workers.repository.ts'
import {
  type CreditRow,
  type LicenceRow,
  listCredits,
  listLicences,
  listReminders,
  type ReminderRow,
} from './credentials.repository.ts'
import { credentialSettingsOf, toFact } from './licence-facts.ts'

interface Around {
  readonly today: CalendarDate
  readonly zone: FacilityZone
  readonly settings: CredentialSettings
}

function standingOf(row: LicenceRow, own: readonly LicenceFact[], { today, zone, settings }: Around) {
  if (row.state === 'voided') return 'voided'
  const fact = toFact(row, zone)
  if (isRenewed(fact, own)) return 'renewed'
  if (fact.validUntil === null) return 'valid'
  if (fact.validUntil < today) return 'expired'
  return daysBetween(today, fact.validUntil) <= Math.max(...settings.reminderDays) ? 'ending' : 'valid'
}

export function presentLicence(row: LicenceRow, own: readonly LicenceFact[], around: Around): Licence {
  const validUntil = calendarDateSchema.nullable().parse(row.valid_until)
  return {
    ...{ id: row.id, workerId: row.worker_id, kind: row.kind, number: row.number, issuer: row.issuer },
    issuedOn: calendarDateSchema.parse(row.issued_on),
    validUntil,
    ...{ place: row.place, isHere: row.is_here === 1, fileIds: JSON.parse(row.file_ids) },
    standing: standingOf(row, own, around),
    daysLeft: validUntil === null ? null : daysBetween(around.today, validUntil),
    ...{ voidReason: row.void_reason, recordedByName: row.recorded_by_name, revision: row.revision },
  }
}

const presentCredit = (row: CreditRow): Credit => ({
  ...{ id: row.id, workerId: row.worker_id, kind: row.kind, title: row.title, organiser: row.organiser },
  on: calendarDateSchema.parse(row.held_on),
  ...{ points: row.points, fileIds: JSON.parse(row.file_ids), state: row.state, voidReason: row.void_reason },
  ...{ recordedByName: row.recorded_by_name, revision: row.revision },
})

export const presentReminder = (row: ReminderRow, renewed: ReadonlySet<string>): Reminder => ({
  ...{ id: row.id, licenceId: row.licence_id, workerId: row.worker_id, workerName: row.worker_name },
  ...{ kind: row.kind, number: row.number, place: row.place, days: row.days },
  validUntil: calendarDateSchema.parse(row.valid_until),
  firedOn: calendarDateSchema.parse(row.fired_on),
  isOver: row.licence_state === 'voided' || row.worker_state === 'ended' || renewed.has(row.licence_id),
  notedByName: row.noted_by_name,
})

/** Ids of the licences that a later one replaced. */
export function renewedIds(rows: readonly LicenceRow[], zone: FacilityZone): ReadonlySet<string> {
  const standing = rows.filter(({ state }) => state === 'active')
  const byWorker = Map.groupBy(standing, ({ worker_id }) => worker_id)
  return new Set(
    [...byWorker.values()].flatMap((own) => {
      const facts = own.map((row) => toFact(row, zone))
      return facts.filter((fact) => isRenewed(fact, facts)).map(({ id }) => id)
    }),
  )
}

function standing(
  worker: WorkerRow,
  facts: readonly LicenceFact[],
  credits: readonly CreditRow[],
  professions: ReturnType<typeof professionsIn>,
  { today, settings }: Around,
): Standing {
  const profession = professions.get(worker.profession)
  const needs = { needsStr: profession?.needsStr ?? false, needsSip: profession?.needsSip ?? false }
  const since = addYears(today, -settings.creditYears)
  const counted = facts.filter(
    (fact) => !isRenewed(fact, facts) && (fact.kind === 'str' ? needs.needsStr : needs.needsSip && fact.isHere),
  )
  const ends = counted.flatMap(({ validUntil }) => (validUntil === null ? [] : [validUntil])).toSorted()
  return {
    ...{ workerId: worker.id, name: worker.name, professionTitle: profession?.title ?? worker.profession, ...needs },
    faults: [...faultsOn(today, needs, facts)],
    endsOn: ends[0] ?? null,
    points: credits
      .filter(({ state, held_on }) => state === 'active' && held_on > since && held_on <= today)
      .reduce((sum, { points }) => sum + points, 0),
    neededPoints: settings.credits[worker.profession] ?? null,
  }
}

export const aroundOf = async (context: QueryContext): Promise<Around> => ({
  ...(await unitDay(context)),
  settings: await credentialSettingsOf(context),
})

const active = (rows: readonly LicenceRow[], zone: FacilityZone) =>
  rows.filter(({ state }) => state === 'active').map((row) => toFact(row, zone))

/** Whoever lacks something first, then by the day on which something ends. */
export async function standingsOf(context: QueryContext, workers: readonly WorkerRow[]): Promise<Standing[]> {
  const around = await aroundOf(context)
  const licences = Map.groupBy(await listLicences(context.db, null), ({ worker_id }) => worker_id)
  const credits = Map.groupBy(await listCredits(context.db, null), ({ worker_id }) => worker_id)
  const professions = professionsIn(context.services.resourcesFolder)
  const key = ({ faults, endsOn }: Standing) => `${faults.length > 0 ? 0 : 1} ${endsOn ?? '9999'}`
  return workers
    .map((row) =>
      standing(row, active(licences.get(row.id) ?? [], around.zone), credits.get(row.id) ?? [], professions, around),
    )
    .toSorted((left, right) => key(left).localeCompare(key(right)) || left.name.localeCompare(right.name, 'id'))
}

export async function credentialPage(context: QueryContext, worker: WorkerRow): Promise<CredentialPage> {
  const { db, services } = context
  const around = await aroundOf(context)
  const rows = await listLicences(db, worker.id)
  const facts = active(rows, around.zone)
  const credits = await listCredits(db, worker.id)
  const renewed = renewedIds(rows, around.zone)
  return {
    standing: standing(worker, facts, credits, professionsIn(services.resourcesFolder), around),
    licences: rows.map((row) => presentLicence(row, facts, around)),
    credits: credits.map(presentCredit),
    reminders: (await listReminders(db))
      .filter(({ worker_id }) => worker_id === worker.id)
      .map((row) => presentReminder(row, renewed)),
    creditYears: around.settings.creditYears,
  }
}
