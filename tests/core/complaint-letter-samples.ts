import type { ComplaintLetterInput } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import { head, sampleLetterhead } from './letter-sample-office.ts'

const number = 'AD-2026-0012'

const desk = {
  ...{ post: 'Unit Layanan Pengaduan', actingPrefix: null, name: 'Lina Contoh' },
  ...{ nip: '19900101 201503 2 001', licenceNumber: null },
}

const shared = {
  letterhead: sampleLetterhead,
  place: 'Teluk Lentera',
  recipient: { post: `Pelapor pengaduan nomor ${number}`, through: [], place: 'Tempat', address: [] },
  facts: [
    { label: 'Nomor pengaduan', value: number },
    { label: 'Diterima', value: '3 Agustus 2026' },
    { label: 'Layanan', value: 'Kesehatan dan rekomendasi medis' },
  ],
  steps: null,
  copies: ['Arsip'],
  footer: { subject: `Pengaduan nomor ${number}`, registerNumber: null, copyLabel: null, printedLine: null },
} as const satisfies Partial<ComplaintLetterInput>

const heading = (last: number, subject: string) => ({
  ...{ number: `WP.99.PAS.PAS.8-UM.01.01-${last}`, sensitivity: 'Rahasia', attachments: null, subject },
})

const letter = (
  own: Pick<ComplaintLetterInput, 'heading' | 'opening' | 'sections' | 'closing'> & Partial<ComplaintLetterInput>,
): ComplaintLetterInput => ({ ...shared, facts: [...shared.facts], copies: [...shared.copies], sender: head, ...own })

const row = (title: string, taken: string, day: string | null, summary: string | null = null) => ({
  ...{ title, taken, day, summary, step: null },
})

/** The letters of a complaint that nobody made. */
export const complaintLetterSamples = {
  'pemberitahuan-pengaduan': letter({
    heading: heading(21, 'Pengaduan Anda sudah diterima'),
    opening: 'Dengan hormat, pengaduan Anda sudah kami terima dan catat sebagai berikut:',
    sections: [
      {
        title: null,
        paragraphs: [
          'Pengaduan Anda akan dijawab paling lambat 14 hari kerja. Perkembangannya dapat Anda tanyakan di meja aduan dengan menyebutkan nomor dan PIN pada tanda terima; jawaban kami juga menunggu Anda di sana.',
        ],
      },
    ],
    closing: 'Terima kasih atas kepercayaan Anda.',
    sender: desk,
    copies: [],
  }),
  'permintaan-kelengkapan-pengaduan': letter({
    heading: heading(22, 'Permintaan melengkapi pengaduan'),
    opening: 'Dengan hormat, agar pengaduan Anda dapat kami tangani, kami memerlukan keterangan tambahan.',
    sections: [
      {
        title: null,
        paragraphs: [
          'Mohon lengkapi hal berikut dalam 30 hari sejak tanggal surat ini, lewat meja aduan dengan menyebutkan nomor pengaduan:',
          'Tanggal dan jam kejadian; blok atau ruangan tempat kejadian.',
        ],
      },
    ],
    closing: 'Bila sampai batas itu belum dilengkapi, pengaduan dianggap dicabut dan dapat Anda ajukan lagi.',
    sender: desk,
    copies: [],
  }),
  'jawaban-pengaduan': letter({
    heading: heading(23, `Jawaban atas pengaduan nomor ${number}`),
    opening: 'Dengan hormat, kami menjawab pengaduan Anda sebagai berikut:',
    sections: [
      {
        title: null,
        paragraphs: [
          'Pembagian obat malam di Blok B memang pernah terlambat pada minggu pertama bulan ini karena petugas jaga merangkap dua blok.',
          'Sejak 10 Agustus 2026 obat malam dibagikan oleh petugas tersendiri pada pukul 19.00, dan waktunya dicatat pada lembar bagi obat.',
        ],
      },
    ],
    closing: 'Bila belum puas, Anda dapat menyampaikannya lagi di meja aduan dengan nomor pengaduan yang sama.',
  }),
  'penolakan-pengaduan': letter({
    heading: heading(24, `Pengaduan nomor ${number} tidak dapat ditindaklanjuti`),
    opening: 'Dengan hormat, pengaduan Anda sudah kami telaah dan tidak dapat kami tindak lanjuti.',
    sections: [
      {
        title: null,
        paragraphs: ['Alasannya: hal yang sama sudah diputus dan dijawab dengan surat kami tanggal 20 Juli 2026.'],
      },
    ],
    closing: 'Bila ada keterangan baru, Anda dapat menyampaikannya di meja aduan dengan nomor pengaduan yang sama.',
  }),
  'penerusan-pengaduan': letter({
    heading: heading(25, `Penerusan pengaduan nomor ${number}`),
    recipient: {
      ...{ post: 'Kepala Dinas Kependudukan dan Pencatatan Sipil Kota Teluk Lentera', through: [] },
      ...{ place: 'Teluk Lentera', address: [] },
    },
    opening:
      'Dengan hormat, bersama ini kami teruskan pengaduan yang berada di luar kewenangan kami. Identitas pelapor tidak disertakan.',
    sections: [
      { title: null, paragraphs: ['Pelapor menyampaikan bahwa penerbitan KTP bagi penghuni memerlukan waktu lama.'] },
    ],
    closing:
      'Mohon tindak lanjutnya disampaikan kepada kami dengan menyebutkan nomor pengaduan, agar dapat kami teruskan kepada pelapor.',
    copies: [`Pelapor pengaduan nomor ${number}`, 'Arsip'],
  }),
  'laporan-pengaduan-kanwil': letter({
    heading: heading(26, `Laporan penanganan pengaduan nomor ${number}`),
    recipient: {
      ...{ post: 'Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Contoh', through: [] },
      ...{ place: 'Teluk Lentera', address: [] },
    },
    opening:
      'Dengan hormat, kami laporkan penanganan pengaduan berikut. Identitas pelapor tidak dimuat dalam laporan ini.',
    facts: [
      ...shared.facts,
      { label: 'Golongan', value: 'Pengaduan' },
      { label: 'Saluran', value: 'Kotak pengaduan' },
      { label: 'Lama penanganan', value: '9 hari kerja dari 14 hari kerja' },
      { label: 'Hasil', value: 'Ditanggapi dengan perbaikan atau klarifikasi' },
    ],
    sections: [
      { title: 'Pokok pengaduan', paragraphs: ['Obat malam di salah satu blok dibagikan terlambat.'] },
      { title: 'Penanganan', paragraphs: ['Jadwal jaga diubah; obat malam dibagikan oleh petugas tersendiri.'] },
    ],
    steps: {
      title: 'Langkah penanganan',
      rows: [
        row('Pengaduan diterima melalui sarana pengaduan yang disediakan', '3 Agustus 2026', 'ke-0'),
        row('Pengaduan digolongkan', '3 Agustus 2026', 'ke-0'),
        row(
          ...(['Kepala Lapas/Rutan menelaah dan memberi arahan', '5 Agustus 2026', 'ke-2'] as const),
          'Kepala memerintahkan jadwal jaga malam diubah dan pembagian obat dicatat.',
        ),
        row('Jawaban disampaikan kepada pelapor', '14 Agustus 2026', 'ke-9'),
        row('Tindak lanjut dikerjakan', 'dilewati', null),
      ],
      sanction: { label: 'Sanksi', text: 'Teguran tertulis' },
    },
    closing: 'Demikian laporan ini kami sampaikan.',
  }),
  'pengaduan-keluar': letter({
    heading: { ...heading(27, 'Pengaduan atas pelayanan'), sensitivity: 'Biasa' },
    recipient: { post: 'Pimpinan Bapas Kelas I Teluk Lentera', through: [], place: 'Teluk Lentera', address: [] },
    opening: 'Dengan hormat, bersama ini kami sampaikan pengaduan atas pelayanan yang kami terima, sebagai berikut:',
    facts: [
      { label: 'Nomor pengaduan kami', value: 'AK-2026-0004' },
      { label: 'Dicatat', value: '3 Agustus 2026' },
      { label: 'Asal pengaduan', value: 'Pengaduan unit atas layanan Bapas' },
    ],
    sections: [
      {
        title: 'Pokok pengaduan',
        paragraphs: [
          'Hasil asesmen untuk dua belas orang yang kami minta pada 1 Juni 2026 belum kami terima.',
          'Sidang Tim Pengamat Pemasyarakatan sudah dua kali tertunda karenanya.',
        ],
      },
    ],
    closing:
      'Mohon tanggapan Saudara paling lambat 60 hari kerja sejak surat ini diterima, dengan menyebutkan nomor pengaduan di atas. Atas perhatian Saudara kami ucapkan terima kasih.',
    footer: { ...shared.footer, subject: 'Pengaduan keluar nomor AK-2026-0004' },
  }),
  'penyampaian-asesmen': letter({
    heading: {
      number: 'WP.99.PAS.PAS.8-PK.01.05-28',
      ...{ sensitivity: 'Rahasia', attachments: '1 (satu) berkas' },
      subject: 'Penyampaian hasil asesmen risiko dan kebutuhan',
    },
    recipient: {
      post: 'Pembimbing Kemasyarakatan pada Bapas Kelas I Teluk Lentera',
      ...{ through: [], place: 'Tempat', address: [] },
    },
    opening:
      'Dengan hormat, bersama ini kami sampaikan hasil asesmen risiko dan kebutuhan untuk dilampirkan dalam Litmas, atas nama:',
    facts: [
      { label: 'Nama', value: 'Djoko Soesilo' },
      { label: 'Nomor register', value: 'BI.17/2026' },
      { label: 'Tempat, tanggal lahir', value: 'Teluk Lentera, 3 Mei 1988' },
      { label: 'Nomor asesmen', value: 'AS-2026-0012' },
      { label: 'Instrumen', value: 'Instrumen Risiko Residivisme Indonesia 02' },
    ],
    sections: [{ title: null, paragraphs: ['Mohon diterima pada jam layanan.'] }],
    closing:
      'Hasil ini bersifat rahasia dan hanya dipergunakan untuk Litmas. Mohon tanda terima dengan nama, jabatan, dan tanggal.',
    footer: { ...shared.footer, subject: 'Asesmen nomor AS-2026-0012' },
  }),
} as const
