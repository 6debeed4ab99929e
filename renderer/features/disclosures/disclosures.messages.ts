/** Words of the record of health data that left the house. */
export const disclosureMessages = {
  menu: 'Pengungkapan data',
  title: 'Catatan pengungkapan data kesehatan',
  subtitle:
    'Setiap kali data kesehatan disegel untuk kantor lain atau diberikan di atas kertas. Catatan ini tidak dapat diubah.',
  exportName: 'pengungkapan-data',
  print: 'Cetak',
  sheetTitle: 'Catatan pengungkapan untuk dicetak',
  sheetFile: 'catatan-pengungkapan',
  printedWhole:
    'Lembar ini memuat semua catatan dalam jangka waktu yang dipilih, juga yang tidak cocok dengan kata pencarian.',
  since: 'Dari',
  until: 'Sampai',
  search: 'Cari nama, berkas, atau penerima',
  columns: {
    at: 'Waktu',
    inmate: 'WBP/Tahanan',
    recipients: 'Kepada',
    askedBy: 'Yang meminta',
    basis: 'Dasar',
    papers: 'Naskah',
    by: 'Oleh',
    bundle: 'Berkas',
    encrypted: 'Disandikan',
  },
  byHand: 'Di atas kertas',
  yes: 'Ya',
  no: 'Tidak',
  emptyTitle: 'Belum ada data yang keluar',
  emptyText:
    'Setiap penyegelan berkas dan pemberian di atas kertas dicatat di sini: kepada siapa, atas dasar apa, dan naskah mana.',
  tab: 'Pengungkapan',
  nobody: 'Data kesehatan orang ini belum pernah keluar lewat Lentera.',
} as const
