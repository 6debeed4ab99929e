import type { LetterFooter, Letterhead, LetterInmate, Signatory } from '#shared/features/letters/letter-parts.rules.ts'

/** Fictional people and an office that does not exist: one complete input for each template. */
export const sampleLetterhead: Letterhead = {
  lines: [
    'KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA',
    'DIREKTORAT JENDERAL PEMASYARAKATAN',
    'KANTOR WILAYAH NUSA CONTOH',
    'LEMBAGA PEMASYARAKATAN KELAS IIA TELUK LENTERA',
  ],
  address: [
    'Jalan Mercusuar Nomor 12, Teluk Lentera 99123',
    'Laman: lapas-teluklentera.example, Pos-el: surat@teluklentera.example',
  ],
  logoAltText: 'Lambang Kementerian Imigrasi dan Pemasyarakatan',
  offsetMm: 48,
  shiftMm: 0,
}

export const sampleInmate: LetterInmate = {
  name: 'Raharjo Wiguna Pratama',
  aliases: ['Jojo'],
  registerNumber: 'BI.123/2026',
  legalStatus: 'Narapidana',
  nationalId: '9901011203850001',
  birthPlace: 'Teluk Lentera',
  birthDate: '1985-03-12',
  sex: 'male',
  religion: 'Islam',
  address: 'Jalan Karang Nomor 4, RT 002 RW 001, Kelurahan Pantai, Teluk Lentera',
  room: 'Blok B / Kamar 07',
}

export const sampleFooter: LetterFooter = {
  subject: sampleInmate.name,
  registerNumber: sampleInmate.registerNumber,
  copyLabel: 'Lembar 1: Direktorat Jenderal',
  printedLine: 'Dicetak oleh Sari Melati, 21 November 2026 08.30 WIB',
}

export const head: Signatory = {
  post: 'Kepala Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
  actingPrefix: 'Plh.',
  name: 'Bambang Suryadarma, A.Md.IP., S.H., M.H.',
  nip: '19780412 200012 1 001',
  licenceNumber: null,
}

export const doctor: Signatory = {
  post: 'Dokter Poliklinik',
  actingPrefix: null,
  name: 'dr. Ayu Kencana',
  nip: '19860921 201403 2 004',
  licenceNumber: '446/0123/SIP-D/2025',
}

export const nurse = { ...doctor, post: 'Perawat Poliklinik', name: 'Sari Melati, A.Md.Kep.', licenceNumber: null }

export const recipient = {
  post: 'Direktur Jenderal Pemasyarakatan',
  through: [
    'Kepala Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    'Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Contoh',
  ],
  place: 'Jakarta',
}

export const legalBasis = [
  'Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan;',
  'Peraturan Pemerintah Nomor 32 Tahun 1999 tentang Syarat dan Tata Cara Pelaksanaan Hak Warga Binaan Pemasyarakatan.',
]

export const sha256 = (seed: string) => seed.repeat(64).slice(0, 64)
