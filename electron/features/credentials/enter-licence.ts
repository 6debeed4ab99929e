import { Failure } from '#shared/contract/failure.ts'
import type { NewLicence } from '#shared/features/credentials/credentials.contract.ts'
import type { CredentialRefusalCode } from '#shared/features/credentials/credentials.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { professionsIn } from '../workers/present-worker.ts'
import { requireWorker } from '../workers/workers.service.ts'
import { insertLicence, listLicences } from './credentials.repository.ts'

export const refuse = (reason: CredentialRefusalCode): Failure => new Failure('refused', { reason })

/** Scans follow the wall of licences: the staff office, the head, and whom they are about. Only the uploader's own, not yet used ones. */
export async function tieScans({ db, actor }: CommandContext, workerId: string, fileIds: readonly string[]) {
  if (new Set(fileIds).size < fileIds.length) throw refuse('licence-file-not-usable')
  for (const fileId of fileIds) {
    const file = await findFile(db, fileId)
    if (file?.uploaded_by !== actor.accountId || file.permission !== null || file.vault_id !== null)
      throw refuse('licence-file-not-usable')
    const right = { permission: 'view:workers', reads: 'identity' } as const
    await attachFile(db, fileId, { ...right, subjectType: 'worker-licences', subjectId: workerId })
  }
}

function faultOf(
  { kind, place, isHere, issuedOn, validUntil }: NewLicence,
  today: string,
): CredentialRefusalCode | null {
  if (kind === 'sip' && place === null) return 'licence-place-missing'
  if (kind === 'str' && (place !== null || isHere)) return 'licence-place-of-str'
  if (kind === 'sip' && validUntil === null) return 'licence-until-missing'
  if (issuedOn > today) return 'licence-issued-in-future'
  return validUntil !== null && validUntil < issuedOn ? 'licence-until-before-issue' : null
}

/**
 * Files one licence of a worker; also what an application to the city ends with.
 * @throws Failure not-found, refused
 */
export async function enterLicence(context: CommandContext, input: NewLicence): Promise<{ readonly id: string }> {
  const { db, services, now, newId, actor } = context
  const worker = await requireWorker(db, input.workerId)
  const fault = faultOf(input, (await unitDay(context)).today)
  if (fault) throw refuse(fault)
  const profession = professionsIn(services.resourcesFolder).get(worker.profession)
  if (!(input.kind === 'str' ? profession?.needsStr : profession?.needsSip)) throw refuse('licence-not-needed')
  const known = await listLicences(db, worker.id)
  if (known.some((row) => row.state === 'active' && row.kind === input.kind && row.number === input.number))
    throw refuse('licence-number-known')
  await tieScans(context, worker.id, input.fileIds)
  const id = newId()
  await insertLicence(
    db,
    {
      ...{ id, worker_id: worker.id, kind: input.kind, number: input.number, issuer: input.issuer },
      ...{ issued_on: input.issuedOn, valid_until: input.validUntil, place: input.place },
      ...{ is_here: input.isHere ? 1 : 0, state: 'active', recorded_at: now, recorded_by: actor.accountId },
    },
    input.fileIds.map((fileId) => ({ id: newId(), file_id: fileId })),
  )
  return { id }
}
