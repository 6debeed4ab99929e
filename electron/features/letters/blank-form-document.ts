import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { blankFormSchema } from '#shared/features/letters/blank-forms.rules.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { noteRefused } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { blankFormPdf, requireBlankForm } from './blank-form-paper.ts'

const procedure = 'printQueue.preview'

const wishSchema = z.strictObject({
  form: blankFormSchema,
  inmateId: z.uuid(),
  caseId: z.uuid().nullable(),
  paper: z.enum(['A4', 'F4']),
})

/** `GET /files/blank-forms/<form>?inmate=…&case=…&paper=…`: the form before anybody prints it; nothing is queued or kept. */
export const blankFormDocument: DocumentSource = async ({ services, actor, id, parameters }) => {
  if (!actor) throw new Failure('not-signed-in')
  const wish = wishSchema.safeParse({
    form: id,
    inmateId: parameters.get('inmate'),
    caseId: parameters.get('case'),
    paper: parameters.get('paper'),
  })
  if (!wish.success) throw new Failure('not-found')
  const { reader, noteReads } = services.installation.open.database
  const now = services.clock.now()
  try {
    await requireBlankForm(reader, actor, wish.data)
  } catch (error) {
    if (error instanceof Failure && error.code === 'forbidden') await noteRefused(services, actor.accountId, procedure)
    throw error
  }
  const reads = new ReadRecorder({ actor, procedure, now, reads: 'identity' })
  await reads.record('inmate', [wish.data.inmateId])
  const body = await compiled(() => blankFormPdf({ db: reader, services, actor, now }, wish.data))
  await reads.note(noteReads)
  return { body, mediaType: 'application/pdf', fileName: `${id}.pdf` }
}
