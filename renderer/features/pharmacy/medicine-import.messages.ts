import type { MedicineImportRefusal, MedicineLineKind } from '#shared/features/pharmacy/medicine-imports.contract.ts'
import type { MedicineLineProblem, neededMedicineFields } from '#shared/features/pharmacy/medicine-list.rules.ts'

const refusals: Readonly<Record<MedicineImportRefusal, string>> = {
  'columns-missing': 'Kolom yang wajib belum ada: Nama Obat, Bentuk, Satuan. Bandingkan dengan contoh berkas.',
  'list-too-long': 'Daftar ini lebih dari 1.000 baris. Bagi menjadi beberapa berkas.',
  'nothing-to-take': 'Tidak ada baris baru yang dapat diambil. Semua sudah ada, atau barisnya perlu diperbaiki.',
}

const problems: Readonly<Record<MedicineLineProblem, string>> = {
  'name-missing': 'Nama obat kosong',
  'form-missing': 'Bentuk kosong',
  'unit-missing': 'Satuan kosong',
  'text-too-long': 'Ada isi yang lebih dari 160 huruf',
  'kfa-wrong': 'Kode KFA bukan 8 angka',
  'minimum-wrong': 'Stok minimum bukan bilangan bulat',
  'stock-incomplete': 'Nomor batch, tanggal kedaluwarsa, dan jumlah harus diisi ketiganya',
  'quantity-wrong': 'Jumlah bukan bilangan bulat dari 1 sampai 100.000',
  'expiry-unreadable': 'Tanggal kedaluwarsa tidak terbaca; tulis misalnya 31-12-2028',
  'batch-expired': 'Batch sudah kedaluwarsa dan tidak boleh menjadi stok',
  'batch-repeated': 'Batch ini sudah ada di baris sebelumnya',
  'code-of-other': 'Kode KFA tidak cocok dengan obat bernama sama di daftar',
  'unit-differs': 'Satuannya berbeda dari satuan obat ini di daftar',
  'medicine-retired': 'Obat ini dinyatakan tidak dipakai lagi; aktifkan dahulu',
}

const kinds: Readonly<Record<MedicineLineKind, string>> = {
  bad: 'Perlu diperbaiki',
  new: 'Obat baru',
  stock: 'Tambah stok',
  same: 'Sudah ada',
}

const neededColumns: Readonly<Record<(typeof neededMedicineFields)[number], string>> = {
  name: 'Nama Obat',
  form: 'Bentuk',
  unit: 'Satuan',
}

/** Texts of the page that takes medicines from a spreadsheet. */
export const medicineImportMessages = {
  refusedTitle: 'Daftar tidak dapat diambil',
  refusals,
  problems,
  kinds,
  title: 'Ambil obat dari berkas',
  menu: 'Ambil dari berkas Excel atau CSV',
  intro:
    'Kolom Nama Obat, Bentuk, dan Satuan wajib ada. Nomor Batch, Kedaluwarsa, dan Jumlah boleh diisi untuk mencatat stok awal.',
  sample: 'Simpan contoh berkas',
  sampleName: 'contoh-daftar-obat.csv',
  sampleRows: [
    [
      neededColumns.name,
      'Kekuatan',
      neededColumns.form,
      neededColumns.unit,
      'Kode KFA',
      'Zat Aktif',
      'Stok Minimum',
      'Nomor Batch',
      'Kedaluwarsa',
      'Jumlah',
    ],
    ['Parasetamol', '500 mg', 'tablet', 'tablet', '93000578', 'parasetamol', '100', 'CONTOH-1', '31-12-2028', '500'],
    ['Salep belerang', '', 'salep', 'tube', '', 'belerang', '10', '', '', ''],
  ],
  fileLabel: 'Berkas daftar obat',
  fileHint: 'Excel (.xlsx) atau CSV. Belum ada yang berubah sebelum Anda menekan tombol ambil.',
  resultTitle: 'Hasil pemeriksaan',
  result: (good: string, same: string, bad: string) =>
    `${good} baris dapat diambil, ${same} sudah ada, ${bad} perlu diperbaiki.`,
  badStay: 'Baris yang perlu diperbaiki tidak diambil. Perbaiki di berkasnya, lalu bawa lagi berkas itu.',
  nothing: 'Tidak ada yang perlu diambil dari berkas ini.',
  noLines: 'Berkas ini tidak berisi baris obat.',
  stockFrom: 'Asal stok',
  stockFromHint: 'Tercatat pada penerimaan obat hari ini.',
  stockFromFirst: 'Stok awal',
  required: 'Isi asal stoknya.',
  apply: (count: string) => `Ambil ${count} baris`,
  applied: (medicines: string, batches: string) => `${medicines} obat baru dan ${batches} batch sudah tercatat.`,
  exportName: 'pemeriksaan-daftar-obat',
  columns: {
    line: 'Baris',
    kind: 'Hasil',
    name: 'Nama obat',
    form: 'Bentuk',
    batch: 'Batch',
    expiry: 'Baik sampai',
    quantity: 'Jumlah',
    note: 'Keterangan',
  },
  knownAs: (name: string) => `Di daftar: ${name}`,
  amount: (count: string, unit: string) => `${count} ${unit}`,
} as const
