import type { MedicalRecordRefusal } from '#shared/features/medical-records/medical-records.rules.ts'

export const refusedTitle = 'Belum dapat disimpan'

/** Why the core refused, and what to do; what was typed stays on the screen. */
export const refusalMessages: Readonly<Record<MedicalRecordRefusal, string>> = {
  'merged-away': 'Data orang ini sudah digabung dengan data lain. Buka data gabungannya, lalu catat di sana.',
  'care-in-future': 'Waktu pelayanan masih di depan. Periksa tanggal dan jamnya.',
  'carer-unknown': 'Petugas yang dipilih tidak aktif atau tidak berhak mengisi rekam medis. Pilih petugas lain.',
  'person-not-here': 'Pada waktu itu orang ini belum ada di satuan kerja. Periksa tanggal pelayanan atau orangnya.',
  'person-dead':
    'Orang ini tercatat meninggal sebelum waktu pelayanan itu. Bila kunjungan terjadi sebelumnya, isi waktu pelayanannya.',
  'person-released':
    'Orang ini sudah bebas atau pindah pada waktu itu. Bila kunjungan terjadi sebelumnya, isi waktu pelayanannya.',
  'late-reason-missing': 'Pelayanan ini dicatat terlambat. Isi alasan terlambat dicatat.',
  'value-implausible': 'Ada tanda vital yang tidak mungkin. Periksa angkanya.',
  'value-unknown': 'Ada tanda vital yang tidak dikenal. Muat ulang halaman ini.',
  'glucose-kind-missing': 'Pilih jenis gula darah: sewaktu, puasa, atau 2 jam sesudah makan.',
  'pressures-reversed': 'Tekanan diastolik harus lebih kecil daripada sistolik. Mungkin keduanya tertukar.',
  'sign-twice': 'Satu tanda vital terisi dua kali.',
  'two-primary': 'Hanya satu diagnosis yang dapat menjadi diagnosis utama.',
  'follow-up-past': 'Tanggal kontrol sudah lewat. Pilih hari ini atau sesudahnya.',
  'follow-up-closed': 'Kontrol ini sudah selesai atau dibatalkan, jadi tidak dapat diubah lagi.',
  'nothing-written': 'Kunjungan ini belum berisi apa-apa. Isi paling sedikit satu bagian.',
  'encounter-voided': 'Kunjungan ini sudah dibatalkan.',
  'encounter-finished': 'Kunjungan ini sudah selesai. Pakai "Betulkan" untuk mengubahnya.',
  'encounter-open': 'Kunjungan ini belum selesai. Lanjutkan menulisnya.',
  'reason-missing': 'Isi alasannya.',
  'nothing-changed': 'Belum ada yang berubah.',
  'correction-over':
    'Masa membetulkan catatan sendiri sudah lewat, atau catatan ini milik petugas lain. Mintalah dokter atau perekam medis, atau tambahkan catatan.',
  'same-person': 'Kunjungan ini sudah ada pada orang itu. Pilih orang lain.',
  'move-undone': 'Pemindahan ini sudah dibatalkan.',
  'moved-again': 'Kunjungan ini sudah dipindahkan lagi. Batalkan pemindahan yang terakhir lebih dulu.',
  'allergy-known': 'Alergi sudah tercatat. Batalkan catatan yang salah lebih dulu.',
  'already-voided': 'Catatan ini sudah dibatalkan.',
  'state-differs': 'Keadaan catatan ini sudah berubah. Muat ulang halaman.',
  'file-not-usable': 'Berkas ini tidak dapat dipakai. Unggah sekali lagi.',
  'basis-unknown': 'Dasar hukum ini tidak dikenal. Pilih dari daftar.',
  'given-in-future': 'Tanggal pemberian masih di depan.',
  'date-in-future': 'Tanggal ini masih di depan.',
  'period-reversed': 'Akhir masa lebih awal daripada awalnya.',
  'extra-reason-missing': 'Isi alasan mengapa yang rahasia perlu disertakan.',
  'extra-not-allowed': 'Anda tidak dapat menyertakan catatan yang rahasia.',
  'summary-is-paper':
    'Ringkasan ini menjadi berkas permohonan rekomendasi medis. Batalkan berkasnya di permohonan itu.',
  'summary-choice-changed': 'Rekam medis berubah sejak Anda melihat isinya. Lihat isinya sekali lagi, lalu simpan.',
}

export const refusalDetails = {
  implausible: (sign: string, value: string) =>
    `${sign} ${value} tidak mungkin. Periksa angkanya; isian lain tetap di layar.`,
  overtakenTitle: (who: string) => `${who} lebih dulu menyimpan kunjungan ini`,
  overtakenText:
    'Isian Anda tetap di layar dan tersimpan sebagai draf. Lihat dulu yang sudah berubah di atas, lalu simpan lagi.',
} as const
