import type { BagContents } from './bag-contents.ts'
import { bagInfoValue, parseBagInfo, publicKeyLabel } from './bag-format.ts'
import { judgeBag } from './bundle-judgement.rules.ts'
import type { BundleNoticeCode, BundleReport } from './bundle-report.ts'
import { judgeSignature } from './bundle-signature.rules.ts'
import { composeReport } from './compose-report.rules.ts'

/** Everything that was read of a bag before it is judged. */
export interface ReadBag {
  readonly kind: BundleReport['kind']
  readonly contents: BagContents
  readonly signatureText: string | null
  /** The key that the reader trusts; without it the key that the bundle names is used, and a notice says so. */
  readonly publicKey: string | undefined
  /** Of the whole zip; null for an unpacked bag. */
  readonly digests: { readonly sha256: string; readonly prehash: Uint8Array } | null
}

/** The whole judgement: signature, manifests, files; the same wherever the bag was read. */
export function judgeReadBag({ kind, contents, signatureText, publicKey, digests }: ReadBag): BundleReport {
  const bagInfo = parseBagInfo(contents.texts.get('bag-info.txt') ?? '') ?? []
  const notices: BundleNoticeCode[] = []
  const keyText = publicKey ?? bagInfoValue(bagInfo, publicKeyLabel)
  const isUnsignedFolder = kind === 'folder' && signatureText === null
  const signature = isUnsignedFolder ? null : judgeSignature(signatureText, keyText, digests?.prehash ?? null)
  if (isUnsignedFolder) notices.push('folder-without-signature')
  else if (kind === 'folder') notices.push('folder-signature-partly')
  if (publicKey === undefined && signature?.trustedComment) notices.push('key-from-bundle')
  const judged = contents.isComplete ? judgeBag({ ...contents, attested: signature?.attested ?? [] }) : []
  const isKeyGiven = publicKey !== undefined
  return composeReport({
    kind,
    contents,
    bagInfo,
    judged,
    notices,
    signature,
    sha256: digests?.sha256 ?? null,
    isKeyGiven,
  })
}
