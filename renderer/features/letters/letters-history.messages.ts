import type {
  classificationsTable,
  letterClassesTable,
  letterPaperTable,
  letterSignatoriesTable,
  lettersTable,
  numberBlocksTable,
  numberEntriesTable,
  numberingTable,
  printJobsTable,
  printsTable,
} from '#shared/features/letters/letters.history.ts'
import type { PrintFailure } from '#shared/features/letters/print-jobs.rules.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { letterSettingsMessages as settings } from '../letter-settings/letter-settings.messages.ts'
import { letterRegisterMessages as words } from './letters.messages.ts'
import { templateNames } from './template-names.messages.ts'

type LetterTables =
  | typeof lettersTable
  | typeof printsTable
  | typeof numberingTable
  | typeof numberEntriesTable
  | typeof letterClassesTable
  | typeof numberBlocksTable
  | typeof classificationsTable
  | typeof letterPaperTable
  | typeof letterSignatoriesTable
  | typeof printJobsTable

const printFailureWords: Readonly<Record<PrintFailure, string>> = {
  'nothing-came': 'Tidak ada yang keluar',
  'out-of-paper': 'Kertas habis',
  jammed: 'Kertas macet',
  'badly-printed': 'Hasil cetak buruk',
  'paper-unreadable': 'Lembarnya tidak dapat digambar',
  'printer-refused': 'Pencetak menolak',
  'letter-voided': 'Suratnya sudah batal',
}
const headModes = { printed: 'Dicetak Lentera', preprinted: 'Kertas sudah berkop' }
const sources = {
  register: settings.sources.register.label,
  block: settings.sources.block.label,
  typed: settings.sources.typed.label,
}

export const lettersHistoryWords: HistoryWords<LetterTables> = {
  tables: {
    letters: 'Surat',
    letter_prints: 'Cetakan',
    'letter-numbering': 'Nomor surat',
    print_jobs: 'Antrean cetak',
    letter_number_entries: 'Nomor yang diketik',
    letter_classes: 'Asal nomor',
    letter_signatories: 'Penanda tangan surat',
    letter_number_blocks: 'Jatah nomor',
    letter_classifications: 'Klasifikasi',
    'letter-paper': 'Kertas surat',
  },
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
    'print_jobs.kind': 'Yang dicetak',
    'print_jobs.form': 'Formulir',
    'print_jobs.paper': 'Kertas',
    'print_jobs.state': words.state,
    'print_jobs.reason': 'Sebab gagal',
    'print_jobs.printer': words.printer,
    'print_jobs.copy_number': 'Cetakan ke',
    'letter-numbering.value': 'Pola nomor',
    'letter_number_entries.number': words.number,
    'letter_number_entries.book': 'Menurut',
    'letter_number_entries.reason': 'Alasan',
    'letter_classes.template': words.kind,
    'letter_classes.source': settings.sourceLabel,
    'letter_classes.pattern': settings.pattern,
    'letter_classes.own_series': 'Urutan nomor sendiri',
    'letter_classes.few_numbers': settings.fewLabel,
    'letter_signatories.template': words.kind,
    'letter_signatories.place': 'Tempat tanda tangan',
    'letter_signatories.post_id': 'Jabatan',
    'letter_number_blocks.template': words.kind,
    'letter_number_blocks.year': words.year,
    'letter_number_blocks.first': 'Nomor pertama',
    'letter_number_blocks.last': 'Nomor terakhir',
    'letter_number_blocks.source': 'Dasar',
    'letter_number_blocks.state': words.state,
    'letter_number_blocks.close_reason': 'Alasan ditutup',
    'letter_classifications.code': 'Kode',
    'letter_classifications.title': 'Arti',
    'letter_classifications.source': 'Sumber',
    'letter_classifications.state': words.state,
    'letter-paper.value.paper': settings.paper,
    'letter-paper.value.letterheadMode': 'Kop surat',
    'letter-paper.value.offsetMm': 'Jarak dari tepi atas (mm)',
    'letter-paper.value.shiftMm': 'Geser ke kanan (mm)',
  },
  choices: {
    'letters.template': templateNames,
    'letters.letterhead_mode': headModes,
    'letters.state': { draft: 'Draf', issued: words.issued, voided: words.voided },
    'print_jobs.kind': { letter: 'Surat', 'blank-form': 'Formulir kosong' },
    'print_jobs.form': templateNames,
    'print_jobs.state': {
      waiting: 'Menunggu dicetak',
      sent: 'Dikirim ke pencetak',
      printed: 'Tercetak',
      failed: 'Gagal',
      removed: 'Dikeluarkan dari antrean',
    },
    'print_jobs.reason': printFailureWords,
    'letter_number_entries.book': { agenda: 'Buku agenda', srikandi: 'SRIKANDI' },
    'letter_classes.template': templateNames,
    'letter_classes.source': sources,
    'letter_signatories.template': templateNames,
    'letter_number_blocks.template': templateNames,
    'letter_number_blocks.state': { open: 'Dipakai', closed: 'Ditutup' },
    'letter_classifications.state': { active: 'Dipakai', withdrawn: 'Dicabut' },
    'letter-paper.value.letterheadMode': headModes,
  },
}
