import { Failure } from '#shared/contract/failure.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireRight } from '../../core/require-right.ts'
import { runCommand } from '../../core/run-command.ts'
import { findFile } from '../../database/foundation.repository.ts'
import { compiled } from '../../letters/letter-failure.ts'
import type { JsonObject } from '../../letters/letter-job.ts'
import { findNumberSource } from './letter-numbers.repository.ts'
import { requireKnown } from './letter-walls.ts'
import { findLetter, keepPdf } from './letters.repository.ts'
import type { LettersTable } from './letters.tables.ts'

type LetterRow = Pick<
  LettersTable,
  'id' | 'template' | 'input' | 'paper' | 'letterhead_mode' | 'date' | 'state' | 'logo_file_id' | 'pdf_storage_name'
>

/**
 * The PDF of a letter. A draft is compiled anew each time and carries DRAF; an issued one is compiled once and kept, so that what was
 * printed and signed looks the same in ten years.
 * @throws Failure letter-character-missing, file-damaged
 */
export async function letterPdf(services: CoreServices, actor: Actor, letter: LetterRow): Promise<Uint8Array> {
  if (letter.pdf_storage_name) return services.files.get(letter.pdf_storage_name)
  const pdf = await compile(services, letter)
  if (letter.state === 'draft') return pdf
  const stored = services.files.putTrusted(pdf, 'application/pdf')
  await runCommand(
    {
      services,
      actor,
      sessionToken: '',
      procedure: 'letters.keepPdf',
      now: services.clock.now(),
      reads: 'nothing',
      idempotency: null,
    },
    ({ db }) => keepPdf(db, letter.id, stored),
  )
  return pdf
}

/**
 * The sheet of an issued letter for the printer, with the reading of health content logged as wherever the letter is opened: paper out of
 * a printer is read too.
 */
export async function letterForPrinter(
  services: CoreServices,
  actor: Actor,
  letter: LetterRow & Pick<LettersTable, 'reads' | 'subject_type' | 'subject_id'>,
  procedure: string,
): Promise<Uint8Array> {
  const reads = new ReadRecorder({ actor, procedure, now: services.clock.now(), reads: letter.reads })
  await reads.record(letter.subject_type, [letter.subject_id])
  const pdf = await letterPdf(services, actor, letter)
  await reads.note(services.installation.open.database.noteReads)
  return pdf
}

async function compile(services: CoreServices, letter: LetterRow): Promise<Uint8Array> {
  const { reader } = services.installation.open.database
  // By the source, not by the number: the sheet that was signed must look the same after the number has been typed in.
  const numberSpace = (await findNumberSource(reader, letter.id))?.source === 'typed'
  const logo = letter.logo_file_id ? await findFile(reader, letter.logo_file_id) : undefined
  return compiled(() =>
    services.letters.render({
      template: letter.template,
      input: JSON.parse(letter.input) as JsonObject,
      paper: letter.paper,
      draft: letter.state === 'draft',
      letterhead: letter.letterhead_mode,
      numberSpace,
      date: calendarDateSchema.parse(letter.date),
      ...(logo ? { logo: services.files.get(logo.storage_name) } : {}),
    }),
  )
}

/** `GET /files/letters/<id>`: follows the right that the letter was filed under; the reading of health content is logged. */
export const letterDocument: DocumentSource = async ({ services, actor, id }) => {
  if (!actor) throw new Failure('not-signed-in')
  const { reader, noteReads } = services.installation.open.database
  const letter = await findLetter(reader, id)
  if (!letter) throw new Failure('not-found')
  const now = services.clock.now()
  await requireKnown({ db: reader, services, actor }, letter)
  await requireRight(services, actor, letter.permission, 'letters.read')
  const reads = new ReadRecorder({ actor, procedure: 'letters.read', now, reads: letter.reads })
  await reads.record(letter.subject_type, [letter.subject_id])
  const body = await letterPdf(services, actor, letter)
  await reads.note(noteReads)
  const name = letter.number ? letter.number.replaceAll(/[^\w.-]+/g, '_') : `${letter.template}-${id.slice(-6)}`
  return { body, mediaType: 'application/pdf', fileName: `${name}.pdf` }
}
