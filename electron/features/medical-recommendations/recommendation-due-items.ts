import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { caseDueItems } from '../service-cases/case-due-items.ts'

/** Open requests: the reader's own turn, and everything late. */
export const recommendationDueItems = caseDueItems({
  serviceId: medicalRecommendationService,
  permission: 'view:recommendations',
  kinds: {
    papers: 'recommendation-papers-missing',
    session: 'recommendation-session-waiting',
    approval: 'recommendation-approval-waiting',
    returned: 'recommendation-returned',
    seal: 'recommendation-seal-waiting',
    'hand-over': 'recommendation-hand-over-waiting',
    outside: 'recommendation-outside',
    step: 'recommendation-outside',
    coordination: 'recommendation-coordination-waiting',
    delivery: 'recommendation-delivery-waiting',
    'follow-up': 'recommendation-follow-up-waiting',
    report: 'recommendation-report-missing',
  },
  dataOf: ({ row }) => ({ inmateName: row.inmate_name ?? '' }),
  linkOf: (id) => `/poliklinik/rekomendasi-medis/${id}`,
})
