import type {
  instrumentFilesTable,
  instrumentParametersTable,
  questionnaireResponsesTable,
} from '#shared/features/questionnaires/questionnaires.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { careTimeMessages } from '../medical-records/care-time.messages.ts'
import { instrumentMessages } from './instruments.messages.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

export const questionnairesHistoryWords: HistoryWords<
  typeof instrumentFilesTable | typeof instrumentParametersTable | typeof questionnaireResponsesTable
> = {
  tables: {
    instrument_files: 'Berkas instrumen',
    instrument_parameters: 'Batas instrumen',
    questionnaire_responses: 'Isian skrining',
  },
  fields: {
    'instrument_files.title': instrumentMessages.foundTitle,
    'instrument_files.version': instrumentMessages.versionLabel,
    'instrument_files.effective_from': instrumentMessages.effectiveFrom,
    'instrument_files.approved_by': instrumentMessages.approvedBy,
    'instrument_files.state': words.columns.state,
    'instrument_files.withdrawn_reason': 'Alasan dicabut',
    'instrument_parameters.title': 'Batas',
    'instrument_parameters.value': 'Nilai',
    'instrument_parameters.reason': instrumentMessages.reason,
    'questionnaire_responses.title': words.columns.title,
    'questionnaire_responses.state': words.columns.state,
    'questionnaire_responses.cared_at': words.caredAt,
    'questionnaire_responses.late_reason': careTimeMessages.lateReason,
    'questionnaire_responses.amend_reason': words.amendedBecause,
    'questionnaire_responses.voided_reason': words.voidedBecause,
  },
  choices: {
    'instrument_files.state': { approved: 'Disetujui', withdrawn: 'Dicabut' },
    'questionnaire_responses.state': words.states,
  },
}
