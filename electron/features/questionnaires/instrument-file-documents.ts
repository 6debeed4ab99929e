import { Failure } from '#shared/contract/failure.ts'
import { assessmentQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { type InstrumentFileRow, listInstrumentFiles } from './instruments.repository.ts'

type SignedFile = InstrumentFileRow & { readonly signature: string }

/** Only a signed file leaves the house. @throws Failure not-signed-in, forbidden, not-found */
async function signedFile(request: DocumentRequest): Promise<SignedFile> {
  const { manage, use } = assessmentQuestionnaires
  await requireReader(request, manage, 'assessmentInstruments.list')
  const files = await listInstrumentFiles(request.services.installation.open.database.reader, use)
  const file = files.find(({ id }) => id === request.id)
  const signature = file?.signature ?? null
  if (!file || signature === null) throw new Failure('not-found')
  return { ...file, signature }
}

const nameOf = ({ url, version }: Pick<InstrumentFileRow, 'url' | 'version'>): string =>
  `${url.split(/[:/]/).at(-1) ?? 'instrumen'}-${version}.json`

/** `GET /files/instrument-files/<id>`: the file as it was signed. */
export const instrumentFileDocument: DocumentSource = async (request) => {
  const file = await signedFile(request)
  return { body: Buffer.from(file.content, 'utf8'), mediaType: 'application/json', fileName: nameOf(file) }
}

/** `GET /files/instrument-signatures/<id>`: the `.minisig` that lies beside it. */
export const instrumentSignatureDocument: DocumentSource = async (request) => {
  const file = await signedFile(request)
  return { body: Buffer.from(file.signature, 'utf8'), mediaType: 'text/plain', fileName: `${nameOf(file)}.minisig` }
}
