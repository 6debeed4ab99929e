import type { ReferralRefusal } from '#shared/features/referrals/referral.rules.ts'

/** Why the core refused, and what to do; what was typed stays on the screen. */
export const referralRefusalMessages: Readonly<Record<ReferralRefusal, string>> = {
  'move-not-possible': 'Langkah ini belum atau tidak lagi mungkin. Lihat langkah berikutnya di halaman rujukan.',
  'in-future': 'Waktunya masih di depan. Periksa tanggal dan jamnya.',
  'before-last-step':
    'Waktu ini lebih awal daripada langkah sebelumnya. Periksa jamnya, atau betulkan langkah sebelumnya.',
  'late-reason-missing': 'Ini dicatat terlambat. Isi alasan terlambat dicatat.',
  'reason-missing': 'Isi alasannya.',
  'encounter-other-person': 'Kunjungan itu milik orang lain. Mulai lagi dari kunjungan yang benar.',
  'encounter-voided': 'Kunjungan itu sudah dibatalkan. Buat rujukan tanpa kunjungan itu.',
  'case-other-person': 'Permohonan itu tentang orang lain.',
  'case-not-answered': 'Permohonan itu belum dijawab kantor lain.',
  'planned-before-referral': 'Rencana berangkat lebih awal daripada waktu merujuk. Periksa tanggal dan jamnya.',
  'event-not-correctable': 'Catatan ini tidak dapat dibetulkan di sini, atau sudah ada langkah sesudahnya.',
  'amend-too-late': 'Rujukan ini sudah selesai, jadi isinya tidak dapat diubah lagi.',
  'nothing-changed': 'Belum ada yang berubah.',
  'file-not-usable': 'Berkas ini tidak dapat dipakai. Unggah sekali lagi.',
}
