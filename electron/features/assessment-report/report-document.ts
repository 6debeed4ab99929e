import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { findFile } from '../../database/foundation.repository.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { loadAssessment } from '../assessments/assessment-facts.ts'
import { profileOn } from '../facility/facility.service.ts'
import { letterPdf } from '../letters/letter-document.ts'
import { letterPaperOf } from '../letters/letter-paper.ts'
import { reportContent, standingForms } from './report-content.ts'
import { issuedReport } from './report-letter.ts'

const wishSchema = z.strictObject({ kertas: z.enum(['A4', 'F4']).optional() })

const procedure = 'assessmentReport.print'

/**
 * `GET /files/assessment-reports/<assessment>[?kertas=A4|F4]`: the issued report as it was signed; before that, or where results came out
 * anew since, made of the records, with KONSEP across it while they may still change.
 */
export const assessmentReportDocument: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:assessments', procedure)
  const wish = wishSchema.safeParse(Object.fromEntries(parameters))
  if (!wish.success) throw new Failure('not-found')
  const now = services.clock.now()
  const { reader: db, noteReads } = services.installation.open.database
  const reads = new ReadRecorder({ actor: reader, procedure, now, reads: 'assessment' })
  const context = { db, services, actor: reader, now, sessionToken: '', recordRead: reads.record }
  const assessment = await loadAssessment(context, id)
  await reads.record('inmate', [assessment.loaded.row.inmate_id])
  const found = await issuedReport(db, assessment, await standingForms(context, id))
  const body =
    found && !found.isStale
      ? await letterPdf(services, reader, found.letter)
      : await drawn(context, assessment, wish.data.kertas)
  await reads.note(noteReads)
  return { body, mediaType: 'application/pdf', fileName: `laporan-asesmen-${assessment.loaded.row.number}.pdf` }
}

type Context = Parameters<typeof reportContent>[0]

async function drawn(
  context: Context,
  assessment: Parameters<typeof reportContent>[1],
  wanted: 'A4' | 'F4' | undefined,
): Promise<Uint8Array> {
  const { db, services, now } = context
  const date = toCalendarDate(now, assessment.loaded.facts.settings.zone)
  const input = await reportContent(context, assessment, date)
  const { paper, letterheadMode } = await letterPaperOf(db)
  const { logoFileId } = await profileOn(db, date)
  const logo = logoFileId === null ? undefined : await findFile(db, logoFileId)
  return compiled(() =>
    services.letters.render({
      ...{ template: 'laporan-asesmen', input, paper: wanted ?? paper, draft: false, letterhead: letterheadMode, date },
      ...(logo ? { logo: services.files.get(logo.storage_name) } : {}),
    }),
  )
}
