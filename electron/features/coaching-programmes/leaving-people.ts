import type { InmateEventListener } from '../inmates/inmate-events.ts'
import { listGoneWithEvent, listPresentMembershipsOf, updateMember } from './coaching-members.repository.ts'
import { takeBack } from './resume-programme.ts'

/**
 * Whoever is released, moves to another unit or dies leaves every programme and every waiting list on that day; an event that is struck
 * out brings him back. What was marked and decided before stays.
 */
export const leaveProgrammes: InmateEventListener = async (context, event) => {
  const { db, actor } = context
  const { kind } = event
  if (kind !== 'transfer-out' && kind !== 'release' && kind !== 'death') return
  if (event.voidedReason !== null) {
    for (const member of await listGoneWithEvent(db, event.id))
      if (member.programme_state === 'active') await takeBack(context, member)
    return
  }
  const gone = { gone_with: kind, gone_event_id: event.id }
  for (const member of await listPresentMembershipsOf(db, event.inmateId)) {
    if (member.joined_on === null) {
      const decided = { decided_on: event.on, decided_by: actor.accountId }
      await updateMember(db, member, { ...gone, state: 'withdrawn', ...decided })
      continue
    }
    const leftOn = member.joined_on > event.on ? member.joined_on : event.on
    await updateMember(db, member, { ...gone, state: 'ended', left_on: leftOn })
  }
}
