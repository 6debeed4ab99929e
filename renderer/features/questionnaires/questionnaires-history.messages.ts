import type {
  instrumentDraftsTable,
  instrumentFilesTable,
  instrumentParametersTable,
  instrumentSignaturesTable,
  questionnaireResponsesTable,
} from '#shared/features/questionnaires/questionnaires.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { careTimeMessages } from '../medical-records/care-time.messages.ts'
import { instrumentMessages } from './instruments.messages.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

export const questionnairesHistoryWords: HistoryWords<
  | typeof instrumentDraftsTable
  | typeof instrumentSignaturesTable
  | typeof instrumentFilesTable
  | typeof instrumentParametersTable
  | typeof questionnaireResponsesTable
> = {
  tables: {
    instrument_files: 'Berkas instrumen',
    instrument_parameters: 'Batas instrumen',
    instrument_signatures: 'Tanda tangan instrumen',
    instrument_drafts: 'Naskah instrumen',
    questionnaire_responses: 'Isian skrining',
  },
  fields: {
    'instrument_files.title': instrumentMessages.foundTitle,
    'instrument_files.version': instrumentMessages.versionLabel,
    'instrument_files.effective_from': instrumentMessages.effectiveFrom,
    'instrument_files.approved_by': instrumentMessages.approvedBy,
    'instrument_files.state': words.columns.state,
    'instrument_files.withdrawn_reason': 'Alasan dicabut',
    'instrument_signatures.signer': 'Penanda tangan',
    'instrument_signatures.signer_name': 'Nama penanda tangan',
    'instrument_signatures.fingerprint': 'Sidik kunci',
    'instrument_drafts.title': instrumentMessages.foundTitle,
    'instrument_drafts.version': instrumentMessages.versionLabel,
    'instrument_drafts.wording': 'Kata dan nilai',
    'instrument_drafts.state': words.columns.state,
    'instrument_drafts.approver_name': 'Disetujui oleh',
    'instrument_drafts.approver_post': 'Jabatan yang menyetujui',
    'instrument_drafts.basis_number': 'Nomor surat dasar',
    'instrument_drafts.basis_date': 'Tanggal surat dasar',
    'instrument_drafts.withdrawn_reason': 'Alasan ditarik',
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
    'instrument_signatures.signer': {
      own: 'Kantor ini',
      partner: 'Kantor yang kuncinya dikenal',
      foreign: 'Kunci yang diterima dengan nama',
    },
    'instrument_drafts.state': { open: 'Sedang ditulis', approved: 'Disetujui', withdrawn: 'Ditarik' },
    'instrument_files.state': { approved: 'Disetujui', withdrawn: 'Dicabut' },
    'questionnaire_responses.state': words.states,
  },
}
