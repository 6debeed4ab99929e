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
  identifiers: {
    title: 'Nomor poliklinik di Kementerian Kesehatan',
    hint: 'Ikut tertulis pada berkas ringkasan klinis yang dibuat sesudah ini, agar rumah sakit mengenali pengirimnya. Lentera tidak mengirim apa pun ke SATUSEHAT. Kosongkan bila belum punya.',
    organizationId: 'ID Organisasi SATUSEHAT',
    organizationHint: 'Didapat saat poliklinik didaftarkan di SATUSEHAT. Hanya angka, biasanya 10 angka.',
    facilityNumber: 'Kode fasilitas pelayanan kesehatan',
    facilityHint: 'Kode registrasi dari Kementerian Kesehatan atau dinas kesehatan. Huruf dan angka, tanpa spasi.',
    save: 'Simpan nomor poliklinik',
    saved: 'Nomor poliklinik tersimpan. Berlaku untuk ringkasan klinis berikutnya.',
    organizationProblem: 'Tulis 6 sampai 20 angka, atau kosongkan.',
    facilityProblem: 'Tulis 4 sampai 20 huruf atau angka tanpa spasi, atau kosongkan.',
  },
  correctionElsewhere: 'Waktu membetulkan rekam medis diatur di',
} as const
