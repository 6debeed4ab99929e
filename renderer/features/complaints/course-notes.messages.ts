/** What stands above the steps of a complaint that goes on elsewhere or waits for its reporter. */
export const courseNoteMessages = {
  joinedInto: 'Digabung ke pengaduan',
  joinedStands: {
    open: 'Langkah, jawaban, dan laporannya dikerjakan di sana. Pelapor tetap dapat menanyakan statusnya dengan nomor dan PIN-nya sendiri.',
    ended:
      'Pengaduan itu sudah berakhir; jawaban dan laporannya berlaku juga untuk pengaduan ini. Sampaikan jawabannya kepada pelapor.',
  },
  lapseWaits: (due: string) =>
    `Pelapor diminta melengkapi paling lambat ${due}. Bila kelengkapannya datang, pilih Lanjutkan hitungan waktu di Tindakan lain.`,
  lapseOver: (due: string) =>
    `Batas melengkapi sudah lewat (${due}). Bila tidak ada kelengkapan yang datang, nyatakan gugur di Tindakan lain; bila datang, pilih Lanjutkan hitungan waktu.`,
} as const
