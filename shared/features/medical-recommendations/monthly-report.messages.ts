import { reportPeriodWords } from '../reports/report-period.messages.ts'
import type { ReportCount, ReportHop } from './monthly-report.rules.ts'

const counts: Readonly<Record<ReportCount, string>> = {
  carried: 'Sisa dari sebelumnya',
  opened: 'Dibuka',
  answered: 'Direkomendasikan',
  refused: 'Ditolak',
  withdrawn: 'Ditarik pemohon',
  cancelled: 'Dibatalkan',
  running: 'Masih menunggu jawaban',
  overdue: 'Lewat batas waktu',
  emergencies: 'Gawat darurat',
}

/** For a table with a column each. */
const shortCounts: Readonly<Record<ReportCount, string>> = {
  carried: 'Sisa',
  opened: 'Dibuka',
  answered: 'Direkomendasikan',
  refused: 'Ditolak',
  withdrawn: 'Ditarik',
  cancelled: 'Dibatalkan',
  running: 'Menunggu',
  overdue: 'Lewat batas',
  emergencies: 'Gawat darurat',
}

/** Where the word alone could be taken in two ways. */
const countHints: Readonly<Partial<Record<ReportCount, string>>> = {
  carried: 'Dibuka sebelum masa laporan dan belum dijawab ketika masa laporan mulai.',
  running: 'Belum dijawab pada akhir masa laporan.',
  overdue: 'Melewati batas waktu pada akhir masa laporan, atau dijawab sesudah batasnya.',
  emergencies: 'Di antara yang dibuka: tanpa sidang TPP karena gawat darurat.',
}

const hops: Readonly<Record<ReportHop, string>> = {
  preparation: 'Persiapan berkas di unit',
  session: 'Sidang TPP',
  approval: 'Persetujuan Kepala',
  'hand-over': 'Penyegelan dan penyerahan',
  kanwil: 'Di Kanwil',
  ditjenpas: 'Di Ditjenpas',
  back: 'Kembali ke unit',
  whole: 'Seluruhnya, sejak dibuka',
}

/** What the monthly report says on screen, on paper and in the workbook alike. */
export const monthlyReportWords = {
  title: 'Laporan rekomendasi medis',
  counts,
  countHints,
  shortCounts,
  hops,
  ...reportPeriodWords,
  countsTitle: 'Jumlah permohonan',
  hopsTitle: 'Lama tiap tahap',
  columnFigure: 'Uraian',
  columnCount: 'Jumlah',
  columnHop: 'Tahap',
  columnMedian: 'Median (hari kerja)',
  columnCases: 'Dari permohonan',
  columnMonth: 'Bulan',
  wholeYear: 'Setahun',
  balance:
    'Sisa dari sebelumnya ditambah yang dibuka, dikurangi yang direkomendasikan, ditolak, ditarik, dan dibatalkan, sama dengan yang masih menunggu jawaban.',
  hopsNote:
    'Tahap dihitung pada bulan tahap itu berakhir, dalam hari kerja menurut kalender unit. Tahap yang tanggalnya tidak tercatat tidak ikut dihitung.',
  unknown: '–',
} as const
