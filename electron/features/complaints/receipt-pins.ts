import { randomInt } from 'node:crypto'
import { readComplaintNumber } from '#shared/features/complaints/complaint-number.rules.ts'
import { pinLock } from '#shared/features/complaints/complaints.rules.ts'
import { addHours, type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, CoreServices } from '../../core/context.ts'
import { keyedHash } from '../../core/keys.ts'
import { onlookerOf } from './complaint-facts.ts'
import { findAttempts, findReceiptOf, insertReceipt, putAttempts } from './complaint-receipts.repository.ts'
import { findByNumber, findComplaint } from './complaints.repository.ts'
import type { ComplaintReceiptsTable } from './complaints.tables.ts'

const digits = 6

/** PINs whose paper may still be printed, by receipt: in memory only, and gone with the program. */
const toPrint = new WeakMap<CoreServices, Map<string, string>>()

const memoryOf = (services: CoreServices): Map<string, string> => {
  const known = toPrint.get(services) ?? new Map<string, string>()
  toPrint.set(services, known)
  return known
}

export const pinToPrint = (services: CoreServices, receiptId: string): string | null =>
  memoryOf(services).get(receiptId) ?? null

export const keepPinToPrint = (services: CoreServices, receiptId: string, pin: string): void => {
  memoryOf(services).set(receiptId, pin)
}

export const forgetPin = (services: CoreServices, receiptId: string): void => {
  memoryOf(services).delete(receiptId)
}

const newPin = (): string => String(randomInt(10 ** digits)).padStart(digits, '0')

const hashOf = ({ installation }: CoreServices, receiptId: string, pin: string): string =>
  keyedHash(installation.open.keys.secrets, `complaint-pin\n${receiptId}\n${pin}`)

export async function makeReceipt(
  { db, services, actor, now, newId }: CommandContext,
  complaintId: string,
  why: ComplaintReceiptsTable['why'],
): Promise<{ readonly receiptId: string; readonly pin: string }> {
  const [receiptId, pin] = [newId(), newPin()]
  await insertReceipt(db, {
    ...{ id: receiptId, complaint_id: complaintId, pin_hash: hashOf(services, receiptId, pin), state: 'pending', why },
    ...{ made_by: actor.accountId, made_at: now },
  })
  keepPinToPrint(services, receiptId, pin)
  return { receiptId, pin }
}

type Checked =
  | {
      readonly kind: 'right'
      readonly complaint: NonNullable<Awaited<ReturnType<typeof findByNumber>>>
      readonly receiptId: string
    }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly until: Instant }

/**
 * Compares number and PIN. An unknown number is answered and counted as a wrong PIN is; nothing is thrown, because a refused command would
 * take the count back.
 */
export async function checkPin(
  context: CommandContext,
  typed: { readonly number: string; readonly pin: string },
): Promise<Checked> {
  const { db, services, now } = context
  const number = readComplaintNumber(typed.number)
  const attempts = await findAttempts(db, number)
  const until = attempts ? addHours(instantSchema.parse(attempts.last_at), pinLock.minutes / 60) : now
  const isOver = attempts === undefined || until <= now
  if (attempts && !isOver && attempts.failures >= pinLock.tries) return { kind: 'locked', until }
  const found = await findByNumber(db, number)
  // For whoever it is about the number does not exist, with the right PIN as well.
  const complaint = found && (await findComplaint(db, onlookerOf(context), found.id)) ? found : undefined
  const receipt = complaint ? await findReceiptOf(db, complaint.id) : undefined
  if (complaint && receipt && receipt.pin_hash === hashOf(services, receipt.id, typed.pin)) {
    if (attempts) await putAttempts(db, { number, failures: 0, last_at: now })
    return { kind: 'right', complaint, receiptId: receipt.id }
  }
  const failures = (isOver ? 0 : attempts.failures) + 1
  await putAttempts(db, { number, failures, last_at: now })
  const triesLeft = pinLock.tries - failures
  return triesLeft > 0 ? { kind: 'wrong', triesLeft } : { kind: 'locked', until: addHours(now, pinLock.minutes / 60) }
}
