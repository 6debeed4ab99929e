/** Words about the product itself. */
export const aboutMessages = {
  menu: 'Tentang Lentera',
  title: 'Tentang Lentera',
  subtitle: 'Layanan Elektronik Terpadu Rutan dan Lapas',
  product: 'Lentera',
  version: 'Versi',
  place: 'Berjalan sebagai',
  desktop: 'Aplikasi terpasang di komputer ini',
  browser: 'Layanan di komputer ini, dibuka dengan peramban',
  unit: 'Satuan kerja',

  dataTitle: 'Di mana data disimpan',
  data: [
    'Semua data ada di folder data Lentera di komputer ini, dan hanya di situ. Tidak ada yang dikirim lewat internet.',
    'Isi folder itu terenkripsi. Folder hanya terbuka bila seorang petugas masuk dengan kata sandinya, atau dengan kode pemulihan pada lembar yang disimpan kepala.',
    'Data keluar hanya dengan dua cara: surat yang dicetak, dan berkas tersegel yang disalin ke flashdisk.',
    'Bila komputer diganti, salin seluruh folder data. Jangan menghapus atau mengganti nama berkas di dalamnya.',
  ],

  helpTitle: 'Bila perlu bantuan',
  help: [
    'Lupa kata sandi: admin satuan kerja dapat memasang kata sandi baru di Akun petugas.',
    'Semua admin lupa kata sandi: pilih "Pakai lembar pemulihan" di layar masuk.',
    'Ada pesan dengan nomor rujukan: catat nomor itu dan jamnya, lalu sampaikan kepada admin. Nomor itu menunjuk catatan di folder data, tanpa nama orang.',
    'Ada yang aneh pada data: minta admin menekan "Periksa rantai" di Catatan perubahan sebelum melakukan hal lain.',
  ],

  licencesTitle: 'Data dan huruf dari pihak lain',
  licences: [
    {
      name: 'Huruf Liberation Sans',
      licence: 'SIL Open Font License 1.1',
      about: 'Dipakai pada surat supaya tampil sama di setiap komputer.',
    },
    {
      name: 'Hari libur nasional dan cuti bersama',
      licence: 'Dokumen pemerintah',
      about: 'Disalin dari SKB tiga menteri; nomornya tercantum pada setiap hari di Kalender kerja.',
    },
  ],
  columns: { name: 'Nama', licence: 'Lisensi', about: 'Kegunaan' },
} as const
