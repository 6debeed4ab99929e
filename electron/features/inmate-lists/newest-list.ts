import { Failure } from '#shared/contract/failure.ts'
import type { Reader } from '../../database/reader.ts'
import { findReceived, receivedFrom } from './inmate-lists.repository.ts'

/**
 * A list that waited in a checked plan may have been overtaken by a newer one of the same computer: taking it in now would turn people
 * back to where they were. Files that are no list of another computer pass.
 * @throws Failure refused (list-older, list-taken-in)
 */
export async function requireNewestList(db: Reader, fileId: string): Promise<void> {
  const list = await findReceived(db, fileId)
  if (!list) return
  const received = await receivedFrom(db, list.mark)
  if (received.some((other) => other.plan_state !== null && other.made_at > list.made_at))
    throw new Failure('refused', { reason: 'list-older' })
  if (received.some((other) => other.plan_state === 'done' && other.file_id === fileId))
    throw new Failure('refused', { reason: 'list-taken-in' })
}
