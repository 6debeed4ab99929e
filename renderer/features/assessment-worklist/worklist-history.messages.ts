import type {
  assessmentAssignmentsTable,
  assessmentNoticesTable,
  assessmentWorklistSettingsTable,
  assessorAbsencesTable,
} from '#shared/features/assessment-worklist/assessment-worklist.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { worklistMessages as words } from './worklist.messages.ts'

export const worklistHistoryWords: HistoryWords<
  | typeof assessmentAssignmentsTable
  | typeof assessmentNoticesTable
  | typeof assessorAbsencesTable
  | typeof assessmentWorklistSettingsTable
> = {
  tables: {
    assessment_assignments: 'Pembagian tugas',
    assessment_notices: words.noticesTitle,
    assessor_absences: words.absencesTitle,
    'assessment-worklist-settings': words.settingsTitle,
  },
  fields: {
    'assessment_assignments.assessor_id': words.assessor,
    'assessment_assignments.before_id': 'Asesor sebelumnya',
    'assessment_assignments.reason': words.assignReason,
    'assessment_assignments.state': words.columns.state,
    'assessment_notices.told': words.told,
    'assessment_notices.source': words.source,
    'assessment_notices.learnt_on': words.learntOn,
    'assessment_notices.state': words.columns.state,
    'assessment_notices.end_reason': 'Alasan dicabut',
    'assessor_absences.account_id': words.assessor,
    'assessor_absences.from_on': words.absenceFrom,
    'assessor_absences.until_on': words.absenceUntil,
    'assessor_absences.reason': words.absenceReason,
    'assessor_absences.state': words.columns.state,
    'assessor_absences.end_reason': 'Alasan dicabut',
    'assessment-worklist-settings.value.firstDays': words.firstDays,
    'assessment-worklist-settings.value.repeatMonths': words.repeatMonths,
    'assessment-worklist-settings.value.informationDays': words.informationDays,
    'assessment-worklist-settings.value.aheadDays': words.aheadDays,
    'assessment-worklist-settings.value.includeDetainees': words.includeDetainees,
    'assessment-worklist-settings.value.source': words.settingsSource,
  },
  choices: {
    'assessment_assignments.state': {
      active: 'Berlaku',
      replaced: 'Dialihkan',
      undone: 'Diurungkan',
      begun: 'Asesmen dibuka',
      merged: 'Data digabung',
    },
    'assessment_notices.state': words.noticeStates,
    'assessor_absences.state': { active: 'Berlaku', withdrawn: 'Dicabut' },
  },
}
