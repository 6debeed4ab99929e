import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'

/** A printed clinical summary, without the head and foot of its office. */
export const summarySample: Omit<OfficeSheetInput<'ringkasan-klinis'>, 'letterhead' | 'footer'> = {
  title: 'Ringkasan klinis',
  identity: [
    { label: 'Nama', text: 'Raharjo Wiguna' },
    { label: 'Nomor register', text: 'BI.124/2026' },
    { label: 'Untuk', text: 'Poliklinik penyakit dalam, RSUD Contoh' },
    { label: 'Keperluan', text: 'Rujukan hipertensi' },
    { label: 'Masa', text: '1 Agustus 2026 sampai 17 Agustus 2026' },
  ],
  alert: { title: 'Alergi', text: 'Penisilin (berat): Sesak' },
  sections: [
    {
      title: 'Daftar masalah',
      head: ['Masalah', 'Kode ICD-10', 'Sejak', 'Keadaan'],
      rows: [['Hipertensi', 'I10', '1 Maret 2025', 'Berjalan']],
      empty: 'Tidak ada catatan.',
    },
    {
      title: 'Kunjungan',
      head: ['Waktu', 'Keluhan dan pemeriksaan', 'Penilaian dan diagnosis', 'Tindakan dan rencana'],
      rows: [
        [
          'Senin, 17 Agustus 2026 08.30 WIB\nKunjungan KJ-2026-0001\nSari Contoh',
          'Pusing sejak pagi\nSistolik 210 mmHg (tinggi)',
          'Hipertensi (I10)',
          'Amlodipin, kontrol tiga hari lagi',
        ],
      ],
      empty: 'Tidak ada catatan.',
    },
    { title: 'Imunisasi', head: ['Tanggal', 'Vaksin'], rows: [], empty: 'Tidak ada catatan.' },
  ],
  closing: `Ringkasan ini rahasia dan hanya untuk penerima di atas. Sidik isi (SHA-256): ${'0123456789abcdef'.repeat(4)}`,
  voidNote: null,
  signature: { placeAndDate: 'Contoh, 17 Agustus 2026', role: 'Dibuat oleh', name: 'Sari Contoh' },
}
