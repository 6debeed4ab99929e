import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { sampleLetterhead } from './letter-sample-office.ts'

/** The certificate of somebody who never learnt to play. */
export const coachingCertificateSample: OfficeSheetInput<'sertifikat-pembinaan'> = {
  letterhead: sampleLetterhead,
  title: 'Sertifikat',
  number: 'Nomor: W1.PAS.12-PK.01.05.01-34/2026',
  opening: 'Rutan Kelas IIB Contoh memberikan sertifikat ini kepada:',
  name: 'Raden Mas Haryo Sastroamidjojo Kusumaningrat',
  person: ['lahir: Contoh, 17 Januari 1990'],
  body: 'telah mengikuti program pembinaan "Musik keroncong" dari 2 Februari 2026 sampai 14 Agustus 2026.',
  competence: 'Kemampuan yang diperoleh: membaca not angka dan memainkan tiga lagu keroncong dalam kelompok.',
  attendance: 'Hadir 38 kali dari 41 kegiatan.',
  gradesTitle: 'Hasil penilaian',
  grades: [
    { aspect: 'Kerajinan mengikuti kegiatan', grade: 'A (Sangat baik)' },
    { aspect: 'Sikap dan kerja sama', grade: 'B (Baik)' },
    { aspect: 'Kemampuan', grade: 'A (Sangat baik)' },
    { aspect: 'Kemandirian', grade: 'B (Baik)' },
  ],
  placeAndDate: 'Kota Contoh, 17 Agustus 2026',
  signatory: {
    ...{ post: 'Kepala Rumah Tahanan Negara Kelas IIB Contoh', actingPrefix: null, name: 'Bambang Contoh' },
    ...{ nip: '197001011990011001', licenceNumber: null },
  },
  footer: { subject: null, registerNumber: null, copyLabel: null, printedLine: null },
}
