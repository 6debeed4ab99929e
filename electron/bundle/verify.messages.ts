import type { BundleErrorCode, BundleNoticeCode } from '#shared/bundle/bundle-report.ts'
import type { AgeFault } from './age-read.ts'

/** Complete by type: a new code without a text does not compile. */
export const errorTexts: Readonly<Record<BundleErrorCode, string>> = {
  'not-found': 'berkas atau folder ini tidak ditemukan',
  'not-a-zip': 'berkas ini bukan berkas ZIP',
  'zip-truncated': 'berkas ZIP ini terpotong; salin ulang dari sumbernya',
  'zip-directory-damaged': 'daftar isi berkas ZIP ini rusak',
  'zip-too-many-entries': 'jumlah berkas di dalam ZIP melebihi batas, isinya tidak dibuka',
  'zip-too-large': 'isi ZIP melebihi batas ukuran, isinya tidak dibuka',
  'zip-ratio': 'berkas ini mengembang tidak wajar saat dibuka (bom ZIP), isinya tidak dibuka',
  'zip-overlap': 'berkas ini bertumpang tindih dengan berkas lain di dalam ZIP',
  'zip-header-mismatch': 'keterangan berkas ini di dua tempat dalam ZIP tidak sama',
  'entry-encrypted': 'berkas ini disandikan dengan kata sandi ZIP sehingga tidak dapat diperiksa',
  'entry-method-unknown': 'cara pemampatan berkas ini tidak dikenal',
  'entry-size-mismatch': 'ukuran berkas ini tidak sama dengan yang tertulis dalam ZIP',
  'entry-damaged': 'berkas ini tidak dapat dibaca',
  'entry-checksum-mismatch': 'jumlah periksa (CRC) ZIP untuk berkas ini tidak cocok',
  'path-unsafe': 'nama atau letak berkas ini tidak aman',
  'name-duplicate': 'nama berkas ini muncul lebih dari satu kali',
  'name-collision': 'nama berkas ini bertabrakan dengan nama lain pada Windows',
  'not-a-regular-file': 'ini bukan berkas biasa (tautan atau berkas khusus)',
  'root-not-single': 'isi ZIP tidak berada dalam satu folder',
  'tag-file-too-large': 'berkas keterangan ini terlalu besar',
  'file-changed': 'isi berkas ini telah berubah sejak disegel',
  'file-missing': 'berkas ini hilang',
  'file-extra': 'berkas ini tidak ada saat disegel',
  'file-renamed': 'nama berkas ini telah diganti',
  'manifest-malformed': 'bentuk daftar ini tidak benar',
  'manifest-line-mismatch': 'berkas ini tidak cocok dengan daftar yang telah berubah',
  'bagit-malformed': 'bentuk berkas ini tidak benar',
  'bagit-version-unknown': 'versi BagIt ini tidak dikenal',
  'bag-info-malformed': 'bentuk berkas ini tidak benar',
  'oxum-mismatch': 'jumlah berkas atau ukuran isi tidak sama dengan yang tertulis (Payload-Oxum)',
  'public-key-missing': 'kunci publik tidak ada, tanda tangan tidak dapat diperiksa; berikan dengan --key',
  'public-key-malformed': 'kunci publik tidak dapat dibaca',
  'signature-missing': 'berkas tanda tangan (.minisig) tidak ada',
  'signature-malformed': 'berkas tanda tangan (.minisig) tidak dapat dibaca',
  'signature-wrong-key': 'tanda tangan dibuat dengan kunci lain',
  'signature-invalid': 'tanda tangan tidak cocok dengan isi berkas ini',
  'signature-comment-invalid': 'keterangan di dalam berkas tanda tangan telah berubah',
}

export const noticeTexts: Readonly<Record<BundleNoticeCode, string>> = {
  'key-from-bundle':
    'Tanda tangan diperiksa dengan kunci yang tertulis di dalam berkas ini sendiri. Bandingkan nomor kuncinya dengan yang Anda terima lewat jalan lain, atau berikan --key.',
  'folder-without-signature':
    'Folder tanpa berkas tanda tangan: hanya keutuhan isinya yang diperiksa, bukan pengirimnya.',
  'folder-signature-partly':
    'Tanda tangan ZIP tidak dapat dicocokkan dengan folder; yang diperiksa adalah keterangan bertanda tangan di dalamnya.',
}

const detailTexts: Readonly<Record<string, string>> = {
  expected: 'seharusnya',
  found: 'ditemukan',
  counted: 'terhitung',
  with: 'dengan',
  was: 'semula',
  line: 'baris',
  version: 'versi',
  entries: 'jumlah',
  bytes: 'bita',
  allowed: 'batas',
  count: 'kali',
  fault: 'sebab',
}

export function detailText(name: string, value: string | number): string {
  return `${detailTexts[name] ?? name} ${value}`
}

/** Why an encrypted file does not open; complete by type. */
export const ageFaultTexts: Readonly<Record<AgeFault, string>> = {
  'age-not-age': 'berkas ini bukan berkas tersandi (age)',
  'age-header-damaged': 'kepala berkas tersandi ini rusak atau telah berubah; salin ulang dari sumbernya',
  'age-not-for-us': 'identitas yang diberikan bukan penerima berkas ini',
  'age-damaged': 'isi berkas tersandi ini rusak, terpotong, atau telah berubah; salin ulang dari sumbernya',
}

export const verifyTexts = {
  identityMissing: 'Berkas ini tersandi. Berikan berkas identitas penerimanya dengan --identity.',
  identityUnreadable: 'Berkas identitas tidak dapat dibaca atau tidak memuat AGE-SECRET-KEY.',
  ageSound: (name: string) => `Berkas tersandi ${name} terbuka utuh`,
  ageOtherZip: 'isi berkas tersandi bukan ZIP yang disebut tanda tangannya',
  ageSignature: (name: string) => `tanda tangan ${name}.minisig`,
  usage:
    'Cara pakai: npm run verify -- BERKAS.zip|BERKAS.zip.age|FOLDER [--key KUNCI|BERKAS.pub] [--signature BERKAS.minisig] [--identity BERKAS-IDENTITAS]',
  keyUnreadable: 'Kunci yang diberikan bukan kunci publik minisign.',
  because: (file: string) => `akibat dari ${file}`,
  sound: (name: string) => `UTUH: ${name}`,
  faulty: (name: string, count: number) => `TIDAK UTUH: ${name}, ${count} kesalahan`,
  contents: (files: number, bytes: number) => `Isi: ${files} berkas, ${bytes.toLocaleString('id-ID')} bita`,
  signed: (keyId: string) => `Tanda tangan cocok, nomor kunci ${keyId}`,
  fingerprint: (sha256: string) => `SHA-256: ${sha256}`,
} as const
