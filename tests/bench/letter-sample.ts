import { type LetterInput, letterInputSchemas } from '#shared/features/letters/letter-inputs.rules.ts'
import { letterSamples } from '../core/letter-samples.ts'

type DoctorLetter = LetterInput<'rekomendasi-dokter'>

const finding =
  'Pasien mengeluh nyeri perut kanan bawah sejak empat minggu, hilang timbul, makin sering dalam tiga hari terakhir, disertai mual tanpa muntah. Pada pemeriksaan fisik keadaan umum tampak sakit sedang, kesadaran kompos mentis, tekanan darah 130/80 mmHg, nadi 88 kali per menit teratur, pernapasan 20 kali per menit, suhu 37,2 derajat Celsius. Pada perabaan terdapat nyeri tekan setempat tanpa tahanan otot, bising usus terdengar normal, dan tidak ditemukan pembesaran organ.'

/** Doctor's letters of three pages each, no two alike. */
export function doctorLetters(count: number): readonly DoctorLetter[] {
  const sample = letterSamples['rekomendasi-dokter'] as DoctorLetter
  return Array.from({ length: count }, (_, index) =>
    letterInputSchemas['rekomendasi-dokter'].parse({
      ...sample,
      heading: { ...sample.heading, number: `WP.17-PK.01.07.01-${index + 1}` },
      findings: Array.from({ length: 13 }, (_, number) => `Kunjungan ${index + 1}.${number + 1}. ${finding}`),
    }),
  )
}

export type { DoctorLetter }
