import type { OpenedFile } from '../core/work-messages.ts'

export type Verdict = 'good' | 'doubt' | 'bad' | 'closed'

/** Green only when everything is whole and the signer is one whose card was confirmed. */
export function verdictOf({ report, age, signer, outer, isUnreadable, inner }: OpenedFile): Verdict {
  if (report === null) return 'closed'
  if (!report.ok || age !== null || outer === 'invalid') return 'bad'
  const within = inner === null ? 'good' : verdictOf(inner)
  if (within === 'bad' || within === 'closed') return 'bad'
  const isKnown = signer.kind === 'confirmed' || signer.kind === 'own'
  return isKnown && !isUnreadable && within === 'good' ? 'good' : 'doubt'
}
