import type { OpeningRefusal } from '#shared/features/identity-openings/identity-openings.contract.ts'
import { vaultRefusalTexts } from '../identity-vault/identity-vault.messages.ts'

const own: Readonly<Record<OpeningRefusal, string>> = {
  'unknown-cause': 'Alasan itu tidak ada dalam daftar. Muat ulang halaman, lalu pilih lagi.',
  'no-identity': 'Pengaduan ini tidak menyimpan identitas, jadi tidak ada yang dapat dibuka.',
  'opening-asked-already': 'Permintaan Anda yang sebelumnya masih menunggu. Tarik dahulu bila isinya berubah.',
  'opening-settled': 'Permintaan ini sudah diputuskan atau ditarik.',
  'opening-own-request': 'Permintaan sendiri tidak dapat diputuskan sendiri. Petugas lain yang memutuskannya.',
  'opening-not-granted': 'Permintaan ini belum diizinkan.',
  'opening-over': 'Waktunya sudah habis. Bila masih perlu, ajukan permintaan baru.',
  'opening-locked':
    'Keluar, lalu masuk lagi dengan kata sandi Anda. Bila kata sandi itu dibuat baru oleh admin, ajukan permintaan baru.',
  'asker-cannot': 'Peminta tidak boleh lagi melihat pengaduan ini. Tolak permintaannya.',
  'asker-first-password':
    'Peminta masih memakai kata sandi dari admin. Minta ia masuk dan membuat kata sandi sendiri dahulu.',
}

const ofVault = Object.fromEntries(Object.entries(vaultRefusalTexts).map(([reason, { text }]) => [reason, text]))

/** Words around showing an identity to somebody: one officer asks, another one decides. */
export const openingMessages = {
  title: 'Identitas pelapor',
  intro:
    'Identitas hanya dibuka bila satu petugas meminta dengan alasan dan petugas lain yang memegang kunci mengizinkan. Berlaku 24 jam; setiap pembacaan tercatat.',
  ask: 'Minta identitas dibuka',
  askCancel: 'Batal',
  cause: 'Untuk apa',
  causeMissing: 'Pilih alasannya.',
  shownTo: 'Akan diperlihatkan kepada siapa',
  shownToTold: 'Diperlihatkan kepada',
  shownToHint: 'Nama atau jabatan orangnya, bukan nama pelapor.',
  shownToMissing: 'Tulis kepada siapa identitas diperlihatkan.',
  reason: 'Mengapa perlu',
  reasonTold: 'Alasan',
  reasonHint: 'Sebut dasar atau nomor suratnya. Jangan menulis nama pelapor di sini.',
  reasonShort: 'Tulis sedikitnya lima huruf.',
  send: 'Kirim permintaan',
  sent: 'Permintaan dikirim. Pemegang kunci brankas melihatnya di halaman Hari ini.',

  states: { asked: 'Menunggu petugas kedua', granted: 'Diizinkan', refused: 'Ditolak', withdrawn: 'Ditarik' },
  askedBy: (who: string, when: string) => `Diminta ${who}, ${when}.`,
  decided: {
    granted: (who: string, when: string) => `Diizinkan ${who}, ${when}.`,
    refused: (who: string, when: string) => `Ditolak ${who}, ${when}.`,
    withdrawn: (who: string, when: string) => `Ditarik ${who}, ${when}.`,
  },
  openUntil: (when: string) => `Terbuka untuk Anda sampai ${when}.`,
  isOver: 'Sudah tertutup lagi.',
  waits: 'Pemegang kunci brankas yang lain akan memutuskannya.',

  withdraw: 'Tarik permintaan',
  withdrawText: 'Permintaan ini tidak diputuskan lagi. Bila masih perlu, ajukan yang baru.',
  withdrawn: 'Permintaan ditarik.',
  grant: 'Izinkan dibuka',
  grantTitle: (who: string) => `Izinkan ${who} melihat identitas pelapor?`,
  grantText:
    'Ia dapat membacanya selama 24 jam. Anda tidak ikut melihatnya, dan nama Anda tercatat sebagai yang mengizinkan.',
  granted: 'Diizinkan. Identitas terbuka 24 jam bagi peminta.',
  refuse: 'Tolak',
  refuseTitle: (who: string) => `Tolak permintaan ${who}`,
  refuseQuestion: 'Mengapa ditolak?',
  refused: 'Permintaan ditolak.',
  read: 'Baca identitas pelapor',
  hide: 'Sembunyikan',

  waitingTitle: 'Permintaan yang menunggu keputusan',
  waitingNone: 'Tidak ada permintaan membuka identitas yang menunggu.',
  ofComplaint: (number: string) => `Pengaduan ${number}`,

  events: {
    asked: 'Identitas pelapor diminta dibuka',
    granted: 'Identitas pelapor diizinkan dibuka',
    refused: 'Permintaan membuka identitas ditolak',
    withdrawn: 'Permintaan membuka identitas ditarik',
    read: 'Identitas pelapor dibaca',
  },
  refusedTitle: 'Belum dapat dilakukan',
  refusals: { ...ofVault, ...own } as Readonly<Record<string, string>>,
} as const
