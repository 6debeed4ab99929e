import { fingerprintOf } from '#shared/bundle/fingerprint.ts'
import { signText } from '#shared/bundle/signed-text.ts'
import { signerStanding } from '#shared/features/partner-keys/partner-keys.rules.ts'
import {
  type InstrumentStatement,
  readInstrumentSignature,
} from '#shared/features/questionnaires/instrument-signature.ts'
import type { InstrumentSigner } from '#shared/features/questionnaires/instruments.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { keyFactsOf } from '../partner-keys/judge-signer.ts'
import { partnerKeysOfSigners } from '../partner-keys/partner-keys.repository.ts'

interface Judged extends InstrumentSigner {
  readonly publicKey: string
}

const nobody = { name: '', fingerprint: '', publicKey: '' }

/** Whose signature lies beside a file, if it holds at all. */
export async function judgeInstrumentSigner(
  context: QueryContext | CommandContext,
  content: string,
  signature: string | null,
): Promise<Judged> {
  if (signature === null) return { kind: 'none', ...nobody }
  const statement = await readInstrumentSignature(content, signature)
  if (statement === null) return { kind: 'wrong', ...nobody }
  const { publicKey, office } = statement
  const signer = { publicKey, fingerprint: fingerprintOf(publicKey), name: office }
  if (publicKey === (await readSigningKey(context)).publicKey) return { kind: 'own', ...signer }
  const { timeZone } = await currentProfile(context.db, context.now)
  const cards = await partnerKeysOfSigners(context.db, [publicKey])
  const standing = signerStanding(cards.map(keyFactsOf), toCalendarDate(context.now, timeZone))
  if (standing === 'withdrawn') return { kind: 'withdrawn', ...signer }
  if (standing !== 'confirmed') return { kind: 'foreign', ...signer }
  return { kind: 'partner', ...signer, name: cards[0]?.name ?? office }
}

/** Signs a file with the key of this installation, as `minisign -V` checks it. */
export async function signInstrument(
  context: CommandContext,
  content: string,
  { office, approvedBy }: Pick<InstrumentStatement, 'office' | 'approvedBy'>,
) {
  const { key, publicKey } = await readSigningKey(context)
  const statement: InstrumentStatement = {
    format: 'lentera-instrumen',
    publicKey,
    office,
    approvedBy,
    signedAt: context.now,
  }
  const signature = await signText(content, key, JSON.stringify(statement))
  return { signature, publicKey, fingerprint: fingerprintOf(publicKey) }
}
