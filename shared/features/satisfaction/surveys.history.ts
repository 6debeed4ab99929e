import { allRows, type HistoryDeclaration, historyTable, rowsWithKeys } from '../history/history-declaration.ts'

export const surveyServicesTable = historyTable({
  id: 'survey_services',
  table: 'survey_services',
  inner: ['id', 'origin', 'created_at', 'created_by', 'revision'],
  title: ['name'],
  fields: { name: { format: 'text' }, is_surveyed: { format: 'yes-no' } },
})

export const surveyQuestionsTable = historyTable({
  id: 'survey_questions',
  table: 'survey_questions',
  inner: ['id', 'created_at', 'created_by', 'revision'],
  title: ['text'],
  fields: {
    text: { format: 'text' },
    kind: { format: 'choice' },
    label_1: { format: 'text' },
    label_2: { format: 'text' },
    label_3: { format: 'text' },
    label_4: { format: 'text' },
    is_asked: { format: 'yes-no' },
  },
})

export const surveyKiosksTable = historyTable({
  id: 'survey_kiosks',
  table: 'survey_kiosks',
  inner: ['id', 'service_id', 'opened_by'],
  title: ['service_name'],
  fields: {
    service_name: { format: 'text' },
    opened_at: { format: 'moment' },
    left_at: { format: 'moment' },
  },
})

export const surveySettingsTable = historyTable({
  id: 'survey-settings',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.minimumForms': { format: 'number' },
    'value.minimumAnswers': { format: 'number' },
    'value.idleSeconds': { format: 'number' },
  },
})

/** Key of the setting; the history finds it by this name. */
export const surveySettingsKey = 'satisfaction'

/** Settings and openings of the kiosk. What single people answered has no history that anybody could open. */
export const surveyHistory: HistoryDeclaration = {
  permission: 'manage:surveys',
  parts: [
    rowsWithKeys(surveySettingsTable, surveySettingsKey),
    allRows(surveyServicesTable),
    allRows(surveyQuestionsTable),
    allRows(surveyKiosksTable),
  ],
}
