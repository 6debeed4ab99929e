import { failureTextOf } from '../../api/refusal-text.ts'
import { inmateMessages } from './inmates.messages.ts'

/** The words for a failed call of this feature: the rule that refused it, by name, else the general text. */
export const inmateFailure = failureTextOf(inmateMessages.refusedTitle, inmateMessages.refusals)
