import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ source: text, title: text, replyTitle: text, reply: z.array(text).min(1), formTitle: text },
  ...{ giver: text, giverRows: z.array(text).min(1), opening: text, receiverRows: z.array(text).min(1) },
  ...{ parts: text, partOptions: z.array(text).min(1), until: text, notes: z.array(text).min(1), legalBasis: text },
  ...{ signatures: z.array(text).length(3) },
})

/**
 * `GET /files/health-consents/kosong?paper=A4|F4`: what is answered to whoever asks at the counter how somebody is, and the form by which that
 * somebody may consent. It names nobody: the clinic that gets the form back learns of no complaint.
 */
export const healthConsentSheet: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'enter:complaints', 'healthReplies.give')
  if (id !== 'kosong') throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const office = await officeOf(context)
  const { source: _source, ...words } = readResource(
    services.resourcesFolder,
    'letters/wording/persetujuan-kesehatan.json',
    wordingSchema,
  )
  const asked = parameters.get('paper')
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'persetujuan-kesehatan',
      input: {
        letterhead: office.letterhead,
        ...words,
        place: office.profile.city,
        footer: office.footer(words.title),
      },
      paper: asked === 'A4' || asked === 'F4' ? asked : office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: 'persetujuan-kesehatan.pdf' }
}
