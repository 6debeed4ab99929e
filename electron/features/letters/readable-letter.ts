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
