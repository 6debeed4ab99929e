import type { ErrorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { inmateFailure } from './inmate-failure.ts'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'

/** The words for a merge that was refused, else those of the feature. */
export const mergeFailure = (error: unknown): ErrorText | null =>
  refusalText(error, words.cannotTitle, words.refusals) ?? inmateFailure(error)
