import type { AssessmentReportInput } from '#shared/features/letters/assessment-report-input.rules.ts'
import { head, sampleFooter, sampleLetterhead } from './letter-sample-office.ts'

const band = (label: string, range: string, mark = '') => ({
  ...{
    label,
    range,
    meaning: `Risiko ${label.toLowerCase()}.`,
    mark,
    isMarked: mark !== '' && mark !== 'hasil hitungan',
  },
})

const table = (title: string, head: string[], rows: string[][], empty = 'Tidak ada.') => ({ title, head, rows, empty })

const by = { head: ['Butir', 'Jawaban', 'Nilai', 'Bukti'], bands: ['Kategori', 'Nilai', 'Arti', 'Hasil'] }

/** The report of an assessment that nobody made. */
export const assessmentReportSample: AssessmentReportInput = {
  ...{ letterhead: sampleLetterhead, place: 'Teluk Lentera', number: 'WP.99.PAS.PAS.8-PK.01.07.01-31' },
  ...{ secret: 'RAHASIA', conceptMark: null, title: 'Laporan hasil asesmen' },
  opening:
    'Laporan ini memuat hasil asesmen risiko dan kebutuhan beserta cara menghitungnya. Isinya rahasia: hanya untuk yang berwenang, dan dilampirkan pada Litmas.',
  identityTitle: 'Yang dinilai',
  identity: [
    { label: 'Nama', text: 'Raharjo Wiguna Pratama' },
    { label: 'Nomor register', text: 'BI.112/2024' },
    { label: 'Status', text: 'Narapidana' },
    { label: 'Klien', text: 'Bapas Kelas I Teluk Lentera, Pembebasan bersyarat, sejak 3 Agustus 2026' },
  ],
  factsTitle: 'Asesmen',
  facts: [
    { label: 'Nomor asesmen', text: 'AS-2026-0031' },
    { label: 'Jenis', text: 'Asesmen lanjutan tahunan' },
    { label: 'Persetujuan yang bersangkutan', text: '10 Agustus 2026' },
    { label: 'Asesor', text: 'Astri Contoh' },
    { label: 'Tempat berkas fisik', text: '' },
  ],
  instruments: table(
    'Alat yang dipakai',
    ['Instrumen dan versi', 'Disetujui', 'Tanda tangan', 'Sidik berkas (SHA-256)'],
    [
      [
        'Risiko Residivisme Indonesia, versi 02.1',
        'Bambang Contoh, Kepala Lapas (W1.PAS-12, 2026-08-01)',
        'Lapas Contoh\nsidik kunci 7KQ2 M4XD 9WEF 1HTR 5NZB',
        Array.from({ length: 8 }, () => '0a1b2c3d').join(' '),
      ],
    ],
  ),
  sources: table(
    'Wawancara, cek silang, dan dokumen',
    ['Tanggal', 'Jenis', 'Sumber', 'Tempat atau cara'],
    [
      ['11 Agustus 2026', 'Wawancara', 'Yang bersangkutan', 'Ruang asesmen'],
      ['12 Agustus 2026', 'Cek silang', 'Kakak kandung', 'Telepon'],
    ],
  ),
  forms: [
    {
      title: 'Risiko Residivisme Indonesia, versi 02.1',
      standing: 'Hasil ditetapkan 14 Agustus 2026 oleh Astri Contoh; tidak berubah lagi.',
      sums: table(
        'Nilai dan kategori',
        ['Ranah', 'Nilai', 'Terbesar', 'Kategori'],
        [['Risiko residivisme (bagian A)', '16', '17', 'Tinggi']],
      ),
      scores: [
        {
          ...{ title: 'Risiko residivisme (bagian A)', result: 'Nilai 16 dari 17: Sangat tinggi', head: by.bands },
          bands: [
            band('Rendah', '0 sampai 6'),
            band('Sedang', '7 sampai 11'),
            band('Tinggi', '12 sampai 15', 'DIPAKAI: ditetapkan dua orang'),
            band('Sangat tinggi', '16 sampai 17', 'hasil hitungan'),
          ],
          overrides: [
            {
              title: 'Kategori yang dipakai: Tinggi, menggantikan Sangat tinggi',
              lines: [
                { label: 'Diusulkan', text: 'Astri Contoh, 14 Agustus 2026' },
                { label: 'Alasan', text: 'Sakit berat sejak Juni; tidak dapat berjalan sendiri.' },
                { label: 'Disetujui orang kedua', text: 'Bambang Contoh, 14 Agustus 2026' },
              ],
            },
          ],
        },
      ],
      items: table('Butir yang dinilai', by.head, [
        ['A1 Umur ketika pertama kali dipidana', 'Di bawah 18 tahun', '3', 'Petikan putusan Nomor 12/Pid.B/2009'],
        ['A2 Banyaknya putusan sebelumnya', 'Tiga atau lebih', '1', ''],
      ]),
      ticks: table(
        'Centang yang tidak menambah nilai',
        ['Butir', 'Bukti'],
        [['B2 Pernah melarikan diri', 'Surat Kalapas']],
      ),
      changes: table(
        'Jawaban yang diubah setelah instrumen lengkap',
        ['Butir', 'Semula', 'Menjadi', 'Alasan dan sumber'],
        [['A10 Pekerjaan terakhir', 'Tidak bekerja', 'Bekerja', 'Bekerja sebagai kuli (Kakak kandung)']],
      ),
    },
  ],
  comparisonsTitle: 'Perbandingan dengan asesmen sebelumnya',
  comparisons: [
    {
      title: 'Risiko Residivisme Indonesia, 02.1',
      intro: 'Dibandingkan dengan AS-2025-0007 yang ditetapkan 12 Agustus 2025, versi 02.',
      scores: table(
        'Nilai dahulu dan sekarang',
        ['Ranah', 'Sebelumnya', 'Sekarang', 'Selisih'],
        [['Risiko residivisme (bagian A)', '17 (Sangat tinggi)', '16 (Sangat tinggi)', '-1']],
      ),
      differences: table(
        'Yang berbeda dan alasannya',
        ['Yang berbeda', 'Sebelumnya', 'Sekarang', 'Alasan'],
        [['A10 Pekerjaan terakhir', 'Tidak (1)', 'Ya (0)', 'Bekerja sejak Maret (Astri Contoh, 14 Agustus 2026)']],
      ),
    },
  ],
  comparisonsEmpty: 'Tidak ada asesmen sebelumnya dengan instrumen yang sama.',
  earlier: table(
    'Hasil asesmen dari UPT lain',
    ['Tanggal', 'Kantor', 'Instrumen', 'Hasil'],
    [['3 Maret 2024', 'Rutan Contoh', 'RRI, versi 02', '15 (Tinggi)']],
  ),
  parts: [
    {
      title: 'Kekuatan yang bersangkutan',
      paragraphs: ['Dekat dengan anak; terampil mengelas.'],
      empty: 'Belum diisi.',
    },
    { title: 'Keinginan yang bersangkutan', paragraphs: [], empty: 'Belum diisi.' },
    {
      title: 'Analisis',
      paragraphs: [
        'Hasil hitungan sangat tinggi, terutama dari riwayat putusan.',
        'Keadaan badannya mengubah arti angka itu.',
      ],
      empty: 'Belum diisi.',
    },
    { title: 'Rekomendasi', paragraphs: ['Program kerja di bengkel dan konseling.'], empty: 'Belum diisi.' },
  ],
  closing: 'Demikian laporan ini dibuat menurut keadaan yang sebenarnya.',
  assessor: {
    ...{ post: 'Asesor', actingPrefix: null, name: 'Astri Contoh', nip: '19900101 201503 2 001' },
    licenceNumber: null,
  },
  head,
  footer: { ...sampleFooter, subject: 'Laporan asesmen AS-2026-0031, Raharjo Wiguna Pratama', copyLabel: null },
}
