import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { qrCode } from '#electron/letters/qr-code.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { sampleFooter, sampleLetterhead } from './letter-sample-office.ts'

const svg = (text: string) => new TextDecoder().decode(qrCode(text))

/** The words of the office, as they are shipped. */
function consentWords() {
  const { source: _source, ...words } = JSON.parse(
    readFileSync(join(resourcesFolder, 'letters/wording/persetujuan-kesehatan.json'), 'utf8'),
  )
  return words
}

/** What hangs in the visiting room of an office that does not exist. */
export const boardSheetSamples: {
  readonly 'papan-saluran': OfficeSheetInput<'papan-saluran'>
  readonly 'maklumat-pelayanan': OfficeSheetInput<'maklumat-pelayanan'>
  readonly 'persetujuan-kesehatan': OfficeSheetInput<'persetujuan-kesehatan'>
} = {
  'persetujuan-kesehatan': {
    letterhead: sampleLetterhead,
    ...consentWords(),
    place: 'Teluk Lentera',
    footer: { ...sampleFooter, registerNumber: null, copyLabel: null, subject: 'Keterangan kesehatan' },
  },
  'papan-saluran': {
    letterhead: sampleLetterhead,
    size: 'A4',
    title: 'Sampaikan pengaduan Anda',
    intro: 'Ada layanan yang tidak beres, usul, atau pertanyaan? Sampaikan kepada kami lewat salah satu cara ini.',
    channels: [
      { label: 'Datang langsung', text: 'Meja aduan di ruang pelayanan, pada jam kerja', qr: null },
      { label: 'Telepon', text: '(0999) 555 0100', qr: null },
      { label: 'WhatsApp', text: '0812 0000 0000', qr: svg('https://wa.me/6281200000000') },
      { label: 'Surel', text: 'aduan@teluklentera.example', qr: svg('mailto:aduan@teluklentera.example') },
      { label: 'LAPOR!', text: 'www.lapor.go.id atau SMS ke 1708', qr: svg('https://www.lapor.go.id') },
    ],
    promises: ['Tidak dipungut biaya.', 'Nama Anda dirahasiakan. Anda juga boleh tidak menyebut nama.'],
  },
  'maklumat-pelayanan': {
    letterhead: sampleLetterhead,
    size: 'A4',
    title: 'Maklumat pelayanan',
    intro: 'Dengan ini kami menyatakan:',
    statement:
      'Kami sanggup memberikan pelayanan sesuai dengan standar pelayanan yang telah ditetapkan. Apabila janji ini tidak kami tepati, kami siap menerima sanksi menurut peraturan perundang-undangan yang berlaku.',
    place: 'Teluk Lentera',
    signatory: {
      ...{ post: 'Kepala Lembaga Pemasyarakatan', actingPrefix: null, name: 'Bambang Contoh' },
      ...{ nip: '197001011990011001', licenceNumber: null },
    },
    basis: 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
  },
}
