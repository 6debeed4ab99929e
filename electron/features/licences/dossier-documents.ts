import { crc32 } from 'node:zlib'
import { joinPapers, type PaperBytes } from '#shared/bundle/join-papers.ts'
import { layoutStoredZip } from '#shared/bundle/stored-zip.ts'
import { Failure } from '#shared/contract/failure.ts'
import { portalName } from '#shared/features/licences/dossier.rules.ts'
import { requirementsOf } from '#shared/features/service-cases/case-papers.rules.ts'
import { type FacilityZone, toLocalTime } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireRight } from '../../core/require-right.ts'
import { refuse } from './dossier-facts.ts'
import { licenceStandardOf, loadApplication, requireApplication } from './licence-case.ts'
import { attachedScans } from './present-application.ts'

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** The scans of an application in the order of the list, each under its name for the portal; logged as read. @throws Failure */
async function papersOf({ services, actor, id }: DocumentRequest, procedure: string) {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, 'view:licences', procedure)
  const { database } = services.installation.open
  const context = { db: database.reader, services, actor, now: services.clock.now() }
  const row = await requireApplication(context, id)
  const loaded = await loadApplication(context, row)
  const { licence } = licenceStandardOf(loaded)
  const { attached } = await attachedScans(context, loaded)
  const reads = new ReadRecorder({ actor, procedure, now: context.now, reads: 'identity' })
  await reads.record('worker', [row.worker_id])
  await reads.note(database.noteReads)
  // Struck out since it was sent: often the paper of somebody else.
  const struckOut = [...attached.values()].filter(({ row: scan }) => scan.state === 'voided')
  if (struckOut.length > 0)
    throw refuse('document-not-usable', {
      names: requirementsOf(loaded.facts)
        .filter((one) => struckOut.some(({ row: scan }) => scan.kind === one.id))
        .map(({ title }) => title)
        .join(', '),
    })
  const papers = requirementsOf(loaded.facts).flatMap(({ id: requirementId, number }): readonly PaperBytes[] => {
    const scan = attached.get(requirementId)?.row
    if (!scan) return []
    const name = portalName(licence, { requirementId, number, workerName: row.worker_name })
    const path = `${name}.${endings[scan.media_type] ?? 'bin'}`
    return [{ path, bytes: new Uint8Array(services.files.get(scan.storage_name)) }]
  })
  if (papers.length === 0) throw new Failure('not-found')
  return { papers, number: row.number, zone: loaded.facts.settings.zone, now: context.now }
}

const fileNameOf = (number: string) => `berkas-izin-${number.replaceAll(/[^A-Za-z0-9-]+/g, '-')}`

/** `GET /files/licence-dossiers/<caseId>`: every paper of the application as one PDF. */
export const licenceDossierPdf: DocumentSource = async (request) => {
  const { papers, number } = await papersOf(request, 'licences.joinPapers')
  async function* each() {
    yield* papers
  }
  const { pdf, leftOut } = await joinPapers(each(), number)
  // Half a dossier would pass for a whole one.
  if (leftOut.length > 0) throw refuse('document-not-usable', { names: leftOut.join(', ') })
  return { body: pdf, mediaType: 'application/pdf', fileName: `${fileNameOf(number)}.pdf` }
}

function localTimeOf(now: Instant, zone: FacilityZone) {
  const { date, hour, minute } = toLocalTime(now, zone)
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day, hour, minute, second: 0 }
}

/** `GET /files/licence-packages/<caseId>`: every paper as a file of its own, named as the portal wants it. */
export const licencePackage: DocumentSource = async (request) => {
  const { papers, number, zone, now } = await papersOf(request, 'licences.packPapers')
  const files = papers.map(({ path, bytes }) => ({ name: path, size: bytes.length, crc32: crc32(bytes) }))
  const pieces = layoutStoredZip(files, localTimeOf(now, zone))
  const body = Buffer.concat(
    pieces.map((piece) => (typeof piece === 'number' ? (papers[piece]?.bytes ?? new Uint8Array()) : piece)),
  )
  return { body, mediaType: 'application/zip', fileName: `${fileNameOf(number)}.zip` }
}
