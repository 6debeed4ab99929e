import { Failure } from '#shared/contract/failure.ts'
import { writtenCardCode } from '#shared/features/health-cards/card-code.rules.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { findFile } from '../../database/foundation.repository.ts'
import { LetterError } from '../../letters/letter-error.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { qrCode } from '../../letters/qr-code.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { officeSheetPdf } from '../letters/office-sheet.ts'
import { cardSettingsOf } from './card-settings.ts'
import { preparePaper } from './card-wording.ts'
import { activeCards } from './health-cards.repository.ts'
import { everybody, listPresent } from './monthly-round.repository.ts'
import { byRoom } from './round-facts.ts'

interface Person {
  readonly id: string
  readonly name: string
  readonly written: string | null
  readonly photo_file_id: string | null
}

type Prepared = Awaited<ReturnType<typeof preparePaper>>

/** Bytes. A photo for a block of hundreds is never larger; the camera's own are a tenth of it. */
const largestInBlock = 1_000_000

/** Photos by their people: where the office wants them, there is one, and it can be read. */
async function photosOf({ context: { db, services } }: Prepared, people: readonly Person[]) {
  const found = new Map<string, Uint8Array>()
  if (!(await cardSettingsOf(db)).hasPhoto) return found
  for (const { id, photo_file_id } of people) {
    const file = photo_file_id === null ? undefined : await findFile(db, photo_file_id)
    if (!file || (people.length > 1 && file.size > largestInBlock)) continue
    const photo = readable(() => services.files.get(file.storage_name))
    if (photo) found.set(id, photo)
  }
  return found
}

/** A photo that is damaged keeps nobody from a card. */
function readable(read: () => Uint8Array): Uint8Array | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** Only who has a card that is good; nothing of health is on it. @throws Failure not-found */
async function cardsPdf(prepared: Prepared, people: readonly Person[], title: string, fileName: string) {
  const { context, office, words, reads, noteReads } = prepared
  const codes = await activeCards(
    context.db,
    people.map(({ id }) => id),
  )
  const carriers = people.filter(({ id }) => codes.has(id))
  if (carriers.length === 0) throw new Failure('not-found')
  await reads.record(
    'inmate',
    carriers.map(({ id }) => id),
  )
  const { cardTitle, hint, photoAlt } = words
  const print = (photos: ReadonlyMap<string, Uint8Array>) => {
    const places = new Map([...photos.keys()].map((id, place) => [id, place]))
    const cards = carriers.map(({ id, name, written }) => {
      const code = codes.get(id) ?? ''
      const qr = new TextDecoder().decode(qrCode(code))
      const registerNumber = written ?? words.noRegister
      return { name, registerNumber, code: writtenCardCode(code), qr, photo: places.get(id) ?? null }
    })
    const input = { title, office: office.profile.name, cardTitle, hint, photoAlt, cards, footer: office.footer(title) }
    return officeSheetPdf(context, office, {
      ...{ name: 'kartu-kesehatan', input, paper: 'A4', letterheadMode: 'printed', photos: [...photos.values()] },
    })
  }
  const photos = await photosOf(prepared, carriers)
  const body = await compiled(() =>
    print(photos).catch((error: unknown) => {
      // A picture that cannot be drawn keeps nobody from a card either.
      if (photos.size === 0 || !(error instanceof LetterError) || error.code === 'character-not-in-font') throw error
      return print(new Map())
    }),
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
