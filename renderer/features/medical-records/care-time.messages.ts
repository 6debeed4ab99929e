/** Words of the fields that say when something was done. */
export const careTimeMessages = {
  earlier: 'Bukan baru saja: dicatat sesudahnya',
  day: 'Terjadi tanggal',
  time: 'Terjadi pukul',
  timeHint: 'Contoh: 08.30',
  lateReason: 'Alasan dicatat terlambat',
  lateReasonHint: (hours: string) => `Wajib bila lebih dari ${hours} jam sesudahnya.`,
  dayMissing: 'Isi tanggalnya.',
  timeMissing: 'Isi jamnya, misalnya 08.30.',
} as const
