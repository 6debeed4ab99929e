import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'

const isFileProblem = (code: string): code is keyof typeof words.fileProblems => Object.hasOwn(words.fileProblems, code)

/** The words for a failed call of this feature: about device files where they are about files, else the general text. */
export function fingerFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const refusal = refusalText(error, words.refusedTitle, words.refusals)
  if (refusal) return refusal
  const code = failureOf(error)?.code
  if (code !== undefined && isFileProblem(code)) return { title: words.refusedTitle, text: words.fileProblems[code] }
  return errorText(error)
}
