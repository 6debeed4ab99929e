import { Failure } from '#shared/contract/failure.ts'
import { writtenCardCode } from '#shared/features/health-cards/card-code.rules.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { qrCode } from '../../letters/qr-code.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { officeSheetPdf } from '../letters/office-sheet.ts'
import { preparePaper } from './card-wording.ts'
import { activeCards } from './health-cards.repository.ts'
import { everybody, listPresent } from './monthly-round.repository.ts'
import { byRoom } from './round-facts.ts'

interface Person {
  readonly id: string
  readonly name: string
  readonly written: string | null
}

type Prepared = Awaited<ReturnType<typeof preparePaper>>

/** Only who has a card that is good; nothing of health is on it. @throws Failure not-found */
async function cardsPdf(prepared: Prepared, people: readonly Person[], title: string, fileName: string) {
  const { context, office, words, reads, noteReads } = prepared
  const codes = await activeCards(
    context.db,
    people.map(({ id }) => id),
  )
  const cards = people.flatMap(({ id, name, written }) => {
    const code = codes.get(id)
    if (code === undefined) return []
    return [
      {
        name,
        registerNumber: written ?? words.noRegister,
        code: writtenCardCode(code),
        qr: new TextDecoder().decode(qrCode(code)),
      },
    ]
  })
  if (cards.length === 0) throw new Failure('not-found')
  await reads.record(
    'inmate',
    people.filter(({ id }) => codes.has(id)).map(({ id }) => id),
  )
  const { cardTitle, hint } = words
  const input = { title, office: office.profile.name, cardTitle, hint, cards, footer: office.footer(title) }
  const body = await compiled(() =>
    officeSheetPdf(context, office, { name: 'kartu-kesehatan', input, paper: 'A4', letterheadMode: 'printed' }),
  )
  await reads.note(noteReads)
  return { body, mediaType: 'application/pdf', fileName }
}

const prepare = (request: DocumentRequest) => preparePaper(request, 'healthCards.of')

/** `GET /files/health-cards/<inmateId>`: the card that one person carries. */
export const healthCardSheet: DocumentSource = async (request) => {
  const prepared = await prepare(request)
  const person = await findSummary(prepared.context.db, request.id)
  if (!person) throw new Failure('not-found')
  return cardsPdf(prepared, [person], prepared.words.title, 'kartu-kesehatan.pdf')
}

/** `GET /files/health-card-sheets/blok?blok=A`: the cards of a block, room by room, to be cut out. */
export const healthCardBlockSheet: DocumentSource = async (request) => {
  const prepared = await prepare(request)
  const block = request.parameters.get('blok') ?? ''
  const people = (await listPresent(prepared.context.db, { ...everybody, block })).toSorted(byRoom)
  return cardsPdf(prepared, people, `${prepared.words.title} ${block}`.trim(), 'kartu-kesehatan-blok.pdf')
}
