import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficeSheetInput, OfficeSheetName } from '#shared/features/letters/office-sheets.rules.ts'
import { publishedRequirements } from '#shared/features/service-cases/case-papers.rules.ts'
import { serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { arrivalSheetSamples } from './arrival-sheet-samples.ts'
import { boardSheetSamples } from './board-sheet-samples.ts'
import { clinicSheetSamples } from './clinic-sheet-samples.ts'
import { summarySample } from './clinical-summary-sample.ts'
import { coachingCertificateSample } from './coaching-certificate-sample.ts'
import { complaintPaperSample } from './complaint-paper-sample.ts'
import { complaintReceiptSample } from './complaint-receipt-sample.ts'
import { healthCardSample } from './health-card-sample.ts'
import { sampleFooter, sampleLetterhead } from './letter-sample-office.ts'
import { stageHearingSample } from './stage-hearing-sample.ts'

const standard = serviceStandardSchema.parse(
  JSON.parse(readFileSync(join(resourcesFolder, 'services/rekomendasi-medis.json'), 'utf8')),
)
const footer = { ...sampleFooter, registerNumber: null, copyLabel: null }

const unmarked = (texts: readonly string[]) => texts.map((text) => ({ mark: null, text }))

/** Each sheet that is no letter, filled with an office that does not exist. */
export const officeSheetSamples: { readonly [Name in OfficeSheetName]: OfficeSheetInput<Name> } = {
  ...clinicSheetSamples,
  'catatan-pengungkapan': {
    letterhead: sampleLetterhead,
    title: 'Catatan pengungkapan data kesehatan',
    person: null,
    period: '1 Januari 2026 sampai 17 Agustus 2026',
    count: '12 kali',
    asOf: 'Menurut catatan pada Senin, 17 Agustus 2026 08.30 WIB.',
    empty: 'Tidak ada data kesehatan yang keluar lewat Lentera dalam jangka waktu ini.',
    rows: Array.from({ length: 12 }, (_, index) => ({
      at: `Senin, ${index + 1} Juni 2026 09.15 WIB`,
      person: 'Raden Mas Haryo Sastroamidjojo Kusumaningrat\nBI.123/2026',
      requestedBy: index % 2 === 0 ? 'WBP/Tahanan sendiri' : 'Keluarga: Wulan Pertiwi (Istri)',
      recipients: ['Direktur Jenderal Pemasyarakatan', 'Kepala Kantor Wilayah Provinsi Contoh'],
      basis:
        'Persetujuan tertulis pasien. Pasal 34 Peraturan Menteri Kesehatan Nomor 24 Tahun 2022. Surat persetujuan ditandatangani 16 Mei 2026.',
      papers: ['Surat permohonan', 'Rekomendasi dokter', 'Rekam medis yang bersangkutan'],
      by: 'Sari Perawat Contoh',
      bundle: `RM-2026-${String(index + 1).padStart(4, '0')}`,
      cover: index % 3 === 0 ? 'tanpa sandi' : 'disandikan',
    })),
    note: 'Dicatat sendiri oleh Lentera setiap kali berkas disegel untuk kantor lain, dan tidak dapat diubah atau dihapus.',
    footer: { ...footer, subject: 'Catatan pengungkapan data kesehatan' },
  },
  daftar: {
    letterhead: sampleLetterhead,
    title: 'Daftar permohonan rekomendasi medis',
    notes: ['Keadaan pada Senin, 17 Agustus 2026 08.30 WIB.', 'Semua permohonan.', 'Jumlah: 40 permohonan.'],
    empty: 'Tidak ada permohonan.',
    table: {
      columns: [
        { label: 'No.', width: 0.7, align: 'right' },
        { label: 'Nomor', width: 2, align: 'left' },
        { label: 'Nama dan nomor register', width: 4, align: 'left' },
        { label: 'Keadaan', width: 2, align: 'left' },
        { label: 'Letak berkas', width: 2, align: 'left' },
        { label: 'Sisa hari kerja', width: 1.4, align: 'right' },
      ],
      rows: Array.from({ length: 40 }, (_, index) => [
        `${index + 1}.`,
        `RM-2026-${String(index + 1).padStart(4, '0')}`,
        index % 7 === 0
          ? 'Raden Mas Haryo Sastroamidjojo Kusumaningrat bin Abdurrahman Wahid\nBI.123/2026'
          : 'Raharjo Wiguna\nBI.124/2026',
        index % 3 === 0 ? 'Lewat batas' : 'Menunggu',
        'Di Kanwil',
        index % 3 === 0 ? '−2' : '3',
      ]),
    },
    footer: { ...footer, subject: 'Daftar permohonan rekomendasi medis' },
  },
  'laporan-asesmen-unit': {
    letterhead: sampleLetterhead,
    title: 'Laporan asesmen unit',
    period: 'Triwulan III 2026',
    asOf: ['Keadaan pada 17 Agustus 2026.', 'Menurut catatan pada Senin, 17 Agustus 2026 08.30 WIB'],
    notes: ['Angka 1 sampai 2 ditulis <3, dan * menutup angka yang dapat membuka angka kecil di sebelahnya.'],
    sections: [
      {
        heading: 'Sudah dan belum dinilai',
        title: 'Penilaian menurut blok',
        head: ['Blok', 'Sudah dinilai', 'Lewat jadwal ulang', 'Belum dinilai', 'Jumlah'],
        rows: [
          ['A', '12', '3', '5', '20'],
          ['W', '*', '<3', '4', '9'],
          ['Semua', '*', '*', '9', '29'],
        ],
        note: 'Setiap orang dihitung satu kali.',
        bars: {
          legend: ['Sudah dinilai', 'Lewat jadwal ulang', 'Belum dinilai'],
          rows: [
            { label: 'A', parts: [12, 3, 5], text: '20' },
            { label: 'B', parts: [0, 0, 0], text: '0' },
          ],
        },
      },
      {
        ...{ heading: null, title: 'Jumlah asesmen', head: ['Uraian', 'Jumlah'], note: null },
        rows: [
          ['Dibuka', '12'],
          ['Dibatalkan', '<3'],
        ],
        bars: { legend: ['Jumlah'], rows: [{ label: 'Dibuka', parts: [12], text: '12' }] },
      },
    ],
    placeAndDate: 'Contoh, 17 Agustus 2026',
    signatory: {
      ...{ post: 'Kepala Rumah Tahanan Negara Kelas IIB Contoh', actingPrefix: null, name: 'Bambang Sampel' },
      ...{ nip: '197001011995031001', licenceNumber: null },
    },
    footer: { ...footer, subject: 'Laporan asesmen unit, Triwulan III 2026' },
  },
  'laporan-bulanan-rekomendasi': {
    letterhead: sampleLetterhead,
    title: 'Laporan rekomendasi medis',
    period: 'Agustus 2026',
    asOf: 'Menurut catatan pada Senin, 17 Agustus 2026 08.30 WIB',
    sections: [
      {
        title: 'Jumlah permohonan',
        head: ['Uraian', 'Jumlah'],
        rows: [
          ['Dibuka', '12'],
          ['Direkomendasikan', '7'],
          ['Ditolak', '0'],
        ],
        texts: [],
        chart: {
          title: 'Jumlah permohonan',
          bars: [
            { label: 'Dibuka', value: 12, text: '12' },
            { label: 'Direkomendasikan', value: 7, text: '7' },
            { label: 'Ditolak', value: 0, text: '0' },
          ],
        },
        note: 'Sisa dari sebelumnya ditambah yang dibuka, dikurangi yang dijawab.',
      },
      {
        title: 'Lama tiap tahap',
        head: ['Tahap', 'Median (hari kerja)', 'Dari permohonan'],
        rows: [
          ['Persiapan berkas di unit', '2,5', '8'],
          ['Di Ditjenpas', '–', '0'],
        ],
        texts: [],
        chart: {
          title: 'Median (hari kerja)',
          bars: [
            { label: 'Persiapan berkas di unit', value: 2.5, text: '2,5' },
            { label: 'Di Ditjenpas', value: null, text: '–' },
          ],
        },
        note: null,
      },
      {
        title: 'Bulan',
        head: ['Bulan', 'Sisa', 'Dibuka', 'Direkomendasikan', 'Ditolak', 'Ditarik', 'Dibatalkan', 'Menunggu'],
        rows: [
          ['Juli', '0', '3', '1', '0', '0', '0', '2'],
          ['Agustus', '2', '12', '7', '0', '0', '0', '7'],
        ],
        texts: [],
        chart: null,
        note: null,
      },
    ],
    footer: { ...footer, subject: 'Laporan rekomendasi medis, Agustus 2026' },
  },
  'ringkasan-klinis': {
    letterhead: sampleLetterhead,
    ...summarySample,
    footer: { ...footer, subject: 'Raharjo Wiguna' },
  },
  'formulir-instrumen': {
    letterhead: sampleLetterhead,
    title: 'Skrining contoh',
    head: ['Nama', 'Nomor register', 'Tanggal dan jam', 'Petugas'],
    notes: ['Ditanyakan di tempat yang tidak terdengar orang lain.', 'Versi 1.0.'],
    rows: [
      { kind: 'group', mark: null, text: 'Batuk', condition: null, options: [], unit: null },
      { kind: 'note', mark: null, text: 'Tanyakan satu per satu.', condition: null, options: [], unit: null },
      {
        kind: 'choice',
        mark: '1',
        text: 'Apakah sedang batuk?',
        condition: null,
        options: ['Ya', 'Tidak'],
        unit: null,
      },
      { kind: 'blank', mark: '1a', text: 'Berapa lama?', condition: 'diisi bila 1 = Ya', options: [], unit: 'hari' },
      { kind: 'text', mark: null, text: 'Catatan', condition: null, options: [], unit: null },
    ],
    footer: { ...footer, subject: 'Skrining contoh' },
  },
  'lembar-skm': {
    letterhead: sampleLetterhead,
    title: 'Indeks Kepuasan Masyarakat',
    service: 'Layanan: Kunjungan tatap muka',
    period: 'Triwulan IV 2026 (1 Oktober 2026 sampai 31 Desember 2026)',
    indexLabel: 'Nilai IKM',
    index: '88,31',
    grade: 'Mutu A (Sangat baik)',
    respondentsTitle: 'Responden',
    forms: '132 orang',
    groups: [
      {
        title: 'Jenis kelamin',
        rows: [
          { label: 'Laki-laki', count: '51' },
          { label: 'Perempuan', count: '79' },
          { label: 'Tidak diisi', count: '2' },
        ],
      },
      {
        title: 'Pendidikan terakhir',
        rows: [
          { label: 'SD atau di bawahnya', count: '40' },
          { label: 'SMA atau SMK', count: '92' },
        ],
      },
    ],
    thanks: 'Terima kasih atas penilaian Anda.',
    footer: { ...footer, subject: 'Indeks Kepuasan Masyarakat' },
  },
  'standar-pelayanan': {
    letterhead: sampleLetterhead,
    title: 'Standar pelayanan',
    service: standard.name,
    sections: [
      {
        title: 'Persyaratan',
        marks: 'own',
        entries: publishedRequirements(standard).map(({ number, title }) => ({ mark: String(number), text: title })),
      },
      {
        title: 'Sistem, mekanisme, dan prosedur',
        marks: 'own',
        entries: [...Map.groupBy(standard.steps, ({ letter }) => letter)].map(([mark, steps]) => ({
          mark,
          text: steps.map(({ title }) => title).join('\n'),
        })),
      },
      { title: 'Jangka waktu penyelesaian', marks: 'none', entries: unmarked(['5 hari kerja.']) },
      { title: 'Biaya', marks: 'none', entries: unmarked([standard.fee.text]) },
      { title: 'Produk pelayanan', marks: 'none', entries: unmarked(standard.products) },
      { title: 'Penanganan pengaduan', marks: 'numbers', entries: unmarked(standard.complaints.procedure) },
      {
        title: 'Dasar hukum',
        marks: 'numbers',
        entries: unmarked(standard.legalBasis.map(({ citation }) => citation)),
      },
    ],
    since: 'Berlaku sejak 3 Agustus 2022.',
    footer: { ...footer, subject: 'Standar pelayanan Rekomendasi medis' },
  },
  ...arrivalSheetSamples,
  'kartu-kesehatan': { ...healthCardSample, footer: { ...footer, subject: healthCardSample.title } },
  'naskah-aduan': complaintPaperSample,
  'tanda-terima-pengaduan': complaintReceiptSample,
  ...boardSheetSamples,
  'sertifikat-pembinaan': coachingCertificateSample,
  'sidang-tahap': stageHearingSample,
}
