import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { toFhirDocument } from '#shared/features/clinical-summary/fhir-document.ts'
import { summaryContentSchema } from '#shared/features/clinical-summary/summary-content.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { findSummaryRow } from './clinical-summary.repository.ts'
import { summaryPaperOf } from './summary-paper.ts'
import { summaryWording } from './summary-wording.ts'

/** The kept summary, for whoever may know of it; the look at it is logged. */
async function openSummary({ services, actor, id }: DocumentRequest, procedure: string) {
  const reader = await requireReader({ services, actor }, 'view:health', procedure)
  if (!z.uuid().safeParse(id).success) throw new Failure('not-found')
  const { database } = services.installation.open
  const row = await findSummaryRow(database.reader, sightOf(reader), id)
  if (!row) throw new Failure('not-found')
  const now = services.clock.now()
  const reads = new ReadRecorder({ actor: reader, procedure, now, reads: 'health' })
  await reads.record('inmate', [row.inmate_id])
  const content = summaryContentSchema.parse(JSON.parse(row.content))
  return {
    row,
    content,
    context: { db: database.reader, services, actor: reader, now },
    logged: () => reads.write(database.writer),
  }
}

/** `GET /files/clinical-summaries/<id>`: the summary on paper. */
export const summarySheet: DocumentSource = async (request) => {
  const { row, content, context, logged } = await openSummary(request, 'clinicalSummaries.print')
  const office = await officeOf(context)
  const words = summaryWording(context.services)
  const { profile } = office
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'ringkasan-klinis',
      input: {
        letterhead: office.letterhead,
        title: content.title,
        ...summaryPaperOf(content, words, profile),
        closing: fill(words.closing, { waktu: writtenTime(content.madeAt, profile), sidik: row.content_hash }),
        voidNote:
          row.voided_at === null
            ? null
            : fill(words.voided, {
                petugas: row.voider_name ?? '',
                waktu: writtenTime(instantSchema.parse(row.voided_at), profile),
                alasan: row.voided_reason ?? '',
              }),
        signature: {
          placeAndDate: fill(words.placeAndDate, {
            kota: content.organization.city,
            tanggal: sheetDay(toCalendarDate(content.madeAt, profile.timeZone)),
          }),
          role: words.madeBy,
          name: content.author.name,
        },
        footer: { ...office.footer(content.patient.name), registerNumber: content.patient.registerNumber },
      },
      paper: office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  await logged()
  return { body, mediaType: 'application/pdf', fileName: 'ringkasan-klinis.pdf' }
}

/** `GET /files/clinical-summary-documents/<id>`: the same as a FHIR R4 document. One that was struck out is not handed out any more. */
export const summaryDocument: DocumentSource = async (request) => {
  const { row, content, logged } = await openSummary(request, 'clinicalSummaries.document')
  if (row.state === 'voided') throw new Failure('not-found')
  await logged()
  const body = new TextEncoder().encode(`${JSON.stringify(toFhirDocument(content), null, 2)}\n`)
  return { body, mediaType: 'application/fhir+json', fileName: 'ringkasan-klinis.fhir.json' }
}
