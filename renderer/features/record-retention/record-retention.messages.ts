import type { RetentionPart } from '#shared/features/record-retention/record-retention.contract.ts'
import type { retentionRefusals } from '#shared/features/record-retention/record-retention.rules.ts'

const parts: Readonly<Record<RetentionPart, string>> = {
  undecided: 'Menunggu keputusan',
  held: 'Disimpan lebih lama',
}

const refusals: Readonly<Record<(typeof retentionRefusals)[number], string>> = {
  'held-already': 'Rekam medis ini sudah ditandai disimpan lebih lama. Muat ulang halaman untuk melihat alasannya.',
  'released-already': 'Tanda ini sudah dilepas oleh petugas lain.',
  'merged-away': 'Data orang ini sudah digabung ke data lain. Buka data yang dipertahankan, lalu tandai di sana.',
}

export const retentionMessages = {
  menu: 'Masa simpan rekam medis',
  title: 'Rekam medis lewat masa simpan',
  subtitle: (words: string, source: string) =>
    `Masa simpan ${words} (${source}). Lentera tidak menghapus apa pun: daftar ini bahan keputusan pemusnahan atau pengarsipan.`,
  part: 'Bagian daftar',
  parts,
  partWithCount: (part: RetentionPart, count: string) => `${parts[part]} (${count})`,
  search: 'Cari nama atau nomor register',
  searchShort: 'Nama atau register',
  year: 'Tahun masa simpan habis',
  allYears: 'Semua tahun',
  yearWithCount: (year: number, count: string) => `${year} (${count})`,
  columns: {
    name: 'Nama',
    register: 'Nomor register',
    birthDate: 'Tanggal lahir',
    state: 'Keberadaan',
    keptUntil: 'Wajib disimpan sampai',
    hold: 'Disimpan lebih lama karena',
  },
  print: 'Cetak daftar',
  saveBook: 'Simpan sebagai Excel',
  paperTitle: 'Daftar masa simpan rekam medis',
  fileName: 'masa-simpan-rekam-medis',
  loadMore: 'Muat yang berikutnya',
  emptyTitle: 'Tidak ada rekam medis yang lewat masa simpan',
  emptyText: 'Rekam medis muncul di sini sehari sesudah masa simpannya habis.',
  emptyPartTitle: 'Bagian ini kosong',
  emptyPartText: 'Lihat bagian daftar yang lain.',
  openRecord: 'Buka rekam medis',
  marks: 'Tanda disimpan lebih lama',
  noMark: 'Belum ditandai. Tandai bila rekam medis ini masih diperlukan, misalnya perkara atau gugatan belum selesai.',
  standing: 'Disimpan lebih lama',
  markedBy: (name: string, at: string) => `Ditandai oleh ${name}, ${at}`,
  releasedBy: (name: string, at: string, reason: string) => `Dilepas oleh ${name}, ${at}: ${reason}`,
  hold: 'Tandai disimpan lebih lama',
  holdTitle: 'Simpan rekam medis lebih lama',
  holdQuestion: 'Mengapa rekam medis ini harus disimpan lebih lama?',
  held: 'Rekam medis ditandai disimpan lebih lama.',
  release: 'Lepas tanda',
  releaseTitle: 'Lepas tanda disimpan lebih lama',
  releaseQuestion: 'Mengapa rekam medis ini tidak perlu lagi disimpan lebih lama?',
  released: 'Tanda dilepas.',
  refusedTitle: 'Tanda tidak dapat disimpan',
  refusals,
} as const
