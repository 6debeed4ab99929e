/** Words of register and report on screen; what stands on paper too is in the shared messages. */
export const complaintReportMessages = {
  menu: 'Laporan pengaduan',
  registerMenu: 'Register pengaduan',
  openRegister: 'Register masa ini',
  openReport: 'Laporan masa ini',
  printRegister: 'Cetak register',
  registerPaperTitle: 'Register untuk dicetak',
  noneTitle: 'Tidak ada pengaduan pada masa ini',
  noneText: 'Pilih tahun atau bulan lain di atas.',
  registerNoneTitle: 'Tidak ada pengaduan yang diterima pada masa ini',
  registerNoneText: 'Pilih tahun atau bulan lain di atas. Pengaduan baru masuk lewat layar Terima pengaduan.',
  late: 'Terlambat',
  noAnswers: 'Belum ada yang dijawab pada masa ini.',
} as const
