/** Words of the way back from a backup. */
export const restoreMessages = {
  title: 'Pulihkan dari cadangan',
  entry: 'Pulihkan dari cadangan',
  entryHint: 'Sudah pernah memakai Lentera? Data lama dapat dikembalikan ke komputer ini.',
  back: 'Kembali',
  another: 'Pilih cadangan lain',

  chooseHint: 'Pilih cadangan. Yang paling atas paling baru.',
  choose: 'Lanjut',
  chooseFolder: 'Cari di folder lain',
  nothing: 'Tidak ada cadangan di sini.',
  nothingDesktop: 'Pasang flashdisk cadangan, lalu tunjukkan foldernya.',
  nothingBrowser: 'Minta pengelola komputer membuka Lentera dengan folder cadangan, lalu buka halaman ini lagi.',
  foreign: 'pemasangan lain',

  openTitle: 'Buka cadangan',
  openHint: (when: string) =>
    `Cadangan ${when} terkunci. Buka dengan kata sandi yang berlaku pada hari itu, atau kode pemulihan.`,
  withPassword: 'Pakai kata sandi',
  withCode: 'Pakai kode pemulihan',
  secretKind: 'Buka dengan',
  name: 'Nama akun admin atau kepala',
  open: 'Buka',

  checkTitle: 'Periksa sebelum memulihkan',
  unit: 'Satuan kerja',
  at: 'Dibuat',
  people: 'WBP/Tahanan',
  cases: 'Permohonan',
  letters: 'Surat',
  files: 'Berkas lampiran',
  rows: 'Catatan seluruhnya',
  lastCommand: 'Perubahan terakhir nomor',
  bytes: 'Ukuran',
  passwordsOfItsDay:
    'Akun dan kata sandi kembali seperti pada hari cadangan dibuat. Akun yang dinonaktifkan sesudahnya aktif lagi; nonaktifkan kembali setelah masuk.',
  otherKey:
    'Cadangan ini memakai kunci data yang lain. Setelah dipulihkan, kunci itu berlaku lagi, dengan lembar pemulihan pada harinya. Ganti kunci data sekali lagi sesudahnya.',
  workAfter:
    'Yang dicatat setelah cadangan ini tidak ikut. Data sekarang tidak dihapus: disimpan di folder tersendiri.',
  workAfterEmpty: 'Komputer ini masih kosong, jadi tidak ada data yang diganti.',
  older: 'Cadangan ini dari Lentera yang lebih lama; datanya disesuaikan saat Anda masuk.',
  confirmUnit: (unit: string) => `Ya, ini data ${unit}, satuan kerja kami`,
  confirmReplace: 'Ya, ganti data sekarang dengan cadangan ini',
  confirmDamaged: 'Pulihkan tanpa berkas lampiran yang rusak',
  damagedAtBackup: (count: string) => `${count} berkas lampiran sudah rusak saat cadangan dibuat.`,
  run: (when: string) => `Pulihkan data ${when}`,
  confirmFirst: 'Centang dahulu pernyataan di atas.',

  running: 'Memulihkan data',
  stages: {
    keep: 'Mencadangkan data sekarang',
    copy: 'Menyalin dan memeriksa data',
    files: 'Menyalin dan memeriksa berkas',
    switch: 'Menukar data',
  },
  doneTitle: 'Data sudah dipulihkan',
  doneText: 'Semua petugas perlu masuk lagi dengan kata sandi pada hari cadangan dibuat.',
  keptAs: (folder: string) => `Data sebelumnya disimpan di folder data dengan nama ${folder}.`,
  doneDamaged: (count: string) =>
    `${count} berkas lampiran tidak ikut karena rusak; lampirkan lagi dari kertas aslinya.`,
  toLogIn: 'Ke layar masuk',
} as const
