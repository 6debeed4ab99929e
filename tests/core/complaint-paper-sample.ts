import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { sampleFooter, sampleLetterhead } from './letter-sample-office.ts'

/** A sealed letter about a complaint that nobody made. */
export const complaintPaperSample: OfficeSheetInput<'naskah-aduan'> = {
  letterhead: sampleLetterhead,
  mark: 'RAHASIA. Hanya dibuka oleh penerima.',
  title: 'Surat tertutup penanganan pengaduan',
  number: 'Nomor: R-12/ADU/VIII/2026',
  to: ['Yth. Kepala Kantor Wilayah', 'Direktorat Jenderal Pemasyarakatan Provinsi Contoh', 'di tempat'],
  opening: 'Pengaduan berikut menyangkut pejabat yang seharusnya mengambil langkah penanganannya.',
  facts: [
    { label: 'Nomor pengaduan', text: 'AD-2026-0012' },
    { label: 'Diterima', text: 'Senin, 17 Agustus 2026 08.30 WIB' },
    { label: 'Langkah yang dimohon', text: 'Kepala Lapas/Rutan menelaah dan memberi arahan' },
  ],
  sections: [
    {
      title: 'Uraian pengaduan',
      paragraphs: ['Obat malam di Blok B dibagikan sesudah pukul sepuluh, sudah tiga hari.', 'Di mana: Blok B'],
    },
    { title: 'Yang dimohon', paragraphs: ['Mohon arahan tertulis dalam 14 hari kerja.'] },
  ],
  closing: ['Identitas pelapor tidak disertakan.'],
  placeAndDate: 'Contoh, 17 Agustus 2026',
  signers: [
    { caption: 'Petugas meja aduan,', name: 'Lina Wulandari', post: 'Pengelola pengaduan' },
    { caption: 'Petugas kedua,', name: 'Tuti Handayani', post: null },
  ],
  footer: { ...sampleFooter, registerNumber: null, copyLabel: null, subject: 'Surat tertutup' },
}
