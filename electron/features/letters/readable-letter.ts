import { Failure } from '#shared/contract/failure.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { requireKnown } from './letter-walls.ts'
import { findLetter } from './letters.repository.ts'

/** A letter that the actor may open: by the right it was filed under. @throws Failure not-found, forbidden */
export async function readableLetter(
  context: { readonly db: Reader; readonly services: CoreServices; readonly actor: Actor },
  id: string,
) {
  const { db, actor } = context
  const letter = await findLetter(db, id)
  if (!letter) throw new Failure('not-found')
  await requireKnown(context, letter)
  if (![...actor.permissions].some((held) => held === letter.permission)) throw new Failure('forbidden')
  return letter
}
