import type { PartnerKey, PartnerKeyRefusalCode } from '#shared/features/partner-keys/partner-keys.contract.ts'

/** Why a card or a change was refused; complete by type. */
const refusals: Readonly<Record<PartnerKeyRefusalCode, string>> = {
  'not-a-card': 'Berkas ini bukan kartu kunci. Pilih berkas KARTU-KUNCI.json dari kantor itu.',
  'card-newer': 'Kartu ini dibuat oleh Lentera versi lebih baru. Perbarui dahulu aplikasi di komputer ini.',
  'card-signature-wrong': 'Isi kartu ini berubah sesudah dibuat, jadi tidak dipakai. Minta kartu baru.',
  'own-card': 'Ini kunci komputer ini sendiri. Pilih kartu dari kantor lain.',
  'card-withdrawn': 'Kunci pada kartu ini sudah dicabut dan tidak dapat dipakai lagi. Minta kartu dengan kunci baru.',
  'key-of-other-office':
    'Kunci pada kartu ini sudah tercatat atas nama kantor lain. Jangan dipakai; tanyakan lewat telepon kepada kedua kantor.',
  'fingerprint-differs':
    'Sidik kunci yang diketik berbeda dengan kartunya. Minta dibacakan sekali lagi. Bila tetap berbeda, kartu ini bukan dari kantor itu: jangan dipakai.',
  'key-not-unconfirmed': 'Kunci ini sudah dipastikan atau sudah dicabut. Muat ulang halaman ini.',
  'key-is-withdrawn': 'Kunci ini sudah dicabut dan tidak dapat diubah lagi.',
  'dates-reversed': 'Hari terakhir lebih awal daripada hari pertama.',
}

/** Words of the keys of other offices and of the unit's own card. */
export const partnerKeyMessages = {
  menu: 'Kartu kunci',
  title: 'Kartu kunci',
  subtitle:
    'Kunci kantor lain untuk menyandikan berkas dan memeriksa tanda tangannya, serta kartu satuan kerja sendiri.',
  refusals,
  refusedTitle: 'Tidak dapat dilakukan',

  import: 'Masukkan kartu kunci',
  importText:
    'Pilih berkas kartu yang diterima dari Kanwil, Ditjenpas, Bapas, atau unit lain. Sesudah itu kuncinya masih harus dipastikan lewat telepon.',
  file: 'Berkas kartu kunci',
  fileHint: 'Biasanya bernama KARTU-KUNCI.json.',
  fileMissing: 'Pilih berkasnya dahulu.',
  take: 'Masukkan kartu',
  imported: {
    new: 'Kartu masuk. Pastikan sidik kuncinya lewat telepon.',
    known: 'Kartu ini sudah ada. Tidak ada yang berubah.',
    changed: 'Kartu masuk dengan kunci yang berbeda dari sebelumnya. Kunci lama tetap seperti semula.',
  },

  kinds: { kanwil: 'Kanwil', ditjenpas: 'Ditjenpas', bapas: 'Bapas', unit: 'Lapas/Rutan' },
  standings: {
    confirmed: 'Dipastikan',
    unconfirmed: 'Belum dipastikan',
    withdrawn: 'Dicabut',
    expired: 'Di luar masa berlaku',
  } satisfies Record<PartnerKey['standing'], string>,
  columns: { name: 'Kantor', kind: 'Jenis', standing: 'Keadaan', person: 'Penanggung jawab', valid: 'Berlaku' },
  validFrom: (from: string) => `sejak ${from}`,
  validBetween: (from: string, until: string) => `${from} sampai ${until}`,
  emptyTitle: 'Belum ada kunci kantor lain',
  emptyText: 'Tanpa kunci Kanwil, berkas hanya dapat disegel tanpa sandi. Minta kartu kunci dari Kanwil.',

  changedTitle: 'Kunci kantor ini berubah',
  changedText:
    'Kantor ini pernah memberi kunci lain, dan kunci lama itu masih berlaku. Tanyakan lewat telepon mengapa diganti. Bila benar, pastikan kunci ini lalu cabut kunci lama.',
  fingerprint: 'Sidik kunci',
  importedBy: (when: string, who: string) => `Dimasukkan ${when} oleh ${who}`,
  confirmedBy: (when: string, who: string, spokenWith: string) =>
    `Dipastikan ${when} oleh ${who}, dibacakan ${spokenWith}`,
  withdrawnBy: (when: string, who: string, reason: string) => `Dicabut ${when} oleh ${who}. Alasan: ${reason}`,

  confirm: 'Pastikan lewat telepon',
  confirmText:
    'Telepon kantor itu lewat nomor yang sudah Anda kenal, bukan nomor dari kartunya. Minta sidik kuncinya dibacakan, lalu ketik yang Anda dengar.',
  typeFingerprint: 'Sidik kunci yang dibacakan',
  typeFingerprintHint: 'Lima kelompok huruf dan angka.',
  fingerprintMissing: 'Ketik sidik kunci yang dibacakan.',
  spokenWith: 'Dibacakan oleh',
  spokenWithHint: 'Nama dan jabatan orang di telepon.',
  spokenWithMissing: 'Tulis siapa yang membacakan.',
  saveConfirm: 'Sama, pastikan kunci ini',
  confirmed: (name: string) => `Kunci ${name} dipastikan.`,

  correct: 'Perbaiki keterangan',
  name: 'Nama kantor',
  post: 'Jabatan penanggung jawab',
  person: 'Nama penanggung jawab',
  from: 'Berlaku mulai',
  until: 'Berlaku sampai',
  problems: {
    name: 'Tulis nama kantor.',
    post: 'Tulis jabatannya.',
    person: 'Tulis namanya.',
    validFrom: 'Isi hari pertama.',
  },
  save: 'Simpan keterangan',
  corrected: 'Keterangan tersimpan.',

  withdraw: 'Cabut kunci',
  withdrawOf: (name: string) => `Cabut kunci ${name}`,
  withdrawQuestion: 'Mengapa kunci ini dicabut?',
  withdrawText:
    'Sesudah dicabut, berkas tidak dapat lagi disandikan dengan kunci ini dan jawaban bertanda tangan kunci ini tidak dipercaya. Kunci yang dicabut tidak dapat dipakai lagi.',
  withdrawn: (name: string) => `Kunci ${name} dicabut.`,

  ownTitle: 'Kunci satuan kerja ini',
  ownText: 'Bacakan kelompok demi kelompok bila kantor lain menelepon.',
  makeCard: 'Buat kartu kunci',
  makeCardText:
    'Kartu berisi kunci umum satuan kerja, bukan rahasia. Cetak lembarnya dan simpan berkasnya untuk Kanwil.',
  made: 'Kartu kunci dibuat.',
  noCards: 'Belum ada kartu yang dibuat.',
  card: (person: string, when: string) => `${person}, dibuat ${when}`,
  outdated: 'Kunci pada kartu ini sudah diganti.',
  print: 'Cetak lembar',
  saveFile: 'Simpan berkas',
  fileName: 'KARTU-KUNCI.json',
} as const
