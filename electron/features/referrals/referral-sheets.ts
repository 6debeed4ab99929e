import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { mayPrint } from '#shared/features/referrals/referral.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { runCommand } from '../../core/run-command.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { type Office, officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { contentOf, detailsOf, eventsOf, factsOf, type LoggedEvent } from './present-referral.ts'
import { type ReferralWording, referralWordingIn } from './referral-wording.ts'
import { findReferral, type ReferralRow } from './referrals.repository.ts'

type Sheet = OfficeSheetInput<'lembar-rujukan'>
type Rows = Sheet['rows']

const procedure = 'referrals.print'

interface Material {
  readonly row: ReferralRow
  readonly active: readonly LoggedEvent[]
  readonly person: NonNullable<Awaited<ReturnType<typeof findSummary>>>
  readonly details: NonNullable<Awaited<ReturnType<typeof findInmate>>>
  readonly office: Office
  readonly words: ReferralWording
  readonly time: (instant: Instant) => string
}

/** What a paper says beyond what all of them share. */
type Body = Pick<Sheet, 'title' | 'copies' | 'addressee' | 'opening' | 'rows' | 'sections' | 'notes' | 'signatures'> &
  Partial<Pick<Sheet, 'dateLine'>>

/** A paper of one referral: for the clinic alone, and each printing is put down as a reading. */
function referralSheet(fileName: string, bodyOf: (material: Material) => Body): DocumentSource {
  return async ({ services, actor, id }) => {
    const reader = await requireReader({ services, actor }, 'view:health', procedure)
    const context = {
      db: services.installation.open.database.reader,
      services,
      actor: reader,
      now: services.clock.now(),
    }
    const { db } = context
    const row = await findReferral(db, sightOf(reader), id)
    if (!row || !mayPrint(row)) throw new Failure('not-found')
    const person = await findSummary(db, row.inmate_id)
    const details = await findInmate(db, row.inmate_id)
    if (!person || !details) throw new Failure('not-found')
    const office = await officeOf(context)
    const words = referralWordingIn(services.resourcesFolder)
    const { active } = factsOf(row, (await eventsOf(db, [row]))(row.id))
    const time = (instant: Instant) => writtenTime(instant, office.profile)
    const body = bodyOf({ row, active, person, details, office, words, time })
    const today = toCalendarDate(context.now, office.profile.timeZone)
    const pdf = await compiled(() =>
      officeSheetPdf(context, office, {
        name: 'lembar-rujukan',
        input: {
          dateLine: `${office.profile.city}, ${sheetDay(today)}`,
          ...body,
          letterhead: office.letterhead,
          numberLine: fill(words.numberLine, { nomor: row.number }),
          footer: { ...office.footer(person.name), registerNumber: person.written },
        },
        paper: office.paper.paper,
        letterheadMode: office.paper.letterheadMode,
      }),
    )
    await logReading(services, reader, row.inmate_id)
    return { body: pdf, mediaType: 'application/pdf', fileName }
  }
}

function logReading(services: CoreServices, actor: Actor, inmateId: string): Promise<void> {
  const now = services.clock.now()
  return runCommand(
    { services, actor, sessionToken: '', procedure, now, reads: 'health', idempotency: null },
    ({ recordRead }) => recordRead('inmate', [inmateId]),
  )
}

const known = (rows: readonly { readonly label: string; readonly text: string | null }[]): Rows =>
  rows.flatMap(({ label, text }) => (text === null || text === '' ? [] : [{ label, text }]))

const dayOf = (date: string | null) => (date === null ? null : sheetDay(calendarDateSchema.parse(date)))
const momentOf = (text: string | null, time: Material['time']) =>
  text === null ? null : time(instantSchema.parse(text))

/** Who it is, without anything that was done or is suspected of. */
function identityRows({ person, details, words: { labels, sexes, unknown } }: Material): Rows {
  return known([
    { label: labels.name, text: person.name },
    { label: labels.register, text: person.written ?? unknown },
    { label: labels.birth, text: dayOf(person.birth_date) },
    { label: labels.sex, text: sexes[person.sex] },
    { label: labels.nationalId, text: person.national_id },
    { label: labels.jkn, text: details.jkn_number },
  ])
}

/** `GET /files/referral-letters/<id>`: the copy for the hospital and the one for the clinic, in one file. */
export const referralLetter = referralSheet('surat-rujukan.pdf', (material) => {
  const { row, active, words, time } = material
  const { labels, sections, letter } = words
  const content = contentOf(row)
  const permit = active.findLast(({ kind }) => kind === 'permit')
  const permitted = permit
    ? fill(words.permitted, { petugas: permit.row.recorder_name, waktu: time(permit.at) })
    : words.waiting
  const diagnoses = content.diagnoses.map(({ code, display }) => (code === null ? display : `${code} ${display}`))
  const texts: readonly (readonly [string, string | null])[] = [
    [sections.reason, content.reason],
    [sections.complaint, content.complaint],
    [sections.examination, content.examination],
    [sections.vitalSigns, content.vitalSigns],
    [sections.diagnoses, diagnoses.join('\n')],
    [sections.treatment, content.treatment],
    [sections.allergies, content.allergies ?? words.unknown],
  ]
  return {
    title: letter.title,
    copies: [...words.copies],
    addressee: fill(words.addressee, { poli: row.clinic ?? 'jaga', 'rumah-sakit': row.hospital }),
    opening: letter.opening,
    rows: [
      ...identityRows(material),
      ...known([
        { label: labels.path, text: `${words.paths[row.path]} (${words.priorities[row.priority]})` },
        { label: labels.referred, text: momentOf(row.referred_at, time) },
        { label: labels.payer, text: row.payer },
        { label: labels.permission, text: permitted },
      ]),
    ],
    sections: texts.flatMap(([title, text]) => (text === null ? [] : [{ title, text, lines: 0 }])),
    notes: letter.closing === null ? [] : [letter.closing],
    signatures: {
      left: { caption: letter.signature.left ?? '', name: null, note: null },
      right: {
        caption: letter.signature.right,
        name: content.clinicianName,
        note: content.clinicianSip === null ? null : fill(words.sip, { nomor: content.clinicianSip }),
      },
    },
  }
})

/** `GET /files/referral-escort-orders/<id>`: the order to the guards; nothing medical. Not there before there is an order. */
export const escortOrderSheet = referralSheet('surat-perintah-pengawalan.pdf', (material) => {
  const { row, active, person, office, words, time } = material
  const { labels, escort } = words
  const event = active.findLast(({ kind }) => kind === 'order-escort')
  const order = event ? detailsOf(event.row).escort : null
  if (!order) throw new Failure('not-found')
  const { headTitle, headName, headActing, headEmployeeNumber } = office.profile
  return {
    title: escort.title,
    copies: [],
    addressee: null,
    opening: escort.opening,
    rows: known([
      { label: labels.officers, text: order.officers.join('\n') },
      { label: labels.vehicle, text: order.vehicle },
      { label: labels.departs, text: momentOf(order.departsAt ?? row.planned_at, time) },
      { label: labels.hospital, text: row.hospital },
      { label: labels.name, text: person.name },
      { label: labels.register, text: person.written ?? words.unknown },
      { label: labels.room, text: [person.block, person.room].filter((text) => text).join(' / ') },
    ]),
    sections: [],
    notes: escort.closing === null ? [] : [escort.closing],
    signatures: {
      left: { caption: escort.signature.left ?? '', name: order.officers[0] ?? null, note: null },
      right: {
        caption: [headActing, headTitle].filter((text) => text).join(' '),
        name: headName,
        note: headEmployeeNumber === null ? null : `NIP ${headEmployeeNumber}`,
      },
    },
  }
})

/** `GET /files/referral-family-notices/<id>`: where the person was taken, and nothing medical. */
export const familyNoticeSheet = referralSheet('pemberitahuan-keluarga.pdf', (material) => {
  const { row, active, person, words, time } = material
  const { labels, family } = words
  const left = active.findLast(({ kind }) => kind === 'leave')
  return {
    title: family.title,
    copies: [],
    addressee: fill(family.addressee, { nama: person.name }),
    opening: family.opening,
    rows: known([
      { label: labels.name, text: person.name },
      { label: labels.register, text: person.written ?? words.unknown },
      { label: labels.hospital, text: row.hospital },
      left
        ? { label: labels.departs, text: time(left.at) }
        : { label: labels.planned, text: momentOf(row.planned_at, time) },
    ]),
    sections: [],
    notes: [family.explanation, ...(family.closing === null ? [] : [family.closing])],
    signatures: {
      left: { caption: family.signature.left ?? '', name: null, note: null },
      right: { caption: family.signature.right, name: null, note: null },
    },
  }
})

/** `GET /files/referral-slips/<id>`: what the hospital fills in and sends back with the guards. */
export const counterReferralSlip = referralSheet('rujukan-balik.pdf', (material) => {
  const { row, words, time } = material
  const { labels, slip } = words
  return {
    title: slip.title,
    copies: [],
    addressee: null,
    opening: slip.opening,
    rows: [
      ...identityRows(material),
      ...known([
        { label: labels.hospital, text: row.hospital },
        { label: labels.clinic, text: row.clinic },
        { label: labels.referred, text: momentOf(row.referred_at, time) },
      ]),
    ],
    sections: slip.sections.map(({ title, lines }) => ({ title, text: '', lines })),
    dateLine: slip.date,
    notes: slip.closing === null ? [] : [slip.closing],
    signatures: { left: null, right: { caption: slip.signature.right, name: null, note: slip.doctor } },
  }
})
