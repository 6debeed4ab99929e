import type { NumberSource } from '#shared/features/letters/letter-classes.ts'

/** Where numbers come from, in words; complete by type. */
const sources: Readonly<Record<NumberSource, { readonly label: string; readonly hint: string }>> = {
  register: {
    label: 'Buku surat Lentera',
    hint: 'Lentera menghitung sendiri tanpa celah, mulai dari 1 setiap tahun.',
  },
  block: {
    label: 'Jatah dari buku agenda',
    hint: 'Bagian umum memberi jatah nomor, misalnya 101 sampai 120; Lentera memakai yang berikutnya.',
  },
  typed: {
    label: 'Diisi kemudian',
    hint: 'Nomor diberikan buku agenda atau SRIKANDI sesudah ditandatangani, lalu diisi di Buku surat.',
  },
}

/** Words of the letter settings. */
export const letterSettingsMessages = {
  menu: 'Surat',
  title: 'Pengaturan surat',
  subtitle:
    'Nomor dan penanda tangan setiap jenis surat, kode klasifikasi, dan kertasnya. Surat yang sudah terbit tidak berubah.',
  tabs: { classes: 'Jenis surat', classifications: 'Klasifikasi', paper: 'Kertas' },

  classesText: 'Pilih satu jenis surat untuk mengubah asal nomor dan penanda tangannya.',
  commonPattern: 'Pola umum diatur di',
  commonPatternLink: 'Satuan kerja, Nomor surat',
  columns: {
    kind: 'Jenis surat',
    source: 'Asal nomor',
    next: 'Contoh nomor berikutnya',
    left: 'Sisa jatah',
  },
  afterSigning: 'Diisi sesudah ditandatangani',
  noNext: 'Belum ada',
  drawn: 'Diundi, tidak berurutan',
  notUsed: '–',
  sources,
  sourceLabel: 'Asal nomor',
  pattern: 'Pola sendiri',
  patternHint: 'Kosongkan untuk memakai pola umum. Contoh: {unit}-{klasifikasi}-{nomor}',
  ownSeries: 'Hitung terpisah dari surat lain',
  ownSeriesHint: 'Jenis surat ini mulai dari 1 sendiri. Beri pola yang berbeda supaya tidak tertukar.',
  fewLabel: 'Ingatkan bila jatah tinggal',
  fewHint: 'Muncul di Hari ini, supaya jatah baru sempat diminta.',
  fewUnit: 'nomor',
  fewProblem: 'Tulis 0 sampai 1.000.',
  saveClass: 'Simpan asal nomor',
  classSaved: (kind: string) => `Asal nomor ${kind} tersimpan.`,

  signatories: 'Penanda tangan',
  signatoriesText:
    'Nama diambil dari pejabat pada tanggal surat; Plh. atau Plt. didahulukan. Bila hari itu kosong, berlaku cara biasa.',
  noPost: 'Tidak tetap',
  postOption: (title: string, holder: string | null) => (holder === null ? title : `${title} (${holder})`),
  saveSignatories: 'Simpan penanda tangan',
  signatoriesSaved: (kind: string) => `Penanda tangan ${kind} tersimpan.`,
  signatoriesRefusedTitle: 'Belum dapat disimpan',
  signatoryRefusals: {
    'signatory-post-gone': 'Jabatan yang dipilih sudah dicabut. Pilih jabatan lain.',
  },

  blocks: 'Jatah nomor',
  noBlocks: 'Belum ada jatah nomor. Surat jenis ini belum dapat terbit.',
  range: (first: string, last: string, year: string) => `${first} sampai ${last}, tahun ${year}`,
  left: (count: string) => `Sisa ${count}`,
  few: (count: string) => `Tinggal ${count}`,
  usedUp: 'Habis',
  closed: (reason: string) => `Ditutup: ${reason}`,
  closeBlock: 'Tutup',
  closeBlockOf: (range: string) => `Tutup jatah ${range}`,
  closeTitle: (range: string) => `Tutup jatah ${range}?`,
  closeText: 'Nomor yang belum dipakai dikembalikan ke buku agenda. Nomor yang sudah dipakai tetap tercatat.',
  closeQuestion: 'Mengapa jatah ini ditutup?',
  closeDone: 'Jatah nomor ditutup.',
  addBlock: 'Tambah jatah',
  year: 'Tahun',
  first: 'Nomor pertama',
  last: 'Nomor terakhir',
  blockSource: 'Dasar jatah',
  blockSourceHint: 'Misalnya Buku agenda umum, 16 November 2026.',
  saveBlock: 'Simpan jatah',
  blockSaved: 'Jatah nomor tersimpan.',
  blockProblems: {
    year: 'Tulis tahun empat angka.',
    first: 'Tulis nomor pertama.',
    last: 'Tulis nomor terakhir.',
    source: 'Tulis dasar jatahnya.',
  },

  classificationsText:
    'Bantuan saat menulis surat; kode lain tetap boleh diketik. Daftar resmi lengkap tidak diumumkan, jadi periksa dengan daftar satuan kerja.',
  classificationColumns: { code: 'Kode', title: 'Arti', source: 'Sumber', act: 'Tindakan' },
  own: (source: string) => `${source} (ditambah di sini)`,
  addClassification: 'Tambah kode',
  code: 'Kode',
  codeHint: 'Misalnya PK.01.07.01.',
  codeTitle: 'Arti',
  codeSource: 'Sumber',
  codeSourceHint: 'Peraturan atau surat tempat kode ini tertulis.',
  saveCode: 'Simpan kode',
  codeSaved: (code: string) => `Kode ${code} tersimpan.`,
  withdraw: 'Cabut',
  withdrawOf: (code: string) => `Cabut kode ${code}`,
  withdrawn: (code: string) => `Kode ${code} dicabut dari daftar.`,
  classificationProblems: {
    code: 'Tulis kode seperti PK.01.07.01: huruf besar, lalu pasangan dua angka.',
    title: 'Tulis artinya.',
    source: 'Tulis sumbernya.',
  },

  paperText: 'Berlaku untuk surat baru. Penulis surat masih dapat memilih yang lain untuk satu surat.',
  paper: 'Kertas',
  papers: { A4: 'A4 (210 x 297 mm)', F4: 'F4 / folio (215 x 330 mm)' },
  letterhead: 'Kop surat',
  letterheads: { printed: 'Dicetak Lentera', preprinted: 'Kertas sudah berkop' },
  offset: 'Jarak isi dari tepi atas kertas berkop',
  offsetHint:
    '15 sampai 120 mm. Ukur dari tepi atas kertas sampai di bawah garis kop, lalu cetak satu draf untuk memeriksa.',
  shift: 'Geser ke kanan pada kertas berkop',
  shiftHint: '-15 sampai 30 mm; angka minus menggeser ke kiri. Lebih dari 12 mm membuat baris lebih pendek.',
  sketch: (top: string, left: string) =>
    `Isi surat mulai ${top} mm dari tepi atas dan ${left} mm dari tepi kiri kertas.`,
  sketchHead: 'Kop tercetak',
  millimetres: 'mm',
  savePaper: 'Simpan kertas',
  paperSaved: 'Kertas surat tersimpan.',
  paperProblems: { offsetMm: 'Tulis 15 sampai 120 mm.', shiftMm: 'Tulis -15 sampai 30 mm.' },
} as const
