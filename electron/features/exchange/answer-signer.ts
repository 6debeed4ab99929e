import type { SignerLight } from '#shared/features/exchange/incoming.contract.ts'
import { signerStanding } from '#shared/features/partner-keys/partner-keys.rules.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import { keyFactsOf } from '../partner-keys/judge-signer.ts'
import { partnerKeysOfSigners } from '../partner-keys/partner-keys.repository.ts'
import type { IncomingFileRow } from './incoming.repository.ts'

type Signed = Pick<IncomingFileRow, 'signer_key' | 'sender_kind' | 'received_at'>

/**
 * How far answers may be believed: by the keys as they are known now, on the day when each file came in. The day that the file itself
 * names proves nothing, since whoever holds an old key can write any date. A good key speaks only for its own kind of office.
 *
 * The keys are asked for once, however many files there are.
 */
export async function standingsOf(
  db: Reader,
  files: readonly Signed[],
  zone: FacilityZone,
): Promise<(file: Signed) => SignerLight> {
  const signers = new Set(files.map((file) => file.signer_key))
  const keys = Map.groupBy(await partnerKeysOfSigners(db, [...signers]), ({ minisign }) => minisign)
  return (file) => {
    const ofSigner = keys.get(file.signer_key) ?? []
    const on = toCalendarDate(instantSchema.parse(file.received_at), zone)
    const standing = signerStanding(ofSigner.map(keyFactsOf), on)
    if (standing !== 'confirmed') return standing
    const speaksForItself = ofSigner.some(({ kind, state }) => state === 'confirmed' && kind === file.sender_kind)
    return speaksForItself ? standing : 'other-office'
  }
}

/** The same for one file. */
export async function standingOf(db: Reader, file: Signed, zone: FacilityZone): Promise<SignerLight> {
  return (await standingsOf(db, [file], zone))(file)
}
