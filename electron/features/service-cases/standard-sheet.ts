import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { publishedRequirements } from '#shared/features/service-cases/case-papers.rules.ts'
import type { ServiceSettings } from '#shared/features/service-cases/service-cases.contract.ts'
import { type ServiceStandard, slugSchema } from '#shared/features/service-cases/service-standard.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { readResource } from '../../core/resources.ts'
import { type Office, officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { settingsFor } from './service-standards.ts'
import { standardNow } from './service-terms.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  title: text,
  requirements: text,
  procedure: text,
  time: text,
  timeLine: text,
  fee: text,
  products: text,
  complaints: text,
  legalBasis: text,
  /** To be written in by hand where the unit has told no number. */
  phoneBlank: text,
  since: text,
})
type Wording = z.infer<typeof wordingSchema>
type Section = OfficeSheetInput<'standar-pelayanan'>['sections'][number]

/** `GET /files/service-standards/<service>?paper=A4|F4`: the published sheet for the notice board. It is public, so every account may have it. */
export const serviceStandardDocument: DocumentSource = async ({ services, actor, id, parameters }) => {
  if (!actor) throw new Failure('not-signed-in')
  const serviceId = slugSchema.safeParse(id)
  if (!serviceId.success) throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor, now: services.clock.now() }
  const { resourcesFolder } = services
  const office = await officeOf(context)
  const standard = await standardNow(context, serviceId.data)
  const settings = await settingsFor(context.db, standard)
  const words = readResource(resourcesFolder, 'letters/wording/standar-pelayanan.json', wordingSchema)
  const asked = parameters.get('paper')
  const body = await officeSheetPdf(context, office, {
    name: 'standar-pelayanan',
    input: {
      letterhead: office.letterhead,
      title: words.title,
      service: standard.name,
      sections: sectionsOf(standard, settings, office, words),
      since: fill(words.since, { tanggal: longDate.format(new Date(`${standard.effectiveFrom}T00:00:00Z`)) }),
      footer: office.footer(`${words.title} ${standard.name}`.slice(0, 200)),
    },
    paper: asked === 'A4' || asked === 'F4' ? asked : office.paper.paper,
    letterheadMode: office.paper.letterheadMode,
  })
  return { body, mediaType: 'application/pdf', fileName: `standar-pelayanan-${standard.id}.pdf` }
}

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })

/** In the order of the published sheet. Remarks are for the office, not for the wall. */
function sectionsOf(standard: ServiceStandard, settings: ServiceSettings, office: Office, words: Wording): Section[] {
  const start = standard.clockStart.options.find(({ id }) => id === settings.clockStart)
  const channels = standard.complaints.channels.map((channel) =>
    fill(channel, { telepon: office.profile.phone ?? words.phoneBlank }),
  )
  return [
    own(
      words.requirements,
      publishedRequirements(standard)
        .toSorted((left, right) => left.number - right.number)
        .map(({ number, title }) => ({ mark: String(number), text: title })),
    ),
    own(words.procedure, procedureOf(standard)),
    plain(
      words.time,
      clocksOf(standard, settings).map(({ label }) =>
        fill(words.timeLine, { 'jangka-waktu': label, mulai: start?.label ?? '' }),
      ),
    ),
    plain(words.fee, [standard.fee.text]),
    standard.products.length > 1
      ? numbered(words.products, standard.products)
      : plain(words.products, standard.products),
    numbered(words.complaints, [...channels, ...standard.complaints.procedure]),
    ...(standard.legalBasis.length === 0
      ? []
      : [
          numbered(
            words.legalBasis,
            standard.legalBasis.map(({ citation }) => citation),
          ),
        ]),
  ]
}

/** The clock that the office chose; all of them where each case decides by which it is counted. */
function clocksOf(standard: ServiceStandard, settings: ServiceSettings): ServiceStandard['clocks'] {
  if (standard.clockChoice !== null) return standard.clocks
  const named = (wanted: string) => standard.clocks.filter(({ id }) => id === wanted)
  const chosen = named(settings.clockId)
  return chosen.length > 0 ? chosen : named(standard.defaultClock)
}

/** Steps of one letter stand together, as in the published flow chart; what an emergency may skip closes the list. */
function procedureOf(standard: ServiceStandard): Section['entries'] {
  const byLetter = Map.groupBy(standard.steps, (step) => step.letter)
  const steps = [...byLetter].map(([mark, group]) => ({ mark, text: group.map(({ title }) => title).join('\n') }))
  return standard.emergency === null ? steps : [...steps, { mark: null, text: standard.emergency.title }]
}

const own = (title: string, entries: Section['entries']): Section => ({ title, marks: 'own', entries })

const plain = (title: string, texts: readonly string[]): Section => ({ title, marks: 'none', entries: unmarked(texts) })

const numbered = (title: string, texts: readonly string[]): Section => ({
  title,
  marks: 'numbers',
  entries: unmarked(texts),
})

const unmarked = (texts: readonly string[]): Section['entries'] => texts.map((text) => ({ mark: null, text }))
