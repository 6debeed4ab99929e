import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { complaintClasses } from '#shared/features/complaints/complaint.ts'
import { receiptFormats } from '#shared/features/letters/complaint-sheets.rules.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { qrCode } from '../../letters/qr-code.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { requireComplaint } from './complaint-facts.ts'
import { findReceipt, findReceivedOf } from './complaint-receipts.repository.ts'
import { pinToPrint } from './receipt-pins.ts'

const text = z.string().min(1)

const wordingSchema = z.strictObject({
  title: text,
  number: text,
  pin: text,
  received: text,
  class: text,
  classes: z.record(z.enum(complaintClasses), text),
  notes: z.array(text).min(1),
  anonymous: text,
})

const formatSchema = z.enum(receiptFormats).catch('a5')

/**
 * `GET /files/complaint-receipts/<receiptId>?format=a5|80mm`: what the reporter takes home. The PIN is known only until the receipt is
 * settled or the program ends; without it there is no paper.
 */
export const complaintReceiptSheet: DocumentSource = async (request) => {
  const { services, id, parameters } = request
  const actor = await requireReader(request, 'enter:complaints', 'complaintReceipts.reprint')
  const db = services.installation.open.database.reader
  const pin = pinToPrint(services, id)
  const receipt = await findReceipt(db, id)
  const received = await findReceivedOf(db, id)
  if (pin === null || !receipt || !received) throw new Failure('not-found')
  const context = { db, services, actor, now: services.clock.now() }
  // Whoever took it in has heard it, and prints its receipt whomever it is about; for anybody else it lies behind the wall.
  if (receipt.made_by !== actor.accountId) await requireComplaint(context, receipt.complaint_id)
  const office = await officeOf(context)
  const words = readResource(services.resourcesFolder, 'letters/wording/tanda-terima-pengaduan.json', wordingSchema)
  const { number } = received
  const at = writtenTime(instantSchema.parse(received.received_at), office.profile)
  const input = {
    format: formatSchema.parse(parameters.get('format')),
    title: words.title,
    office: office.profile.name,
    numberLabel: words.number,
    number,
    pinLabel: words.pin,
    pin,
    qr: new TextDecoder().decode(qrCode(number)),
    facts: [
      { label: words.received, value: at },
      { label: words.class, value: words.classes[received.class] },
    ],
    notes: words.notes,
    warning: received.mode === 'anonymous' ? words.anonymous : null,
  }
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'tanda-terima-pengaduan',
      input,
      paper: 'A4',
      letterheadMode: 'printed',
    }),
  )
  return {
    body,
    mediaType: 'application/pdf',
    fileName: `tanda-terima-${number}.pdf`,
  }
}
