import type { CommandContext } from '../../core/context.ts'
import { deputyOn } from '../head-deputies/head-deputies.service.ts'
import { refuse } from './complaint-facts.ts'
import { colleaguesBeside } from './complaint-standing.ts'

interface Accused {
  readonly units: readonly string[]
  readonly accountIds: readonly string[]
}

/**
 * Who keeps a complaint about these: the officer who has it; where it is about the whole desk, the head, or whoever stands in for the head.
 * @throws Failure refused: `officer-accused` while another officer of the desk may take it, `nobody-left` where the house has nobody
 */
export async function keeperOf(context: CommandContext, officerId: string, accused: Accused): Promise<string> {
  const colleagues = await colleaguesBeside(context, accused)
  const usable = colleagues.filter(({ isAccused }) => !isAccused)
  if (usable.some(({ id }) => id === officerId)) return officerId
  if (usable.some(({ roles }) => roles.includes('petugas-aduan'))) throw refuse('officer-accused')
  const deputyId = await deputyOn(context.db, context.now)
  const keeper = usable.find(({ roles }) => roles.includes('kepala')) ?? usable.find(({ id }) => id === deputyId)
  if (!keeper) throw refuse('nobody-left')
  return keeper.id
}
