import type { CommandContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { listActiveClientsOf, updateClient } from './assessment-clients.repository.ts'

/** After two records became one: of several supervisions the earliest goes on, the others end with the reason of the merge. */
export async function superviseOnce(context: CommandContext, inmateId: string, reason: string): Promise<void> {
  const { today } = await unitDay(context)
  const [, ...others] = await listActiveClientsOf(context.db, inmateId)
  for (const other of others) {
    const endedOn = other.since > today ? other.since : today
    await updateClient(context.db, other, {
      ...{ state: 'ended', ended_on: endedOn, end_kind: 'merged', end_reason: reason },
    })
  }
}
