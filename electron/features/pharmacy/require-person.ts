import { Failure } from '#shared/contract/failure.ts'
import type { Reader } from '../../database/reader.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { refuse } from './pharmacy-refusal.ts'

/** Somebody who is here and stands for herself. @throws Failure not-found, refused (merged-away, inmate-dead, inmate-not-present) */
export async function requirePerson(db: Reader, inmateId: string): Promise<void> {
  const inmate = await findInmate(db, inmateId)
  if (!inmate) throw new Failure('not-found')
  if (await findMergeOf(db, inmateId)) throw refuse('merged-away')
  if (inmate.state === 'dead') throw refuse('inmate-dead')
  if (inmate.state !== 'present') throw refuse('inmate-not-present')
}
