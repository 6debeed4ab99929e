import type { SummaryContent } from '#shared/features/clinical-summary/summary-content.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { officeOf, officeSheetPdf, type SheetContext } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { summaryPaperOf } from './summary-paper.ts'
import { summaryWording } from './summary-wording.ts'

/** A summary as its row keeps it. */
interface Kept {
  readonly content: SummaryContent
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string
  readonly voided: { readonly byName: string; readonly at: Instant; readonly reason: string } | null
}

/** The summary on paper. @throws Failure letter-character-missing */
export async function summaryPdf(
  context: SheetContext,
  { content, hash, voided }: Kept,
): Promise<Uint8Array<ArrayBufferLike>> {
  const office = await officeOf(context)
  const words = summaryWording(context.services)
  const { profile } = office
  return compiled(() =>
    officeSheetPdf(context, office, {
      name: 'ringkasan-klinis',
      input: {
        letterhead: office.letterhead,
        title: content.title,
        ...summaryPaperOf(content, words, profile),
        closing: fill(words.closing, { waktu: writtenTime(content.madeAt, profile), sidik: hash }),
        voidNote:
          voided === null
            ? null
            : fill(words.voided, {
                petugas: voided.byName,
                waktu: writtenTime(voided.at, profile),
                alasan: voided.reason,
              }),
        signature: {
          placeAndDate: fill(words.placeAndDate, {
            kota: content.organization.city,
            tanggal: sheetDay(toCalendarDate(content.madeAt, profile.timeZone)),
          }),
          role: words.madeBy,
          name: content.author.name,
        },
        footer: { ...office.footer(content.patient.name), registerNumber: content.patient.registerNumber },
      },
      paper: office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
}
