/** Words around a question about somebody's health. */
export const healthReplyMessages = {
  title: 'Jawaban baku kesehatan',
  text: 'Pertanyaan tentang kesehatan seseorang dijawab sama kepada semua orang, dan tidak dari rekam medis.',
  none: 'Jawaban baku belum dicatat diberikan.',
  given: (by: string, at: string, hasForm: boolean) =>
    hasForm ? `${by}, ${at}, dengan surat persetujuan` : `${by}, ${at}, tanpa surat persetujuan`,
  print: 'Cetak jawaban dan surat persetujuan',
  withForm: 'Surat persetujuan diserahkan',
  give: 'Catat: jawaban baku diberikan',
  done: 'Jawaban baku dicatat pada pengaduan ini.',
  atCounter: 'Jawaban baku disampaikan, surat persetujuan diserahkan',
} as const
