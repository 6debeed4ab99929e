import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficeSheetInput, OfficeSheetName } from '#shared/features/letters/office-sheets.rules.ts'
import { publishedRequirements } from '#shared/features/service-cases/case-papers.rules.ts'
import { serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { arrivalSheetSamples } from './arrival-sheet-samples.ts'
import { summarySample } from './clinical-summary-sample.ts'
import { healthCardSample } from './health-card-sample.ts'
import { sampleFooter, sampleLetterhead } from './letter-sample-office.ts'

const standard = serviceStandardSchema.parse(
  JSON.parse(readFileSync(join(resourcesFolder, 'services/rekomendasi-medis.json'), 'utf8')),
)
const footer = { ...sampleFooter, registerNumber: null, copyLabel: null }

const unmarked = (texts: readonly string[]) => texts.map((text) => ({ mark: null, text }))

/** Each sheet that is no letter, filled with an office that does not exist. */
export const officeSheetSamples: { readonly [Name in OfficeSheetName]: OfficeSheetInput<Name> } = {
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
  'rekam-medis': {
    letterhead: sampleLetterhead,
    title: 'Rekam medis',
    period: 'Kunjungan 1 Agustus 2026 sampai 31 Agustus 2026',
    identity: [
      { label: 'Nama', text: 'Raharjo Wiguna' },
      { label: 'Nomor register', text: 'BI.124/2026' },
      { label: 'Tanggal lahir', text: '17 November 1990' },
    ],
    alert: { title: 'Alergi', text: 'Penisilin (berat), Sesak' },
    sections: [
      {
        title: 'Daftar masalah',
        head: ['Masalah', 'Kode', 'Sejak', 'Keadaan'],
        rows: [['Hipertensi', 'I10', '1 Maret 2025', 'Berjalan']],
        empty: 'Tidak ada catatan.',
      },
      { title: 'Imunisasi', head: ['Tanggal', 'Vaksin'], rows: [], empty: 'Tidak ada catatan.' },
    ],
    visitsTitle: 'Kunjungan',
    visits: Array.from({ length: 4 }, (_, index) => ({
      title: `Senin, ${index + 10} Agustus 2026 08.30 WIB – Kunjungan KJ-2026-000${index + 1}`,
      meta: ['Diperiksa oleh Sari Contoh; dicatat Senin, 17 Agustus 2026 08.30 WIB oleh Sari Contoh.'],
      voidNote: index === 2 ? 'DIBATALKAN oleh Sari Contoh, Senin, 17 Agustus 2026 09.00 WIB: salah orang' : null,
      parts: [
        { label: 'Keluhan (S)', text: 'Batuk berdahak sejak tiga hari, tanpa sesak.', struck: [] },
        {
          label: 'Tanda vital',
          text: 'Sistolik 210 mmHg (tinggi); Nadi 88 kali/menit',
          struck:
            index === 0
              ? [
                  {
                    text: 'Sistolik 120 mmHg; Nadi 88 kali/menit',
                    note: '(dicoret oleh Sari Contoh, Senin, 17 Agustus 2026 09.00 WIB: salah ketik)',
                  },
                ]
              : [],
        },
        {
          label: 'Rencana (P)',
          text: 'Istirahat, minum hangat, kontrol bila demam.\nPeriksa ulang tekanan darah.',
          struck: [],
        },
      ],
      addenda:
        index === 1
          ? [
              {
                text: 'Pasien kembali, sudah tidak demam.',
                note: 'Catatan tambahan oleh Wati Contoh, 18 Agustus 2026.',
              },
            ]
          : [],
    })),
    empty: 'Tidak ada kunjungan pada masa ini.',
    closing: 'Salinan rekam medis ini rahasia.',
    footer: { ...footer, subject: 'Raharjo Wiguna', registerNumber: 'BI.124/2026' },
  },
  'lembar-rujukan': {
    letterhead: sampleLetterhead,
    title: 'Surat rujukan',
    numberLine: 'Nomor rujukan: RJ-2026-0007',
    copies: ['Lembar 1: rumah sakit', 'Lembar 2: poliklinik'],
    addressee: 'Yth. Dokter jaga atau dokter Poli Penyakit Dalam\nRSUD Contoh',
    opening: 'Dengan hormat, mohon pemeriksaan dan penanganan lebih lanjut atas pasien berikut.',
    rows: [
      { label: 'Nama', text: 'Raharjo Wiguna' },
      { label: 'Nomor register', text: 'BI.124/2026' },
      { label: 'Tanggal lahir', text: '17 November 1990' },
      { label: 'Jenis rujukan', text: 'Terencana (Biasa)' },
      { label: 'Izin kepala unit', text: 'Diizinkan Budi Contoh, Senin, 17 Agustus 2026 08.30 WIB' },
    ],
    sections: [
      { title: 'Keluhan', text: 'Nyeri ulu hati hilang timbul sejak dua minggu, memberat sesudah makan.', lines: 0 },
      { title: 'Diagnosis sementara (ICD-10)', text: 'K29.7 Gastritis', lines: 0 },
      { title: 'Anjuran', text: '', lines: 2 },
    ],
    notes: ['Atas bantuan dan kerja samanya kami sampaikan terima kasih.'],
    dateLine: 'Kota Contoh, 17 Agustus 2026',
    signatures: {
      left: { caption: 'Penerima di rumah sakit', name: null, note: null },
      right: { caption: 'Tenaga kesehatan yang merujuk', name: 'dr. Ayu Contoh', note: 'SIP 446/001/2025' },
    },
    footer: { ...footer, subject: 'Raharjo Wiguna', registerNumber: 'BI.124/2026' },
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
        entries: standard.steps.map(({ letter, title }) => ({ mark: letter, text: title })),
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
  resep: {
    letterhead: sampleLetterhead,
    title: 'Salinan resep',
    number: 'RSP-2026-0012',
    facts: [
      { label: 'Nama', value: 'Raharjo Wiguna' },
      { label: 'Nomor register', value: 'BI.124/2026' },
      { label: 'Alergi', value: 'Penisilin' },
      { label: 'Penulis resep', value: 'atas instruksi dr. Contoh' },
    ],
    lines: [
      {
        name: 'Parasetamol 500 mg',
        amount: 'No. 15 tablet',
        directions: ['3 x sehari 1 tablet', 'Sesudah makan', 'Selama 5 hari, mulai 17 Agustus 2026'],
        isChanged: false,
        isReplaced: false,
        mark: 'det',
      },
      {
        name: 'Amoksisilin 500 mg',
        amount: 'No. 15 kapsul',
        directions: ['3 x sehari 1 kapsul'],
        isChanged: false,
        isReplaced: true,
        mark: null,
      },
      {
        name: 'Siprofloksasin 500 mg',
        amount: 'No. 10 tablet',
        directions: ['2 x sehari 1 tablet', 'Habiskan'],
        isChanged: true,
        isReplaced: false,
        mark: 'det 4',
      },
    ],
    iterations: 'Iter 2x',
    notes: ['* Siprofloksasin 500 mg: diubah oleh Petugas Contoh. Alasan: amoksisilin habis'],
    placeAndDate: 'Contoh, 17 Agustus 2026',
    closing: 'Salinan sesuai dengan aslinya (p.c.c.)',
    signatory: {
      post: 'Petugas farmasi',
      actingPrefix: null,
      name: 'Sari Contoh',
      nip: null,
      licenceNumber: null,
    },
    footer: { ...footer, subject: 'Raharjo Wiguna', registerNumber: 'BI.124/2026' },
  },
  'kartu-kesehatan': { ...healthCardSample, footer: { ...footer, subject: healthCardSample.title } },
  etiket: {
    title: 'Etiket obat RSP-2026-0012',
    labels: ['Parasetamol 500 mg', 'Siprofloksasin 500 mg', 'Oralit 200 ml'].map((medicine) => ({
      office: 'Rutan Kelas IIB Contoh',
      number: 'RSP-2026-0012',
      day: '17 Agustus 2026',
      person: 'Raden Mas Haryo Sastroamidjojo Kusumaningrat bin Abdurrahman Wahid',
      place: 'BI.123/2026, A/3',
      medicine,
      amount: '15 tablet',
      directions: ['3 x sehari 1 tablet', 'pagi, siang, malam. Sesudah makan', 'Selama 5 hari, mulai 17 Agustus 2026'],
      expiry: 'Batch PCT-2, baik sampai 31 Januari 2028',
    })),
    footer: { ...footer, subject: 'Etiket obat RSP-2026-0012' },
  },
}
