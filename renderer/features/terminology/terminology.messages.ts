import type { TermOrigin } from '#shared/features/terminology/diagnosis-codes.ts'
import type {
  DiagnosisImport,
  DiagnosisImportRefusal,
  DiagnosisRowKind,
} from '#shared/features/terminology/diagnosis-imports.contract.ts'
import type { DiagnosisRowProblem, ListField } from '#shared/features/terminology/diagnosis-list.rules.ts'

const refusals: Readonly<Partial<Record<DiagnosisImportRefusal, string>>> = {
  'code-column-missing': 'Pilih kolom mana yang berisi kode ICD-10.',
  'term-column-missing': 'Pilih kolom mana yang berisi istilah (nama penyakit).',
  'column-chosen-twice': 'Dua kolom dipilih untuk isi yang sama. Pilih satu saja.',
  'date-in-future': 'Tanggal daftar belum tiba. Periksa tanggalnya.',
  'not-to-apply': 'Daftar ini sudah dipakai atau sudah dibuang. Buka daftar impor untuk melihat keadaannya.',
  'not-to-undo': 'Daftar ini tidak sedang dipakai, jadi tidak ada yang ditarik kembali.',
}

const origins: Readonly<Record<TermOrigin, string>> = {
  shipped: 'Bawaan Lentera',
  import: 'Daftar impor',
  office: 'Diubah sendiri',
}

const kinds: Readonly<Record<DiagnosisRowKind, string>> = {
  new: 'Kode baru',
  differs: 'Istilah berbeda',
  same: 'Sama',
  bad: 'Bermasalah',
}

const problems: Readonly<Record<DiagnosisRowProblem, string>> = {
  'code-missing': 'Kode kosong',
  'code-wrong': 'Bukan kode ICD-10 (contoh yang benar: J00 atau A15.0)',
  'term-missing': 'Istilah kosong',
  'term-too-long': 'Istilah lebih dari 200 huruf',
  'code-repeated': 'Kode ini sudah ada di baris sebelumnya',
}

const fields: Readonly<Record<ListField, string>> = {
  code: 'Kode ICD-10',
  term: 'Istilah (Indonesia)',
  english: 'Istilah Inggris',
  synonyms: 'Sinonim',
}

const states: Readonly<Record<DiagnosisImport['state'], string>> = {
  checked: 'Diperiksa, belum dipakai',
  applied: 'Dipakai',
  undone: 'Ditarik kembali',
  discarded: 'Dibuang',
}

/** Words of the list of diagnoses, its picker and its imports. */
export const terminologyMessages = {
  menu: 'Daftar diagnosis (ICD-10)',
  title: 'Daftar diagnosis (ICD-10)',
  subtitle:
    'Istilah dan sinonim yang dipakai saat mencari diagnosis. Tambahkan kata yang biasa dipakai di tempat Anda.',
  add: 'Tambah kode',
  imports: 'Impor daftar lengkap',
  preview: 'Coba cari',
  previewHint: 'Begini pencarian diagnosis pada formulir kunjungan.',
  search: 'Cari kode, istilah, atau sinonim',
  origin: 'Asal',
  allOrigins: 'Semua asal',
  origins,
  columns: {
    code: 'Kode',
    term: 'Istilah',
    english: 'Inggris',
    synonyms: 'Sinonim',
    origin: 'Asal',
    used: 'Dipakai',
    marks: 'Tanda',
  },
  confidential: 'Rahasia ekstra',
  notifiable: 'Wajib lapor',
  exportName: 'daftar-diagnosis',
  cut: (shown: string, total: string) => `Ditampilkan ${shown} dari ${total} kode. Persempit dengan pencarian.`,
  emptyTitle: 'Tidak ada kode',
  emptyText: 'Tidak ada diagnosis yang cocok. Tambahkan kode baru atau ubah pencarian.',
  paperTitle: 'Daftar diagnosis (ICD-10)',
  paperName: 'daftar-diagnosis',

  code: 'Kode ICD-10',
  codeHint: 'Huruf, dua angka, bila perlu titik dan satu atau dua angka: J00 atau A15.0',
  term: 'Istilah',
  english: 'Istilah Inggris',
  synonyms: 'Sinonim',
  synonymsHint: 'Satu kata atau sebutan tiap baris, misalnya: batuk pilek',
  isConfidential: 'Usulkan rahasia ekstra pada entri dengan kode ini',
  isNotifiable: 'Wajib dilaporkan ke Dinas Kesehatan',
  problems: {
    code: 'Kode ICD-10 terdiri atas huruf, dua angka, bila perlu titik dan angka: J00 atau A15.0.',
    term: 'Isi istilahnya.',
    english: 'Paling panjang 200 huruf.',
    synonyms: 'Paling banyak 30 sinonim, masing-masing paling panjang 80 huruf.',
  },
  save: 'Simpan istilah',
  saved: (code: string) => `Istilah ${code} disimpan dan langsung dapat dicari.`,
  withdraw: 'Kembalikan ke istilah daftar',
  withdrawTitle: (code: string) => `Kembalikan istilah ${code}?`,
  withdrawText: 'Istilah, sinonim, dan tanda yang ditulis sendiri tidak dipakai lagi. Riwayatnya tetap ada.',
  withdrawn: (code: string) => `Istilah ${code} kembali seperti di daftar.`,
  ownBy: (when: string, name: string) => `Diubah ${when} oleh ${name}.`,
  usedTimes: (count: string) => `Dipakai ${count} kali di satuan kerja ini.`,

  picker: {
    placeholder: 'Ketik kode, penyakit, atau keluhan',
    options: 'Pilihan diagnosis',
    recent: 'Terakhir dan sering dipakai',
    found: 'Ditemukan',
    guesses: 'Mungkin maksud Anda',
    uncoded: 'Tanpa kode',
    keepText: (text: string) => `Pakai "${text}" tanpa kode`,
    keepTextHint: 'Ditandai "belum berkode" untuk perekam medis',
    uncodedMark: 'Belum berkode',
    nothing: 'Tidak ditemukan. Coba kata lain.',
    begin: 'Ketik untuk mencari.',
    searching: 'Mencari...',
    failed: 'Pencarian gagal. Ketik lagi atau pakai teks tanpa kode.',
    clear: 'Hapus diagnosis',
  },

  import: {
    title: 'Impor daftar ICD-10',
    subtitle: 'Daftar lengkap milik satuan kerja. Setiap daftar diperiksa dahulu dan dapat ditarik kembali.',
    start: 'Impor daftar baru',
    exportName: 'impor-icd-10',
    emptyTitle: 'Belum ada daftar yang diimpor',
    emptyText:
      'Lentera membawa kode keluhan yang sering. Daftar lengkap diimpor dari berkas Excel atau CSV yang Anda miliki.',
    columns: {
      source: 'Sumber',
      version: 'Versi',
      published: 'Tanggal daftar',
      state: 'Keadaan',
      codes: 'Kode',
      bad: 'Bermasalah',
      made: 'Diperiksa',
    },
    newTitle: 'Impor daftar ICD-10 baru',
    fileLabel: 'Berkas daftar (Excel XLSX atau CSV)',
    fileHint:
      'Satu baris tiap kode: kode, istilah, dan bila ada istilah Inggris serta sinonim (dipisah koma atau titik koma).',
    columnsTitle: 'Isi kolom',
    columnsHint: 'Lentera menebak dari judul kolom. Betulkan bila salah.',
    column: 'Kolom',
    samples: 'Contoh isi',
    becomes: 'Menjadi',
    becomesOf: (heading: string) => `Kolom ${heading} menjadi`,
    unnamed: (number: number) => `Kolom ${number}`,
    noSamples: 'Kosong',
    notTaken: 'Tidak diambil',
    fields,
    rowsFound: (count: string) => `${count} baris ditemukan.`,
    aboutTitle: 'Tentang daftar ini',
    source: 'Sumber',
    sourceHint: 'Siapa yang menerbitkan atau memberi, misalnya: Dinas Kesehatan Kabupaten',
    version: 'Versi',
    versionHint: 'Misalnya: ICD-10 2010',
    publishedOn: 'Tanggal daftar',
    required: 'Isi bagian ini.',
    check: 'Periksa daftar',
    checking: 'Memeriksa daftar',
    stages: {
      read: 'Membaca berkas',
      compare: 'Membandingkan dengan istilah yang ada',
      store: 'Menyimpan hasil pemeriksaan',
    },
    cancelled: 'Pemeriksaan dihentikan. Tidak ada yang berubah.',
    states,
    kinds,
    problems,
    refusals,
    refusedTitle: 'Belum dapat dikerjakan',
    oneTitle: (source: string) => `Daftar dari ${source}`,
    oneSubtitle: (version: string, published: string, made: string, name: string) =>
      `Versi ${version}, tanggal ${published}. Diperiksa ${made} oleh ${name}.`,
    lineColumns: {
      line: 'Baris',
      code: 'Kode',
      present: 'Istilah sekarang',
      term: 'Istilah di daftar',
      english: 'Inggris',
      synonyms: 'Sinonim',
      problem: 'Masalah',
    },
    noLines: 'Tidak ada baris seperti ini',
    noLinesText: 'Lihat bagian lain.',
    firstLines: (count: string) => `Ditampilkan ${count} baris pertama.`,
    readyTitle: (count: string) => `${count} kode siap dipakai`,
    readyText:
      'Semua baris yang baik dipakai sekaligus. Baris bermasalah dilewati. Impor dapat ditarik kembali kapan saja.',
    nothingTitle: 'Tidak ada baris yang dapat dipakai',
    choice: 'Bila istilahnya berbeda',
    keepOurs: 'Pertahankan istilah yang sekarang; istilah daftar menjadi sinonim',
    takeTheirs: 'Pakai istilah daftar; istilah yang sekarang menjadi sinonim',
    apply: (count: string) => `Pakai ${count} kode`,
    applied: (count: string) => `${count} kode dipakai.`,
    appliedTitle: 'Daftar ini dipakai',
    appliedText: (isReplacing: boolean, when: string) =>
      isReplacing
        ? `Sejak ${when}; istilahnya menggantikan yang lama.`
        : `Sejak ${when}; istilah yang lama dipertahankan.`,
    undo: 'Tarik kembali impor',
    undoTitle: 'Tarik kembali impor ini?',
    undoText:
      'Istilah kembali seperti sebelum daftar ini dipakai. Diagnosis yang sudah tercatat pada kunjungan tidak berubah.',
    undoQuestion: 'Mengapa ditarik kembali?',
    undone: 'Impor ditarik kembali.',
    undoneTitle: 'Daftar ini ditarik kembali',
    undoneText: (when: string, reason: string) => `${when}. Alasan: ${reason}`,
    discard: 'Buang hasil pemeriksaan',
    discardTitle: 'Buang hasil pemeriksaan ini?',
    discardText: 'Tidak ada istilah yang berubah. Berkasnya dapat diimpor lagi.',
    discarded: 'Hasil pemeriksaan dibuang.',
  },
} as const
