import type { SignerLight } from '#shared/features/exchange/incoming.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import { judgeSigner } from '../partner-keys/judge-signer.ts'
import { partnerKeysOfSigner } from '../partner-keys/partner-keys.repository.ts'
import type { IncomingFileRow } from './incoming.repository.ts'

type Signed = Pick<IncomingFileRow, 'signer_key' | 'sender_kind' | 'received_at'>

/**
 * How far an answer may be believed: by the keys as they are known now, on the day when the file came in. The day that the file itself
 * names proves nothing, since whoever holds an old key can write any date. A good key speaks only for its own kind of office.
 */
export async function standingOf(db: Reader, file: Signed, zone: FacilityZone): Promise<SignerLight> {
  const on = toCalendarDate(instantSchema.parse(file.received_at), zone)
  const standing = await judgeSigner(db, file.signer_key, on)
  if (standing !== 'confirmed') return standing
  const keys = await partnerKeysOfSigner(db, file.signer_key)
  return keys.some(({ kind, state }) => state === 'confirmed' && kind === file.sender_kind) ? standing : 'other-office'
}
