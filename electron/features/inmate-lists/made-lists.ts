import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import type { DocumentSource } from '../../core/documents.ts'

interface MadeList {
  readonly accountId: string
  readonly fileName: string
  readonly bytes: Buffer
}

/** Lists that were made and not fetched yet. In memory only: the personal data of everybody lies on no disk because of them. */
const lists = new Map<string, MadeList>()
const mostLists = 3

export function keepMadeList(list: MadeList): string {
  const oldest = lists.keys().next().value
  if (lists.size >= mostLists && oldest !== undefined) lists.delete(oldest)
  const ticket = randomBytes(24).toString('base64url')
  lists.set(ticket, list)
  return ticket
}

/** For whoever made the list, and nobody else. */
export const listDocument: DocumentSource = async ({ actor, id }) => {
  if (!actor) throw new Failure('not-signed-in')
  const list = lists.get(id)
  if (!list || list.accountId !== actor.accountId || !actor.permissions.has('register:inmates'))
    throw new Failure('not-found')
  return { body: list.bytes, mediaType: 'text/plain', fileName: list.fileName }
}
