import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { sampleFooter, sampleLetterhead } from './letter-sample-office.ts'

/** Minutes of a session about two people who do not exist. */
export const stageHearingSample: OfficeSheetInput<'sidang-tahap'> = {
  letterhead: sampleLetterhead,
  title: 'Berita acara sidang Tim Pengamat Pemasyarakatan',
  number: 'Nomor: BA 4/TPP/2026',
  opening: 'Tim Pengamat Pemasyarakatan Rutan Kelas IIB Contoh telah bersidang mengenai tahap pembinaan:',
  facts: [
    { label: 'Perihal', text: 'Usul naik tahap' },
    { label: 'Hari, tanggal', text: 'Senin, 16 November 2026' },
    { label: 'Pukul', text: '09.00 sampai 10.30' },
    { label: 'Tempat', text: 'Aula' },
    { label: 'Ketua sidang', text: 'Bambang Contoh' },
    { label: 'Materi', text: '1. Pembinaan tahap awal\n2. Usul naik tahap' },
  ],
  people: {
    title: 'Yang diusulkan',
    empty: 'Tidak ada yang diusulkan.',
    head: ['No.', 'Nama dan nomor register', 'Tahap sekarang dan tanggalnya', 'Usul dan keputusan'],
    rows: [
      {
        name: 'Raden Mas Haryo Sastroamidjojo Kusumaningrat',
        person: 'BI.123/2026',
        place: 'tahap awal\n1/3: 1 Juli 2026\n1/2: 31 Agustus 2026\n2/3: 31 Oktober 2026\nekspirasi: 1 Maret 2027',
        proposal: 'Diusulkan ke tahap lanjutan pertama',
        said: ['Program: Musik keroncong (peserta)', 'Pertimbangan: Rajin dan tertib.', 'Keputusan: dikabulkan'],
      },
      {
        name: 'Dua Contoh',
        person: 'BI.124/2026',
        place: 'tahap awal\n1/3: 1 Juli 2026\n1/2: 31 Agustus 2026\n2/3: belum ada\nekspirasi: belum ada',
        proposal: 'Diusulkan ke tahap lanjutan pertama',
        said: ['Program: belum ikut', 'Keputusan: ditunda. Laporan wali belum lengkap'],
      },
    ],
  },
  sections: [
    { title: 'Risalah', paragraphs: ['Sidang dibuka pukul sembilan.', 'Tidak ada keberatan dari anggota tim.'] },
  ],
  attendance: {
    title: 'Daftar hadir',
    head: ['No.', 'Nama', 'Tanda tangan'],
    names: ['Bambang Contoh', 'Bina Sampel'],
  },
  closing: ['Berita acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya.'],
  placeAndDate: 'Kota Contoh, 16 November 2026',
  signers: [
    { caption: 'Ketua sidang,', name: 'Bambang Contoh' },
    { caption: 'Sekretaris,', name: null },
  ],
  footer: { ...sampleFooter, registerNumber: null, copyLabel: null },
}
