import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { letterInputSchemas } from '#shared/features/letters/letter-inputs.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { requireRight } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { qrCode } from '../../letters/qr-code.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { officeLetterhead } from '../letters/office-letterhead.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { ownCardOf } from './own-cards.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  opening: text,
  instructions: z.array(text),
  validFrom: text,
  validBetween: text,
  qrAltText: text,
  sheetTitle: text,
})

async function requireManager({ services, actor }: DocumentRequest): Promise<void> {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, 'manage:partner-keys', 'partnerKeys.own')
}

/** `GET /files/key-cards/<id>`: the card as a file for other offices. */
export const keyCardDocument: DocumentSource = async (request) => {
  await requireManager(request)
  const { text: card } = await ownCardOf(request.services.installation.open.database.reader, request.id)
  return { body: Buffer.from(card, 'utf8'), mediaType: 'application/json', fileName: 'KARTU-KUNCI.json' }
}

/** `GET /files/key-card-sheets/<id>`: the same card on paper, its fingerprint large enough to be read out. */
export const keyCardSheet: DocumentSource = async (request) => {
  await requireManager(request)
  const { services } = request
  const db = services.installation.open.database.reader
  const { card, fingerprint } = await ownCardOf(db, request.id)
  const facility = await currentProfile(db, services.clock.now())
  const wording = readResource(services.resourcesFolder, 'letters/wording/kartu-kunci.json', wordingSchema)
  const madeOn = toCalendarDate(instantSchema.parse(card.madeAt), facility.timeZone)
  const tokens = {
    unit: card.owner.name,
    sidik: fingerprint,
    mulai: sheetDay(card.validFrom),
    sampai: card.validUntil === null ? '' : sheetDay(card.validUntil),
  }
  const { letterhead, logo } = await officeLetterhead(services, db, facility)
  const input = letterInputSchemas['kartu-kunci'].parse({
    letterhead,
    place: facility.city,
    unitName: card.owner.name,
    opening: fill(wording.opening, tokens),
    fingerprintGroups: fingerprint.split('-'),
    qrAltText: fill(wording.qrAltText, tokens),
    person: card.owner.person,
    post: card.owner.post,
    validity: fill(card.validUntil === null ? wording.validFrom : wording.validBetween, tokens),
    madeAt: sheetDay(madeOn),
    // In lines: in one they would run over the edge of the paper.
    age: inLines(card.age),
    minisign: inLines(card.minisign),
    instructions: wording.instructions.map((line) => fill(line, tokens)),
    signatory: {
      post: card.owner.post,
      actingPrefix: null,
      name: card.owner.person,
      nip: null,
      licenceNumber: null,
    },
    footer: { subject: wording.sheetTitle, registerNumber: null, copyLabel: null, printedLine: null },
  })
  const body = await services.letters.render({
    template: 'kartu-kunci',
    input,
    paper: 'A4',
    draft: false,
    letterhead: 'printed',
    date: madeOn,
    qr: qrCode(fingerprint),
    ...logo,
  })
  return { body, mediaType: 'application/pdf', fileName: 'KARTU-KUNCI.pdf' }
}

const inLines = (key: string): string => (key.match(/.{1,31}/g) ?? []).join('\n')
