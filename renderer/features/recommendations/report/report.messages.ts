/** Words of the report on screen; what stands on paper too is in monthly-report.messages.ts. */
export const reportMessages = {
  menu: 'Laporan bulanan',
  title: 'Laporan bulanan rekomendasi medis',
  seeRows: (figure: string, count: string) => `${figure}: ${count}. Lihat permohonannya`,
  monthsTitle: 'Bulan demi bulan',
  flowTitle: 'Dibuka dan selesai tiap bulan',
  opened: 'Dibuka',
  closed: 'Selesai (dijawab, ditarik, atau dibatalkan)',
  closedShort: 'Selesai',
  noHops: 'Belum ada tahap yang berakhir dalam masa ini.',
} as const
