import { reportPeriodWords } from '../reports/report-period.messages.ts'
import type { ComplaintCount, ComplaintGroup, crossedBy } from './complaint-report.ts'

const counts: Readonly<Record<ComplaintCount, string>> = {
  carried: 'Sisa dari sebelumnya',
  received: 'Diterima',
  reopened: 'Dibuka kembali',
  answered: 'Dijawab',
  refused: 'Ditolak dengan alasan',
  forwarded: 'Diteruskan ke instansi lain',
  withdrawn: 'Dicabut pelapor',
  lapsed: 'Gugur karena tidak dilengkapi',
  cancelled: 'Dihentikan',
  merged: 'Digabung dengan pengaduan lain',
  running: 'Masih menunggu jawaban',
  overdue: 'Lewat batas waktu dan belum dijawab',
  waiting: 'Hitungan waktunya sedang dihentikan',
  extended: 'Jangka waktunya diperpanjang',
  closed: 'Ditutup sesudah semua langkah selesai',
  asked: 'Kepuasan pelapor sudah ditanyakan',
  unreached: 'Pelapor sudah dihubungi, tetapi tidak dapat ditanyai',
  notAsked: 'Kepuasan pelapor tidak ditanyakan, dengan alasan',
}

const groups: Readonly<Record<ComplaintGroup, string>> = {
  channel: 'Saluran',
  service: 'Layanan',
  class: 'Golongan',
  reporterKind: 'Pelapor',
  mode: 'Cara melapor',
}

/** What register and report of complaints say on screen, on paper and in the workbook alike. */
export const complaintReportWords = {
  ...reportPeriodWords,
  title: 'Laporan pengaduan',
  registerTitle: 'Register pengaduan',
  counts,
  groups,
  flowTitle: 'Jumlah pengaduan',
  marksTitle: 'Yang perlu diperhatikan',
  groupTitle: (group: ComplaintGroup) => `Diterima menurut ${groups[group].toLocaleLowerCase('id')}`,
  termsTitle: 'Lama sampai dijawab',
  crossTitles: {
    ends: (by: (typeof crossedBy)[number]) => `Hasil menurut ${groups[by].toLocaleLowerCase('id')}`,
    satisfaction: (by: (typeof crossedBy)[number]) => `Kepuasan pelapor menurut ${groups[by].toLocaleLowerCase('id')}`,
  },
  crossNotes: {
    ends: 'Pengaduan yang selesai ditanggapi pada masa ini, menurut cara berakhirnya.',
    satisfaction: 'Hasil terakhir yang dicatat pada masa ini untuk setiap pengaduan yang sudah dijawab.',
  },
  satisfactionTitle: 'Kepuasan pelapor',
  everything: 'Semua',
  columnTotal: 'Jumlah',
  /** Columns of a table by class or service; the numbers above have the long words. */
  shortOutcomes: {
    answered: 'Dijawab',
    refused: 'Ditolak',
    forwarded: 'Diteruskan',
    withdrawn: 'Dicabut',
    lapsed: 'Gugur',
    cancelled: 'Dihentikan',
    merged: 'Digabung',
  },
  unrated: 'Dicatat tanpa hasil',
  skipped: 'Tidak ditanyakan',
  columnFigure: 'Uraian',
  columnCount: 'Jumlah',
  columnClass: 'Golongan',
  columnAnswered: 'Dijawab',
  columnMedian: 'Median (hari kerja)',
  columnWithin: 'Tepat waktu',
  columnLate: 'Terlambat',
  balance:
    'Sisa, yang diterima, dan yang dibuka kembali, dikurangi yang dijawab, ditolak, diteruskan, dicabut, gugur, dihentikan, dan digabung, sama dengan yang masih menunggu jawaban.',
  groupsNote: 'Pengaduan yang digabung dihitung satu kali, pada pengaduan induknya.',
  termsNote:
    'Hari kerja sejak diterima sampai dijawab, ditolak, atau diteruskan, menurut kalender unit. Tepat waktu dinilai menurut jangka waktu golongannya, tanpa hari ketika hitungan dihentikan.',
  /** The same for every reader: it must not tell whether something is left out. */
  covers:
    'Mencakup pengaduan yang dapat dibuka oleh akun yang membuat laporan ini. Pengaduan tentang seseorang atau unitnya tidak pernah dihitung untuk orang itu.',
  onlyCounted: (title: string) => `Hanya yang dihitung pada angka ini: ${title}.`,
  noIdentity: 'Tanpa nama pelapor dan tanpa isi pengaduan.',
  unknown: '–',
  registerColumns: {
    position: 'No.',
    number: 'Nomor',
    received: 'Diterima',
    channel: 'Saluran',
    class: 'Golongan',
    service: 'Layanan',
    reporterKind: 'Pelapor',
    mode: 'Cara melapor',
    classified: 'Digolongkan',
    directed: 'Arahan kepala',
    outcome: 'Hasil',
    exitOn: 'Tanggal hasil',
    days: 'Hari kerja',
    late: 'Terlambat',
    satisfaction: 'Kepuasan',
    closed: 'Ditutup',
  },
  outcomeRunning: 'Belum ada',
  mergedInto: (number: string) => `${counts.merged} (${number})`,
  yes: 'Ya',
  no: 'Tidak',
} as const
