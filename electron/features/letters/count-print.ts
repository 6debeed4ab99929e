import type { CommandContext } from '../../core/context.ts'
import { countPrints, insertPrint } from './letters.repository.ts'

/** Notes that a letter came out; the first time is the original, every other one a copy. */
export async function countPrint(
  { db, actor, now, newId }: CommandContext,
  letterId: string,
  printer: string | null,
): Promise<number> {
  const copyNumber = (await countPrints(db, letterId)) + 1
  await insertPrint(db, {
    id: newId(),
    letter_id: letterId,
    at: now,
    account_id: actor.accountId,
    copy_number: copyNumber,
    printer,
  })
  return copyNumber
}
