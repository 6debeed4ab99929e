import { Failure } from '#shared/contract/failure.ts'
import type { EnteredNumber, letterNumbersContract } from '#shared/features/letters/letter-numbers.contract.ts'
import { remainingOf, tidyNumber, typedNumberFault } from '#shared/features/letters/letter-register.rules.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { numberedClass } from './letter-classes.ts'
import {
  findByNumber,
  findNumberSource,
  insertNumberEntry,
  listBlocks,
  listNumberEntries,
} from './letter-numbers.repository.ts'
import { updateLetter } from './letters.repository.ts'
import { readableLetter } from './readable-letter.ts'
import { classSetting, peekNumber } from './take-number.ts'

/**
 * Writes a letter's number down; the caller has asked who may.
 * @throws Failure not-found, forbidden, changed-meanwhile, letter-number-taken, refused
 */
export async function enterNumber(
  context: CommandContext,
  id: string,
  { revision, number: typed, book, reason }: EnteredNumber,
): Promise<{ readonly number: string; readonly revision: number }> {
  const { db, actor, now, newId } = context
  const letter = await readableLetter(context, id)
  const source = await findNumberSource(db, id)
  if (letter.state !== 'issued' || source?.source !== 'typed')
    throw new Failure('refused', { reason: 'number-not-awaited' })
  const fault = typedNumberFault(typed)
  if (fault) throw new Failure('refused', { reason: fault })
  if ((letter.number === null) !== (reason === null))
    throw new Failure('refused', { reason: reason === null ? 'reason-missing' : 'number-not-entered' })
  const number = tidyNumber(typed)
  const holder = await findByNumber(db, letter.date.slice(0, 4), number)
  if (holder && holder.id !== id) throw new Failure('letter-number-taken', { number: holder.number ?? number })
  if (!(await updateLetter(db, { id, revision, state: 'issued' }, { number }))) throw new Failure('changed-meanwhile')
  await insertNumberEntry(db, {
    id: newId(),
    letter_id: id,
    number,
    book,
    reason,
    account_id: actor.accountId,
    at: now,
  })
  return { number, revision: revision + 1 }
}

export const letterNumbersService: ServiceOf<typeof letterNumbersContract> = {
  preview: async ({ template, date, classification }, { db, services }) => {
    const { number } = numberedClass(services.resourcesFolder, template)
    const { source, few_numbers: few } = await classSetting(db, template)
    const year = Number(date.slice(0, 4))
    const remaining = source === 'block' ? remainingOf(await listBlocks(db, { template, year }), year) : null
    return {
      source,
      next: await peekNumber({ db, services }, { template, date, classification }),
      remaining,
      isFew: remaining !== null && remaining <= (few ?? number.few),
    }
  },

  enter: ({ id, ...entered }, context) => enterNumber(context, id, entered),

  history: async ({ id }, context) => {
    await readableLetter(context, id)
    return (await listNumberEntries(context.db, id)).map((entry) => ({
      id: entry.id,
      number: entry.number,
      book: entry.book,
      reason: entry.reason,
      at: instantSchema.parse(entry.at),
      byName: entry.by_name,
    }))
  },
}
