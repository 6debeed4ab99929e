import type { SealRecipient } from '#shared/features/exchange/exchange.contract.ts'
import type { PartnerKind } from '#shared/features/partner-keys/partner-keys.contract.ts'
import {
  type KeyFacts,
  keyStanding,
  type SignerStanding,
  signerStanding,
} from '#shared/features/partner-keys/partner-keys.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { Reader } from '../../database/reader.ts'
import { listPartnerKeys, type PartnerKeyRow, partnerKeysOfSigners } from './partner-keys.repository.ts'

type DatedRow = Pick<PartnerKeyRow, 'state' | 'valid_from' | 'valid_until'>

export const keyFactsOf = (row: DatedRow): KeyFacts => ({
  state: row.state,
  validFrom: calendarDateSchema.parse(row.valid_from),
  validUntil: row.valid_until === null ? null : calendarDateSchema.parse(row.valid_until),
})

/** Whether something that this key (minisign's one-line form) signed may be believed to come from a known office, on the given day. */
export async function judgeSigner(db: Reader, publicKey: string, on: CalendarDate): Promise<SignerStanding> {
  return signerStanding((await partnerKeysOfSigners(db, [publicKey])).map(keyFactsOf), on)
}

/** Keys of such offices that a file may be encrypted to on a day, newest first. */
export async function usableKeys(
  db: Reader,
  on: CalendarDate,
  kinds: readonly PartnerKind[],
): Promise<readonly PartnerKeyRow[]> {
  return (await listPartnerKeys(db)).filter(
    (row) => kinds.includes(row.kind) && keyStanding(keyFactsOf(row), on) === 'confirmed',
  )
}

/** An office that a file is encrypted to, as it is known today. */
export const presentRecipient = (row: PartnerKeyRow): SealRecipient => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  post: row.post,
  person: row.person,
  fingerprint: row.fingerprint,
})
