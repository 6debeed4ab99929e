import { bagInfoValue, publicKeyLabel } from '#shared/bundle/bag-format.ts'
import type { BundleReport } from '#shared/bundle/bundle-report.ts'
import { isSameKeyId, parsePublicKey, parseSignatureFile } from '#shared/bundle/minisign.ts'
import type { OfficeKeyFile } from '#shared/features/exchange/office-key-file.ts'
import type { Signer } from './work-messages.ts'

/** The confirmed key that the signature claims to be made with; then only that one counts, whatever the file says of itself. */
export function acceptedKeyFor(signatureText: string | null, office: OfficeKeyFile | null): string | null {
  const signature = signatureText === null ? null : parseSignatureFile(signatureText)
  if (!signature || !office) return null
  const keys = [office.card.minisign, ...office.accepted.map(({ card }) => card.minisign)]
  return keys.find((key) => isSameKeyId(parsePublicKey(key)?.keyId ?? new Uint8Array(), signature.keyId)) ?? null
}

interface SignerFacts {
  readonly report: BundleReport
  readonly office: OfficeKeyFile | null
  readonly today: string
  readonly trusted: string | null
  /** Who the file says it is from. */
  readonly names: readonly string[]
}

const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** A valid signature proves that the key's holder made the file; only a confirmed card says who that is. */
export function signerOf({ report, office, today, trusted, names }: SignerFacts): Signer {
  const key = trusted ?? bagInfoValue(report.bagInfo, publicKeyLabel)
  if (report.signature !== 'valid' || key === null) return { kind: 'not-valid' }
  if (office?.card.minisign === key) return { kind: 'own', key }
  const accepted = office?.accepted ?? []
  const holder = accepted.find(({ card }) => card.minisign === key)
  const isNamed = (name: string): boolean => names.some((one) => plainName(one) === plainName(name))
  if (!holder) {
    const before = accepted.find(({ card }) => isNamed(card.owner.name))
    return before ? { kind: 'changed', office: before, key } : { kind: 'unknown', key }
  }
  if (!names.every((name) => plainName(name) === plainName(holder.card.owner.name)))
    return { kind: 'other-office', office: holder, key }
  const isInTime = holder.card.validFrom <= today && (holder.card.validUntil ?? today) >= today
  return { kind: isInTime ? 'confirmed' : 'expired', office: holder, key }
}
