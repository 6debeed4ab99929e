import type { AssessmentReportRefusal } from '#shared/features/assessment-report/assessment-report.contract.ts'
import { assessmentMessages } from '../assessments/assessments.messages.ts'
import { numberRefusals } from '../letters/number-refusal.messages.ts'

const refusals: Readonly<Record<AssessmentReportRefusal, string>> = {
  'report-not-frozen': 'Laporan diterbitkan sesudah hasil ditetapkan (langkah D) dan rekomendasi ditulis (langkah E).',
  'report-differences-unexplained':
    'Masih ada perbedaan dengan asesmen sebelumnya yang belum diberi alasan. Buka Hasil dan perbandingan, beri alasannya, lalu terbitkan laporan.',
}

/** Words of the report of an assessment. */
export const reportMessages = {
  title: 'Laporan hasil asesmen',
  show: 'Lihat dan cetak konsep',
  showFinal: 'Lihat laporan sebelum terbit',
  fileName: (number: string) => `laporan-asesmen-${number}`,
  paper: 'Ukuran kertas',
  notFinal:
    'Laporan dapat diterbitkan sesudah hasil dan rekomendasi ditetapkan. Sampai saat itu cetakannya bertanda KONSEP.',
  stale:
    'Laporan ini terbit sebelum hasil yang sekarang ditetapkan. Batalkan, lalu terbitkan yang baru sesudah hasil ditetapkan lagi.',
  staleScan:
    'Pindaian laporan ini dilampirkan sebelum asesmen dikembalikan. Batalkan, lalu terbitkan laporan yang baru atau lampirkan pindaian yang baru.',
  voidStale: 'Batalkan laporan lama',
  issue: 'Terbitkan laporan',
  issueTitle: 'Terbitkan laporan hasil asesmen?',
  signers: (assessor: string, head: string) => `Ditandatangani asesor (${assessor}) dan ${head}.`,
  headOf: (post: string, name: string | null) => (name === null ? post : `${post} (${name})`),
  states: {
    issued: (number: string) => `terbit, nomor ${number}`,
    awaitsNumber: 'terbit, nomor belum diisi',
    voided: (reason: string) => `dibatalkan: ${reason}`,
  },
  refusedTitle: 'Laporan belum terbit',
  refusals: { ...assessmentMessages.refusals, ...numberRefusals, ...refusals },
} as const
