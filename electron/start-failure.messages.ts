export const START_FAILURE_TITLE = 'Lentera tidak dapat dibuka'

const TEXT_BY_CODE: Readonly<Record<string, string>> = {
  'data-folder-in-use':
    'Lentera sudah terbuka dengan folder data ini. Pakai jendela yang sudah terbuka, atau tutup dahulu lalu buka lagi.',
  EACCES: 'Folder data tidak boleh ditulis oleh akun komputer ini. Minta hak tulis, atau pilih folder lain.',
  EPERM: 'Folder data tidak boleh ditulis oleh akun komputer ini. Minta hak tulis, atau pilih folder lain.',
  EROFS: 'Folder data berada di media yang hanya bisa dibaca. Pilih folder di media yang bisa ditulis.',
  ENOSPC: 'Ruang penyimpanan penuh. Kosongkan sebagian, lalu buka Lentera lagi. Data yang sudah tersimpan tetap utuh.',
  ENOTDIR: 'Lokasi folder data bukan sebuah folder. Pilih folder lain.',
  EEXIST: 'Lokasi folder data bukan sebuah folder. Pilih folder lain.',
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
