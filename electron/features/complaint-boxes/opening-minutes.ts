import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { written } from '../arrivals/arrival-wording.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { toOpening } from './box-facts.ts'
import { findOpening } from './complaint-boxes.repository.ts'

const text = z.string().min(1)

const wordingSchema = z.strictObject({
  ...{ title: text, opening: text, box: text, place: text, openedAt: text, papers: text, count: text, empty: text },
  ...{ note: text, noNote: text, closing: z.array(text).min(1), first: text, second: text },
})

/** `GET /files/box-openings/<id>`: the minutes of an opening, signed by the two who were there. */
export const openingMinutes: DocumentSource = async (request) => {
  const { services, id } = request
  const actor = await requireReader(request, 'enter:complaints', 'complaintBoxes.openings')
  const db = services.installation.open.database.reader
  const context = { db, services, actor, now: services.clock.now() }
  const row = await findOpening(db, id)
  if (!row || row.voided_at !== null) throw new Failure('not-found')
  const opening = toOpening(row)
  const words = readResource(services.resourcesFolder, 'letters/wording/pembukaan-kotak.json', wordingSchema)
  const office = await officeOf(context)
  const { profile, paper } = office
  const openedAt = instantSchema.parse(row.opened_at)
  const { papers, note, second } = opening
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'naskah-aduan',
      input: {
        letterhead: office.letterhead,
        ...{ mark: null, title: words.title, number: null, to: [], opening: words.opening },
        facts: [
          { label: words.box, text: opening.box.name },
          { label: words.place, text: opening.box.place },
          { label: words.openedAt, text: writtenTime(openedAt, profile) },
          { label: words.papers, text: papers === 0 ? words.empty : fill(words.count, { jumlah: String(papers) }) },
          { label: words.note, text: note ?? words.noNote },
        ],
        sections: [],
        closing: words.closing,
        placeAndDate: `${profile.city}, ${written(toCalendarDate(openedAt, profile.timeZone))}`,
        signers: [
          { caption: words.first, name: opening.officer, post: row.officer_post },
          { caption: words.second, name: second.name, post: second.post },
        ],
        footer: office.footer(words.title),
      },
      paper: paper.paper,
      letterheadMode: paper.letterheadMode,
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: 'pembukaan-kotak.pdf' }
}
