import { failureTextOf } from '../../api/refusal-text.ts'
import { inmateFileMessages as words } from './inmate-files.messages.ts'

/** The words for a refused file: the rule by name, else the general text. */
export const inmateFileFailure = failureTextOf(words.refusedTitle, words.refusals)
