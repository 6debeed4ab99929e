import type { RecommendationTemplate } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import type { ReportPeriod } from '#shared/features/reports/report-period.rules.ts'

const list = '/poliklinik/rekomendasi-medis'

/** Addresses of this feature's screens. */
export const recommendationPaths = {
  list,
  open: `${list}/baru`,
  openFor: (inmateId: string) => `${list}/baru?orang=${inmateId}`,
  case: (caseId: string) => `${list}/${caseId}`,
  /** The case with one sheet open beside it. */
  sheet: (caseId: string, sheet: string) => `${list}/${caseId}?lembar=${sheet}`,
  letter: (caseId: string, template: RecommendationTemplate) => `${list}/${caseId}/surat/${template}`,
  approval: (caseId: string) => `${list}/${caseId}/persetujuan`,
  report: '/poliklinik/laporan-rekomendasi-medis',
  reportOf: ({ year, month }: ReportPeriod) =>
    `/poliklinik/laporan-rekomendasi-medis?masa=${year}${month === null ? '' : `-${String(month).padStart(2, '0')}`}`,
  settings: '/pengaturan/layanan-rekomendasi-medis',
  procedures: '/pengaturan/prosedur',
} as const
