import type {
  officialDatesTable,
  remissionsTable,
  stageDecisionsTable,
  stageRuleTable,
} from '#shared/features/coaching-stages/coaching-stages.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { stageMessages as words } from './coaching-stages.messages.ts'

const state = 'Keadaan'
const voidable = { active: 'Berlaku', voided: words.voided }

export const stagesHistoryWords: HistoryWords<
  typeof officialDatesTable | typeof remissionsTable | typeof stageDecisionsTable | typeof stageRuleTable
> = {
  tables: {
    stage_decisions: 'Keputusan TPP',
    official_stage_dates: words.tabOfficial,
    inmate_remissions: words.tabRemissions,
    'stage-rule': words.ruleTitle,
  },
  fields: {
    'stage_decisions.stage': words.stage,
    'stage_decisions.outcome': words.outcome,
    'stage_decisions.decided_on': words.decidedOn,
    'stage_decisions.basis': words.basis,
    'stage_decisions.reason': words.reason,
    'stage_decisions.early_reason': words.earlyReason,
    'stage_decisions.state': state,
    'stage_decisions.void_reason': words.voidReason,
    'official_stage_dates.one_third_on': words.oneThirdOn,
    'official_stage_dates.one_half_on': words.oneHalfOn,
    'official_stage_dates.two_thirds_on': words.twoThirdsOn,
    'official_stage_dates.seen_on': words.seenOn,
    'official_stage_dates.state': state,
    'inmate_remissions.kind': words.kind,
    'inmate_remissions.granted_on': words.grantedOn,
    'inmate_remissions.months': words.months,
    'inmate_remissions.days': words.days,
    'inmate_remissions.decree': words.decree,
    'inmate_remissions.state': state,
    'inmate_remissions.void_reason': words.voidReason,
    'stage-rule.value.convention': words.convention,
    'stage-rule.value.basis': words.remissionBasis,
  },
  choices: {
    'stage_decisions.stage': words.stages,
    'stage_decisions.outcome': words.outcomes,
    'stage_decisions.state': voidable,
    'official_stage_dates.state': { active: 'Berlaku', replaced: 'Diganti yang baru' },
    'inmate_remissions.state': voidable,
    'stage-rule.value.convention': words.conventions,
    'stage-rule.value.basis': words.bases,
  },
}
