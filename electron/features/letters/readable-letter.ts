import { Failure } from '#shared/contract/failure.ts'
import type { Actor } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { findLetter } from './letters.repository.ts'

/** A letter that the actor may open: by the right it was filed under. @throws Failure not-found, forbidden */
export async function readableLetter(db: Reader, actor: Actor, id: string) {
  const letter = await findLetter(db, id)
  if (!letter) throw new Failure('not-found')
  if (![...actor.permissions].some((held) => held === letter.permission)) throw new Failure('forbidden')
  return letter
}

/**
 * A letter that the actor may open and that counts: drafts and voided letters have no original and no copies.
 * @throws Failure not-found, forbidden, refused (letter-not-issued)
 */
export async function printableLetter(db: Reader, actor: Actor, id: string) {
  const letter = await readableLetter(db, actor, id)
  if (letter.state !== 'issued') throw new Failure('refused', { reason: 'letter-not-issued' })
  return letter
}
