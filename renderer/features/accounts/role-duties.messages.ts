import type { Role } from '#shared/people/roles.ts'

/** One line for whoever gives a role: what its holder may do, and the one thing people wrongly expect. Complete by type. */
export const roleDuties: Readonly<Record<Role, string>> = {
  admin:
    'Mengatur akun, data satuan kerja, dan kalender, serta memeriksa catatan perubahan. Tidak membaca data kesehatan maupun pengaduan.',
  kepala: 'Menyetujui permohonan dan menerbitkan surat. Membaca berkas permohonan, tidak membuka rekam medis.',
  dokter: 'Membaca data kesehatan, menerbitkan surat dokter, menyiapkan dan menyegel permohonan.',
  perawat: 'Membaca data kesehatan, menyiapkan dan menyegel permohonan. Tidak menerbitkan surat dokter.',
  bidan: 'Membaca data kesehatan, menyiapkan dan menyegel permohonan. Tidak menerbitkan surat dokter.',
  'perekam-medis': 'Mengurus rekam medis, menyiapkan dan menyegel permohonan. Tidak menerbitkan surat dokter.',
  registrasi: 'Mendaftarkan WBP/Tahanan dan mencatat pindah kamar, pindah ke unit lain, bebas, atau meninggal.',
  pembina: 'Melihat data WBP/Tahanan untuk kegiatan pembinaan.',
  wali: 'Melihat data WBP/Tahanan yang didampingi.',
  'sekretaris-tpp': 'Mencatat sidang TPP dan menerbitkan risalahnya. Tidak membaca data kesehatan.',
  asesor: 'Melihat data WBP/Tahanan untuk asesmen.',
  'petugas-aduan': 'Menerima tamu dan pengaduan di meja aduan.',
  'penangan-aduan': 'Menindaklanjuti pengaduan yang sudah diterima.',
  kepegawaian: 'Mengurus daftar pegawai, jadwal jaga, STR dan SIP. Tidak membuka data WBP/Tahanan.',
}
