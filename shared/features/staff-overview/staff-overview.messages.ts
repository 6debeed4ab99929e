import { type CalendarDate, datePartsOf } from '../../time/calendar-date.ts'
import { overviewWords } from '../assessment-overview/assessment-overview.messages.ts'
import type { CreditKind, LicenceFault, LicenceKind } from '../credentials/credentials.rules.ts'
import type { Employment } from '../workers/workers.rules.ts'

const { dayText, period } = overviewWords

const employments: Readonly<Record<Employment, string>> = {
  'civil-servant': 'PNS',
  candidate: 'CPNS',
  contract: 'PPPK',
  honorary: 'Honorer',
  partner: 'Dari instansi lain (MoU)',
}

const kinds: Readonly<Record<LicenceKind, string>> = { str: 'STR', sip: 'SIP' }

const creditKinds: Readonly<Record<CreditKind, string>> = {
  training: 'Pelatihan',
  seminar: 'Seminar atau lokakarya',
  practice: 'Praktik pelayanan',
  service: 'Pengabdian masyarakat',
  publication: 'Karya tulis',
  other: 'Lainnya',
}

const faults: Readonly<Record<LicenceFault, string>> = {
  'str-missing': 'STR belum dicatat',
  'str-expired': 'STR sudah berakhir',
  'sip-missing': 'SIP untuk tempat ini belum dicatat',
  'sip-expired': 'SIP sudah berakhir',
}

const standings = {
  valid: 'Berlaku',
  ending: 'Segera berakhir',
  expired: 'Sudah berakhir',
  renewed: 'Sudah diperpanjang',
  voided: 'Dibatalkan',
} as const

/** "02-11-2026" */
const shortDay = (day: CalendarDate): string => {
  const { year, month, day: number } = datePartsOf(day)
  return `${String(number).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`
}

/** What the overview of the staff and its report say on screen, on paper and in the workbook alike. */
export const staffWords = {
  ...{ title: 'Laporan kepegawaian poliklinik', dayText, shortDay, period, kinds, faults, standings },
  asOf: (day: CalendarDate) => `Keadaan pada ${dayText(day)}.`,
  asOfRecords: overviewWords.asOfRecords,
  cell: overviewWords.cell,
  noValue: overviewWords.noValue,
  inside: 'Nama pegawai tertera. Hanya untuk kepegawaian dan kepala satuan kerja.',
  groups: { standing: 'Pegawai dan izinnya', course: 'Permohonan izin praktik', care: 'SKP dan pelatihan' },
  all: 'Semua',
  sum: 'Jumlah',
  count: 'Jumlah',
  profession: 'Profesi',
  employments,
  people: {
    title: 'Pegawai menurut profesi dan status kepegawaian',
    note: 'Yang bekerja di sini pada hari terakhir masa laporan.',
    line: (employment: string, since: CalendarDate) => `${employment}, bekerja sejak ${dayText(since)}`,
  },
  moves: { title: 'Masuk dan keluar dalam masa ini', head: 'Uraian', came: 'Mulai bekerja', left: 'Selesai bekerja' },
  licences: {
    title: 'STR dan SIP',
    head: 'Izin',
    columns: (days: number) =>
      ({
        valid: 'Berlaku',
        ending: `Berakhir dalam ${days} hari`,
        expired: 'Sudah berakhir',
        missing: 'Belum ada',
      }) as const,
    note: 'Setiap pegawai yang profesinya memerlukan izin itu dihitung satu kali. SIP dihitung untuk satuan kerja ini.',
    forLife: (number: string) => `${number}, seumur hidup`,
    until: (number: string, until: CalendarDate, days: number) =>
      days < 0
        ? `${number}, berakhir ${dayText(until)}, lewat ${-days} hari`
        : `${number}, berlaku sampai ${dayText(until)}, sisa ${days} hari`,
    missing: 'Belum dicatat',
  },
  applications: {
    title: 'Jumlah permohonan',
    head: 'Uraian',
    rows: {
      carried: 'Berjalan dari sebelumnya',
      opened: 'Diajukan',
      issued: 'SIP terbit',
      refused: 'Ditolak',
      cancelled: 'Dibatalkan',
      running: 'Masih berjalan pada hari terakhir',
      late: 'Di antaranya lewat batas',
    },
    runningTitle: 'Lama permohonan yang berjalan',
    runningHead: 'Sejak diajukan',
    ages: {
      week: 'Sampai 7 hari',
      fortnight: '8 sampai 14 hari',
      month: '15 sampai 30 hari',
      more: 'Lebih dari 30 hari',
    },
    turns: { here: 'Giliran satuan kerja', outside: 'Giliran kantor luar' },
    runningNote: 'Hari kalender sejak permohonan dibuka di sini.',
    line: (number: string, days: number, step: string | null) =>
      step === null ? `${number}, ${days} hari` : `${number}, ${days} hari, ${step}`,
    closed: (number: string) => number,
  },
  points: {
    title: (years: number) => `SKP dalam ${years} tahun terakhir`,
    columns: { enough: 'Cukup', short: 'Kurang', unset: 'Syarat belum diatur' },
    note: 'Kecukupan menurut Pengaturan izin.',
    line: (points: string, needed: string | null) =>
      needed === null ? `${points} SKP` : `${points} dari ${needed} SKP`,
  },
  training: {
    title: 'Pelatihan dan kegiatan dalam masa ini',
    head: 'Jenis kegiatan',
    columns: { count: 'Kegiatan', points: 'SKP' },
    kinds: creditKinds,
    line: (title: string, points: string) => `${title}, ${points} SKP`,
  },
  named: {
    title: 'Yang perlu ditindaklanjuti',
    list: 'Menurut nama',
    head: ['Nama', 'Profesi', 'Keterangan'],
    note: 'Izin yang segera berakhir, sudah berakhir, atau belum ada; permohonan yang berjalan; SKP yang kurang.',
  },
  timeLine: {
    title: 'Garis waktu STR dan SIP pegawai',
    columns: {
      name: 'Nama',
      profession: 'Profesi',
      standing: 'Keadaan',
      str: 'STR',
      sip: 'SIP untuk satuan kerja ini',
      gaps: 'Masa tanpa izin',
      applications: 'Permohonan berjalan',
    },
    empty: 'Tidak ada pegawai.',
    forLife: (kind: LicenceKind, from: CalendarDate) => `${kinds[kind]} sejak ${shortDay(from)}, seumur hidup`,
    licence: (kind: LicenceKind, from: CalendarDate, until: CalendarDate, place: string | null) =>
      `${kinds[kind]} ${shortDay(from)} sampai ${shortDay(until)}${place === null ? '' : ` (${place})`}`,
    gap: (kind: LicenceKind, from: CalendarDate, to: CalendarDate) =>
      `tanpa ${kinds[kind]} ${shortDay(from)} sampai ${shortDay(to)}`,
    application: (number: string, step: string | null) => (step === null ? number : `${number}: ${step}`),
    ending: 'Berlaku, segera berakhir',
    allValid: 'Lengkap dan berlaku',
    notNeeded: 'Tidak memerlukan izin',
    count: (shown: number) => `${shown} pegawai.`,
  },
  issued: {
    title: 'Riwayat STR dan SIP yang terbit',
    columns: {
      name: 'Nama',
      kind: 'Jenis',
      number: 'Nomor',
      place: 'Tempat',
      from: 'Terbit',
      until: 'Sampai',
      standing: 'Keadaan',
      replacedBy: 'Diganti',
      application: 'Permohonan',
    },
    forLife: 'Seumur hidup',
    empty: 'Tidak ada STR atau SIP.',
    count: (shown: number) => `${shown} izin.`,
    left: (name: string) => `${name} (sudah keluar)`,
  },
} as const
