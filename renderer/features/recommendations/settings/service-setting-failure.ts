import type { ErrorText } from '../../../api/error-text.ts'
import { refusalText } from '../../../api/refusal-text.ts'
import { recommendationFailure } from '../recommendation-failure.ts'
import { serviceSettingRefusalWords, serviceTermMessages } from './service-terms.messages.ts'

/** The words for a failed change of a service's clock or term. */
export const serviceSettingFailure = (error: unknown): ErrorText | null =>
  refusalText(error, serviceTermMessages.notSaved, serviceSettingRefusalWords) ?? recommendationFailure(error)
