import { qrCode } from '#electron/letters/qr-code.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'

/** The paper of a complaint that nobody made. */
export const complaintReceiptSample: OfficeSheetInput<'tanda-terima-pengaduan'> = {
  format: 'a5',
  title: 'Tanda terima',
  office: 'Rutan Kelas IIB Contoh',
  numberLabel: 'Nomor',
  number: 'AD-2026-0012',
  pinLabel: 'PIN',
  pin: '048213',
  qr: new TextDecoder().decode(qrCode('AD-2026-0012')),
  facts: [
    { label: 'Diterima', value: 'Senin, 17 Agustus 2026 08.30 WIB' },
    { label: 'Jenis', value: 'Permintaan informasi' },
  ],
  notes: [
    'Cara menanyakan perkembangan: datang ke meja aduan, sebutkan nomor dan PIN ini.',
    'Simpan kertas ini dan jangan tunjukkan PIN kepada orang lain.',
  ],
  warning: 'PIN yang hilang tidak dapat diganti: kami tidak mencatat siapa Anda.',
}
