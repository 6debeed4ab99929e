import type { RecommendationTrigger } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { recommendationMessages as words } from './recommendations.messages.ts'

/** What is typed to open a request. */
export interface OpenForm {
  readonly inmateId: string | null
  readonly trigger: RecommendationTrigger | null
  readonly applicantName: string
  readonly applicantRelation: string
  readonly reason: string
  readonly isEmergency: boolean
  readonly emergencyReason: string
}

export const emptyOpenForm: OpenForm = {
  inmateId: null,
  trigger: null,
  applicantName: '',
  applicantRelation: '',
  reason: '',
  isEmergency: false,
  emergencyReason: '',
}

const longestReason = 1000

function problemOf(text: string, missing: string): string | null {
  if (text.trim() === '') return missing
  return text.trim().length > longestReason ? words.reasonTooLong : null
}

function familyProblem(value: string, form: OpenForm, missing: string): string | null {
  return form.trigger === 'family' && value.trim() === '' ? missing : null
}

/** Early help; the core decides again. */
export const openFormRules = {
  inmateId: (value: string | null) => (value === null ? words.personMissing : null),
  trigger: (value: RecommendationTrigger | null) => (value === null ? words.triggerMissing : null),
  applicantName: (value: string, form: OpenForm) => familyProblem(value, form, words.applicantNameMissing),
  applicantRelation: (value: string, form: OpenForm) => familyProblem(value, form, words.applicantRelationMissing),
  reason: (value: string) => problemOf(value, words.reasonMissing),
  emergencyReason: (value: string, form: OpenForm) =>
    form.isEmergency ? problemOf(value, words.emergencyReasonMissing) : null,
}
