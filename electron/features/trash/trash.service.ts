import { Failure } from '#shared/contract/failure.ts'
import { type trashContract, trashKinds } from '#shared/features/trash/trash.contract.ts'
import type { Actor } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { trashSources } from '../../core/trash-sources.ts'
import type { TrashSource } from './trash-source.ts'

const mayUse = (actor: Actor, { permission }: TrashSource): boolean =>
  permission === null || actor.permissions.has(permission)

export const trashService: ServiceOf<typeof trashContract> = {
  list: async (_input, context) => {
    const kinds = trashKinds.filter((kind) => mayUse(context.actor, trashSources[kind]))
    const lists = await Promise.all(
      kinds.map(async (kind) => (await trashSources[kind].list(context)).map((row) => ({ kind, ...row }))),
    )
    return lists.flat().toSorted((left, right) => (left.removedAt < right.removedAt ? 1 : -1))
  },

  restore: async ({ kind, id }, context) => {
    const source = trashSources[kind]
    // Whoever may not see it is told the same as for what is not there.
    if (!mayUse(context.actor, source)) throw new Failure('not-found')
    await source.restore(context, id)
    return {}
  },
}
