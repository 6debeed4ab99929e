import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { sampleFooter, sampleLetterhead } from './letter-sample-office.ts'

const footer = { ...sampleFooter, registerNumber: null, copyLabel: null }

const sampleSquare = (x: number, y: number): [number, number][] => [
  [x, y],
  [x + 20, y],
  [x + 20, y + 20],
  [x, y + 20],
]

type Sheet = 'bap-kesehatan-awal' | 'pemberitahuan-pemisahan'

/** The papers of an arrival, with everything that may stand on them. */
export const arrivalSheetSamples: { readonly [Name in Sheet]: OfficeSheetInput<Name> } = {
  'bap-kesehatan-awal': {
    letterhead: sampleLetterhead,
    title: 'Berita acara pemeriksaan kesehatan awal',
    opening: 'Pada Senin, 17 Agustus 2026 10.00 WIB telah dilakukan pemeriksaan kesehatan awal.',
    identity: [
      { label: 'Nama', text: 'Raharjo Wiguna' },
      { label: 'Nomor register', text: 'BI.124/2026' },
    ],
    sections: [
      {
        title: 'Pemeriksaan tubuh',
        rows: [
          { label: 'Ada tato?', text: 'Ya' },
          { label: 'Letak dan uraian', text: 'Lengan atas kanan, bunga' },
        ],
      },
    ],
    body: {
      title: 'Tanda pada tubuh',
      width: 100,
      height: 216,
      figures: ['Depan', 'Belakang'].map((title) => ({
        title,
        regions: [
          { points: sampleSquare(40, 4), numbers: '' },
          { points: sampleSquare(40, 40), numbers: title === 'Depan' ? '1, 2' : '' },
        ],
      })),
      marks: ['1. Dada kanan: memar, kebiruan', '2. Dada kanan: tato'],
      empty: 'Tidak ditemukan tanda pada tubuh.',
    },
    closing: 'Demikian berita acara ini dibuat dengan sebenarnya dan ditandatangani bersama.',
    placeAndDate: 'Contoh, 17 Agustus 2026',
    signatures: [
      { post: 'Yang menyerahkan', name: 'Bripka Contoh', note: 'Polres Contoh' },
      { post: 'Yang diperiksa', name: 'Raharjo Wiguna', note: null },
      { post: 'Yang memeriksa', name: 'Sari Contoh', note: 'NIP 199001012015012001' },
    ],
    acknowledged: 'Mengetahui,',
    acknowledgedBy: {
      post: 'Kepala Rutan Kelas IIB Contoh',
      actingPrefix: 'Plh.',
      name: 'Budi Contoh',
      nip: '19780412 200012 1 001',
      licenceNumber: null,
    },
    footer: { ...footer, subject: 'Raharjo Wiguna', registerNumber: 'BI.124/2026' },
  },
  'pemberitahuan-pemisahan': {
    letterhead: sampleLetterhead,
    title: 'Pemberitahuan pemisahan sementara',
    opening: 'Untuk petugas pengamanan: orang di bawah ini dipisahkan sementara atas permintaan poliklinik.',
    facts: [
      { label: 'Nama', text: 'Raharjo Wiguna' },
      { label: 'Kamar pemisahan', text: 'A/Isolasi 1' },
      { label: 'Sejak', text: 'Senin, 17 Agustus 2026 10.00 WIB' },
    ],
    requests: ['Bila orang ini mengeluh sakit, segera hubungi poliklinik.'],
    placeAndDate: 'Contoh, 17 Agustus 2026',
    signatory: { post: 'Petugas poliklinik', actingPrefix: null, name: 'Sari Contoh', nip: null, licenceNumber: null },
    receipt: { caption: 'Diterima petugas pengamanan', labels: ['Nama', 'Jabatan', 'Tanggal', 'Pukul'] },
    footer: { ...footer, subject: 'Raharjo Wiguna', registerNumber: 'BI.124/2026' },
  },
}
