import type { noticeBoardContract } from '#shared/features/notice-board/notice-board.contract.ts'
import { noticeBoardKey } from '#shared/features/notice-board/notice-board.history.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { standardServices } from '../service-cases/service-standards.ts'
import { boardFactsIn, boardOf } from './known-board.ts'

export const noticeBoardService: ServiceOf<typeof noticeBoardContract> = {
  board: async (_input, context) => {
    const { resourcesFolder } = context.services
    const { services, statementBasis, source } = boardFactsIn(resourcesFolder)
    const listed = [...standardServices(resourcesFolder), ...services].map(({ id, name }) => ({ id, name }))
    return {
      ...(await boardOf(context, await currentProfile(context.db, context.now))),
      statementBasis,
      source,
      services: listed.toSorted((left, right) => left.name.localeCompare(right.name, 'id')),
    }
  },

  change: async (input, { db }) => {
    await writeSetting(db, noticeBoardKey, input)
    return {}
  },
}
