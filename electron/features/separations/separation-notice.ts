import { Failure } from '#shared/contract/failure.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { arrivalWordingIn, identityOf, written } from '../arrivals/arrival-wording.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { findSeparation } from './separations.repository.ts'

/** `GET /files/separation-notices/<id>`: for those who guard the block. Where and since when; it does not say why. */
export const separationNotice: DocumentSource = async (request) => {
  const { services, id } = request
  const actor = await requireReader(request, 'view:inmates', 'separations.placeOf')
  const db = services.installation.open.database.reader
  const context = { db, services, actor, now: services.clock.now() }
  const row = await findSeparation(db, id)
  const person = row?.state === 'active' ? await findSummary(db, row.inmate_id) : undefined
  if (!row || !person) throw new Failure('not-found')
  const office = await officeOf(context)
  const { profile, paper } = office
  const words = arrivalWordingIn(services.resourcesFolder)
  const { notice } = words
  const [name, register] = identityOf(person, words)
  const input = {
    letterhead: office.letterhead,
    title: notice.title,
    opening: notice.opening,
    facts: [
      ...[name, register].flatMap((one) => (one ? [one] : [])),
      { label: notice.separatedRoom, text: `${row.block}/${row.room}` },
      { label: notice.since, text: writtenTime(instantSchema.parse(row.began_at), profile) },
    ],
    requests: notice.requests,
    placeAndDate: `${profile.city}, ${written(toCalendarDate(context.now, profile.timeZone))}`,
    signatory: { post: notice.post, actingPrefix: null, name: row.by_name, nip: null, licenceNumber: null },
    receipt: notice.receipt,
    footer: { ...office.footer(person.name), registerNumber: person.written },
  }
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'pemberitahuan-pemisahan',
      input,
      paper: paper.paper,
      letterheadMode: paper.letterheadMode,
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: 'pemberitahuan-pemisahan.pdf' }
}
