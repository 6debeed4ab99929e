import type { ComplaintClass, ComplaintMode, ReporterKind } from './complaint.ts'

const classes: Readonly<Record<ComplaintClass, string>> = {
  complaint: 'Pengaduan',
  aspiration: 'Aspirasi',
  information: 'Permintaan informasi',
}

const modes: Readonly<Record<ComplaintMode, string>> = {
  open: 'Terbuka',
  confidential: 'Rahasia',
  anonymous: 'Anonim',
}

const reporterKinds: Readonly<Record<ReporterKind, string>> = {
  inmate: 'WBP/Tahanan',
  family: 'Keluarga',
  visitor: 'Pengunjung',
  public: 'Masyarakat',
  staff: 'Petugas',
  unknown: 'Tidak diketahui',
}

/** What complaints are called on screen and on paper alike. */
export const complaintWords = { classes, modes, reporterKinds } as const
