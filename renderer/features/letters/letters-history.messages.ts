import type { lettersTable, numberingTable, printsTable } from '#shared/features/letters/letters.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { letterRegisterMessages as words } from './letters.messages.ts'

export const lettersHistoryWords: HistoryWords<typeof lettersTable | typeof printsTable | typeof numberingTable> = {
  tables: { letters: 'Surat', letter_prints: 'Cetakan', 'letter-numbering': 'Nomor surat' },
  fields: {
    'letters.template': words.kind,
    'letters.input': 'Isi surat',
    'letters.paper': 'Kertas',
    'letters.letterhead_mode': 'Kop surat',
    'letters.date': words.date,
    'letters.classification': 'Klasifikasi',
    'letters.state': words.state,
    'letters.number': words.number,
    'letters.void_reason': words.voidReason,
    'letter_prints.copy_number': 'Cetakan ke',
    'letter_prints.printer': words.printer,
    'letter-numbering.value': 'Pola nomor',
  },
  choices: {
    'letters.template': words.templates,
    'letters.letterhead_mode': { printed: 'Dicetak bersama surat', preprinted: 'Kertas sudah berkop' },
    'letters.state': { draft: 'Draf', issued: words.issued, voided: words.voided },
  },
}
