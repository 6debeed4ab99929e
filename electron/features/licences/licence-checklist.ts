import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { findingKinds } from '#shared/features/licences/dossier.rules.ts'
import { type LicenceCase, licenceCaseSchema } from '#shared/features/licences/licences.contract.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireRight } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { loadApplication, requireApplication } from './licence-case.ts'
import { presentApplication } from './present-application.ts'

const procedure = 'licences.printChecklist'
const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ title: text, application: text, portal: text, complete: text, missing: text, empty: text },
  ...{ attached: text, kept: text, none: text, noneOptional: text, box: text },
  findings: z.record(z.enum(findingKinds), text),
  columns: z.strictObject({ box: text, number: text, paper: text, name: text, state: text }),
})
type Wording = z.infer<typeof wordingSchema>

function stateOf({ attached, kept, isNeeded }: LicenceCase['papers'][number], words: Wording): string {
  if (attached === null) return kept !== null ? words.kept : isNeeded ? words.none : words.noneOptional
  const found = attached.findings.map(({ kind }) => words.findings[kind])
  return [fill(words.attached, { tanggal: sheetDay(attached.issuedOn) }), ...found].join('; ')
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}

/** `GET /files/licence-checklists/<caseId>`: every paper with its name at the portal and a box to tick, on one page. */
export const licenceChecklist: DocumentSource = async ({ services, actor, id }) => {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, 'view:licences', procedure)
  const { database } = services.installation.open
  const context = { db: database.reader, services, actor, now: services.clock.now() }
  const own = await requireApplication(context, id)
  const reads = new ReadRecorder({ actor, procedure, now: context.now, reads: 'identity' })
  await reads.record('worker', [own.worker_id])
  await reads.note(database.noteReads)
  const told = licenceCaseSchema.parse(await presentApplication(own, await loadApplication(context, own), context))
  const words = readResource(services.resourcesFolder, 'letters/wording/daftar-berkas-izin.json', wordingSchema)
  const office = await officeOf(context)
  const { columns } = words
  const title = fill(words.title, { layanan: told.serviceName })
  const missing = told.papers.filter(({ attached, isNeeded }) => isNeeded && attached === null).length
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar',
      input: {
        letterhead: office.letterhead,
        title,
        notes: [
          fill(words.application, {
            ...{ nomor: told.number, jenis: told.trigger, nama: told.workerName, tempat: told.place },
          }),
          missing === 0 ? words.complete : fill(words.missing, { jumlah: String(missing) }),
          fill(words.portal, { portal: told.portal }),
        ],
        empty: words.empty,
        table: {
          columns: [
            { label: columns.box, width: 1.5, align: 'left' },
            { label: columns.number, width: 0.7, align: 'right' },
            { label: columns.paper, width: 5, align: 'left' },
            { label: columns.name, width: 4.2, align: 'left' },
            { label: columns.state, width: 3.6, align: 'left' },
          ],
          rows: told.papers.map((paper) => [
            words.box,
            String(paper.number),
            paper.title,
            `${paper.portalName}${endings[paper.attached?.mediaType ?? ''] ?? ''}`,
            stateOf(paper, words),
          ]),
        },
        footer: office.footer(title),
      },
      paper: 'A4',
      letterheadMode: 'printed',
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: `daftar-berkas-${told.number}.pdf` }
}
