import { vaultRefusalTexts } from '../identity-vault/identity-vault.messages.ts'

/** Words around the papers that came with a complaint. */
export const complaintScanMessages = {
  title: 'Formulir dan bukti',
  sealed: (count: string, officer: string) =>
    `${count} berkas tersegel di brankas, karena tulisan tangan dapat dikenali. Hanya ${officer} sebagai petugas pemegang yang dapat membukanya; mintalah ia menyampaikan isinya, atau alihkan pengaduan ini.`,
  own: 'Disegel dengan kunci brankas. Hanya Anda sebagai petugas pemegang yang dapat membukanya; setiap pembacaan tercatat.',
  notHeld: vaultRefusalTexts['vault-not-a-holder'].text,
  closed: vaultRefusalTexts['vault-closed'].text,
  file: (position: string) => `Lampiran ${position}`,
} as const
