import type { PlanChangeStep } from '#shared/features/coaching-sessions/plan-change.contract.ts'
import type { StayReason } from '#shared/features/coaching-sessions/plan-change.rules.ts'

const steps: Readonly<Record<PlanChangeStep['kind'], string>> = {
  new: 'Ditambahkan',
  same: 'Tidak berubah',
  moved: 'Diubah',
  back: 'Diberlakukan lagi',
  dropped: 'Dibatalkan',
  stays: 'Tetap',
  holiday: 'Libur',
}

const because: Readonly<Record<StayReason, string>> = {
  marked: 'kehadirannya sudah diisi',
  moved: 'pernah dipindahkan sendiri',
  cancelled: 'pernah dibatalkan sendiri',
}

/** Every word about a plan that changes. */
export const planChangeMessages = {
  hint: 'Yang sudah lewat tidak berubah. Kegiatan yang kehadirannya sudah diisi, atau pernah dipindahkan atau dibatalkan sendiri, tetap seperti sekarang.',
  place: 'Tempat',
  instructor: 'Pembimbing',
  reason: 'Alasan diubah',
  reasonMissing: 'Tulis alasannya, paling sedikit 5 huruf.',
  save: 'Simpan perubahan',
  saved: (made: string, changed: string, dropped: string, stayed: string) =>
    `Rencana diubah: ${changed} kegiatan diubah, ${made} ditambahkan, ${dropped} dibatalkan, ${stayed} tetap.`,
  gone: 'Rencana ini tidak ada lagi',
  goneText: 'Mungkin sudah dicabut. Buka programnya untuk melihat rencana yang berlaku.',
  preview: 'Yang akan berubah',
  nothing: 'Tidak ada kegiatan yang berubah.',
  count: (kind: PlanChangeStep['kind'], count: string) => `${steps[kind]}: ${count}`,
  list: 'Perubahan setiap kegiatan',
  columns: { now: 'Sekarang', next: 'Menjadi', known: 'Keterangan' },
  steps,
  because,
  none: '-',
} as const
