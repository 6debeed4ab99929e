import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { sampleFooter, sampleLetterhead } from './letter-sample-office.ts'

const footer = { ...sampleFooter, registerNumber: null, copyLabel: null }

type Names = 'daftar-dokter' | 'rekam-medis' | 'lembar-rujukan' | 'resep' | 'etiket'

/** Sheets of the clinic, filled with an office that does not exist. */
export const clinicSheetSamples: { readonly [Name in Names]: OfficeSheetInput<Name> } = {
  'daftar-dokter': {
    letterhead: sampleLetterhead,
    title: 'Daftar pasien untuk dokter',
    facts: [
      { label: 'Satuan kerja', text: 'Rutan Kelas IIB Contoh' },
      { label: 'Hari kunjungan', text: '17 Agustus 2026' },
      { label: 'Dokter', text: 'dr. Rahma Contoh, SIP 503/SIP/2026' },
      { label: 'Instansi', text: 'Puskesmas Contoh' },
      { label: 'Jumlah', text: '5 orang' },
    ],
    empty: 'Belum ada yang diajukan kepada dokter.',
    people: Array.from({ length: 5 }, (_, index) => ({
      name: index === 1 ? 'Raden Mas Haryo Sastroamidjojo Kusumaningrat bin Abdurrahman Wahid' : 'Raharjo Wiguna',
      identity: 'No. register BI.124/2026 · Blok/kamar A / 3 · 35 tahun',
      marks: index === 0 ? ['SANGAT SEGERA'] : [],
      facts: [
        { label: 'Alasan diajukan', text: 'Tekanan darah tetap tinggi meski obat diminum teratur.', isAlert: false },
        ...(index === 2
          ? [{ label: 'Belum diperiksa', text: '10 Agustus 2026: dokter harus pulang lebih awal', isAlert: false }]
          : []),
        { label: 'Alergi', text: index === 0 ? 'Penisilin: sesak' : 'Belum ditanyakan', isAlert: index === 0 },
        { label: 'Masalah berjalan', text: 'Hipertensi (I10)', isAlert: false },
        {
          label: 'Tanda vital',
          text: 'Sistolik 168 mmHg; Diastolik 100 mmHg; Nadi 88 kali/menit (16 Agustus 2026)',
          isAlert: false,
        },
        { label: 'Obat sekarang', text: 'Amlodipin 5 mg 1 x sehari 1 tablet', isAlert: false },
      ],
      notes: 'Catatan dan perintah dokter:',
    })),
    signatures: {
      dateLine: 'Kota Contoh, 17 Agustus 2026',
      left: { caption: 'Perawat', name: null },
      right: { caption: 'Dokter pemeriksa', name: 'dr. Rahma Contoh', note: 'SIP 503/SIP/2026' },
    },
    footer: { ...footer, subject: 'Daftar pasien untuk dokter' },
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
