import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import type { BoardService } from '#shared/features/notice-board/board-facts.ts'
import { publishedRequirements } from '#shared/features/service-cases/case-papers.rules.ts'
import type { ServiceSettings } from '#shared/features/service-cases/service-cases.contract.ts'
import { type ServiceStandard, slugSchema } from '#shared/features/service-cases/service-standard.ts'
import { stepMarks } from '#shared/features/service-cases/step-marks.rules.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { readResource } from '../../core/resources.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { boardFactsIn, boardOf } from '../notice-board/known-board.ts'
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
  const words = readResource(resourcesFolder, 'letters/wording/standar-pelayanan.json', wordingSchema)
  const phone = (await boardOf(context, office.profile)).board.phone ?? words.phoneBlank
  const told = boardFactsIn(resourcesFolder).services.find((one) => one.id === serviceId.data)
  const standard = await standardNow(context, told?.complaintsOf ?? serviceId.data)
  const sections = told
    ? boardSections(told, standard, phone, words)
    : sectionsOf(standard, await settingsFor(context.db, standard), phone, words)
  const { id: shownId, name, effectiveFrom } = told ?? standard
  const asked = parameters.get('paper')
  const body = await officeSheetPdf(context, office, {
    name: 'standar-pelayanan',
    input: {
      letterhead: office.letterhead,
      title: words.title,
      service: name,
      sections,
      since: fill(words.since, { tanggal: longDate.format(new Date(`${effectiveFrom}T00:00:00Z`)) }),
      footer: office.footer(`${words.title} ${name}`.slice(0, 200)),
    },
    paper: asked === 'A4' || asked === 'F4' ? asked : office.paper.paper,
    letterheadMode: office.paper.letterheadMode,
  })
  return { body, mediaType: 'application/pdf', fileName: `standar-pelayanan-${shownId}.pdf` }
}

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })

/** In the order of the published sheet. Remarks are for the office, not for the wall. */
function sectionsOf(standard: ServiceStandard, settings: ServiceSettings, phone: string, words: Wording): Section[] {
  const start = standard.clockStart.options.find(({ id }) => id === settings.clockStart)
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
    complaintsOf(standard, phone, words),
    ...basisOf(
      standard.legalBasis.map(({ citation }) => citation),
      words,
    ),
  ]
}

/** A service without a procedure of its own; complaints about it follow the procedure of another. */
const boardSections = (told: BoardService, standard: ServiceStandard, phone: string, words: Wording): Section[] => [
  numbered(words.requirements, told.requirements),
  numbered(words.procedure, told.procedure),
  plain(words.time, told.time),
  plain(words.fee, [told.fee]),
  told.products.length > 1 ? numbered(words.products, told.products) : plain(words.products, told.products),
  complaintsOf(standard, phone, words),
  ...basisOf(told.legalBasis, words),
]

const complaintsOf = ({ complaints }: ServiceStandard, phone: string, words: Wording): Section =>
  numbered(words.complaints, [
    ...complaints.channels.map((channel) => fill(channel, { telepon: phone })),
    ...complaints.procedure,
  ])

const basisOf = (citations: readonly string[], words: Wording): Section[] =>
  citations.length === 0 ? [] : [numbered(words.legalBasis, citations)]

/** The clock that the office chose; all of them where each case decides by which it is counted. */
function clocksOf(standard: ServiceStandard, settings: ServiceSettings): ServiceStandard['clocks'] {
  if (standard.clockChoice !== null) return standard.clocks
  const named = (wanted: string) => standard.clocks.filter(({ id }) => id === wanted)
  const chosen = named(settings.clockId)
  return chosen.length > 0 ? chosen : named(standard.defaultClock)
}

/** Steps of one letter stand together, as in the published flow chart; numbers count. What an emergency may skip closes the list. */
function procedureOf(standard: ServiceStandard): Section['entries'] {
  const marks = stepMarks(standard.steps)
  const byMark = Map.groupBy(standard.steps, ({ id, letter }) => marks.get(id) ?? letter)
  const steps = [...byMark].map(([mark, group]) => ({ mark, text: group.map(({ title }) => title).join('\n') }))
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
