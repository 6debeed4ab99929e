import type { CommandContext } from '../../core/context.ts'
import { type DoctorVisitRow, listCarriedFrom } from './doctor-visits.repository.ts'
import { changeEntry, settledAs } from './presented-people.ts'

/**
 * Whoever was passed on when the day was closed, and still waits, waits on it again, with what has been put right meanwhile; the later entry
 * is taken off. Gives how many. Those of whom the one who closed it could not know were moved without a mark and stay where they are.
 */
export async function bringBack(context: CommandContext, visit: DoctorVisitRow, reason: string): Promise<number> {
  const carried = await listCarriedFrom(context.db, visit)
  for (const { id, revision, later_id, later_revision, ...wish } of carried) {
    // The link is loosed, so that the first entry can be passed on once more.
    const later = { ...settledAs(context, 'taken-off', reason), carried_from_id: null }
    await changeEntry(context, { id: later_id, revision: later_revision }, later)
    const open = { state: 'waiting', settled_at: null, settled_by: null, settled_reason: null } as const
    await changeEntry(context, { id, revision }, { ...wish, ...open })
  }
  return carried.length
}
