import { type DisclosureBases, disclosureBasesSchema } from '#shared/features/disclosures/disclosure-basis.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import type { CaseForBundle } from '../medical-recommendations/case-for-bundle.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'

export function disclosureBases(services: CoreServices): DisclosureBases {
  return readResource(services.resourcesFolder, 'reference-data/disclosure-bases.json', disclosureBasesSchema)
}

const longDay = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })

/** The basis in full, with the signed paper that proves it where it rests on one. */
export function basisText(
  { paperWords, paperWordsWithoutNumber }: DisclosureBases,
  basis: DisclosureBases['bases'][number],
  papers: CaseForBundle['papers'],
): string {
  const paper = papers.find(({ requirementId }) => requirementId === basis.paper)
  const statement = `${basis.title}. ${basis.citation}.`
  if (!paper || paper.signedOn === null) return statement
  const words = paper.letterNumber === null ? paperWordsWithoutNumber : paperWords
  const day = longDay.format(Date.parse(`${calendarDateSchema.parse(paper.signedOn)}T00:00:00.000Z`))
  return `${statement} ${fill(words, { judul: paper.title, nomor: paper.letterNumber ?? '', tanggal: day })}.`
}
