import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { certificateContentSchema } from '#shared/features/coaching-results/coaching-certificates.contract.ts'
import { coachingReportWords as words } from '#shared/features/coaching-results/coaching-report.messages.ts'
import type { Document, DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { written } from './certificate-content.ts'
import { coachingHistoryOf } from './coaching-history.ts'
import { recapOf, reportOf } from './coaching-recap.ts'
import { findCertificate } from './coaching-results.repository.ts'
import { type CoachingSection, sectionsWorkbook, sheetInput } from './coaching-sections.ts'
import { historySections, periodWords, recapSections, reportSections } from './coaching-tables.ts'
import { resultFactsIn } from './result-facts.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  asOf: text,
  ...{ title: text, opening: text, number: text, born: text, register: text },
  ...{ body: text, competence: text, attendance: text, gradesTitle: text, placeAndDate: text },
})

const wordingIn = (folder: string) => readResource(folder, 'letters/wording/sertifikat-pembinaan.json', wordingSchema)

/** Whoever may see coaching; with the person whose name is on the sheet, the look is put down. */
export async function asked(
  { services, actor }: DocumentRequest,
  procedure: string,
  inmateIds: readonly string[] = [],
) {
  const reader = await requireReader({ services, actor }, 'view:coaching', procedure)
  const now = services.clock.now()
  const context = { db: services.installation.open.database.reader, services, actor: reader, now }
  const reads = inmateIds.length > 0 ? ('identity' as const) : ('nothing' as const)
  const recorder = new ReadRecorder({ actor: reader, procedure, now, reads })
  await recorder.record('inmate', inmateIds)
  return { context, note: () => recorder.note(services.installation.open.database.noteReads) }
}

type Context = Awaited<ReturnType<typeof asked>>['context']

interface Sheet {
  readonly title: string
  readonly period: string
  readonly sections: readonly CoachingSection[]
  readonly fileName: string
  readonly isBook: boolean
}

async function madeSheet(context: Context, sheet: Sheet): Promise<Document> {
  const office = await officeOf(context)
  const { title, period, sections, fileName } = sheet
  const asOf = fill(wordingIn(context.services.resourcesFolder).asOf, { waktu: office.time })
  const head = { title, period, asOf }
  if (sheet.isBook) {
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const body = await sectionsWorkbook(office.letterhead, head, sections)
    return { body, mediaType, fileName: `${fileName}.xlsx` }
  }
  const { letterhead } = office
  const footer = office.footer(`${title}, ${period.split('\n')[0] ?? ''}`.slice(0, 200))
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'laporan-bulanan-rekomendasi',
      input: sheetInput({ letterhead, footer }, head, sections, words.unknown),
      paper: office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: `${fileName}.pdf` }
}

/** @throws Failure not-found */
function periodIn(id: string) {
  const found = /^(2[01]\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(id)
  if (!found) throw new Failure('not-found')
  return { year: Number(found[1]), month: found[2] === undefined ? null : Number(found[2]) }
}

const isBook = ({ parameters }: DocumentRequest) => parameters.get('format') === 'xlsx'

/** `GET /files/coaching-reports/<year>[-<month>][?format=xlsx]`: numbers only, so that it may hang on a wall or leave the house. */
export const coachingReportSheet: DocumentSource = async (request) => {
  const { context } = await asked(request, 'coachingResults.monthly')
  const report = await reportOf(context, periodIn(request.id))
  return madeSheet(context, {
    ...{ title: words.reportTitle, period: periodWords(report), sections: reportSections(report) },
    ...{ fileName: `laporan-pembinaan-${request.id}`, isBook: isBook(request) },
  })
}

/** `GET /files/coaching-recaps/<programme>_<year>[-<month>][?format=xlsx]`: with the names of who took part. */
export const coachingRecapSheet: DocumentSource = async (request) => {
  const { context: reading } = await asked(request, 'coachingResults.recap')
  const [programmeId = '', period = ''] = request.id.split('_')
  const recap = await recapOf(reading, { programmeId, ...periodIn(period) })
  const people = recap.rows.map(({ person }) => person.id)
  const { context, note } = await asked(request, 'coachingResults.recap', people)
  const document = await madeSheet(context, {
    ...{ title: words.recapTitle, period: `${recap.programme.name}\n${periodWords(recap)}` },
    sections: recapSections(recap, context.services.resourcesFolder),
    ...{ fileName: `rekap-pembinaan-${period}`, isBook: isBook(request) },
  })
  await note()
  return document
}

/** `GET /files/coaching-histories/<inmate>`: everything coaching has offered somebody, and what came of it. */
export const coachingHistorySheet: DocumentSource = async (request) => {
  const { context, note } = await asked(request, 'coachingResults.historyOf', [request.id])
  const history = await coachingHistoryOf(context, request.id)
  const { name, registerNumber } = history.person
  const document = await madeSheet(context, {
    title: words.historyTitle,
    period: [name, ...(registerNumber === null ? [] : [registerNumber])].join('\n'),
    sections: historySections(history, context.services.resourcesFolder),
    ...{ fileName: 'riwayat-pembinaan', isBook: false },
  })
  await note()
  return document
}

/** `GET /files/coaching-certificates/<id>`: as it was made out; a voided one is not printed any more. */
export const coachingCertificateSheet: DocumentSource = async (request) => {
  const { context: reading } = await asked(request, 'coachingResults.historyOf')
  const row = await findCertificate(reading.db, request.id)
  if (row?.state !== 'active') throw new Failure('not-found')
  const { context, note } = await asked(request, 'coachingResults.historyOf', [row.inmate_id])
  const content = certificateContentSchema.parse(JSON.parse(row.content))
  const wording = wordingIn(context.services.resourcesFolder)
  const { showsRegisterNumber } = resultFactsIn(context.services.resourcesFolder).certificate
  const office = await officeOf(context)
  const tokens = {
    ...{ nomor: row.number, program: content.programme, lahir: content.birth ?? '' },
    ...{ register: content.registerNumber ?? '', kemampuan: content.competence ?? '' },
    ...{ dari: written(content.from), sampai: written(content.until) },
    ...{ hadir: String(content.present), jumlah: String(content.offered) },
    ...{ unit: office.profile.name, kota: content.place, tanggal: written(row.issued_on) },
  }
  const line = (template: string) => fill(template, tokens)
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'sertifikat-pembinaan',
      input: {
        letterhead: office.letterhead,
        ...{ title: wording.title, number: line(wording.number), opening: line(wording.opening), name: content.name },
        person: [
          ...(content.birth === null ? [] : [line(wording.born)]),
          ...(content.registerNumber === null || !showsRegisterNumber ? [] : [line(wording.register)]),
        ],
        body: line(wording.body),
        competence: content.competence === null ? null : line(wording.competence),
        attendance: content.offered === 0 ? null : line(wording.attendance),
        ...{ gradesTitle: wording.gradesTitle, grades: content.grades },
        ...{ placeAndDate: line(wording.placeAndDate), signatory: content.signatory },
        // It hangs on a wall: nothing of the house's own bookkeeping stands on it.
        footer: { subject: null, registerNumber: null, copyLabel: null, printedLine: null },
      },
      paper: 'A4',
      // Paper with a printed head stands upright; this sheet lies.
      letterheadMode: 'printed',
    }),
  )
  await note()
  return { body, mediaType: 'application/pdf', fileName: 'sertifikat-pembinaan.pdf' }
}
