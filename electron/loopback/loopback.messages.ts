export const CLOSED_DOOR_TEXT = `Halaman ini terkunci.

Lentera hanya terbuka di peramban yang memakai alamat lengkap dari jendela perintah
(diawali http://127.0.0.1 dan memuat "?start="). Alamat itu berlaku satu kali.
Bila sudah terpakai, tutup Lentera di jendela perintah, jalankan lagi, lalu buka alamat yang baru.
`

export const WRONG_ADDRESS_TEXT = `Permintaan ditolak.

Buka Lentera dengan alamat 127.0.0.1 dari jendela perintah, langsung di peramban komputer ini.
`

export const HOST_FAILED_TEXT = `Terjadi kesalahan di Lentera. Data yang sudah tersimpan tetap utuh. Muat ulang halaman ini.
`

export const USAGE_TEXT = `Cara pakai: node out/main/loopback.js --data FOLDER [--port NOMOR] [--demo] [--clock WAKTU] [--backup-place FOLDER]
  --data   folder data
  --port   nomor port di 127.0.0.1; 0 (bawaan) = nomor bebas mana pun
  --demo   mode latihan dengan data contoh
  --clock  waktu mulai, misalnya 2026-11-21T01:00:00.000Z
  --backup-place  tempat kedua untuk cadangan`
