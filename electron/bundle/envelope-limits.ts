import type { BundleLimits } from '#shared/bundle/bundle-limits.ts'

/** An answer is a letter or two with a page of data: whatever is larger is not what it says. */
export const largestAnswerMegabytes = 64

export const envelopeLimits: BundleLimits = {
  entries: 2,
  totalBytes: (largestAnswerMegabytes + 1) * 1024 ** 2,
  ratio: 200,
  ratioFromBytes: 1024 ** 2,
  tagFileBytes: 16 * 1024,
}

export const answerBagLimits: BundleLimits = {
  entries: 120,
  totalBytes: 2 * largestAnswerMegabytes * 1024 ** 2,
  ratio: 200,
  ratioFromBytes: 1024 ** 2,
  tagFileBytes: 1024 ** 2,
}

export const largestAnswerTextBytes = 1024 ** 2
