import { Failure } from '#shared/contract/failure.ts'
import { blankFormSchema } from '#shared/features/letters/blank-forms.rules.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { holdsRight, requireRight } from '../../core/require-right.ts'
import type { Reader } from '../../database/reader.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { blankFormPdf } from './blank-form-paper.ts'
import { letterForPrinter } from './letter-document.ts'
import { requireKnown } from './letter-walls.ts'
import { findLetter } from './letters.repository.ts'
import { findPrintJob, type PrintJobRow } from './print-queue.repository.ts'

interface Asking {
  readonly db: Reader
  readonly services: CoreServices
  readonly actor: Actor
}

/** A paper whose letter the asker may know of. @throws Failure not-found */
async function knownJob(asking: Asking, id: string): Promise<PrintJobRow> {
  const job = await findPrintJob(asking.db, id)
  if (!job) throw new Failure('not-found')
  const letter = job.letter_id === null ? undefined : await findLetter(asking.db, job.letter_id)
  if (letter) await requireKnown(asking, letter)
  return job
}

/** @throws Failure not-found, forbidden */
export async function readableJob(asking: Asking, id: string): Promise<PrintJobRow> {
  const { actor } = asking
  const job = await knownJob(asking, id)
  if (!holdsRight(actor, job.permission)) throw new Failure('forbidden')
  return job
}

/**
 * The bytes for the printer; that somebody looked at the person is logged as for any reading of the paper.
 * @throws Failure not-found, refused (letter-voided), letter-character-missing, file-damaged
 */
export async function paperOf(
  services: CoreServices,
  actor: Actor,
  job: PrintJobRow,
  procedure: string,
): Promise<Uint8Array> {
  const { reader, noteReads } = services.installation.open.database
  const now = services.clock.now()
  if (job.letter_id !== null) {
    const letter = await findLetter(reader, job.letter_id)
    if (!letter) throw new Failure('not-found')
    if (letter.state !== 'issued') throw new Failure('refused', { reason: 'letter-voided' })
    return letterForPrinter(services, actor, letter, procedure)
  }
  if (job.inmate_id === null || job.paper === null) throw new Failure('not-found')
  const reads = new ReadRecorder({ actor, procedure, now, reads: 'identity' })
  await reads.record('inmate', [job.inmate_id])
  const pdf = await compiled(() =>
    blankFormPdf(
      { db: reader, services, actor, now },
      {
        form: blankFormSchema.parse(job.form),
        inmateId: job.inmate_id ?? '',
        caseId: job.case_id,
        paper: job.paper ?? 'A4',
      },
    ),
  )
  await reads.note(noteReads)
  return pdf
}

/** `GET /files/print-jobs/<id>`: what the browser prints. */
export const printJobDocument: DocumentSource = async ({ services, actor, id }) => {
  if (!actor) throw new Failure('not-signed-in')
  const { reader } = services.installation.open.database
  const job = await knownJob({ db: reader, services, actor }, id)
  await requireRight(services, actor, job.permission, 'printQueue.read')
  const body = await paperOf(services, actor, job, 'printQueue.read')
  return { body, mediaType: 'application/pdf', fileName: `cetakan-${id.slice(-8)}.pdf` }
}
