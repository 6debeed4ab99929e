/** Words of the outcomes in the medical record, on the profile of a person. */
export const medicalOutcomeMessages = {
  tab: 'Hasil rekomendasi medis',
  emptyTitle: 'Belum ada hasil rekomendasi medis',
  emptyText: 'Jawaban Ditjenpas atas permohonan rekomendasi medis tersimpan di sini begitu dicatat.',
  line: (when: string, outcome: string) => `${when}: ${outcome}`,
  ofCase: (service: string, number: string) => `${service} ${number}`,
  letter: (number: string) => `Surat nomor ${number}`,
  letterOn: (number: string, date: string) => `Surat nomor ${number}, ${date}`,
  filedBy: (name: string) => `Dicatat ${name}`,
  files: 'Pindaian surat jawaban',
  file: (number: string) => `Surat jawaban, lembar ${number}`,
} as const
