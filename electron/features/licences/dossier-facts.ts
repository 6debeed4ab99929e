import type { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { documentSchema, licenceSettingsSchema } from '#shared/features/licences/dossier.contract.ts'
import { findingsOf } from '#shared/features/licences/dossier.rules.ts'
import type { LicenceRefusal } from '#shared/features/licences/licences.contract.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, CoreServices } from '../../core/context.ts'
import { attachFile, findFile, readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { licenceStandardsOn } from '../service-cases/service-standards.ts'
import { type DocumentRow, findDocument, insertDocument } from './dossier.repository.ts'
import { pictureFacts } from './picture-facts.ts'

export const settingsKey = 'licences'

export const refuse = (reason: LicenceRefusal, more: Readonly<Record<string, string>> = {}): Failure =>
  new Failure('refused', { reason, ...more })

type Settings = z.infer<typeof licenceSettingsSchema>

export const settingsOf = async (db: Reader): Promise<Settings> =>
  (await readSetting<Settings>(db, settingsKey)) ?? { letterMonths: null, revision: 0 }

const dayOrNull = calendarDateSchema.nullable()

/** What is looked at in the scans of a profession, as the service files say. */
export function checksFor(services: CoreServices, profession: string, today: CalendarDate) {
  const papers = licenceStandardsOn(services.resourcesFolder, today).flatMap(({ licence }) =>
    licence.profession === profession ? licence.papers : [],
  )
  return (kind: string) => papers.find(({ requirement }) => requirement === kind)?.checks ?? []
}

export interface Looking {
  readonly today: CalendarDate
  readonly checksOf: ReturnType<typeof checksFor>
  readonly letterMonths: number | null
}

export function presentDocument(row: DocumentRow, looking: Looking): z.input<typeof documentSchema> {
  const { width, height, background } = row
  const scan = {
    ...{ width, height, background },
    issuedOn: calendarDateSchema.parse(row.issued_on),
    validUntil: dayOrNull.parse(row.valid_until),
  }
  return {
    ...{ id: row.id, kind: row.kind, fileId: row.file_id, mediaType: row.media_type },
    ...{ issuedOn: scan.issuedOn, validUntil: scan.validUntil, state: row.state, voidReason: row.void_reason },
    recordedAt: instantSchema.parse(row.recorded_at),
    ...{ recordedByName: row.recorded_by_name, revision: row.revision },
    findings: [...findingsOf(scan, looking.checksOf(row.kind), looking.today, looking.letterMonths)],
  }
}

export interface NewDocument {
  readonly workerId: string
  readonly kind: string
  readonly fileId: string
  readonly issuedOn: CalendarDate
  readonly validUntil: CalendarDate | null
}

/** Only the uploader's own file that belongs to nothing yet. @throws Failure refused */
export async function keepDocument(context: CommandContext, { fileId, ...kept }: NewDocument, today: CalendarDate) {
  const { db, actor, now, newId, services } = context
  if (kept.issuedOn > today) throw refuse('document-day-in-future')
  if (kept.validUntil !== null && kept.validUntil < kept.issuedOn) throw refuse('document-days-turned-round')
  const file = await findFile(db, fileId)
  if (file?.uploaded_by !== actor.accountId || file.permission !== null || file.vault_id !== null)
    throw refuse('document-not-usable')
  const right = { permission: 'view:licences', reads: 'identity' } as const
  await attachFile(db, fileId, { ...right, subjectType: 'worker', subjectId: kept.workerId })
  const picture = await pictureFacts(file.media_type, services.files.get(file.storage_name))
  const id = newId()
  await insertDocument(db, {
    ...{ id, worker_id: kept.workerId, kind: kept.kind, file_id: fileId, issued_on: kept.issuedOn },
    ...{ valid_until: kept.validUntil, width: picture?.width ?? null, height: picture?.height ?? null },
    ...{ background: picture?.background ?? null, state: 'active', void_reason: null },
    ...{ recorded_at: now, recorded_by: actor.accountId },
  })
  return id
}

/** A scan of this worker that may be attached as such a paper. @throws Failure refused */
export async function requireUsable(
  db: Reader,
  id: string,
  { workerId, kind }: { readonly workerId: string; readonly kind: string },
): Promise<DocumentRow> {
  const row = await findDocument(db, id)
  if (row?.worker_id !== workerId || row.kind !== kind || row.state !== 'active') throw refuse('document-not-usable')
  return row
}
