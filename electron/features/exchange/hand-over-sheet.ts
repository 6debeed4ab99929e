import { z } from 'zod'
import { encryptedEnding, signatureEnding, verifierPageName } from '#shared/features/exchange/envelope-names.rules.ts'
import { letterInputSchemas } from '#shared/features/letters/letter-inputs.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { readResource } from '../../core/resources.ts'
import { qrCode } from '../../letters/qr-code.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { officeLetterhead } from '../letters/office-letterhead.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { leavingBundle } from './bundle-documents.ts'
import { writtenTime } from './bundle-facts.ts'
import type { BundleRow } from './exchange.repository.ts'
import { leavingFiles } from './leaving-files.ts'
import { keyRecipientsOf } from './present-bundle.ts'
import { readVerifierPage } from './verifier-page.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  opening: text,
  copies: z.array(text).length(2),
  plainReaders: text,
  encryptedReaders: text,
  instructions: z.array(text),
  qrAltText: text,
  giverPost: text,
})

const bytesText = new Intl.NumberFormat('id-ID')

/** `GET /files/hand-over-sheets/<id of the bundle>`: two copies, one for whoever takes the file and one that comes back signed. */
export const handOverSheet: DocumentSource = async (request) => {
  const { services } = request
  const { bundle, actor } = await leavingBundle(request)
  const db = services.installation.open.database.reader
  const now = services.clock.now()
  const facility = await currentProfile(db, now)
  const account = await findAccount(db, actor.accountId)
  const wording = readResource(services.resourcesFolder, 'letters/wording/lembar-serah-terima.json', wordingSchema)
  const { main } = leavingFiles(services, bundle)
  const offices = keyRecipientsOf(bundle).map(({ name }) => name)
  const { letterhead, logo } = await officeLetterhead(services, db, facility)
  const sha256 = main.sha256 ?? bundle.sha256
  const input = letterInputSchemas['lembar-serah-terima'].parse({
    letterhead,
    place: facility.city,
    copies: wording.copies,
    bundleName: bundle.name,
    unitName: facility.name,
    recipients: z.array(z.string()).parse(JSON.parse(bundle.recipients)),
    readers:
      offices.length === 0 ? wording.plainReaders : fill(wording.encryptedReaders, { kantor: offices.join('; ') }),
    sealedAt: writtenTime(instantSchema.parse(bundle.made_at), facility),
    opening: wording.opening,
    files: handedOver(bundle, readVerifierPage(services)).map(({ name, size }) => ({
      name,
      size: bytesText.format(size),
    })),
    mainFile: main.name,
    sha256,
    plainSha256: bundle.age_sha256 === null ? null : bundle.sha256,
    qrAltText: fill(wording.qrAltText, { berkas: main.name }),
    instructions: wording.instructions,
    giver: {
      post: account?.position ?? wording.giverPost,
      actingPrefix: null,
      name: actor.fullName,
      nip: account?.employee_number ?? null,
      licenceNumber: null,
    },
    footer: { subject: bundle.name, registerNumber: null, copyLabel: null, printedLine: null },
  })
  const body = await services.letters.render({
    template: 'lembar-serah-terima',
    input,
    paper: 'A4',
    draft: false,
    letterhead: 'printed',
    date: toCalendarDate(now, facility.timeZone),
    qr: qrCode(sha256),
    ...logo,
  })
  return { body, mediaType: 'application/pdf', fileName: `SERAH-TERIMA-${bundle.name}.pdf` }
}

/** Names and sizes of everything that lies on the stick. */
function handedOver(
  bundle: BundleRow,
  page: Uint8Array | null,
): readonly { readonly name: string; readonly size: number }[] {
  const zip = `${bundle.name}.zip`
  const sizeOf = (words: string): number => Buffer.byteLength(words, 'utf8')
  const zipSignature = { name: `${zip}${signatureEnding}`, size: sizeOf(bundle.signature) }
  const pages = page === null ? [] : [{ name: verifierPageName, size: page.length }]
  if (bundle.age_size === null) return [{ name: zip, size: bundle.size }, zipSignature, ...pages]
  const age = `${zip}${encryptedEnding}`
  return [
    { name: age, size: bundle.age_size },
    { name: `${age}${signatureEnding}`, size: sizeOf(bundle.age_signature ?? '') },
    zipSignature,
    ...pages,
  ]
}
