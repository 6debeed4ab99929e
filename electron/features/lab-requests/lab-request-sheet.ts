import { Failure } from '#shared/contract/failure.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { runCommand } from '../../core/run-command.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { labWordingIn } from './lab-facts.ts'
import { findLabRequest } from './lab-requests.repository.ts'
import { testsOf } from './present-lab-request.ts'

const procedure = 'labRequests.print'

/** `GET /files/lab-request-letters/<id>`: the letter to the laboratory, in the form of a referral's papers. */
export const labRequestLetter: DocumentSource = async ({ services, actor, id }) => {
  const reader = await requireReader({ services, actor }, 'view:health', procedure)
  const now = services.clock.now()
  const { reader: db } = services.installation.open.database
  const context = { db, services, actor: reader, now }
  const row = await findLabRequest(db, sightOf(reader), id)
  if (!row || row.state === 'voided') throw new Failure('not-found')
  const person = await findSummary(db, row.inmate_id)
  const details = await findInmate(db, row.inmate_id)
  if (!person || !details) throw new Failure('not-found')
  const office = await officeOf(context)
  const words = labWordingIn(services.resourcesFolder)
  const { labels } = words
  const time = (text: string) => writtenTime(instantSchema.parse(text), office.profile)
  const birth = person.birth_date === null ? null : sheetDay(calendarDateSchema.parse(person.birth_date))
  const takenAt = row.specimen_at === null ? null : time(row.specimen_at)
  const taken =
    takenAt !== null && row.specimen_by !== null
      ? fill(words.takenBy, { waktu: takenAt, petugas: row.specimen_by })
      : (takenAt ?? row.specimen_by)
  const rows: readonly (readonly [string, string | null])[] = [
    [labels.name, person.name],
    [labels.register, person.written ?? words.unknown],
    [labels.birth, birth],
    [labels.sex, words.sexes[person.sex]],
    [labels.nationalId, person.national_id],
    [labels.jkn, details.jkn_number],
    [labels.priority, words.priorities[row.priority]],
    [labels.requested, time(row.requested_at)],
    [labels.specimen, row.specimen],
    [labels.specimenTaken, taken],
  ]
  const tests = testsOf(row).map(({ name, loinc }, index) => `${index + 1}. ${name}${loinc ? ` (LOINC ${loinc})` : ''}`)
  const pdf = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'lembar-rujukan',
      input: {
        letterhead: office.letterhead,
        title: words.title,
        numberLine: fill(words.numberLine, { nomor: row.number }),
        copies: [],
        addressee: fill(words.addressee, { laboratorium: row.laboratory }),
        opening: words.opening,
        rows: rows.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }])),
        sections: [
          { title: words.tests, text: tests.join('\n').slice(0, 5000), lines: 0 },
          { title: words.question, text: row.question, lines: 0 },
        ],
        notes: [words.closing],
        dateLine: `${office.profile.city}, ${sheetDay(toCalendarDate(now, office.profile.timeZone))}`,
        signatures: {
          left: { caption: words.signature.left, name: null, note: null },
          right: { caption: words.signature.right, name: row.clinician_name, note: null },
        },
        footer: { ...office.footer(person.name), registerNumber: person.written },
      },
      paper: office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  await runCommand(
    { services, actor: reader, sessionToken: '', procedure, now, reads: 'health', idempotency: null },
    ({ recordRead }) => recordRead('inmate', [row.inmate_id]),
  )
  return { body: pdf, mediaType: 'application/pdf', fileName: 'permintaan-lab.pdf' }
}
