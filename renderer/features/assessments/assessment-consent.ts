import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

/** The paper that the person signs; where he refuses, the assessor and a witness do. */
export const consentPaper = 'consent'

type Consent = Pick<Assessment, 'consentOn' | 'refusal'>

/** Whether the person agreed, be it that he took it back since. */
export const hasAgreed = ({ consentOn, refusal }: Consent): boolean => consentOn !== null && refusal?.kind !== 'refused'

/** Whether forms may be filled in: with consent, or without it from documents. */
export const mayFill = ({ consentOn, refusal }: Consent): boolean =>
  refusal === null ? consentOn !== null : refusal.goesOn === 'documents'

export const paperTitle = (
  { refusal }: Consent,
  { id, title }: { readonly id: string; readonly title: string },
): string => (refusal && id === consentPaper ? words.refusalPaper : title)
