import { Failure } from '#shared/contract/failure.ts'
import type { Actor } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { findWorkerOfAccount } from '../workers/workers.repository.ts'

/** Scans of licences: the staff office, the head, and whom they are about. @throws Failure forbidden */
export async function requireLicenceReader(
  { db, actor }: { readonly db: Reader; readonly actor: Actor },
  workerId: string,
): Promise<void> {
  if (actor.permissions.has('view:licences')) return
  const own = await findWorkerOfAccount(db, actor.accountId)
  if (own?.id !== workerId) throw new Failure('forbidden')
}
