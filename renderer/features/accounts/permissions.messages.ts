import type { Permission } from '#shared/people/permissions.ts'

/** Complete by type: a right without words does not compile. Each completes the sentence "Boleh …". */
export const permissionMessages: Readonly<Record<Permission, string>> = {
  'view:facility': 'melihat data satuan kerja',
  'change:facility': 'mengubah data satuan kerja dan nomor surat',
  'manage:accounts': 'membuat dan mengubah akun',
  'view:audit': 'membaca dan memeriksa catatan perubahan',
  'change:calendar': 'mengubah hari libur',
  'change:services': 'mengubah standar layanan',
  'view:inmates': 'melihat data WBP/Tahanan',
  'register:inmates': 'mendaftarkan WBP/Tahanan',
  'move:inmates': 'mencatat pindah, bebas, dan meninggal',
  'view:recommendations': 'melihat permohonan rekomendasi medis',
  'prepare:recommendations': 'menyiapkan permohonan rekomendasi medis',
  'view:case-papers': 'membuka berkas permohonan',
  'enter:health': 'mengisi rekam medis, dan membetulkan isian sendiri dalam 2 x 24 jam',
  'correct:health': 'membetulkan rekam medis, juga isian petugas lain',
  'view:health': 'membaca data kesehatan dan rekam medis',
  'issue:doctor-letter': 'menerbitkan surat dokter',
  'issue:letters': 'menerbitkan surat dinas',
  'record:tpp-session': 'mencatat sidang TPP',
  'approve:recommendations': 'menyetujui permohonan',
  'seal:bundles': 'menyegel berkas untuk Kanwil',
  'view:outgoing': 'melihat daftar berkas keluar',
  'manage:partner-keys': 'mengelola kartu kunci kantor lain',
  'view:service-reports': 'melihat laporan bulanan layanan',
  'manage:backups': 'mencadangkan dan memulihkan data',
}
