import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { type DisclosurePeriod, disclosurePeriodSchema } from '#shared/features/disclosures/disclosures.contract.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { triggerSchema } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import type { Reader } from '../../database/reader.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { type Office, officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { presentRegisters } from './disclosures.repository.ts'
import { disclosuresOf } from './disclosures-of.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  title: text,
  asOf: text,
  everything: text,
  since: text,
  until: text,
  between: text,
  count: text,
  empty: text,
  requested: z.strictObject({ doctor: text, inmate: text, family: text }),
  encrypted: text,
  plain: text,
  onPaper: text,
  note: text,
})
type Wording = z.infer<typeof wordingSchema>
type Sheet = OfficeSheetInput<'catatan-pengungkapan'>
type Told = Awaited<ReturnType<typeof disclosuresOf>>[number]

const procedure = 'disclosures.print'
const ofEverybody = 'semua'

/** `GET /files/disclosure-sheets/<inmate, or "semua">[?from=&until=]`: whole for its period, oldest first. The look at each person is logged. */
export const disclosureSheet: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:health', procedure)
  const asked = disclosurePeriodSchema.safeParse({
    from: parameters.get('from'),
    until: parameters.get('until'),
    inmateId: id === ofEverybody ? null : id,
  })
  if (!asked.success) throw new Failure('not-found')
  const database = services.installation.open.database
  const context = { db: database.reader, services, actor: reader, now: services.clock.now() }
  const office = await officeOf(context)
  const words = readResource(services.resourcesFolder, 'letters/wording/catatan-pengungkapan.json', wordingSchema)
  const input = await inputOf(context.db, asked.data, office, words)
  const reads = new ReadRecorder({ actor: reader, procedure, now: context.now, reads: 'health' })
  await reads.record('inmate', input.people)
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'catatan-pengungkapan',
      input: input.sheet,
      paper: office.paper.paper,
      // Paper with a printed head stands upright; this sheet lies.
      letterheadMode: 'printed',
    }),
  )
  await reads.note(database.noteReads)
  return { body, mediaType: 'application/pdf', fileName: 'catatan-pengungkapan.pdf' }
}

async function inputOf(
  db: Reader,
  asked: DisclosurePeriod,
  office: Office,
  words: Wording,
): Promise<{ readonly sheet: Sheet; readonly people: readonly string[] }> {
  const { inmateId } = asked
  const inmate = inmateId === null ? null : await findInmate(db, inmateId)
  if (inmate === undefined) throw new Failure('not-found')
  const rows = (await disclosuresOf(db, asked, office.profile.timeZone)).toReversed()
  const registers = await presentRegisters(db)
  const sheet: Sheet = {
    letterhead: office.letterhead,
    title: words.title,
    person: inmate && { name: inmate.name, registerNumber: registers.get(inmate.id) ?? null },
    period: periodOf(asked, words),
    count: fill(words.count, { jumlah: rows.length.toLocaleString('id-ID') }),
    asOf: fill(words.asOf, { waktu: office.time }),
    empty: words.empty,
    rows: rows.map(({ told, request }) => ({
      at: writtenTime(told.at, office.profile),
      person: [told.inmate.name, registers.get(told.inmate.id)].filter((part) => part !== undefined).join('\n'),
      requestedBy: request ? requestedBy(request, words) : askedBy(told),
      recipients: told.recipients,
      basis: told.basis,
      papers: told.papers,
      by: told.byName,
      bundle: told.bundle?.name ?? words.onPaper,
      cover: told.bundle ? (told.isEncrypted ? words.encrypted : words.plain) : '',
    })),
    note: words.note,
    footer: { ...office.footer(words.title), registerNumber: inmate ? (registers.get(inmate.id) ?? null) : null },
  }
  return { sheet, people: inmate ? [inmate.id] : [...new Set(rows.map(({ told }) => told.inmate.id))] }
}

function periodOf({ from, until }: DisclosurePeriod, words: Wording): string {
  const days = { dari: from === null ? '' : sheetDay(from), sampai: until === null ? '' : sheetDay(until) }
  if (from !== null) return fill(until === null ? words.since : words.between, days)
  return until === null ? words.everything : fill(words.until, days)
}

function requestedBy(
  { trigger, applicant_name, applicant_relation }: NonNullable<Told['request']>,
  { requested }: Wording,
): string {
  if (trigger === 'family')
    return fill(requested.family, { nama: applicant_name ?? '', hubungan: applicant_relation ?? '' })
  return requested[triggerSchema.parse(trigger)]
}

/** Whoever asked, with number and date of the letter, where something was given out by hand. */
const askedBy = ({ byHand }: Told['told']): string =>
  [byHand?.askedBy, byHand?.request].filter((part) => part !== null && part !== undefined).join('\n')
