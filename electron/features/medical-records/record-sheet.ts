import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { addDays, type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireRight } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { runCommand } from '../../core/run-command.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { listLabRequests } from '../lab-requests/lab-requests.repository.ts'
import { testsOf } from '../lab-requests/present-lab-request.ts'
import { type Office, officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { presentOrders } from '../visiting-doctor/present-order.ts'
import { listOrdersOfVisit } from '../visiting-doctor/visiting-doctor.repository.ts'
import { withCorrectionHours } from './correction-window.ts'
import { findEncounter, listEncounters } from './encounters.repository.ts'
import { presentEncounter } from './present-encounter.ts'
import { listAllergies, listImmunisations, listLabResults, listProblems } from './record-entries.repository.ts'
import { retentionIn, vitalSignsIn } from './record-facts.ts'
import { sightOf } from './record-person.ts'
import { type RecordWording, recordWordingSchema, sheetVisitOf } from './record-sheet-visit.ts'

type Input = OfficeSheetInput<'rekam-medis'>

/** More visits than a printer should be asked for at once; a shorter period is always possible. */
const mostVisits = 2000

/** As much as a cell of the sheet takes. */
const longestCell = 1200

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })
const written = (date: string | null) => (date === null ? '' : longDate.format(Date.parse(`${date}T00:00:00.000Z`)))

const periodSchema = z.strictObject({ dari: calendarDateSchema, sampai: calendarDateSchema })

/** `GET /files/medical-records/<inmateId>?dari=&sampai=`: the record of a period of care, made anew each time, and logged as read. */
export const medicalRecordDocument: DocumentSource = async ({ services, actor, id, parameters }) => {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, 'view:health', 'medicalRecords.print')
  const period = periodSchema.safeParse(Object.fromEntries(parameters))
  if (!period.success || period.data.sampai < period.data.dari) throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor, now: services.clock.now() }
  const person = await findSummary(context.db, id)
  if (!person) throw new Failure('not-found')
  const office = await officeOf(context)
  const input = await inputOf(context, office, person, period.data)
  const body = await officeSheetPdf(context, office, {
    name: 'rekam-medis',
    input,
    paper: office.paper.paper,
    letterheadMode: office.paper.letterheadMode,
  })
  await logReading(services, actor, id)
  return { body, mediaType: 'application/pdf', fileName: 'rekam-medis.pdf' }
}

function logReading(services: CoreServices, actor: Actor, inmateId: string): Promise<void> {
  const now = services.clock.now()
  const procedure = 'medicalRecords.print'
  return runCommand(
    { services, actor, sessionToken: '', procedure, now, reads: 'health', idempotency: null },
    ({ recordRead }) => recordRead('inmate', [inmateId]),
  )
}

interface Context {
  readonly db: Parameters<typeof findSummary>[0]
  readonly services: CoreServices
  readonly actor: Actor
  readonly now: ReturnType<CoreServices['clock']['now']>
}

type Person = NonNullable<Awaited<ReturnType<typeof findSummary>>>

async function inputOf(
  context: Context,
  office: Office,
  person: Person,
  { dari, sampai }: { readonly dari: CalendarDate; readonly sampai: CalendarDate },
): Promise<Input> {
  const { db, services, actor } = context
  const { resourcesFolder } = services
  const { profile } = office
  const words = readResource(resourcesFolder, 'letters/wording/rekam-medis.json', recordWordingSchema)
  const sight = sightOf(actor)
  const rows = await listEncounters(
    db,
    sight,
    {
      inmateId: person.id,
      kinds: [],
      from: startOfDay(dari, profile.timeZone),
      before: startOfDay(addDays(sampai, 1), profile.timeZone),
      carerId: null,
    },
    { offset: 0, limit: mostVisits },
  )
  const looking = await withCorrectionHours(context)
  const visits: Input['visits'] = []
  for (const { id } of rows.toReversed()) {
    const row = await findEncounter(db, sight, id)
    if (!row) continue
    const orders = await presentOrders(context, await listOrdersOfVisit(db, sight, id))
    const visit = await presentEncounter(looking, row)
    visits.push(sheetVisitOf(visit, orders, words, vitalSignsIn(resourcesFolder), profile))
  }
  const active = (await listAllergies(db, person.id)).filter(({ state }) => state === 'active')
  const known = active.filter(({ statement }) => statement === 'allergy')
  const allergies = known.map(({ substance, reaction, severity }) =>
    [`${substance} (${words.severities[severity ?? 'unknown']})`, reaction].filter(Boolean).join(', '),
  )
  return {
    letterhead: office.letterhead,
    title: words.title,
    period: fill(words.period, { dari: written(dari), sampai: written(sampai) }),
    identity: identityOf(person, words),
    alert: {
      title: words.allergyTitle,
      text: known.length > 0 ? allergies.join('; ') : active.length > 0 ? words.allergyNone : words.allergyNotAsked,
    },
    sections: [
      {
        title: words.problems.title,
        head: words.problems.head,
        rows: (await listProblems(db, sight, person.id))
          .filter(({ state }) => state !== 'voided')
          .map((row) => [
            row.display,
            row.code ?? '',
            written(row.onset_on),
            row.state === 'open'
              ? words.problems.open
              : fill(words.problems.resolved, { tanggal: written(row.resolved_on) }),
          ]),
        empty: words.nothing,
      },
      {
        title: words.labRequests.title,
        head: words.labRequests.head,
        rows: (await listLabRequests(db, sight, { inmateId: person.id, states: [] })).map((row) => [
          `${written(toCalendarDate(instantSchema.parse(row.requested_at), profile.timeZone))}, ${row.number}`,
          testsOf(row)
            .map(({ name }) => name)
            .join(', ')
            .slice(0, longestCell),
          row.laboratory,
          fill(words.labRequests.states[row.state], { alasan: row.voided_reason ?? '' }),
        ]),
        empty: words.nothing,
      },
      {
        title: words.labs.title,
        head: words.labs.head,
        rows: (await listLabResults(db, sight, person.id))
          .filter(({ state }) => state === 'active')
          .map((row) => [
            written(row.taken_on),
            row.test,
            [row.value, row.unit].filter(Boolean).join(' '),
            row.reference ?? '',
          ]),
        empty: words.nothing,
      },
      {
        title: words.immunisations.title,
        head: words.immunisations.head,
        rows: (await listImmunisations(db, person.id))
          .filter(({ state }) => state === 'active')
          .map((row) => [
            written(row.given_on),
            row.vaccine,
            row.dose === null ? '' : String(row.dose),
            row.batch ?? '',
          ]),
        empty: words.nothing,
      },
    ],
    visitsTitle: words.visits,
    visits,
    empty: words.noVisits,
    closing: fill(words.closing, { masa: retentionIn(resourcesFolder).words }),
    footer: { ...office.footer(person.name), registerNumber: person.written },
  }
}

function identityOf(person: Person, words: RecordWording): Input['identity'] {
  const aliases = z.array(z.string()).parse(JSON.parse(person.aliases))
  const place = [person.block, person.room].filter(Boolean).join(' / ')
  const { identity, unknown } = words
  return [
    { label: identity.name, text: person.name },
    ...(aliases.length > 0 ? [{ label: identity.aliases, text: aliases.join(', ').slice(0, 300) }] : []),
    { label: identity.register, text: person.written ?? unknown },
    { label: identity.nationalId, text: person.national_id ?? unknown },
    { label: identity.birth, text: person.birth_date === null ? unknown : written(person.birth_date) },
    { label: identity.sex, text: words.sexes[person.sex] },
    { label: identity.room, text: place === '' ? unknown : place },
  ]
}
