import type { NextAction } from '#shared/features/service-cases/case-facts.ts'
import { type CaseRights, rightsOfCommands } from '#shared/features/service-cases/case-rights.rules.ts'
import type { CaseCommandKind } from '#shared/features/service-cases/service-standard.ts'
import type { Permission } from '#shared/people/permissions.ts'
import type { Role } from '#shared/people/roles.ts'
import { mayDraftDoctorLetter, medicalRecommendationPapers } from './medical-recommendations.rules.ts'

/** What the door asks of an account for the commands that every case knows. */
export const recommendationRights: CaseRights = {
  follow: 'view:recommendations',
  prepare: 'prepare:recommendations',
  approve: 'approve:recommendations',
  recordSession: 'record:tpp-session',
}

/** The right that the door asks for, where it is the same for every paper. */
const rightOfKind: Readonly<Record<Exclude<CaseCommandKind, 'advance-paper' | 'attach-paper'>, Permission>> = {
  ...rightsOfCommands(recommendationRights),
  seal: 'seal:bundles',
  'record-coordination': 'view:case-papers',
}

const { doctorLetter, medicalRecord } = medicalRecommendationPapers

/** The right that an action takes. The service file says which role does what; the account must hold the right besides. */
export function rightOfAction(action: Pick<NextAction, 'kind' | 'to' | 'requirementId'>): Permission {
  if (action.kind === 'attach-paper')
    return action.requirementId === medicalRecord ? 'enter:health' : 'prepare:recommendations'
  if (action.kind !== 'advance-paper') return rightOfKind[action.kind]
  if (action.to === 'produced') return 'prepare:recommendations'
  if (action.to === 'printed') return 'view:case-papers'
  return action.requirementId === doctorLetter ? 'issue:doctor-letter' : 'issue:letters'
}

/** What may be offered to an account: nothing that its rights would refuse. */
export function offeredActions(
  actions: readonly NextAction[],
  account: { readonly roles: readonly Role[]; readonly permissions: ReadonlySet<Permission> },
): readonly NextAction[] {
  return actions.filter((action) => {
    const isDoctorDraft = action.to === 'produced' && action.requirementId === doctorLetter
    if (isDoctorDraft && !mayDraftDoctorLetter(account.roles)) return false
    return account.permissions.has(rightOfAction(action))
  })
}
