import type { refusalKinds, refusalOutcomes } from '#shared/features/assessments/assessments.contract.ts'

/** Words of the person's yes or no to an assessment. */
export const consentMessages = {
  consent: 'Persetujuan yang bersangkutan',
  consentOn: (day: string) => `Setuju pada ${day}.`,
  consentNone: 'Belum dicatat. Tanpa persetujuan tidak ada yang ditanyakan.',
  consentNote: 'Bagaimana dijelaskan',
  consentHint:
    'Jelaskan untuk apa asesmen ini dan siapa yang membaca hasilnya. Bila ia menolak, tulis kata-katanya; penolakan tidak merugikannya.',
  consentQuestion: 'Jawaban yang bersangkutan',
  agreedChoice: 'Setuju diwawancarai dan dinilai',
  refusalChoices: {
    documents: 'Menolak diwawancarai; asesmen dilanjutkan dari dokumen dan cek silang saja',
    ended: 'Menolak diwawancarai; asesmen dihentikan',
  } satisfies Record<(typeof refusalOutcomes)[number], string>,
  withdrawalChoices: {
    documents: 'Mencabut persetujuan; yang sudah ada disimpan, selebihnya dari dokumen dan cek silang',
    ended: 'Mencabut persetujuan; asesmen dihentikan',
  } satisfies Record<(typeof refusalOutcomes)[number], string>,
  refusalKinds: {
    refused: 'Menolak diwawancarai',
    withdrawn: 'Persetujuan dicabut',
  } satisfies Record<(typeof refusalKinds)[number], string>,
  refusedOn: (kind: string, day: string) => `${kind} pada ${day}`,
  refusalMeans: {
    refused: 'Dinilai dari dokumen dan sumber lain saja, tanpa wawancara.',
    withdrawn: 'Yang dikatakannya sebelum itu tetap dipakai; sesudahnya hanya dokumen dan sumber lain.',
  } satisfies Record<(typeof refusalKinds)[number], string>,
  refusalEnded: 'Asesmen dihentikan karena itu.',
  refusalSaid: (note: string, witness: string, by: string) =>
    `Penjelasan: ${note}${witness === '' ? '' : ` (saksi: ${witness})`}. Dicatat oleh ${by}.`,
  witness: 'Saksi',
  witnessHint: 'Nama dan jabatan, bila ada yang hadir.',
  refusalPaper: 'Berita acara penolakan',
  refusalSigner: 'Asesor dan saksi; yang bersangkutan bila mau',
  otherSource: 'Cek silang atau dokumen',
} as const
