/** Words of a field that names a health worker. */
export const careWorkerMessages = {
  hint: 'Pilih dari daftar pegawai, atau tulis nama tamu.',
  line: (profession: string, isOnDuty: boolean) => (isOnDuty ? `${profession} · bertugas sekarang` : profession),
  known: 'Tidak ada di daftar pegawai, pernah dicatat',
  unreadable: 'Daftar pegawai tidak terbaca. Tulis namanya.',
  faults: (name: string, on: string, list: string) => `Menurut daftar pegawai per ${on}, ${name}: ${list}.`,
  doWithNumber:
    'Pelayanan tetap dapat dicatat. Bila ada surat yang berlaku, isi nomornya dan minta kepegawaian mencatatnya di STR & SIP.',
  doWithout: 'Pelayanan tetap dapat dicatat. Minta kepegawaian memeriksa STR & SIP.',
  shared: 'Ada lebih dari satu pegawai bernama ini. Periksa nomor SIP, lalu tulis sendiri.',
  sip: (number: string, until: string | null) =>
    until === null ? `Di daftar pegawai: SIP ${number}.` : `Di daftar pegawai: SIP ${number}, berlaku sampai ${until}.`,
  use: 'Pakai nomor ini',
} as const
