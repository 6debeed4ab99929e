import type { CaseProcedures } from '#shared/features/service-cases/case-procedures.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { CaseBinding } from './case-binding.ts'
import { clockCommands, courseCommands, endCommands } from './case-course.ts'
import { paperCommands } from './case-papers.ts'
import { sessionCommands } from './case-sessions.ts'

/**
 * The handlers of every command that a case of any service knows. The contract asks for the account's right, the service file for the role;
 * the binding says the little that only the feature can know.
 */
export const caseCommands = (binding: CaseBinding): ServiceOf<CaseProcedures> => ({
  ...paperCommands(binding),
  ...sessionCommands(binding),
  ...courseCommands(binding),
  ...endCommands(binding),
  ...clockCommands(binding),
})
