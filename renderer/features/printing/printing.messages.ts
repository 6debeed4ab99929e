import type { PrintFailure, seenPrintFailures } from '#shared/features/letters/print-jobs.rules.ts'

type SeenFailure = (typeof seenPrintFailures)[number]

const seen: Readonly<Record<SeenFailure, string>> = {
  'nothing-came': 'Tidak ada yang keluar',
  'out-of-paper': 'Kertas habis',
  jammed: 'Kertas macet',
  'badly-printed': 'Hasil cetak buruk',
}

/** Words of printing, of the queue, and of the blank forms. */
export const printingMessages = {
  menu: 'Antrean cetak',
  title: 'Antrean cetak',
  subtitle: 'Naskah yang menunggu dicetak. Yang gagal tetap di sini sampai dicoba lagi atau dihapus.',
  printAll: (count: string) => `Cetak semua (${count})`,
  emptyTitle: 'Tidak ada naskah yang menunggu',
  emptyText: 'Pilih “Masukkan antrean” saat mencetak surat atau formulir, lalu cetak semuanya sekaligus di sini.',
  waitingHeading: 'Menunggu dicetak',
  askingHeading: 'Sudah dikirim, belum dipastikan',
  askingText: 'Lihat di pencetak. Cetakan baru tercatat setelah Anda memastikan kertasnya keluar.',
  printedHeading: 'Terakhir dicetak',
  added: (who: string, when: string) => `Ditambahkan ${who}, ${when}`,
  progress: 'Mengirim ke pencetak',

  print: 'Cetak',
  printTitle: (title: string) => `Cetak: ${title}`,
  printNow: 'Cetak sekarang',
  enqueue: 'Masukkan antrean',
  enqueued: 'Naskah masuk antrean cetak.',
  again: 'Coba lagi',
  removeOf: (title: string) => `Hapus dari antrean: ${title}`,
  againOf: (title: string) => `Coba lagi: ${title}`,
  lookOf: (title: string) => `Lihat: ${title}`,
  printer: 'Pencetak',
  defaultPrinter: (name: string) => `${name} (utama)`,
  browserPrints: 'Jendela cetak akan terbuka. Pilih pencetak dan ukuran kertas yang sesuai dengan naskah.',

  question: 'Apakah kertasnya keluar dengan baik?',
  cameOut: 'Ya, keluar',
  cameOutOf: (title: string) => `Ya, keluar: ${title}`,
  all: 'semua naskah',
  allCameOut: 'Semua keluar',
  cameNot: 'Tidak',
  cameNotOf: (title: string) => `Tidak: ${title}`,
  answerLater: 'Bila jendela ini ditutup, pertanyaan ini menunggu di Antrean cetak.',
  seen,
  failed: (reason: string) => `Gagal: ${reason}`,
  reasons: {
    ...seen,
    'paper-unreadable': 'Naskah tidak dapat dibaca',
    'printer-refused': 'Pencetak menolak. Periksa apakah menyala dan tersambung',
    'letter-voided': 'Surat sudah dibatalkan',
  } satisfies Readonly<Record<PrintFailure, string>>,
  notIssued: {
    title: 'Surat ini tidak dapat dicetak',
    text: 'Surat ini belum terbit atau sudah dibatalkan. Muat ulang halaman untuk melihat keadaannya sekarang.',
  },
  printedOriginal: 'Cetakan pertama tercatat.',
  printedCopy: (number: string) => `Cetakan ke-${number} tercatat.`,
  printedMany: (count: string) => `${count} cetakan tercatat.`,
  stayed: (count: string) => `${count} naskah gagal dan tetap di Antrean cetak.`,
  original: 'Pertama',
  copy: (number: string) => `Ke-${number}`,
  unregistered: 'Formulir kosong',

  paper: 'Naskah',
  person: 'Nama',
  copyColumn: 'Cetakan',
  by: 'Oleh',
  at: 'Waktu',

  blankForm: 'Cetak formulir kosong',
  blankFormText:
    'Identitas sudah tercetak, selebihnya diisi dengan tangan. Formulir ini tidak bernomor dan tidak masuk buku surat.',
  preview: 'Pratinjau formulir',
  whichForm: 'Formulir',
  paperSize: 'Kertas',
  paperSizes: { A4: 'A4', F4: 'F4 (215 x 330 mm)' },
  forms: {
    'formulir-permohonan-wbp': 'Permohonan WBP/Tahanan',
    'formulir-permohonan-keluarga': 'Permohonan oleh keluarga',
    'formulir-rekomendasi-dokter': 'Rekomendasi dokter',
    'formulir-ringkasan-rekam-medis': 'Ringkasan rekam medis',
    'formulir-risalah-sidang-tpp': 'Risalah sidang TPP',
  },
  formTitle: (name: string) => `Formulir kosong: ${name}`,
} as const
