import type { instrumentsContract } from '#shared/features/questionnaires/instruments.contract.ts'
import { healthQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import type { questionnairesContract } from '#shared/features/questionnaires/questionnaires.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { instrumentHandlers } from './instrument-handlers.ts'
import { questionnaireHandlers } from './questionnaire-handlers.ts'

/** The one engine under the rights of the clinic. Other kinds of work bind it the same way. */
export const questionnairesService: ServiceOf<typeof questionnairesContract> =
  questionnaireHandlers(healthQuestionnaires)

export const instrumentsService: ServiceOf<typeof instrumentsContract> = instrumentHandlers(healthQuestionnaires)
