import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { blockListPdf, personCell } from '../letters/block-list.ts'
import { officeOf } from '../letters/office-sheet.ts'
import { apartNow } from './separations.service.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ title: text, asOf: text, count: text, block: text, empty: text, gone: text },
  columns: z.strictObject({ position: text, person: text, place: text, since: text, sign: text }),
})

/**
 * `GET /files/separation-lists/sekarang?blok=`: who stays apart now, for those who guard the blocks (all without one). Where and since when;
 * it does not say why, as the list on the screen does not to them.
 */
export const separationListSheet: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:inmates', 'separations.list')
  if (id !== 'sekarang') throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const block = parameters.get('blok')
  const words = readResource(services.resourcesFolder, 'letters/wording/daftar-pemisahan.json', wordingSchema)
  const apart = (await apartNow(context)).filter(({ shown }) => block === null || shown.block === block)
  const office = await officeOf(context)
  const { columns } = words
  const body = await blockListPdf(context, office, {
    words,
    block,
    columns: [
      { label: columns.position, width: 0.6, align: 'right' },
      { label: columns.person, width: 4.5, align: 'left' },
      { label: columns.place, width: 2.4, align: 'left' },
      { label: columns.since, width: 3.4, align: 'left' },
      { label: columns.sign, width: 2.1, align: 'left' },
    ],
    rows: apart.map(({ shown: { person, ...place } }) => [
      personCell(person.name, person.registerNumber, person.state === 'present' ? null : words.gone),
      `${place.block} / ${place.room}`,
      writtenTime(place.beganAt, office.profile),
      '',
    ]),
  })
  return { body, mediaType: 'application/pdf', fileName: 'daftar-pemisahan.pdf' }
}
