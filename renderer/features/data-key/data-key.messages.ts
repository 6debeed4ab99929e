import type { ErrorText } from '../../api/error-text.ts'

/** Words around the data key. */
export const dataKeyMessages = {
  menu: 'Kunci data',
  title: 'Kunci data',
  subtitle: 'Semua data dan berkas terkunci dengan satu kunci. Kata sandi setiap petugas membuka kunci itu untuknya.',
  start: 'Ganti kunci data',

  stateTitle: 'Keadaan',
  changed: 'Terakhir diganti',
  never: 'Belum pernah',
  accounts: 'Akun yang memegang kunci',
  accountCount: (count: string) => `${count} akun aktif`,
  left: 'Keluar sejak itu',
  nobodyLeft: 'Tidak ada',
  leftTitle: 'Ada petugas yang sudah keluar',
  leftText: (names: string) =>
    `Akun ${names} sudah nonaktif. Bila mungkin ada salinan data di tangannya, ganti kunci data. Data setelah penggantian tidak terbuka lagi dengan kunci lama.`,

  whenTitle: 'Kapan perlu diganti',
  when: [
    'Petugas keluar atau pindah, dan ia pernah memegang flashdisk cadangan atau komputer ini.',
    'Segel amplop lembar pemulihan rusak, atau lembarnya hilang.',
    'Flashdisk cadangan hilang bersama kata sandi seseorang.',
  ],
  limitTitle: 'Yang tidak dapat dilakukan',
  limit:
    'Salinan yang sudah dibawa orang tetap terbuka dengan kunci lama, lengkap dengan data sampai hari itu. Penggantian kunci menjaga semua yang dicatat sesudahnya.',

  oldTitle: 'Salinan dengan kunci lama',
  oldText:
    'Salinan ini masih terbuka dengan kunci, kata sandi, dan lembar pemulihan yang lama. Cadangan baru sudah dibuat dan diperiksa, jadi salinan ini boleh dihapus.',
  oldAway: 'Cadangan di flashdisk lain tidak terlihat dari sini. Hapus atau hancurkan sendiri.',
  oldWaiting: (count: string) =>
    `${count} salinan dengan kunci lama belum boleh dihapus: di tempatnya belum ada cadangan dengan kunci baru. Buat cadangan dahulu; bila di tempat kedua, pasang flashdisknya.`,
  toBackups: 'Buka cadangan',
  oldBackup: 'Cadangan',
  oldFolder: 'Data sebelum kunci diganti',
  places: { here: 'Komputer ini', second: 'Tempat kedua' },
  remove: 'Hapus salinan lama',
  removeTitle: (count: string) => `Hapus ${count} salinan dengan kunci lama?`,
  removeText:
    'Salinan itu tidak dapat dikembalikan, dan data tidak dapat lagi dipulihkan ke hari-hari sebelum kunci diganti.',
  removeConfirm: (count: string) => `Hapus ${count} salinan`,
  removing: 'Menghapus salinan lama',
  removed: (count: string) => `${count} salinan dengan kunci lama sudah dihapus.`,

  changeTitle: 'Ganti kunci data',
  beginTitle: 'Yang akan terjadi',
  begin: [
    'Cadangan dibuat lebih dahulu, dengan kunci yang sekarang.',
    'Semua data dan berkas dikunci ulang dengan kunci baru. Petugas lain boleh tetap bekerja selama berkas dikunci ulang.',
    'Di akhir, data ditutup sebentar. Petugas lain harus masuk lagi, dengan kata sandi yang sama.',
    'Akun yang nonaktif tidak mendapat kunci baru.',
    'Lembar pemulihan lama tidak berlaku lagi. Anda mencetak yang baru sekarang.',
  ],
  password: 'Kata sandi Anda',
  passwordHint: 'Supaya tidak ada yang mengganti kunci di layar yang ditinggalkan.',
  passwordMissing: 'Tulis kata sandi Anda.',
  passwordWrong: { title: 'Kata sandi salah', text: 'Periksa huruf besar dan kecil (Caps Lock), lalu coba lagi.' },
  next: 'Lanjut',

  sheetTitle: 'Lembar pemulihan baru',
  sheetText:
    'Cetak satu lembar, lalu simpan dalam amplop bersegel di brankas kepala. Setelah kunci diganti, lembar yang lama dimusnahkan.',
  typeTitle: 'Ketik ulang kodenya dari kertas',
  typeText: 'Ini memastikan lembarnya benar-benar tercetak dan terbaca.',
  type: 'Kode pemulihan baru',
  typed: (count: number, of: number) => `${count} dari ${of} huruf dan angka`,
  codeDiffers: (groups: string) => `Belum sama dengan di kertas. Periksa kelompok ${groups}.`,

  checkTitle: 'Periksa sebelum mengganti',
  checkStays: 'Tetap dapat masuk',
  checkGone: 'Tidak mendapat kunci baru',
  checkGoneNobody: 'Tidak ada sejak penggantian terakhir',
  checkFiles: 'Berkas yang dikunci ulang',
  filesOf: (count: string, size: string) => `${count} berkas, ${size}`,
  checkSheet: 'Lembar pemulihan',
  checkSheetNew: 'Sudah dicetak dan diketik ulang',
  checkAsk: 'Minta petugas lain menyimpan pekerjaannya sekarang.',
  stopUntil:
    'Penggantian dapat dihentikan sampai data ditutup. Bila komputer mati di tengah jalan, data terbuka dengan kunci lama atau kunci baru, tidak ada yang hilang.',
  acceptDamaged: 'Ganti kunci walau ada berkas yang sudah rusak; berkas itu tinggal di salinan lama',
  run: 'Ganti kunci data sekarang',
  back: 'Kembali',

  running: 'Mengganti kunci data',
  stages: {
    backup: 'Mencadangkan data dengan kunci sekarang',
    files: 'Mengunci ulang berkas',
    switch: 'Mengunci ulang data. Jangan matikan komputer',
    last: 'Mencadangkan data dengan kunci baru',
  },
  stopped: 'Penggantian dihentikan. Kunci tidak berubah.',

  doneTitle: 'Kunci data sudah diganti',
  done: [
    'Semua akun aktif masuk dengan kata sandi yang sama.',
    'Lembar pemulihan baru berlaku mulai sekarang. Musnahkan yang lama.',
  ],
  doneDamaged: (count: string) =>
    `${count} berkas tidak dapat dibaca sejak sebelumnya; lampirkan lagi dari kertas aslinya.`,
  doneNoBackup: 'Cadangan dengan kunci baru belum berhasil. Buat lagi di halaman Cadangan.',
  toState: 'Lihat salinan lama',
} as const

/** Refusals by reason. */
export const dataKeyRefusals: Readonly<Record<string, ErrorText>> = {
  'files-damaged': {
    title: 'Sebagian berkas tidak dapat dibaca',
    text: 'Kunci belum diganti. Pulihkan berkas itu dari cadangan lebih dahulu, atau centang persetujuan di bawah lalu ganti kunci tanpa berkas itu.',
  },
  'data-being-replaced': {
    title: 'Data sedang diganti',
    text: 'Pemulihan atau penggantian kunci lain sedang berjalan di komputer ini. Tunggu sampai selesai.',
  },
}
