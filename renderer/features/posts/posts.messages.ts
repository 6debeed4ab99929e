import type { AppointmentFault, PostFault } from '#shared/features/posts/posts.rules.ts'

/** Why an appointment cannot be noted; complete by type for the rules' own reasons. */
const refusals: Readonly<
  Record<
    AppointmentFault | Exclude<PostFault, 'post-signs'> | 'head-named-in-facility' | 'head-stays' | 'post-withdrawn',
    string
  >
> = {
  'dates-reversed': 'Hari terakhir lebih awal daripada hari pertama.',
  'acting-without-end': 'Plh. dan Plt. memerlukan hari terakhir.',
  'acting-without-order': 'Plh. dan Plt. memerlukan nomor surat perintah.',
  'acting-overlaps': 'Pada sebagian hari itu sudah ada Plh. atau Plt. lain untuk jabatan ini.',
  'head-named-in-facility':
    'Kepala satuan kerja sendiri diubah di Satuan kerja, Ubah data. Di sini hanya Plh. dan Plt.',
  'head-stays': 'Kepala satuan kerja selalu ada, jadi jabatannya tidak dapat dicabut.',
  'post-held':
    'Hari ini jabatan ini masih dipegang. Tulis dahulu hari terakhir pejabatnya, lalu cabut sesudah hari itu.',
  'post-awaited': 'Sudah ada pejabat yang akan memegang jabatan ini. Batalkan dahulu catatannya.',
  'post-withdrawn': 'Jabatan ini sudah dicabut. Pakai lagi dahulu, lalu catat perubahannya.',
}

/** Words of the posts and of those who sign. */
export const postMessages = {
  menu: 'Jabatan',
  title: 'Jabatan dan penanda tangan',
  subtitle:
    'Siapa memegang jabatan dan siapa menggantikan, dari tanggal sampai tanggal. Surat memakai pejabat pada tanggal suratnya.',
  columns: { title: 'Jabatan', signer: 'Penanda tangan hari ini', until: 'Sampai', next: 'Berikutnya' },
  nobody: 'Belum dicatat',
  untilFurther: 'Seterusnya',
  signer: (acting: string | null, name: string) => (acting === null ? name : `${acting} ${name}`),
  coming: (name: string, date: string) => `${name}, mulai ${date}`,

  add: 'Tambah jabatan',
  postTitle: 'Nama jabatan',
  postTitleHint: 'Seperti tercetak di atas tanda tangan.',
  postTitleMissing: 'Tulis nama jabatan.',
  titleTaken: {
    title: 'Jabatan ini sudah ada',
    text: 'Pakai yang sudah ada di daftar, juga bila sudah dicabut, atau tulis nama lain.',
  },
  save: 'Simpan jabatan',
  added: (title: string) => `Jabatan ${title} ditambahkan.`,
  rename: 'Ubah nama jabatan',
  renamed: 'Nama jabatan tersimpan untuk surat berikutnya.',
  isWithdrawn: 'Dicabut',
  withdrawPost: 'Cabut jabatan',
  withdrawPostTitle: (title: string) => `Cabut jabatan ${title}?`,
  withdrawPostQuestion: 'Mengapa jabatan ini dicabut?',
  withdrawPostText:
    'Jabatan tetap terlihat dengan alasannya dan dapat dipakai lagi. Surat yang sudah terbit tidak berubah; surat lain tidak menawarkannya lagi.',
  postWithdrawn: (title: string) => `Jabatan ${title} dicabut.`,
  restorePost: 'Pakai lagi',
  restorePostOf: (title: string) => `Pakai lagi jabatan ${title}`,
  postRestored: (title: string) => `Jabatan ${title} dipakai lagi.`,
  postSigns: (letters: string) =>
    `Jabatan ini masih menandatangani: ${letters}. Pilih jabatan lain dahulu di Pengaturan, Surat.`,
  headElsewhere: 'Nama jabatan dan pejabat tetapnya berasal dari data',
  headLink: 'Satuan kerja',

  holders: 'Pejabat',
  noHolders: 'Belum ada pejabat. Pada surat tersedia garis untuk menulis nama.',
  definitive: 'Pejabat tetap',
  actings: { 'Plh.': 'Pelaksana harian (Plh.)', 'Plt.': 'Pelaksana tugas (Plt.)' },
  period: (from: string, until: string) => `${from} sampai ${until}`,
  periodOpen: (from: string) => `sejak ${from}`,
  states: { current: 'Berlaku', coming: 'Mulai nanti', past: 'Sudah lewat', withdrawn: 'Dibatalkan' },
  nip: (number: string) => `NIP ${number}`,
  sip: (number: string) => `SIP ${number}`,
  order: (number: string) => `Surat perintah ${number}`,
  because: (reason: string) => `Alasan: ${reason}`,

  appoint: 'Catat pejabat',
  appointActing: 'Catat Plh. atau Plt.',
  name: 'Nama',
  nameHint: 'Dengan gelar, seperti tercetak di bawah tanda tangan.',
  employeeNumber: 'NIP',
  employeeNumberHint: '18 angka, boleh dengan spasi.',
  licenceNumber: 'Nomor SIP',
  licenceNumberHint: 'Untuk tenaga kesehatan.',
  acting: 'Kedudukan',
  validFrom: 'Hari pertama',
  validUntil: 'Hari terakhir',
  orderNumber: 'Nomor surat perintah atau keputusan',
  saveAppointment: 'Simpan pejabat',
  appointed: (name: string) => `${name} tercatat.`,
  end: 'Ubah hari terakhir',
  endOf: (name: string) => `Ubah hari terakhir ${name}`,
  saveEnd: 'Simpan hari terakhir',
  ended: (name: string, date: string) => `${name} tercatat sampai ${date}.`,
  withdraw: 'Batalkan',
  withdrawOf: (name: string) => `Batalkan catatan ${name}`,
  withdrawTitle: (name: string) => `Batalkan catatan ${name}?`,
  withdrawQuestion: 'Mengapa catatan ini dibatalkan?',
  withdrawText:
    'Catatan tetap terlihat dengan alasannya, tetapi tidak menandatangani surat lagi. Surat yang sudah terbit tidak berubah.',
  withdrawn: (name: string) => `Catatan ${name} dibatalkan.`,
  refusedTitle: 'Belum dapat dicatat',
  keepsPostTitle: 'Belum dapat dicabut',
  refusals,
  problems: {
    name: 'Tulis nama pejabat.',
    employeeNumber: 'NIP terdiri dari 18 angka. Periksa lagi, atau kosongkan.',
    licenceNumber: 'Nomor SIP terlalu panjang.',
    validFrom: 'Pilih hari pertama.',
    validUntil: 'Pilih hari terakhir.',
    orderNumber: 'Tulis nomor surat perintahnya.',
  },
} as const
