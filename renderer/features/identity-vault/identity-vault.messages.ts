import type { VaultHolder, VaultRefusal } from '#shared/features/identity-vault/identity-vault.contract.ts'
import type { ErrorText } from '../../api/error-text.ts'

/** How an officer stands to the key. */
export const holderStateWords: Readonly<Record<VaultHolder['state'], string>> = {
  holds: 'Memegang kunci',
  lost: 'Kuncinya hilang, perlu diberi lagi',
  'no-right': 'Tidak berhak lagi',
}

/** Why a step was refused; complete by type. */
export const vaultRefusalTexts: Readonly<Record<VaultRefusal, ErrorText>> = {
  'vault-missing': {
    title: 'Brankas belum dibuat',
    text: 'Belum ada yang dapat dibuka. Buat brankas dahulu di menu Brankas identitas.',
  },
  'vault-closed': {
    title: 'Brankas tertutup untuk Anda',
    text: 'Tidak ada yang berubah. Keluar, lalu masuk lagi dengan kata sandi Anda. Bila kata sandi itu dibuat oleh admin, minta pemegang lain memberi kunci lagi.',
  },
  'vault-not-a-holder': {
    title: 'Anda tidak memegang kunci',
    text: 'Tidak ada yang berubah. Minta pemegang kunci memberikannya kepada Anda, atau pakai kode brankas.',
  },
  'vault-first-password': {
    title: 'Masih memakai kata sandi pertama',
    text: 'Kata sandi itu diketahui admin, jadi kunci belum boleh diberikan. Minta petugas itu masuk dan membuat kata sandi sendiri dahulu.',
  },
  'vault-last-holder': {
    title: 'Ini pemegang kunci terakhir',
    text: 'Kuncinya tidak dicabut: tanpa dia tidak ada yang dapat membuka identitas pelapor. Beri kunci kepada petugas lain dahulu.',
  },
}

/** Words around the vault with the reporters' names. */
export const identityVaultMessages = {
  title: 'Brankas identitas',
  subtitle: 'Nama, alamat, dan nomor telepon pelapor. Hanya pemegang kunci yang dapat membukanya.',

  forTitle: 'Untuk apa brankas ini',
  forLines: [
    'Siapa yang mengadu dan cara menghubunginya disimpan terpisah dari aduannya, di dalam brankas ini.',
    'Yang dapat membukanya hanya petugas aduan yang diberi kunci, dengan kata sandinya sendiri. Orang lain tidak dapat, juga admin dan kepala, dan juga dari salinan data atau cadangan.',
    'Selama brankas belum dibuat, identitas pelapor belum dapat disimpan di Lentera.',
  ],
  howTitle: 'Cara membuatnya',
  howLines: [
    'Anda mendapat kode brankas. Cetak lembarnya, lalu ketik ulang kodenya dari kertas.',
    'Anda menjadi pemegang kunci pertama.',
    'Sesudah itu beri kunci kepada satu petugas lagi, supaya pelapor tetap dapat dihubungi bila Anda sakit atau cuti.',
  ],
  make: 'Buat brankas',

  sheetTitle: { make: 'Kode brankas', replace: 'Kode brankas yang baru', renew: 'Kode untuk brankas yang baru' },
  sheetText: {
    make: 'Kode ini membuka brankas bila semua pemegang kunci berhalangan atau lupa kata sandi. Kode hanya tampil sekarang.',
    replace:
      'Kode lama tetap berlaku sampai kode baru ini diketik ulang. Sesudah itu musnahkan lembar yang lama. Kode hanya tampil sekarang.',
    renew:
      'Brankas lama tetap berlaku sampai kode baru ini diketik ulang. Sesudah itu kode lama tidak membuka apa pun; musnahkan lembarnya. Kode hanya tampil sekarang.',
  },
  sheetKeep:
    'Cetak satu lembar, masukkan ke amplop tersendiri, segel, lalu titipkan kepada orang yang bukan admin Lentera.',
  sheetName: 'Lembar kode brankas',
  sheetFile: 'lembar-kode-brankas.pdf',
  typeTitle: 'Ketik ulang kodenya dari kertas',
  typeText: 'Ini memastikan lembarnya benar-benar tercetak dan terbaca.',
  type: 'Kode dari lembar',
  typed: (count: number, of: number) => `${count} dari ${of} huruf dan angka`,
  codeDiffers: (groups: string) => `Belum sama dengan di kertas. Periksa kelompok ${groups}.`,
  confirm: { make: 'Buat brankas', replace: 'Ganti kode brankas', renew: 'Buat brankas baru' },
  confirmed: {
    make: 'Brankas dibuat. Anda memegang kuncinya.',
    replace: 'Kode brankas diganti. Musnahkan lembar yang lama.',
    renew: 'Brankas baru berlaku. Musnahkan lembar kode yang lama.',
  },
  ticketGone: {
    title: 'Kode ini tidak berlaku lagi',
    text: 'Sudah lewat satu jam, atau petugas lain menyiapkan kode sesudah Anda. Musnahkan lembar ini, tekan Batal, lalu mulai lagi.',
  },

  aloneTitle: 'Hanya satu orang memegang kunci',
  alone:
    'Bila Anda sakit, cuti, atau lupa kata sandi, tidak ada yang dapat menghubungi pelapor. Beri kunci kepada satu petugas lagi.',

  notHeldTitle: 'Anda belum memegang kunci',
  lostTitle: 'Kunci Anda hilang bersama kata sandi lama',
  lostText: 'Kata sandi Anda dibuat baru oleh admin, dan kunci brankas tidak ikut pindah.',
  ask: (names: string) => `Minta ${names} memberi Anda kunci di halaman ini. Bila tidak mungkin, pakai kode brankas.`,
  askNobody: 'Tidak ada pemegang kunci lain. Pakai kode brankas dari amplop bersegel.',
  or: ' atau ',
  closedTitle: 'Masuk ulang untuk membuka brankas',
  closedText:
    'Kunci Anda terbuka oleh kata sandi. Keluar, lalu masuk lagi dengan kata sandi Anda. Bila kata sandi itu dibuat oleh admin, pemegang lain harus memberi kunci lagi, atau pakai kode brankas.',
  logOut: 'Keluar sekarang',

  useCode: 'Pakai kode brankas',
  recoverText:
    'Minta amplop lembar kode brankas kepada penyimpannya. Sesudah brankas terbuka, ganti kodenya dan segel amplop baru.',
  code: 'Kode brankas',
  codeHint: '32 huruf dan angka dari lembar. Tanda hubung boleh dilewati, huruf besar dan kecil sama saja.',
  codeMissing: 'Tulis kode dari lembar.',
  codeLength: (count: number) => `Kode berisi 32 huruf dan angka; baru ${count} yang tertulis.`,
  recover: 'Buka brankas',
  recovered: 'Brankas terbuka. Anda memegang kuncinya.',
  codeWrong: {
    title: 'Kode tidak cocok',
    text: 'Periksa setiap kelompok pada lembar. Pastikan ini lembar kode brankas, bukan lembar pemulihan data, dan lembar yang terakhir dibuat.',
  },
  wait: (time: string) => `Kode sudah beberapa kali salah. Anda dapat mencoba lagi dalam ${time}. Data tetap aman.`,

  holders: 'Pemegang kunci',
  you: (name: string) => `${name} (Anda)`,
  how: {
    founder: (when: string) => `Membuat brankas, ${when}`,
    given: (when: string, who: string) => `Diberi kunci oleh ${who}, ${when}`,
    recovery: (when: string) => `Membuka dengan kode brankas, ${when}`,
  },
  stateHints: {
    holds: null,
    lost: 'Kata sandinya dibuat baru oleh admin. Bicara langsung dengan orangnya, lalu beri kunci lagi di bawah.',
    'no-right': 'Akunnya nonaktif atau perannya bukan lagi petugas aduan. Cabut kuncinya.',
  },
  revoke: (name: string) => `Cabut kunci dari ${name}`,
  revokeText:
    'Petugas ini tidak dapat lagi membuka identitas pelapor di Lentera. Bila ia menyimpan salinan data yang lama, isi salinan itu tetap dapat ia buka.',
  revokeQuestion: 'Mengapa kunci ini dicabut?',
  revoked: (name: string) => `Kunci dicabut dari ${name}.`,

  candidates: 'Dapat diberi kunci',
  noCandidates:
    'Tidak ada petugas lain yang berhak. Minta admin memberi peran petugas aduan kepada satu orang lagi, lalu beri kunci di sini.',
  give: 'Beri kunci',
  giveTo: (name: string) => `Beri kunci kepada ${name}`,
  giveTitle: (name: string) => `Beri kunci kepada ${name}?`,
  giveText:
    'Petugas ini akan dapat membuka identitas semua pelapor, juga yang lama, serta memberi dan mencabut kunci petugas lain.',
  given: (name: string) => `${name} sekarang memegang kunci.`,
  firstPassword:
    'Masih memakai kata sandi pertama dari admin. Kunci dapat diberikan setelah ia masuk dan membuat kata sandi sendiri.',

  paper: 'Kode brankas di kertas',
  paperAt: (when: string) => `Kode yang berlaku dibuat ${when}.`,
  paperText: 'Ganti kode bila segel amplopnya rusak, lembarnya hilang, atau penyimpannya berganti.',
  usedTitle: 'Kode brankas sudah dipakai',
  used: (who: string, when: string) =>
    `${who} membuka brankas dengan kode itu, ${when}. Ganti kodenya dan segel amplop baru.`,
  replace: 'Ganti kode brankas',

  renewTitle: 'Brankas baru',
  renewLines: [
    'Perlu bila kunci dicabut dari orang yang mungkin menyimpan salinan data, atau bila kode brankas jatuh ke tangan lain.',
    'Semua identitas dan lampiran disegel ulang dengan kunci baru. Pemegang kunci sekarang tetap dapat membukanya; kunci dan kode lama tidak berlaku lagi.',
    'Salinan dan cadangan yang lama, juga catatan perubahan sampai hari ini, tetap memuat brankas lama: siapa yang dulu memegang kunci atau kodenya masih dapat membukanya di sana.',
    'Sesudah mengganti brankas, buat cadangan baru, lalu hapus cadangan lama bila aturan penyimpanan mengizinkan.',
  ],
  oldTitle: 'Cadangan yang memuat brankas lama',
  oldText: (since: string) =>
    `Cadangan dari sebelum ${since} memuat brankas lama. Isinya tidak dapat disegel ulang; hanya dengan menghapusnya brankas lama itu hilang.`,
  oldNone: 'Tidak ada lagi cadangan dari sebelum brankas ini.',
  oldPlaces: { here: 'di komputer ini', second: 'di tempat kedua' },
  oldLine: (when: string, place: string) => `${when}, ${place}`,
  oldMore: (count: string) => `dan ${count} lagi yang lebih lama.`,
  oldMakeFirst: 'Belum ada cadangan dengan brankas yang baru. Buat cadangan dahulu, sebelum menghapus yang lama.',
  oldThen:
    'Hapus cadangan lama, atau biarkan sampai terhapus sendiri menurut aturan simpan. Cadangan pada flashdisk atau komputer lain tidak terlihat di sini; cari dan musnahkan juga.',
  oldByAdmin: 'Cadangan dibuat dan dihapus oleh admin: sampaikan daftar ini kepadanya.',
  oldLink: 'Buka halaman cadangan',
  renew: 'Buat brankas baru',
  renewing: 'Membuat brankas baru',
  renewStages: { files: 'Menyegel ulang lampiran', switch: 'Menyegel ulang identitas' },
  renewStopped: 'Dihentikan. Brankas lama tetap berlaku.',
  unreadable: (count: string) =>
    `${count} isi brankas sudah rusak sebelumnya dan tidak dapat dibaca, jadi tidak ikut disegel ulang.`,

  limitTitle: 'Yang perlu diingat',
  limit:
    'Bila semua pemegang lupa kata sandi dan lembar kodenya hilang, isi brankas tidak dapat dibuka oleh siapa pun. Admin dan lembar pemulihan data tidak dapat menolong.',
} as const
