import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import { boardFactsSchema } from '#shared/features/notice-board/board-facts.ts'
import { type Board, boardSchema, longestChannel } from '#shared/features/notice-board/notice-board.contract.ts'
import { noticeBoardKey } from '#shared/features/notice-board/notice-board.history.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

export const boardFactsIn = (folder: string) =>
  readResource(folder, 'reference-data/notice-board.json', boardFactsSchema)

interface Known {
  readonly board: Board
  /** False: as it came with the product and the unit's own data. */
  readonly isOwn: boolean
}

/** What the unit tells at its board: as it wrote it, else the usual words with the unit's own telephone, e-mail and website. */
export async function boardOf(
  { db, services }: { readonly db: Reader; readonly services: Pick<CoreServices, 'resourcesFolder'> },
  { phone, email, website, address, city }: FacilityProfile,
): Promise<Known> {
  const own = await readSetting<unknown>(db, noticeBoardKey)
  if (own !== undefined) return { board: boardSchema.parse(own), isOwn: true }
  const { counter, lapor, statement } = boardFactsIn(services.resourcesFolder).usual
  const letter = [address, city].join(', ').slice(0, longestChannel)
  const none = { box: null, message: null, social: null }
  return { board: { ...none, counter, letter, phone, email, website, lapor, statement }, isOwn: false }
}
