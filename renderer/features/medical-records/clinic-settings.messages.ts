/** Words of the settings of the clinic. */
export const clinicSettingsMessages = {
  title: 'Pengaturan poliklinik',
  subtitle: 'Berlaku untuk kunjungan, skrining, resep, dan minum obat diawasi.',
  lateTitle: 'Isian terlambat',
  lateHint:
    'Pelayanan yang dicatat lebih lama dari ini sesudah terjadi harus disertai alasan dan bertanda "Dicatat terlambat".',
  lateHours: 'Dicatat terlambat bila lebih dari',
  lateHoursHint: '1 sampai 720 jam. Biasanya 24 jam. Yang sudah tercatat tidak berubah.',
  hours: 'jam',
  saveLate: 'Simpan batas terlambat',
  savedLate: 'Batas isian terlambat tersimpan dan langsung berlaku.',
  lateProblem: 'Tulis 1 sampai 720 jam.',
  correctionElsewhere: 'Waktu membetulkan rekam medis diatur di',
} as const
