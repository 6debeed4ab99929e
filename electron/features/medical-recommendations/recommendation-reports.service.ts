import { casesBehind } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { recommendationReportsContract } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { loadRecommendations } from './load-recommendation.ts'
import { monthlyReportOf, spanOf } from './monthly-report.ts'
import { presentRow } from './present-recommendation.ts'
import { presentBlocks } from './register.repository.ts'
import { keepRegister } from './register-sheet.ts'

export const recommendationReportsService: ServiceOf<typeof recommendationReportsContract> = {
  monthly: (period, context) => monthlyReportOf(context, period),

  casesBehind: async ({ cell, ...period }, context) => {
    const { cases, span } = await spanOf(context, period)
    return { caseIds: casesBehind(cases, cell, span).map(({ id }) => id) }
  },

  registerSheet: async ({ caseIds, filters }, context) => {
    const { actor, now } = context
    const all = { includeEnded: true, inmateId: null }
    const loaded = new Map((await loadRecommendations(context, all)).map((one) => [one.row.id, one]))
    const blocks = await presentBlocks(context.db)
    const chosen = caseIds.map((id) => loaded.get(id)).filter((one) => one !== undefined)
    const withNames = actor.permissions.has('view:inmates')
    await context.recordRead('inmate', withNames ? [...new Set(chosen.map(({ row }) => row.inmate_id))] : [])
    const rows = chosen.map((one) => presentRow(one, { actor, now }, blocks))
    return { ticket: keepRegister({ accountId: actor.accountId, rows, filters, withNames }) }
  },
}
