/** Words of the parts of every report: periods and charts. */
export const reportPartMessages = {
  year: 'Tahun',
  month: 'Bulan',
  wholeYear: 'Setahun penuh',
  subtitle: (period: string, from: string, to: string) => `${period}: ${from} sampai ${to}.`,
  print: 'Cetak laporan',
  saveBook: 'Simpan buku kerja Excel (.xlsx)',
  savePdfTitle: 'Laporan untuk dicetak',
  chart: (title: string, content: string) => `Diagram batang ${title}. ${content}`,
  stack: (title: string, content: string) => `Diagram batang bertumpuk ${title}. ${content}`,
  bar: (label: string, value: string) => `${label}: ${value}`,
} as const
