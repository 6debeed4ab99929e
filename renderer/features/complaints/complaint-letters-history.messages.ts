import type {
  complaintLetterHandoutsTable,
  complaintLetterScansTable,
  complaintLettersTable,
} from '#shared/features/complaints/complaint-letters.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'

type Tables = typeof complaintLettersTable | typeof complaintLetterHandoutsTable | typeof complaintLetterScansTable

export const complaintLettersHistoryWords: HistoryWords<Tables> = {
  tables: {
    complaint_letters: words.history.letters,
    complaint_letter_handouts: words.history.handouts,
    complaint_letter_scans: words.history.scans,
  },
  fields: {
    'complaint_letters.kind': words.history.kind,
    'complaint_letter_handouts.receiver': words.history.receiver,
    'complaint_letter_handouts.is_answer': words.history.isAnswer,
    'complaint_letter_scans.title': words.scanTitle,
    'complaint_letter_scans.file_id': words.history.file,
    'complaint_letter_scans.shows_reporter': words.history.showsReporter,
    'complaint_letter_scans.void_reason': words.history.voidReason,
  },
  choices: {
    'complaint_letters.kind': words.kinds,
    'complaint_letter_handouts.receiver': words.receiverChoices,
  },
}
