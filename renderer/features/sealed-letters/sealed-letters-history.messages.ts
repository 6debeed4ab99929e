import type {
  sealedLetterAnswersTable,
  sealedLettersTable,
} from '#shared/features/sealed-letters/sealed-letters.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { sealedMessages as words } from './sealed-letters.messages.ts'

export const sealedLetterHistoryWords: HistoryWords<typeof sealedLettersTable | typeof sealedLetterAnswersTable> = {
  tables: { sealed_letters: words.title, sealed_letter_answers: 'Jawaban surat tertutup' },
  fields: {
    'sealed_letters.office': words.office,
    'sealed_letters.letter_number': words.letterNumber,
    'sealed_letters.letter_date': words.letterDate,
    'sealed_letters.request': words.request,
    'sealed_letters.void_reason': 'Alasan dibatalkan',
    'sealed_letter_answers.answered_on': words.answeredOn,
    'sealed_letter_answers.letter_number': words.answerNumber,
    'sealed_letter_answers.text': words.answerText,
    'sealed_letter_answers.file_id': words.scan,
  },
  choices: { 'sealed_letters.office': { kanwil: 'Kantor Wilayah', inspektorat: 'Inspektorat Jenderal' } },
}
