import type { BagContents } from './bag-contents.ts'
import { type BagInfo, payloadFolder } from './bag-format.ts'
import type { BundleNoticeCode, BundleProblem, BundleReport } from './bundle-report.ts'
import type { SignatureFinding } from './bundle-signature.rules.ts'

/** Everything that a reader of a container found, before it becomes a report. */
export interface BundleFindings {
  readonly kind: BundleReport['kind']
  readonly contents: BagContents
  readonly bagInfo: BagInfo
  readonly judged: readonly BundleProblem[]
  readonly notices: readonly BundleNoticeCode[]
  readonly signature: SignatureFinding | null
  readonly sha256: string | null
  readonly isKeyGiven: boolean
}

/** Where nothing could be opened. */
export const nothingFound = { bagInfo: [], judged: [], notices: [], signature: null, sha256: null, isKeyGiven: false }

/** Own faults first: container, files, signature; then what follows from them, in the same order. */
export function composeReport(findings: BundleFindings): BundleReport {
  const { kind, contents, bagInfo, judged, notices, signature, sha256 } = findings
  const atFault = new Set(judged.filter((item) => item.because === null).map((item) => item.path))
  const container = contents.problems.map((item) =>
    item.code === 'entry-checksum-mismatch' && atFault.has(item.path) ? { ...item, because: item.path } : item,
  )
  const files = [...container, ...judged]
  const first = files.find((item) => item.because === null)?.path ?? null
  const isKeySpoilt = !findings.isKeyGiven && atFault.has('bag-info.txt')
  const signatureProblems = (signature?.problems ?? []).map((item) => {
    if (item.code === 'signature-missing' || item.code === 'signature-malformed') return item
    if (isKeySpoilt) return { ...item, because: 'bag-info.txt' }
    return item.code === 'signature-invalid' ? { ...item, because: first } : item
  })
  const all = [...files, ...signatureProblems]
  const payload = contents.files.filter((file) => file.path.startsWith(payloadFolder))
  return {
    ok: all.length === 0,
    kind,
    name: contents.name,
    problems: [...all.filter((item) => item.because === null), ...all.filter((item) => item.because !== null)],
    notices,
    bagInfo,
    fileCount: payload.length,
    payloadBytes: payload.reduce((sum, file) => sum + file.size, 0),
    sha256,
    signature: signature?.standing ?? 'not-checked',
    keyId: signature?.keyId ?? null,
    trustedComment: signature?.trustedComment ?? null,
  }
}
