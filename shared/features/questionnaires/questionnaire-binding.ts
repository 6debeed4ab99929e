import type { ReadKind } from '../../contract/procedure.ts'
import type { Permission } from '../../people/permissions.ts'

/** Whose forms these are: the engine is one, the rights around it are not. */
export interface QuestionnaireBinding<
  View extends Permission = Permission,
  Enter extends Permission = Permission,
  Manage extends Permission = Permission,
> {
  /** Instruments tell it in their file (`instrument-use`); others are not seen. */
  readonly use: string
  readonly view: View
  readonly enter: Enter
  readonly manage: Manage
  /** Without it, what an instrument or an encounter marks as more secret is not there at all. */
  readonly viewConfidential: Permission
  readonly reads: ReadKind
  /** Whether a file may be brought in only under a signature that holds. */
  readonly needsSignature: boolean
}

/** Screenings of the clinic. */
export const healthQuestionnaires = {
  use: 'health',
  view: 'view:health',
  enter: 'enter:health',
  manage: 'manage:clinic',
  viewConfidential: 'view:confidential-health',
  reads: 'health',
  needsSignature: false,
} as const satisfies QuestionnaireBinding

/** Risk and needs assessments (RRI, Kebutuhan): all of it is secret, so that nothing is more secret than the rest. */
export const assessmentQuestionnaires = {
  use: 'assessment',
  view: 'view:assessments',
  enter: 'enter:assessments',
  manage: 'manage:assessments',
  viewConfidential: 'view:assessments',
  reads: 'assessment',
  needsSignature: true,
} as const satisfies QuestionnaireBinding
