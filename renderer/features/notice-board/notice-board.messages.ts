import { type BoardChannel, boardChannels } from '#shared/features/notice-board/board-channels.rules.ts'

/** Words of the notice board: what hangs there, and what it says. */
export const noticeBoardMessages = {
  menu: 'Papan pengumuman',
  title: 'Papan pengumuman',
  subtitle: 'Lembar untuk ditempel di ruang kunjungan, loket, dan blok.',

  sheetsTitle: 'Lembar',
  sheet: 'Lembar',
  about: 'Isinya',
  paper: 'Ukuran kertas',
  look: 'Lihat dan cetak',
  lookAt: (name: string) => `Lihat dan cetak: ${name}`,
  banner: 'Saluran pengaduan',
  bannerAbout: 'Cara menyampaikan pengaduan, dengan kode QR.',
  statement: 'Maklumat pelayanan',
  statementAbout: 'Janji pelayanan, ditandatangani kepala.',
  standard: (name: string) => `Standar pelayanan: ${name}`,
  standardAbout: 'Syarat, langkah, waktu, dan biaya.',

  textTitle: 'Tulisan di papan',
  textUsual:
    'Ini isi awal dari Lentera dan data satuan kerja. Periksa, ubah seperlunya, lalu simpan. Sebelum disimpan pun lembarnya sudah dapat dicetak.',
  textHint: 'Yang dikosongkan tidak dicetak.',
  channelsTitle: 'Saluran pengaduan',
  channels: {
    counter: 'Datang langsung',
    box: 'Kotak pengaduan',
    letter: 'Surat',
    phone: 'Telepon',
    message: 'WhatsApp',
    email: 'Surel',
    website: 'Situs web',
    social: 'Media sosial',
    lapor: 'LAPOR!',
  } satisfies Readonly<Record<BoardChannel, string>>,
  hints: {
    counter: 'Di mana dan kapan, misalnya "Loket 2, Senin sampai Jumat 08.00-15.00".',
    box: 'Di mana kotaknya tergantung.',
    message: 'Satu nomor saja, supaya kode QR dapat dibuat.',
    website: 'Alamat situs, supaya kode QR dapat dibuat.',
  } satisfies Partial<Readonly<Record<BoardChannel, string>>>,
  withCode: 'Lembarnya memuat kode QR untuk saluran ini.',
  noneTitle: 'Isi sedikitnya satu saluran.',
  statementText: 'Isi maklumat',
  statementHint: (basis: string) => `Dasar: ${basis}.`,
  save: 'Simpan tulisan',
  saved: 'Tulisan papan pengumuman disimpan. Cetak ulang lembarnya dan ganti yang lama.',
  source: (source: string) => `Sumber isi awal. ${source}`,
  table: 'Papan pengumuman',
} as const

/** Label and hint of one channel. */
export const channelWords = boardChannels.map((channel) => ({
  channel,
  label: noticeBoardMessages.channels[channel],
  hint: (noticeBoardMessages.hints as Partial<Record<BoardChannel, string>>)[channel],
}))
