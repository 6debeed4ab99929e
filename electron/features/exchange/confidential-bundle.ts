import { Failure } from '#shared/contract/failure.ts'
import type { Actor } from '../../core/context.ts'
import { holdsRight } from '../../core/require-right.ts'
import type { Reader } from '../../database/reader.ts'
import { type BundleRow, hasExtraSummary } from './exchange.repository.ts'

/** What is extra confidential is sealed, and carried away in plain sight, only by whoever may read it. @throws Failure refused */
export function requireSight(actor: Actor, isExtra: boolean): void {
  if (isExtra && !holdsRight(actor, 'view:confidential-health'))
    throw new Failure('refused', { reason: 'bundle-confidential' })
}

/** The same for a bundle that was sealed before. @throws Failure refused */
export async function requireSightOf(db: Reader, actor: Actor, bundle: BundleRow): Promise<void> {
  requireSight(actor, await hasExtraSummary(db, bundle))
}
