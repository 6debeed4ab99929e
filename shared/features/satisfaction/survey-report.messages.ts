import { reportPeriodWords } from '../reports/report-period.messages.ts'
import type { SurveyElement } from './survey-index.rules.ts'
import type { SurveyPeriod } from './survey-period.rules.ts'

const elements: Readonly<Record<SurveyElement, string>> = {
  u1: 'Persyaratan',
  u2: 'Sistem, mekanisme, prosedur',
  u3: 'Waktu penyelesaian',
  u4: 'Biaya/tarif',
  u5: 'Produk layanan',
  u6: 'Kompetensi pelaksana',
  u7: 'Perilaku pelaksana',
  u8: 'Pengaduan, saran, masukan',
  u9: 'Sarana dan prasarana',
}

const roman = ['I', 'II', 'III', 'IV']

function period({ kind, year, index }: SurveyPeriod): string {
  switch (kind) {
    case 'month':
      return `${reportPeriodWords.months[index - 1]} ${year}`
    case 'quarter':
      return `Triwulan ${roman[index - 1]} ${year}`
    case 'half':
      return `Semester ${roman[index - 1]} ${year}`
    default:
      return `Tahun ${year}`
  }
}

/** 77,78 of 7778. */
export const hundredths = (value: number): string => fixed(value, 2)
/** 3,200 of 3200. */
export const thousandths = (value: number): string => fixed(value, 3)

function fixed(value: number, decimals: number): string {
  const digits = String(value).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`
}

/** Words of the results, on screen and on paper alike. */
export const surveyReportWords = {
  title: 'Survei Kepuasan Masyarakat',
  short: 'Laporan SKM',
  index: 'Indeks kepuasan',
  grade: 'Mutu',
  gradeOf: (grade: string, performance: string) => `${grade} (${performance})`,
  forms: 'Responden',
  allServices: 'Semua layanan',
  elements,
  element: (prefix: string, element: SurveyElement) => `${prefix} ${elements[element]}`,
  elementsTitle: 'Nilai tiap unsur',
  element_: 'Unsur',
  answers: 'Jawaban',
  mean: 'Nilai rata-rata (1-4)',
  weakest: 'Terendah',
  periodsTitle: 'Dibandingkan dengan masa sebelumnya',
  period_: 'Masa',
  period,
  periodMonths: reportPeriodWords.months,
  roman,
  servicesTitle: 'Tiap layanan',
  service: 'Layanan',
  respondentsTitle: 'Responden',
  notSaid: 'Tidak diisi',
  remarksTitle: 'Saran',
  ownTitle: 'Pertanyaan tambahan',
  ownNote: 'Pertanyaan dari unit sendiri; tidak dihitung dalam indeks.',
  ownPrefix: (number: number) => `T${number}`,
  ownAnswer: 'Jawaban',
  ownTooFew: (answers: number, minimum: number) =>
    `Baru ${answers} jawaban. Rinciannya ditunjukkan bila dijawab sedikitnya ${minimum} orang.`,
  tooFew: 'Terlalu sedikit',
  tooFewText: (forms: number, minimum: number) =>
    `Baru ${forms} formulir. Hasil ditunjukkan bila tiap unsur dijawab sedikitnya ${minimum} orang, supaya jawaban seseorang tidak dapat ditebak.`,
  paid: (count: number) => `${count} jawaban menyatakan harus membayar. Layanan ini gratis; periksa.`,
  incomplete: (count: number, minimum: number) =>
    `${count} formulir tidak dihitung karena jawabannya kurang dari ${minimum}.`,
  waiting: (count: number, size: number) =>
    `${count} jawaban dari kios menunggu. Jawaban kios masuk hitungan tiap ${size} formulir, atau sesudah bulan berakhir, supaya jawaban satu orang tidak terbaca.`,
  voided: (count: number) => `${count} formulir dicoret petugas dan tidak dihitung.`,
  method: 'Bobot tiap unsur 1/9; indeks = jumlah (nilai rata-rata x 1/9) x 25.',
  printed: (index: string) => `Dengan bobot 0,11 seperti pada sebagian formulir: ${index}.`,
  noData: 'Belum ada formulir',
  number: 'Nomor',
} as const
