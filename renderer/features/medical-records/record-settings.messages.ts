/** Words of what the office has decided about its medical records. */
export const recordSettingsMessages = {
  title: 'Membetulkan rekam medis',
  hint: 'Selama waktu ini, petugas yang mengisi rekam medis masih boleh membetulkan isiannya sendiri. Sesudahnya hanya dokter dan perekam medis. Isian lama tetap tersimpan beserta alasannya.',
  hours: 'Lama waktu membetulkan isian sendiri',
  hoursHint: '1 sampai 168 jam. Biasanya 48 jam (2 x 24 jam). Langsung berlaku, juga untuk isian yang sudah ada.',
  unit: 'jam',
  source: 'Dasar',
  sourceHint: 'Aturan atau keputusan kantor, misalnya SOP rekam medis beserta nomor dan tanggalnya.',
  save: 'Simpan waktu membetulkan',
  saved: 'Waktu membetulkan rekam medis tersimpan dan langsung berlaku.',
  problems: { correctionHours: 'Tulis 1 sampai 168 jam.', source: 'Tulis dasarnya, paling banyak 200 huruf.' },
} as const
