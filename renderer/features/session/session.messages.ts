import type { ErrorCode } from '#shared/contract/errors.ts'

/** What stands on a screen that nobody can get past: what happened, and what to do, in order. */
interface FaultText {
  readonly title: string
  readonly text: string
  readonly steps: readonly string[]
}

/** Words around signing in, locking and passwords. */
export const sessionMessages = {
  productLine: 'Layanan Elektronik Terpadu Rutan dan Lapas',
  starting: 'Membuka Lentera…',
  opening: 'Membuka data…',

  logInTitle: 'Masuk',
  logInHint: 'Pakai nama akun dan kata sandi Anda sendiri.',
  name: 'Nama akun',
  password: 'Kata sandi',
  showPassword: 'Tampilkan kata sandi',
  logIn: 'Masuk',
  capsLock: 'Caps Lock menyala.',
  nameMissing: 'Tulis nama akun Anda.',
  nameInvalid: 'Nama akun hanya berisi huruf, angka, titik, garis, tanpa spasi. Contoh: siti.perawat',
  passwordMissing: 'Tulis kata sandi Anda.',
  recoverLink: 'Semua admin lupa kata sandi? Pakai lembar pemulihan',
  forgotten: 'Lupa kata sandi? Minta admin satuan kerja memberi kata sandi baru.',
  waitTitle: 'Tunggu sebentar',
  waitText: (time: string) =>
    `Kata sandi sudah beberapa kali salah. Anda dapat mencoba lagi dalam ${time}. Data tetap aman.`,
  waitButton: (time: string) => `Tunggu ${time}`,
  seconds: (count: number) => `${count} detik`,
  minutesSeconds: (minutes: number, seconds: number) =>
    seconds === 0 ? `${minutes} menit` : `${minutes} menit ${seconds} detik`,

  endedTitle: 'Sesi Anda sudah berakhir',
  endedText:
    'Semua yang sudah disimpan dan draf yang sudah tersimpan tetap aman. Yang baru diketik dan belum menjadi draf perlu diisi lagi. Setelah masuk, Anda kembali ke halaman tadi.',
  loggedOutTitle: 'Anda sudah keluar',
  loggedOutText: 'Data tertutup. Petugas berikutnya dapat masuk dengan akunnya.',

  recoverTitle: 'Buka dengan lembar pemulihan',
  recoverHint:
    'Ambil amplop lembar pemulihan dari brankas kepala satuan kerja. Admin mendapat kata sandi baru; data dan akun lain tidak berubah.',
  recoverName: 'Nama akun admin',
  recoverCode: 'Kode pemulihan',
  recoverCodeHint: '32 huruf dan angka dari lembar. Tanda hubung boleh dilewati, huruf besar dan kecil sama saja.',
  recoverCodeMissing: 'Tulis kode pemulihan dari lembar.',
  recoverCodeLength: (count: number) => `Kode berisi 32 huruf dan angka; baru ${count} yang tertulis.`,
  recoverNotFound: 'Tidak ada admin aktif dengan nama akun ini. Periksa ejaannya.',
  recover: 'Buka dan ganti kata sandi',
  backToLogIn: 'Kembali ke layar masuk',

  newPassword: 'Kata sandi baru',
  newPasswordAgain: 'Ulangi kata sandi baru',
  currentPassword: 'Kata sandi sekarang',
  temporaryPassword: 'Kata sandi sementara dari admin',
  passwordRules: 'Syarat kata sandi',
  ruleLength: (least: number) => `Sedikitnya ${least} huruf; tiga kata yang tidak berhubungan sudah baik`,
  ruleName: 'Tidak memuat nama akun',
  rulePlain: 'Bukan huruf yang itu-itu saja',
  ruleMet: 'terpenuhi',
  ruleOpen: 'belum',
  newPasswordMissing: 'Tulis kata sandi baru.',
  passwordProblems: {
    'too-short': (least: number) => `Kata sandi ini terlalu pendek. Pakai sedikitnya ${least} huruf.`,
    'contains-name': () => 'Kata sandi tidak boleh memuat nama akun.',
    'too-plain': () => 'Kata sandi ini terlalu mudah ditebak. Pakai lebih banyak huruf yang berbeda.',
  },
  passwordsDiffer: 'Kedua kata sandi baru tidak sama. Tulis ulang.',
  currentWrong: 'Kata sandi sekarang salah. Periksa Caps Lock, lalu coba lagi.',

  mustChangeTitle: 'Buat kata sandi Anda sendiri',
  mustChangeText:
    'Kata sandi Anda sekarang dibuat oleh admin. Ganti dahulu supaya hanya Anda yang mengetahuinya, lalu pekerjaan dapat dimulai.',
  changeTitle: 'Ganti kata sandi',
  changeText: 'Kata sandi baru berlaku mulai sekarang, juga untuk membuka kunci layar.',
  change: 'Ganti kata sandi',
  changed: 'Kata sandi sudah diganti.',
  signOutInstead: 'Keluar',

  unlockWrong: {
    title: 'Kata sandi salah',
    text: 'Periksa huruf besar dan kecil (Caps Lock), lalu coba lagi. Isian di balik layar ini tidak berubah.',
  },

  whatToDo: 'Yang perlu dilakukan',
  tryAgain: 'Coba lagi',
} as const

/** Faults that stop everything before or at signing in. */
export const faultMessages = {
  'database-damaged': {
    title: 'Berkas data tidak dapat dibaca',
    text: 'Lentera berhenti supaya kerusakan tidak bertambah. Tidak ada yang diubah.',
    steps: [
      'Jangan menghapus atau menyalin apa pun di folder data Lentera.',
      'Beri tahu admin: data perlu dipulihkan dari cadangan terakhir.',
      'Sementara itu catat pelayanan di kertas; masukkan setelah data pulih.',
    ],
  },
  'database-newer': {
    title: 'Data ini dibuat oleh Lentera yang lebih baru',
    text: 'Lentera di komputer ini lebih lama daripada datanya, jadi data tidak disentuh.',
    steps: ['Minta admin memasang Lentera versi terbaru di komputer ini.', 'Setelah itu buka Lentera dan masuk lagi.'],
  },
  'keyring-damaged': {
    title: 'Berkas kunci tidak dapat dibaca',
    text: 'Tanpa berkas kunci, data tidak dapat dibuka. Datanya sendiri tidak berubah.',
    steps: [
      'Jangan menghapus apa pun di folder data Lentera.',
      'Beri tahu admin: berkas kunci perlu disalin kembali dari cadangan terakhir.',
      'Siapkan lembar pemulihan dari brankas; mungkin diperlukan setelahnya.',
    ],
  },
  'restart-needed': {
    title: 'Tutup Lentera, lalu buka lagi',
    text: 'Penggantian data belum selesai karena komputer menahan salah satu berkasnya. Tidak ada yang hilang.',
    steps: [
      'Tutup Lentera.',
      'Buka lagi. Penggantian itu diselesaikan sendiri sebelum layar masuk muncul.',
      'Bila belum bisa dibuka, hidupkan ulang komputer, lalu buka Lentera.',
    ],
  },
  'disk-full': {
    title: 'Penyimpanan komputer penuh',
    text: 'Lentera tidak dapat mencatat apa pun. Yang sudah tersimpan aman.',
    steps: [
      'Kosongkan ruang: hapus unduhan lama atau kosongkan tempat sampah komputer.',
      'Jangan menghapus folder data Lentera.',
      'Tekan "Coba lagi".',
    ],
  },
  'disk-read-only': {
    title: 'Lentera tidak boleh menulis ke tempat datanya',
    text: 'Tidak ada yang diubah, dan yang sudah tersimpan aman.',
    steps: ['Minta admin memeriksa izin tulis folder data Lentera.', 'Tekan "Coba lagi".'],
  },
} as const satisfies Partial<Record<ErrorCode, FaultText>>

export type FaultCode = keyof typeof faultMessages
