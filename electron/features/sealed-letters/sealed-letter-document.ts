import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { ageMessage } from '../../bundle/age-message.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { written } from '../arrivals/arrival-wording.ts'
import { listsIn, requireComplaint } from '../complaints/complaint-facts.ts'
import { listAccused } from '../complaints/complaints.repository.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { loadCase } from '../service-cases/load-case.ts'
import { serviceOfCase } from '../service-cases/service-cases.repository.ts'
import { keysOfOffice } from './office-keys.ts'
import { findLetter } from './sealed-letters.repository.ts'
import { officesIn } from './turn-outside.ts'

const text = z.string().min(1)

const wordingSchema = z.strictObject({
  ...{ mark: text, title: text, number: text, opening: text, complaint: text, received: text, service: text },
  ...{ accused: text, step: text, story: text, where: text, when: text, who: text, how: text, wish: text },
  ...{ request: text, closing: z.array(text).min(1), signer: text },
})

const longest = 4000

/** As paragraphs that a sheet takes. */
const paragraphsOf = (told: string): string[] =>
  told
    .split(/\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap((one) => one.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [])

/**
 * `GET /files/sealed-letters/<id>[?bentuk=age]`: what goes out in a closed envelope, or as a file that only the office opens. Nothing of who
 * complained.
 */
export const sealedLetterDocument: DocumentSource = async (request) => {
  const { services, id, parameters } = request
  const actor = await requireReader(request, 'view:complaints', 'sealedLetters.of')
  const db = services.installation.open.database.reader
  const context = { db, services, actor, now: services.clock.now() }
  const letter = await findLetter(db, id)
  if (!letter) throw new Failure('not-found')
  const complaint = await requireComplaint(context, letter.complaint_id)
  const serviceId = (await serviceOfCase(db, complaint.case_id)) ?? ''
  const { facts } = await loadCase(context, serviceId, complaint.case_id)
  const lists = listsIn(services)
  const titleOf = (list: readonly { readonly id: string; readonly title: string }[], key: string) =>
    list.find((one) => one.id === key)?.title ?? key
  const accused = (await listAccused(db, complaint.id)).map((one) =>
    one.unit === null ? (one.full_name ?? '') : titleOf(lists.units, one.unit),
  )
  const words = readResource(services.resourcesFolder, 'letters/wording/surat-tertutup.json', wordingSchema)
  const office = await officeOf(context)
  const { profile, paper } = office
  const told = [
    complaint.what,
    ...(['where', 'when', 'who', 'how', 'wish'] as const).flatMap((part) => {
      const said = complaint[part === 'where' ? 'where_at' : part === 'when' ? 'when_at' : part]
      return said === null ? [] : [fill(words[part], { isi: said })]
    }),
  ]
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'naskah-aduan',
      input: {
        letterhead: office.letterhead,
        ...{ mark: words.mark, title: words.title, opening: words.opening },
        number: letter.letter_number === null ? null : fill(words.number, { nomor: letter.letter_number }),
        to: (officesIn(services).find((one) => one.id === letter.office)?.to ?? []).map((line) =>
          fill(line, { kanwil: profile.regionalOffice }),
        ),
        facts: [
          { label: words.complaint, text: complaint.number },
          { label: words.received, text: writtenTime(instantSchema.parse(complaint.received_at), profile) },
          { label: words.service, text: titleOf(lists.services, complaint.service) },
          { label: words.accused, text: accused.join(', ').slice(0, longest) },
          { label: words.step, text: facts.standard.steps.find((one) => one.id === letter.step)?.title ?? letter.step },
        ],
        sections: [
          { title: words.story, paragraphs: told.flatMap(paragraphsOf) },
          { title: words.request, paragraphs: paragraphsOf(letter.request) },
        ],
        closing: words.closing,
        placeAndDate: `${profile.city}, ${written(calendarDateSchema.parse(letter.letter_date))}`,
        signers: [{ caption: words.signer, name: letter.by_name, post: letter.by_post }],
        footer: office.footer(words.title),
      },
      paper: paper.paper,
      letterheadMode: paper.letterheadMode,
    }),
  )
  const fileName = `surat-tertutup-${complaint.number}.pdf`
  if (parameters.get('bentuk') !== 'age') return { body, mediaType: 'application/pdf', fileName }
  const keys = await keysOfOffice(db, context.now, letter.office)
  if (keys.length === 0) throw new Failure('not-found')
  return {
    body: await ageMessage(keys, body),
    mediaType: 'application/x-age-encryption',
    fileName: `${fileName}.age`,
  }
}
