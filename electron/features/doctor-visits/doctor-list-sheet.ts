import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { type PresentedPerson, presentedUrgencies } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { isTakenOn } from '#shared/features/pharmacy/prescription.rules.ts'
import { ageInYears, type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { runCommand } from '../../core/run-command.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { officeOf, officeSheetPdf, type SheetContext } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { listMeasurements } from '../medical-records/encounter-content.repository.ts'
import type { Sight } from '../medical-records/encounters.repository.ts'
import { listAllergies, listProblems } from '../medical-records/record-entries.repository.ts'
import { vitalSignsIn } from '../medical-records/record-facts.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { directionsOf, pharmacyWording } from '../pharmacy/pharmacy-wording.ts'
import { listLines, listPrescriptions } from '../pharmacy/prescriptions.repository.ts'
import { toLine } from '../pharmacy/present-prescription.ts'
import { findVisit, listPresented } from './doctor-visits.repository.ts'
import { presentPeople } from './present-doctor-visit.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ title: text, unit: text, day: text, doctor: text, institution: text, count: text, countOf: text, licence: text },
  ...{ empty: text, secret: text, identity: text, age: text, unknownAge: text, unknown: text },
  urgencies: z.record(z.enum(presentedUrgencies), z.string()),
  gone: z.strictObject({
    'not-arrived': z.string(),
    transferred: z.string(),
    released: z.string(),
    dead: z.string(),
    present: z.string(),
  }),
  labels: z.strictObject({
    ...{ reason: text, carried: text, allergies: text, problems: text, vitals: text, medicines: text },
  }),
  ...{ carriedOn: text, allergyNone: text, allergyNotAsked: text, none: text, vitalsOn: text, notes: text },
  signature: z.strictObject({ left: text, right: text }),
})
type Wording = z.infer<typeof wordingSchema>
type Sheet = OfficeSheetInput<'daftar-dokter'>

const procedure = 'doctorVisits.print'

interface Looking extends SheetContext {
  readonly sight: Sight
  readonly words: Wording
  readonly today: CalendarDate
  readonly dayOf: (instant: string) => CalendarDate
}

/**
 * `GET /files/doctor-lists/<visitId>`: whom the doctor is to see, or saw, with what the record knows of each. Made anew each time, at most
 * with what whoever prints it may know of, and logged as read.
 */
export const doctorListSheet: DocumentSource = async ({ services, actor, id }) => {
  const reader = await requireReader({ services, actor }, 'view:health', procedure)
  const now = services.clock.now()
  const context = { db: services.installation.open.database.reader, services, actor: reader, now }
  const visit = await findVisit(context.db, id)
  if (!visit) throw new Failure('not-found')
  const office = await officeOf(context)
  const { timeZone } = office.profile
  const dayOf = (instant: string) => toCalendarDate(instantSchema.parse(instant), timeZone)
  const words = readResource(services.resourcesFolder, 'letters/wording/daftar-dokter.json', wordingSchema)
  const looking = { ...context, sight: sightOf(reader), words, today: toCalendarDate(now, timeZone), dayOf }
  const entries = (await presentPeople(context, await listPresented(context.db, looking.sight, id))).filter(
    ({ state }) => state === 'waiting' || state === 'presented',
  )
  const on = calendarDateSchema.parse(visit.visit_on)
  const people: Sheet['people'] = []
  for (const entry of entries) people.push(await boxOf(looking, entry))
  const licence = visit.doctor_licence === null ? null : fill(words.licence, { nomor: visit.doctor_licence })
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar-dokter',
      input: {
        letterhead: office.letterhead,
        title: words.title,
        facts: [
          { label: words.unit, text: office.profile.name },
          { label: words.day, text: sheetDay(on) },
          { label: words.doctor, text: [visit.doctor_name, licence].filter(Boolean).join(', ') },
          ...(visit.doctor_institution === null ? [] : [{ label: words.institution, text: visit.doctor_institution }]),
          { label: words.count, text: fill(words.countOf, { jumlah: String(people.length) }) },
        ],
        empty: words.empty,
        people,
        signatures: {
          dateLine: `${office.profile.city}, ${sheetDay(on)}`,
          left: { caption: words.signature.left, name: null },
          right: { caption: words.signature.right, name: visit.doctor_name, note: licence },
        },
        footer: office.footer(words.title),
      },
      paper: 'A4',
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  const ids = [...new Set(entries.map(({ person }) => person.id))]
  await runCommand(
    { services, actor: reader, sessionToken: '', procedure, now, reads: 'health', idempotency: null },
    ({ recordRead }) => recordRead('inmate', ids),
  )
  return { body, mediaType: 'application/pdf', fileName: 'daftar-dokter.pdf' }
}

/** What a cell of the sheet holds; the whole text stands on the screen. */
const short = (long: string, most: number): string => (long.length > most ? `${long.slice(0, most - 3)}...` : long)

async function boxOf(looking: Looking, entry: PresentedPerson): Promise<Sheet['people'][number]> {
  const { words, today } = looking
  const { person, carried } = entry
  const place = [person.block, person.room].filter(Boolean).join(' / ')
  const tokens = {
    register: person.registerNumber ?? words.unknown,
    tempat: place === '' ? words.unknown : place,
    umur:
      person.birthDate === null
        ? words.unknownAge
        : fill(words.age, { umur: String(ageInYears(person.birthDate, today)) }),
  }
  const { labels } = words
  const fact = (label: string, value: string, isAlert = false) => ({ label, text: short(value, 900), isAlert })
  return {
    name: short(person.name, 200),
    identity: short(fill(words.identity, tokens), 400),
    marks: [
      words.urgencies[entry.urgency],
      entry.confidentiality === 'extra' ? words.secret : '',
      words.gone[person.state],
    ].filter((mark) => mark !== ''),
    facts: [
      fact(labels.reason, entry.reason),
      ...(carried === null
        ? []
        : [fact(labels.carried, fill(words.carriedOn, { tanggal: sheetDay(carried.on), alasan: carried.reason }))]),
      await allergiesOf(looking, person.id),
      fact(labels.problems, await problemsOf(looking, person.id)),
      fact(labels.vitals, await vitalsOf(looking, person.id)),
      fact(labels.medicines, await medicinesOf(looking, person.id)),
    ],
    notes: words.notes,
  }
}

async function allergiesOf({ db, words }: Looking, inmateId: string) {
  const active = (await listAllergies(db, inmateId)).filter(({ state }) => state === 'active')
  const known = active
    .filter(({ statement }) => statement === 'allergy')
    .map(({ substance, reaction }) => [substance, reaction].filter(Boolean).join(': '))
  const none = active.length > 0 ? words.allergyNone : words.allergyNotAsked
  const isAlert = known.length > 0
  return { label: words.labels.allergies, text: short(isAlert ? known.join('; ') : none, 900), isAlert }
}

async function problemsOf({ db, sight, words }: Looking, inmateId: string): Promise<string> {
  const open = (await listProblems(db, sight, inmateId)).filter(({ state }) => state === 'open')
  return open.map(({ display, code }) => (code ? `${display} (${code})` : display)).join('; ') || words.none
}

/** Of the newest visit at which something was measured. */
async function vitalsOf({ db, sight, services, words, dayOf }: Looking, inmateId: string): Promise<string> {
  const measured = await listMeasurements(db, sight, inmateId)
  const newest = measured.at(-1)
  if (!newest) return words.none
  const { signs } = vitalSignsIn(services.resourcesFolder)
  const values = measured
    .filter(({ encounter_id }) => encounter_id === newest.encounter_id)
    .map(({ sign, value, unit }) => {
      const name = signs.find(({ id }) => id === sign)?.name ?? sign
      return `${name} ${value.toLocaleString('id-ID')} ${unit}`
    })
  return fill(words.vitalsOn, { nilai: values.join('; '), tanggal: sheetDay(dayOf(newest.cared_at)) })
}

async function medicinesOf({ db, sight, services, words, today }: Looking, inmateId: string): Promise<string> {
  const states = ['issued', 'partly-dispensed', 'dispensed'] as const
  const prescriptions = await listPrescriptions(db, { inmateId, states, seesExtra: sight.confidential })
  const lines = await listLines(
    db,
    prescriptions.map(({ id }) => id),
  )
  const pharmacy = pharmacyWording(services)
  return (
    lines
      .map(toLine)
      .filter((line) => line.state === 'active' && isTakenOn(line, today))
      .map((line) => [line.label, directionsOf(line, pharmacy)[0]].filter(Boolean).join(' '))
      .join('; ') || words.none
  )
}
