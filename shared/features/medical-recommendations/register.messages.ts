import type { CaseState } from '#shared/features/service-cases/case-facts.ts'
import type { RecommendationTrigger } from './medical-recommendations.rules.ts'
import type { CaseOutcome, CasePlace } from './register.rules.ts'

const states: Readonly<Record<CaseState, string>> = {
  draft: 'Draf',
  incomplete: 'Belum lengkap',
  running: 'Berjalan',
  waiting: 'Menunggu',
  returned: 'Dikembalikan',
  done: 'Selesai',
  refused: 'Ditolak',
  cancelled: 'Dibatalkan',
  overdue: 'Lewat batas',
}

const places: Readonly<Record<CasePlace, string>> = {
  unit: 'Di unit',
  kanwil: 'Di Kanwil',
  ditjenpas: 'Di Ditjenpas',
  outside: 'Di luar',
  ended: 'Berakhir',
}

const outcomes: Readonly<Record<CaseOutcome, string>> = {
  recommended: 'Direkomendasikan',
  refused: 'Ditolak',
  withdrawn: 'Ditarik pemohon',
  cancelled: 'Dibatalkan',
}

const triggers: Readonly<Record<RecommendationTrigger, string>> = {
  doctor: 'Dokter',
  inmate: 'WBP/Tahanan',
  family: 'Keluarga',
}

/** What the register says on screen and on paper alike. */
export const registerWords = {
  states,
  places,
  outcomes,
  triggers,
  noOutcome: 'Belum ada',
  emergency: 'Gawat darurat',
  planned: 'Biasa',
  clockNotStarted: 'Belum dihitung',
} as const
