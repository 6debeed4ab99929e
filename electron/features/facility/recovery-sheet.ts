import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { FacilityDetails } from '#shared/features/facility/facility.contract.ts'
import type { LetterInput } from '#shared/features/letters/letter-inputs.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { CoreServices } from '../../core/context.ts'
import type { Document, DocumentSource } from '../../core/documents.ts'
import { readResource } from '../../core/resources.ts'
import { findTicket } from './setup-tickets.ts'

const wordingSchema = z.strictObject({
  heading: z.string(),
  opening: z.string(),
  instructions: z.array(z.string()),
  keeperPost: z.string(),
  sheetTitle: z.string(),
})

/** The printable sheet of a first run in progress. Its ticket is the right to see it; it is never stored. */
export const recoverySheet: DocumentSource = ({ services, id }) => {
  const ticket = findTicket(id)
  if (!ticket) throw new Failure('not-found')
  return recoverySheetPdf(services, ticket.facility, ticket.recoveryCode)
}

export async function recoverySheetPdf(
  services: CoreServices,
  facility: Pick<FacilityDetails, 'name' | 'city' | 'timeZone'>,
  recoveryCode: string,
  /** Whose words the sheet has: of the data, or of the vault of identities. */
  name: 'lembar-pemulihan' | 'lembar-pemulihan-brankas' = 'lembar-pemulihan',
): Promise<Document> {
  const wording = readResource(services.resourcesFolder, `letters/wording/${name}.json`, wordingSchema)
  const input: LetterInput<'lembar-pemulihan'> = {
    letterhead: null,
    heading: wording.heading,
    unitName: facility.name,
    place: facility.city,
    codeGroups: recoveryCode.split('-'),
    opening: wording.opening,
    instructions: wording.instructions,
    keeper: { post: wording.keeperPost, actingPrefix: null, name: null, nip: null, licenceNumber: null },
    footer: { subject: wording.sheetTitle, registerNumber: null, copyLabel: null, printedLine: null },
  }
  const body = await services.letters.render({
    template: 'lembar-pemulihan',
    input,
    paper: 'A4',
    draft: false,
    letterhead: 'printed',
    date: toCalendarDate(services.clock.now(), facility.timeZone),
  })
  return { body, mediaType: 'application/pdf', fileName: `${name}.pdf` }
}
