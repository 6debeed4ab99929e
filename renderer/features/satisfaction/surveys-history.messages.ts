import type {
  surveyKiosksTable,
  surveyServicesTable,
  surveySettingsTable,
} from '#shared/features/satisfaction/surveys.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { surveySettingsMessages as words } from './survey-settings.messages.ts'

export const surveysHistoryWords: HistoryWords<
  typeof surveyServicesTable | typeof surveyKiosksTable | typeof surveySettingsTable
> = {
  tables: {
    survey_services: words.serviceTable,
    survey_kiosks: words.kioskTable,
    'survey-settings': words.title,
  },
  fields: {
    'survey_services.name': words.serviceName,
    'survey_services.is_surveyed': words.isSurveyed,
    'survey_kiosks.service_name': words.service,
    'survey_kiosks.opened_at': words.openedAt,
    'survey_kiosks.left_at': words.leftAt,
    'survey-settings.value.minimumForms': words.minimumForms,
    'survey-settings.value.minimumAnswers': words.minimumAnswers,
    'survey-settings.value.idleSeconds': words.idleSeconds,
  },
  choices: {},
}
