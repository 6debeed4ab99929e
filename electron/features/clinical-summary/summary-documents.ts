import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { summaryContentSchema } from '#shared/features/clinical-summary/summary-content.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { findSummaryRow } from './clinical-summary.repository.ts'
import { documentText } from './keep-summary.ts'
import { summaryPdf } from './summary-pdf.ts'

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
    logged: () => reads.note(database.noteReads),
  }
}

/** `GET /files/clinical-summaries/<id>`: the summary on paper. */
export const summarySheet: DocumentSource = async (request) => {
  const { row, content, context, logged } = await openSummary(request, 'clinicalSummaries.print')
  const body = await summaryPdf(context, {
    content,
    hash: row.content_hash,
    voided:
      row.voided_at === null
        ? null
        : {
            byName: row.voider_name ?? '',
            at: instantSchema.parse(row.voided_at),
            reason: row.voided_reason ?? '',
          },
  })
  await logged()
  return { body, mediaType: 'application/pdf', fileName: 'ringkasan-klinis.pdf' }
}

/** `GET /files/clinical-summary-documents/<id>`: the same as a FHIR R4 document. One that was struck out is not handed out any more. */
export const summaryDocument: DocumentSource = async (request) => {
  const { row, content, logged } = await openSummary(request, 'clinicalSummaries.document')
  if (row.state === 'voided') throw new Failure('not-found')
  await logged()
  const body = new TextEncoder().encode(row.document ?? documentText(content))
  return { body, mediaType: 'application/fhir+json', fileName: 'ringkasan-klinis.fhir.json' }
}
