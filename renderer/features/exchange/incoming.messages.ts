import type { WaitingReason } from '#shared/features/exchange/answer-plan.rules.ts'
import type { IncomingAnswer, IncomingRow, SignerLight } from '#shared/features/exchange/incoming.contract.ts'
import type { IncomingRefusal } from '#shared/features/exchange/incoming-refusals.ts'
import { refusalMessages } from '../recommendations/refusal.messages.ts'

type Effect = Extract<IncomingAnswer['plan'], { readonly fits: true }>['effects'][number]

/** Words about what other offices answer. */
export const incomingMessages = {
  bring: 'Ambil berkas jawaban',
  exportName: 'berkas-masuk',
  summary: (all: string, waiting: string) => `${all} catatan, ${waiting} menunggu diterapkan`,
  search: 'Cari nomor, kantor, atau berkas',
  filterState: 'Keadaan',
  anyState: 'Semua keadaan',
  filterSource: 'Asal',
  anySource: 'Semua asal',
  emptyTitle: 'Belum ada jawaban',
  emptyText: 'Jawaban Kanwil atau Ditjenpas muncul di sini: dari berkas jawaban, atau dicatat di halaman permohonan.',

  columnName: 'Berkas atau nomor surat',
  columnCase: 'Permohonan',
  columnSender: 'Dari',
  columnStanding: 'Pengirim',
  columnSaid: 'Isinya',
  columnState: 'Keadaan',
  columnReceived: 'Diterima',
  columnBy: 'Oleh',
  columnBundle: 'Menjawab berkas',
  waitingFor: 'diterapkan',
  sources: { file: 'Berkas jawaban', 'by-hand': 'Dicatat dengan tangan' },
  resultsElsewhere: 'Hasil asesmen dari kantor lain dibuka di halaman orangnya.',
  toAssessments: 'Ke daftar asesmen',
  withoutName: 'tanpa nomor',
  otherOffice: 'Kantor lain',
  kinds: { kanwil: 'Kanwil', ditjenpas: 'Ditjenpas' },
  states: {
    waiting: 'Menunggu diterapkan',
    'taken-in': 'Diterapkan',
    'set-aside': 'Dikesampingkan',
  } satisfies Readonly<Record<IncomingRow['state'], string>>,
  said: {
    received: 'Berkas diterima',
    returned: 'Dikembalikan untuk diperbaiki',
    forwarded: 'Diteruskan',
    decided: 'Diputuskan',
  },
  outcomes: { recommended: 'Rekomendasi diberikan', refused: 'Ditolak' } as Readonly<Record<string, string>>,

  bringTitle: 'Ambil berkas jawaban',
  bringSubtitle: 'Berkas dari Kanwil atau Ditjenpas. Permohonan belum berubah sebelum jawabannya Anda terapkan.',
  chooseFile: 'Berkas jawaban',
  chooseFileHint: 'Namanya diawali JAWABAN dan berakhir .envelope.zip atau .envelope.zip.age',
  fromStick: 'Ambil dari flashdisk',
  choosing: 'Pilih flashdisk di jendela yang terbuka',
  noneFound: 'Tidak ada berkas jawaban di tempat itu.',
  foundAt: (place: string) => `Berkas jawaban di ${place}`,
  takeShort: 'Ambil',
  take: (name: string) => `Ambil ${name}`,
  opening: 'Membuka berkas jawaban',
  stages: { decrypt: 'Membuka sandi', check: 'Memeriksa tanda tangan dan isinya', store: 'Menyimpan' },
  cancelled: 'Dihentikan. Tidak ada yang tersimpan dan tidak ada permohonan yang berubah.',
  refusedTitle: 'Berkas ini tidak diterima',
  refusedNothing: 'Tidak ada yang disimpan dan tidak ada permohonan yang berubah.',
  problemAt: (path: string, problem: string) => `${path}: ${problem}`,
  knownNotice: 'Berkas ini sudah pernah diterima. Tidak ada yang berubah.',
  receivedNotice: 'Berkas jawaban tersimpan. Periksa isinya, lalu terapkan.',

  fileTitle: (name: string) => `Berkas ${name}`,
  tabAnswers: 'Isi jawaban',
  tabFile: 'Berkas',
  factCase: 'Permohonan',
  factBundle: 'Menjawab berkas',
  factSender: 'Pengirim',
  sender: (person: string, post: string) => `${person}, ${post}`,
  factMade: 'Dibuat pengirim',
  factReceived: 'Diterima',
  receivedBy: (when: string, who: string) => `${when}, oleh ${who}`,
  factEncrypted: 'Sandi',
  encrypted: { yes: 'Bersandi untuk unit ini', no: 'Tidak bersandi' },
  factFingerprint: 'Sidik jari berkas (SHA-256)',

  standings: {
    confirmed: 'Pengirim dikenal',
    unconfirmed: 'Kuncinya belum dipastikan',
    withdrawn: 'Kuncinya sudah dicabut',
    expired: 'Di luar masa berlaku kunci',
    unknown: 'Kuncinya belum dikenal',
    'other-office': 'Kunci milik kantor lain',
  } satisfies Readonly<Record<SignerLight, string>>,
  standingTexts: {
    confirmed: 'Tanda tangannya sah dan kuncinya sudah dipastikan lewat telepon.',
    unconfirmed:
      'Kartu kuncinya ada, tetapi belum dipastikan lewat telepon. Minta Kepala meneleponnya, lalu terapkan jawaban ini.',
    withdrawn: 'Kunci ini sudah dicabut. Hubungi kantornya dan minta jawaban dengan kunci yang berlaku.',
    expired:
      'Berkas ini diterima di luar masa berlaku kuncinya. Minta Kepala memasukkan kartu kunci yang baru dan memastikannya lewat telepon.',
    unknown:
      'Isinya utuh, tetapi Lentera belum tahu siapa pemilik kuncinya. Minta Kepala memasukkan kartu kunci kantor itu dan memastikannya lewat telepon.',
    'other-office': 'Kunci ini milik kantor lain dari yang ditulis di dalam berkas. Jangan dipakai; hubungi kantornya.',
  } satisfies Readonly<Record<SignerLight, string>>,
  openKeys: 'Buka kartu kunci',
  lookOnly: 'Isinya boleh dilihat, tetapi belum dapat diterapkan.',

  answerTitle: (number: string, said: string) => `${number}. ${said}`,
  on: (date: string) => `Pada ${date}`,
  receivedByThere: (name: string) => `Diterima ${name}`,
  forwardedTo: (to: string) => `Diteruskan kepada ${to}`,
  letter: (number: string, date: string) => `Surat ${number}, ${date}`,
  openLetter: 'Lihat surat',
  closeLetter: 'Tutup surat',
  letterTitle: (number: string) => `Surat ${number}`,
  missingTitle: 'Yang harus diperbaiki',
  missing: (title: string, why: string | null) => (why === null || why === '' ? title : `${title}: ${why}`),
  willTitle: 'Bila diterapkan',
  willNothing: 'Dicatat saja; permohonan tidak berubah.',
  effects: {
    'hand-over': () => 'Penyerahan berkas tercatat pada tanggal itu',
    'record-outside-step': (title) => `Langkah tercatat: ${title ?? ''}`,
    'attach-paper': (title) => `Surat dilampirkan: ${title ?? ''}`,
    'return-for-correction': () => 'Permohonan kembali ke unit untuk diperbaiki',
    'record-answer': () => 'Jawaban permohonan tercatat',
  } satisfies Readonly<Record<Effect['kind'], (title: string | null) => string>>,
  waitsTitle: 'Belum dapat diterapkan',
  settled: { 'taken-in': 'Sudah diterapkan', 'set-aside': 'Dikesampingkan' },
  settledBy: (when: string, who: string) => `${when}, oleh ${who}`,
  sameNumber: 'Nomor jawaban ini dipakai juga di berkas',
  sameNumberAsk: 'Bila isinya bertentangan, tanyakan dahulu kepada pengirim.',
  firstIn: (name: string) => `Sudah dibawa berkas ${name}`,
  setAside: 'Kesampingkan',
  setAsideTitle: (number: string) => `Kesampingkan jawaban ${number}?`,
  setAsideText: 'Jawaban ini tidak akan ditawarkan lagi. Catatannya tetap tersimpan bersama alasan Anda.',
  setAsideConfirm: (number: string) => `Kesampingkan jawaban ${number}`,
  setAsideDone: 'Jawaban dikesampingkan.',

  takeIn: (count: string, number: string) => `Terapkan ${count} jawaban ke ${number}`,
  takeInTitle: (number: string) => `Terapkan ke permohonan ${number}?`,
  takeInConfirm: (number: string) => `Terapkan ke ${number}`,
  takeInText: (count: string, office: string) =>
    `${count} jawaban dari ${office} dicatat di permohonan ini. Riwayatnya menyebut berkas jawabannya.`,
  takeInWaiting: (count: string) => `${count} jawaban belum dapat diterapkan dan tetap menunggu.`,
  takenIn: (count: string) => `${count} jawaban diterapkan.`,
} as const

/** Why an answer has to wait; what the rules of a case say has its words with the case. Complete by type. */
const ownWaiting = {
  'already-taken-in': 'Jawaban yang sama sudah diterapkan dari berkas lain.',
  'bundle-superseded': 'Jawaban ini tentang berkas lama; permohonannya sudah disegel lagi.',
  'not-handed-over': 'Penyerahan berkas ke Kanwil belum dicatat. Catat dahulu, lalu jawaban ini dapat diterapkan.',
  'handed-over-before-sealed': 'Tanggalnya sebelum berkas disegel. Tanyakan kepada pengirim.',
  'letter-in-future': 'Tanggal suratnya belum lewat.',
  'not-expected-from-sender': 'Jawaban seperti ini tidak diharapkan dari kantor itu.',
  'decided-otherwise': 'Permohonan sudah mempunyai jawaban yang berbeda. Tanyakan kepada pengirim.',
  'wrong-phase': 'Permohonan sedang di tahap lain. Jawaban ini ditawarkan lagi bila tahapnya sudah sesuai.',
  'role-missing': 'Langkah ini dicatat petugas dengan peran lain.',
  'time-in-future': 'Tanggalnya belum lewat.',
  'time-before-handover':
    'Tanggalnya sebelum berkas diserahkan ke Kanwil. Periksa tanggal penyerahan, atau tanyakan kepada pengirim.',
} as const satisfies Partial<Record<WaitingReason, string>>

const allWaiting: Readonly<Record<WaitingReason, string>> = { ...refusalMessages, ...ownWaiting }

export const waitingWords = (why: WaitingReason): string => allWaiting[why]

/** Why a file is not kept. Complete by type. */
export const incomingRefusalWords: Readonly<Record<IncomingRefusal, string>> = {
  'not-an-answer': 'Ini bukan berkas jawaban. Pilih berkas yang berakhir .envelope.zip atau .envelope.zip.age.',
  'not-for-this-unit': 'Sandinya bukan untuk unit ini. Minta pengirim memakai kartu kunci unit Anda.',
  'encryption-damaged':
    'Sandinya rusak; berkas ini terpotong atau berubah di jalan. Salin ulang, atau minta dikirim lagi.',
  'envelope-wrong':
    'Isi amplopnya tidak seperti seharusnya: satu berkas zip dan satu tanda tangan. Salin ulang, atau minta dikirim lagi.',
  damaged: 'Berkas ini tidak utuh: isinya tidak sesuai dengan tanda tangannya. Hubungi pengirim lewat telepon.',
  'answer-missing': 'Data jawabannya tidak ada di dalam berkas.',
  'answer-malformed': 'Data jawabannya tidak terbaca. Mungkin dibuat dengan versi lain.',
  'letter-missing': 'Ada surat yang disebut tetapi tidak ada di dalam berkas.',
  'letter-not-pdf': 'Ada surat yang isinya bukan PDF.',
  'signer-differs': 'Penanda tangan berkas lain dari pengirim yang ditulis di dalamnya.',
  'answers-training': 'Berkas ini dari latihan. Data sungguhan tidak menerimanya.',
  'answers-real-data': 'Berkas ini menjawab data sungguhan. Latihan tidak menerimanya.',
  'own-signature': 'Berkas ini ditandatangani unit sendiri, bukan kantor lain.',
  'made-in-future': 'Tanggal pembuatannya belum lewat. Periksa jam komputer ini, lalu hubungi pengirim.',
  'other-unit': 'Berkas ini untuk unit lain.',
  'unknown-bundle': 'Unit ini tidak pernah menyegel berkas yang dijawab.',
  'other-bundle-content': 'Berkas yang dijawab bernama sama, tetapi isinya bukan yang disegel di sini.',
  'other-case': 'Nomor permohonan di dalamnya tidak sesuai dengan berkas yang dijawab.',
  'answer-says-otherwise': 'Jawaban dengan tanda pengenal yang sama sudah ada dan isinya lain. Hubungi pengirim.',
}

/** Why answers are not applied. */
export const takeInRefusalWords = {
  'signer-not-confirmed': 'Pengirimnya belum dipastikan lewat telepon. Minta Kepala memastikan kuncinya dahulu.',
  'nothing-fits': 'Tidak ada jawaban yang dapat diterapkan sekarang. Muat ulang halaman.',
  'answer-not-waiting': 'Jawaban ini sudah tidak menunggu. Muat ulang halaman.',
} as const
