import type { CommandContext } from '../../core/context.ts'
import type { SlotSecret } from '../../core/keyring.ts'
import { publicHalfOf } from '../../core/sealed-box.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { isAccused } from '../complaints/complaint-facts.ts'
import { openText, sealText } from '../identity-vault/sealed-identity.ts'
import { dropOpenedFor, listAskers, listOpenedFor, putOpened } from './identity-openings.repository.ts'
import type { OpenedIdentitiesTable } from './identity-openings.tables.ts'

const placeOf = (openingId: string, slotId: string): string => `${openingId}\n${slotId}`

const halfOf = (publicKey: Uint8Array) => ({ public_key: Buffer.from(publicKey).toString('base64url') })

/** The text of an identity for one key slot: its owner's password alone opens it. */
export const sealForSlot = (openingId: string, slotId: string, publicKey: Uint8Array, text: string): string =>
  sealText(halfOf(publicKey), 'opening', placeOf(openingId, slotId), text)

type Box = Pick<OpenedIdentitiesTable, 'opening_id' | 'slot_id' | 'sealed'>

export const openFromSlot = ({ opening_id, slot_id, sealed }: Box, secret: Buffer): string =>
  openText({ vault: halfOf(publicHalfOf(secret)), secret }, 'opening', placeOf(opening_id, slot_id), sealed)

/** A password was changed by whoever has it: what is open to them follows to the new slot. */
export async function moveOpened(
  { db, services, actor, sessionToken }: CommandContext,
  slot: SlotSecret,
): Promise<void> {
  const { secrets } = services.sessions.find(sessionToken)
  for (const opened of await listOpenedFor(db, actor.accountId)) {
    const secret = secrets.get(opened.slot_id)
    if (!secret) continue
    const text = openFromSlot(opened, secret)
    const sealed = sealForSlot(opened.opening_id, slot.slotId, publicHalfOf(slot.secret), text)
    await putOpened(db, { ...opened, slot_id: slot.slotId, sealed })
  }
}

/** Somebody turned out to be complained of: what was opened to them is taken back. */
export async function takeBackFromAccused(context: CommandContext, complaintId: string): Promise<void> {
  for (const accountId of await listAskers(context.db, complaintId)) {
    const account = await findAccount(context.db, accountId)
    if (account && (await isAccused(context, complaintId, account)))
      await dropOpenedFor(context.db, complaintId, accountId)
  }
}
