import type {
  surveyKiosksTable,
  surveyQuestionsTable,
  surveyServicesTable,
  surveySettingsTable,
} from '#shared/features/satisfaction/surveys.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { surveyQuestionsMessages as questions } from './survey-questions.messages.ts'
import { surveySettingsMessages as words } from './survey-settings.messages.ts'

export const surveysHistoryWords: HistoryWords<
  typeof surveyServicesTable | typeof surveyQuestionsTable | typeof surveyKiosksTable | typeof surveySettingsTable
> = {
  tables: {
    survey_services: words.serviceTable,
    survey_questions: questions.title,
    survey_kiosks: words.kioskTable,
    'survey-settings': words.title,
  },
  fields: {
    'survey_services.name': words.serviceName,
    'survey_services.is_surveyed': words.isSurveyed,
    'survey_questions.text': questions.text,
    'survey_questions.kind': questions.kind,
    'survey_questions.label_1': questions.labels[0],
    'survey_questions.label_2': questions.labels[1],
    'survey_questions.label_3': questions.labels[2],
    'survey_questions.label_4': questions.labels[3],
    'survey_questions.is_asked': questions.asked,
    'survey_kiosks.service_name': words.service,
    'survey_kiosks.opened_at': words.openedAt,
    'survey_kiosks.left_at': words.leftAt,
    'survey-settings.value.minimumForms': words.minimumForms,
    'survey-settings.value.minimumAnswers': words.minimumAnswers,
    'survey-settings.value.idleSeconds': words.idleSeconds,
  },
  choices: { 'survey_questions.kind': questions.kinds },
}
