import type { instrumentDraftsContract } from '#shared/features/questionnaires/instrument-drafts.contract.ts'
import type {
  assessmentInstrumentsContract,
  instrumentsContract,
} from '#shared/features/questionnaires/instruments.contract.ts'
import {
  assessmentQuestionnaires,
  healthQuestionnaires,
} from '#shared/features/questionnaires/questionnaire-binding.ts'
import type { questionnairesContract } from '#shared/features/questionnaires/questionnaires.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { instrumentDraftHandlers } from './instrument-draft-handlers.ts'
import { instrumentHandlers } from './instrument-handlers.ts'
import { questionnaireHandlers } from './questionnaire-handlers.ts'

/** The one engine under the rights of the clinic. Other kinds of work bind it the same way. */
export const questionnairesService: ServiceOf<typeof questionnairesContract> =
  questionnaireHandlers(healthQuestionnaires)

export const instrumentsService: ServiceOf<typeof instrumentsContract> = instrumentHandlers(healthQuestionnaires)

export const assessmentInstrumentsService: ServiceOf<typeof assessmentInstrumentsContract> =
  instrumentHandlers(assessmentQuestionnaires)

export const instrumentDraftsService: ServiceOf<typeof instrumentDraftsContract> =
  instrumentDraftHandlers(assessmentQuestionnaires)
