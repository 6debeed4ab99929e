import type { LetterInput } from '#shared/features/letters/letter-inputs.rules.ts'
import { head, nurse, sampleLetterhead, sha256 } from './letter-sample-office.ts'

type Sheet = 'lembar-pengantar' | 'kartu-kunci' | 'lembar-serah-terima' | 'lembar-pemulihan'

/** The sheets that go with files and keys: no letters, but made the same way. */
export const sheetSamples: { readonly [Name in Sheet]: LetterInput<Name> } = {
  'lembar-pengantar': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    caseNumber: 'RM-2026-0012',
    unitName: 'Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    recipients: ['Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Contoh'],
    sealedAt: 'Sabtu, 21 November 2026 08.30 WIB',
    opening: 'Berkas ini disegel secara digital. Setiap perubahan, walau satu huruf, akan tampak ketika diperiksa.',
    papers: [
      { title: 'Surat permohonan Warga Binaan', fileName: '01-permohonan.pdf', pages: 1, sha256: sha256('3f9a') },
      { title: 'Surat rekomendasi dokter', fileName: '02-rekomendasi-dokter.pdf', pages: 2, sha256: sha256('b07c') },
      { title: 'Salinan rekam medis', fileName: '03-rekam-medis.pdf', pages: 6, sha256: sha256('5d21') },
      { title: 'Riwayat permohonan', fileName: 'riwayat.csv', pages: null, sha256: sha256('e8e4') },
    ],
    logHead: { number: 4821, hash: sha256('91ab'), at: '21 November 2026 08.29 WIB' },
    publicKeyFingerprint: 'RWQ3 F8KD 21PA 9XXC 77TE',
    instructions: [
      'Salin berkas ke komputer Kantor Wilayah, lalu buka halaman pemeriksa milik Kantor Wilayah.',
      'Cocokkan kunci tanda tangan di lembar ini dengan yang terdaftar.',
    ],
    preparedBy: { ...nurse, nip: null },
    footer: { subject: 'RM-2026-0012', registerNumber: null, copyLabel: null, printedLine: null },
  },
  'kartu-kunci': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    unitName: 'Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    opening: 'Kunci umum bukan rahasia, tetapi harus dipastikan lewat telepon sebelum dipakai.',
    fingerprintGroups: ['7K3M', 'Q0XW', '91ZD', 'HT5A', 'B8RV'],
    qrAltText: 'Kode QR dengan sidik kunci 7K3M-Q0XW-91ZD-HT5A-B8RV',
    person: 'Bambang Contoh',
    post: 'Kepala Lembaga Pemasyarakatan',
    validity: 'sejak 16 November 2026 sampai ada pemberitahuan',
    madeAt: '16 November 2026',
    age: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgv\nqc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    minisign: 'RWQ3F8KD21PA9XXC77TE91ZDHT5AB8R\nVN2YEC6JPG4FS7K3MQ0XW91ZD',
    instructions: ['Serahkan lembar ini bersama berkas kartu kunci.', 'Bacakan sidik kunci lewat telepon.'],
    signatory: { ...head, post: 'Kepala Lembaga Pemasyarakatan' },
    footer: { subject: 'Kartu kunci', registerNumber: null, copyLabel: null, printedLine: null },
  },
  'lembar-serah-terima': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    copies: ['Lembar 1: penerima', 'Lembar 2: arsip satuan kerja'],
    bundleName: 'RM-2026-0012',
    unitName: 'Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    recipients: ['Direktur Jenderal Pemasyarakatan', 'melalui Kepala Kantor Wilayah Nusa Contoh'],
    readers: 'Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Contoh',
    sealedAt: 'Sabtu, 21 November 2026 08.30 WIB',
    opening: 'Berkas berikut diserahkan dalam media simpan.',
    files: [
      { name: 'RM-2026-0012.zip.age', size: '1.234.567' },
      { name: 'RM-2026-0012.zip.age.minisig', size: '412' },
      { name: 'RM-2026-0012.zip.minisig', size: '498' },
      { name: 'PERIKSA-BERKAS.html', size: '345.678' },
    ],
    mainFile: 'RM-2026-0012.zip.age',
    sha256: sha256('3f9a'),
    plainSha256: sha256('b07c'),
    qrAltText: 'Kode QR dengan sidik jari berkas RM-2026-0012.zip.age',
    instructions: ['Periksa berkas dengan halaman pemeriksa milik kantor sendiri.', 'Tanda tangani kedua lembar.'],
    giver: { post: 'Perawat Poliklinik', actingPrefix: null, name: 'Sari Melati', nip: null, licenceNumber: null },
    footer: { subject: 'RM-2026-0012', registerNumber: null, copyLabel: null, printedLine: null },
  },
  'lembar-pemulihan': {
    letterhead: sampleLetterhead,
    unitName: 'Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    place: 'Teluk Lentera',
    heading: 'LEMBAR KODE PEMULIHAN',
    codeGroups: ['7K3M', 'Q0XW', '91ZD', 'HT5A', 'B8RV', 'N2YE', 'C6JP', 'G4FS'],
    opening:
      'Kode ini membuka seluruh data aplikasi bila semua kata sandi hilang. Siapa pun yang memegangnya dapat membaca semua data.',
    instructions: [
      'Masukkan lembar ini ke dalam amplop, segel, dan bubuhkan paraf melintang pada tutupnya.',
      'Simpan di brankas Kepala, terpisah dari komputer dan dari cadangan data.',
      'Jangan difoto, difotokopi, atau diketik ke perangkat lain.',
      'Bila amplop terbuka atau hilang, segera buat kode baru.',
    ],
    keeper: { post: 'Kepala Lembaga Pemasyarakatan', actingPrefix: null, name: null, nip: null, licenceNumber: null },
    footer: { subject: null, registerNumber: null, copyLabel: null, printedLine: null },
  },
}
