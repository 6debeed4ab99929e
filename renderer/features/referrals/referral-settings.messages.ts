/** Words of the office's own lists and limits for referrals. */
export const referralSettingsMessages = {
  menu: 'Rujukan',
  title: 'Pengaturan rujukan',
  subtitle: 'Rumah sakit yang biasa dituju, penanggung biaya, dan batas waktu. Berlaku sejak disimpan.',
  lists: 'Daftar pilihan',
  hospitals: 'Rumah sakit dan polinya',
  hospitalsHint:
    'Satu rumah sakit pada setiap baris. Poli ditulis sesudah titik dua, dipisah koma. Contoh: RSUD Contoh: Poli Paru, Poli Bedah',
  payers: 'Penanggung biaya',
  payersHint: 'Satu pada setiap baris.',
  limits: 'Batas waktu',
  limitsHint: 'Yang lewat batas muncul di Hari ini.',
  permissionHours: 'Izin kepala menyusul',
  leaveHours: 'Berangkat sesudah rencana',
  familyHours: 'Keluarga diberi tahu sesudah berangkat',
  returnHours: 'Kembali sesudah berangkat',
  admittedDays: 'Kembali bila dirawat inap',
  resultHours: 'Hasil dicatat sesudah kembali',
  hours: 'jam',
  days: 'hari',
  save: 'Simpan pengaturan',
  saved: 'Pengaturan rujukan tersimpan.',
  problems: {
    hospitals: 'Isi sedikitnya satu rumah sakit; nama paling panjang 120 huruf.',
    payers: 'Isi sedikitnya satu penanggung biaya.',
    hours: 'Isi angka bulat yang lebih dari nol.',
  },
} as const
