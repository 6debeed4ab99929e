import type { CommandContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import {
  endKeptApart,
  listApartFromOneself,
  listPresentMembershipsOf,
  moveSuspensions,
  updateMember,
} from './coaching-members.repository.ts'

type Membership = Awaited<ReturnType<typeof listPresentMembershipsOf>>[number]

/** A member before one who waits, then whoever came first. */
const firstOf = (some: readonly Membership[]): Membership | undefined =>
  some.find(({ state }) => state === 'accepted') ?? some[0]

/**
 * After two records became one: of several memberships in one programme one is left, a real one before a wish. The others end with the
 * reason of the merge, and their days out go over. Nobody is kept apart from himself.
 */
export async function belongOnce(context: CommandContext, inmateId: string, reason: string): Promise<void> {
  const { db, actor } = context
  const { today } = await unitDay(context)
  const present = await listPresentMembershipsOf(db, inmateId)
  for (const some of Map.groupBy(present, ({ programme_id }) => programme_id).values()) {
    const kept = firstOf(some)
    if (!kept) continue
    for (const other of some.filter(({ id }) => id !== kept.id)) {
      if (other.joined_on === null) {
        const decided = { decided_on: today, decided_by: actor.accountId, decision_reason: reason }
        await updateMember(db, other, { state: 'withdrawn', ...decided })
      } else {
        await moveSuspensions(db, other.id, kept.id)
        const leftOn = other.joined_on > today ? other.joined_on : today
        await updateMember(db, other, { state: 'ended', left_on: leftOn, left_reason: reason })
      }
    }
  }
  for (const pair of await listApartFromOneself(db)) await endKeptApart(db, pair, { on: today, reason })
}
