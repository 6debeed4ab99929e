import { type CalendarDate, datePartsOf } from '../../time/calendar-date.ts'
import { reportPeriodWords } from '../reports/report-period.messages.ts'
import type { ReportSpan } from '../reports/report-period.rules.ts'
import type { OverviewCircle } from './overview-facts.ts'
import { overviewPeriodKind } from './overview-period.rules.ts'
import type { OverviewGroup } from './overview-table.ts'

const { months } = reportPeriodWords

const dayText = (day: CalendarDate): string => {
  const { year, month, day: number } = datePartsOf(day)
  return `${number} ${months[month - 1] ?? ''} ${year}`
}

const roman = ['I', 'II', 'III', 'IV'] as const

function period(span: ReportSpan): string {
  const { year, month } = datePartsOf(span.from)
  switch (overviewPeriodKind(span)) {
    case 'month':
      return reportPeriodWords.month(year, month)
    case 'quarter':
      return `Triwulan ${roman[Math.ceil(month / 3) - 1] ?? ''} ${year}`
    case 'year':
      return reportPeriodWords.year(year)
    case 'days':
      return `${dayText(span.from)} sampai ${dayText(span.to)}`
  }
}

const circles: Readonly<Record<OverviewCircle, string>> = { inmates: 'Penghuni', clients: 'Klien' }

const groups: Readonly<Record<OverviewGroup, string>> = {
  standing: 'Sudah dan belum dinilai',
  course: 'Jalannya asesmen',
  results: 'Sebaran kategori',
  change: 'Perubahan antarasesmen',
  care: 'Ketelitian',
}

/** What the overview says on screen, on paper and in the workbook alike. */
export const overviewWords = {
  title: 'Laporan asesmen unit',
  dayText,
  period,
  quarter: (number: number) => `Triwulan ${roman[number - 1] ?? ''}`,
  circles,
  groups,
  asOf: (day: CalendarDate) => `Keadaan pada ${dayText(day)}.`,
  all: 'Semua',
  sum: 'Jumlah',
  count: 'Jumlah',
  figure: 'Uraian',
  standing: {
    columns: {
      current: 'Sudah dinilai',
      overdue: 'Lewat jadwal ulang',
      running: 'Penilaian pertama berjalan',
      never: 'Belum dinilai',
    },
    by: {
      block: 'Blok',
      status: 'Status',
      sex: 'Jenis kelamin',
      offence: 'Golongan perkara',
    },
    title: (by: string) => `Penilaian menurut ${by.toLocaleLowerCase('id')}`,
    note: (months: number) =>
      `Sudah dinilai: hasil terakhir belum lebih dari ${months} bulan. Lewat jadwal ulang: sudah lebih dari ${months} bulan. Setiap orang dihitung satu kali.`,
    offenceNote: 'Menurut jawaban pada hasil asesmen terakhir; yang belum dinilai belum diketahui.',
    noBlock: 'Kamar belum dicatat',
    unknown: 'Belum diketahui',
    sexes: { male: 'Laki-laki', female: 'Perempuan' },
    statuses: {
      tahanan: 'Tahanan',
      narapidana: 'Narapidana',
      anak: 'Anak',
      'anak-binaan': 'Anak binaan',
      klien: 'Klien',
    } as Readonly<Record<string, string>>,
    resultOn: (day: CalendarDate) => `Hasil terakhir ${dayText(day)}`,
    noResult: 'Belum ada hasil',
    marksTitle: 'Yang perlu diperhatikan',
    marks: {
      late: 'Asesmen berjalan yang lewat batas waktu',
      gone: 'Asesmen berjalan, orangnya sudah tidak di sini',
      elsewhere: 'Belum dinilai di sini, ada hasil kantor lain',
    },
  },
  course: {
    flowTitle: 'Jumlah asesmen',
    flow: {
      carried: 'Berjalan dari sebelumnya',
      opened: 'Dibuka',
      handedOver: 'Hasil diserahkan pertama kali',
      sentBack: 'Dikembalikan untuk diperbaiki',
      finished: 'Selesai seluruh langkah',
      cancelled: 'Dibatalkan',
      running: 'Masih berjalan pada hari terakhir',
    },
    monthsTitle: 'Per bulan',
    month: 'Bulan',
    partial: (month: string) => `${month} (sebagian)`,
    monthsNote: 'Bulan tanpa kegiatan tetap ditulis. Sebagian: masa laporan tidak mencakup seluruh bulan itu.',
    terms: {
      title: 'Lama sampai hasil diserahkan',
      head: 'Jenis asesmen',
      columns: { within: 'Tepat waktu', late: 'Terlambat', sum: 'Diserahkan', median: 'Median (hari)' },
      note: 'Hari kalender sejak dibuka sampai hasil pertama kali diserahkan. Tepat waktu dinilai menurut batas 7 hari pada prosedur, dengan penghentian dan perpanjangan yang dicatat.',
    },
    outcomes: {
      title: 'Keputusan atas rekomendasi',
      note: 'Keputusan terakhir dalam masa ini untuk setiap asesmen.',
    },
    days: (count: number) => `${count} hari`,
  },
  results: {
    latest: (instrument: string) => `Kategori hasil terakhir: ${instrument}`,
    period: (instrument: string) => `Kategori hasil dalam masa ini: ${instrument}`,
    latestNote: 'Hasil terakhir setiap orang pada hari itu, juga yang sudah lewat jadwal ulang.',
    periodNote: 'Setiap hasil yang ditetapkan dalam masa ini dan masih berlaku.',
    bySum: 'Kategori menurut jumlah nilai; perubahan kategori oleh dua orang dihitung tersendiri.',
    edition: (title: string, version: string) => (title.includes(version) ? title : `${title}, versi ${version}`),
    score: 'Bagian yang dinilai',
    ticks: (section: string, instrument: string) => `${section}: ${instrument}`,
    tick: 'Butir',
    ticked: 'Ya',
    notTicked: 'Tidak',
    asked: 'Ditanyakan',
    ticksNote:
      'Pada hasil terakhir. Butir bagian ini tidak menambah nilai dan hanya ditanyakan kepada yang bersangkutan.',
  },
  change: {
    title: (editions: string) => `Naik dan turun: ${editions}`,
    matrix: (editions: string) => `Dari kategori ke kategori: ${editions}`,
    between: (before: string, after: string) => `${before} dibandingkan dengan ${after}`,
    otherEdition: 'Kedua hasil memakai versi instrumen yang berbeda; arahnya dibandingkan menurut tingkat beratnya.',
    note: 'Dua hasil terakhir setiap orang, bila yang terakhir ditetapkan dalam masa ini.',
    columns: { up: 'Naik (lebih berat)', same: 'Tetap', down: 'Turun (lebih ringan)' },
    from: (score: string, band: string) => `${score}: dari ${band}`,
    fromHead: 'Sebelumnya',
    line: (score: string, before: string, after: string) => `${score}: ${before} menjadi ${after}`,
  },
  care: {
    overrides: 'Perubahan kategori oleh dua orang',
    states: {
      proposed: 'Diusulkan',
      confirmed: 'Dikukuhkan',
      refused: 'Ditolak',
      withdrawn: 'Ditarik kembali',
      waiting: 'Menunggu orang kedua pada hari terakhir',
    },
    confirmers: 'Yang mengukuhkan perubahan kategori',
    confirmer: 'Nama',
    override: (score: string, from: string, to: string) => `${score}: ${from} menjadi ${to}`,
    sources: 'Sumber keterangan',
    sourceKinds: { interview: 'Wawancara', 'cross-check': 'Cek silang', document: 'Dokumen' },
    unchecked: 'Hasil diserahkan tanpa cek silang dan tanpa dokumen',
    reasons: 'Alasan yang dicatat',
    reasonKinds: {
      score: 'Kategori berbeda dari asesmen sebelumnya',
      item: 'Jawaban berbeda dari asesmen sebelumnya',
      sourced: 'Jawaban diubah berdasarkan sumber',
      unsourced: 'Jawaban diubah tanpa sumber',
    },
  },
  inside: 'Angka kecil tidak ditutup. Hanya untuk dipakai di dalam satuan kerja.',
  small: (limit: number) => `<${limit}`,
  withheld: '*',
  smallNote: (limit: number) =>
    `Angka 1 sampai ${limit - 1} ditulis <${limit}, dan * menutup angka yang dapat membuka angka kecil di sebelahnya, agar tidak seorang pun dapat dikenali.`,
  asOfRecords: (time: string) => `Menurut catatan pada ${time}`,
  noValue: '–',
  clientsTitle: (title: string) => `Klien: ${title}`,
  /** A sheet's name has at most 31 letters and no colon. */
  clientsSheet: (title: string) => `Klien, ${title}`.slice(0, 31),
  cell: (table: string, row: string, column: string) => `${table}: ${row}, ${column}`,
} as const
