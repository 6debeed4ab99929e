export const START_FAILURE_TITLE = 'Lentera tidak dapat dibuka'

const NOT_WRITABLE =
  'Folder data tidak boleh ditulis oleh akun komputer ini, atau medianya hanya bisa dibaca. Minta hak tulis, atau pilih folder lain.'
const NO_ROOM =
  'Ruang penyimpanan penuh. Kosongkan sebagian, lalu buka Lentera lagi. Data yang sudah tersimpan tetap utuh.'
const NOT_A_FOLDER = 'Lokasi folder data bukan sebuah folder. Pilih folder lain.'

const TEXT_BY_CODE: Readonly<Record<string, string>> = {
  'data-folder-in-use':
    'Lentera sudah terbuka dengan folder data ini. Pakai jendela yang sudah terbuka, atau tutup dahulu lalu buka lagi.',
  'restart-needed':
    'Penggantian data belum dapat diselesaikan karena program lain, misalnya antivirus, menahan salah satu berkasnya. Tidak ada yang hilang. Tunggu beberapa menit atau hidupkan ulang komputer, lalu buka Lentera lagi.',
  'not-training-data': 'Folder itu berisi data sungguhan. Latihan memakai folder tersendiri; tidak ada yang diubah.',
  'disk-read-only': NOT_WRITABLE,
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  EROFS: NOT_WRITABLE,
  'disk-full': NO_ROOM,
  ENOSPC: NO_ROOM,
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: NOT_A_FOLDER,
  EADDRINUSE: 'Nomor port itu sedang dipakai program lain. Pilih nomor lain, atau 0 untuk nomor bebas mana pun.',
}

const UNKNOWN =
  'Terjadi kesalahan saat membuka Lentera. Data yang sudah tersimpan tidak diubah. Hubungi pengelola sistem'

/** Why the application could not start, for the person in front of it; an unknown reason shows its code only. */
export function startFailureText(failure: unknown): string {
  const code = failureCode(failure)
  return TEXT_BY_CODE[code] ?? `${UNKNOWN} (${code}).`
}

function failureCode(failure: unknown): string {
  if (typeof failure === 'object' && failure !== null && 'code' in failure) return String(failure.code)
  return failure instanceof Error ? failure.name : 'unknown'
}
