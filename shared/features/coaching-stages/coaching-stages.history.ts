import { type HistoryDeclaration, historyTable, rowsNaming, rowsWithKeys } from '../history/history-declaration.ts'

export const remissionsTable = historyTable({
  id: 'inmate_remissions',
  table: 'inmate_remissions',
  inner: ['id', 'inmate_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['granted_on'],
  fields: {
    kind: { format: 'named' },
    granted_on: { format: 'date' },
    months: { format: 'number' },
    days: { format: 'number' },
    decree: { format: 'text' },
    state: { format: 'choice' },
    void_reason: { format: 'text' },
  },
})

export const officialDatesTable = historyTable({
  id: 'official_stage_dates',
  table: 'official_stage_dates',
  inner: ['id', 'inmate_id', 'recorded_at', 'recorded_by'],
  title: ['seen_on'],
  fields: {
    one_third_on: { format: 'date' },
    one_half_on: { format: 'date' },
    two_thirds_on: { format: 'date' },
    seen_on: { format: 'date' },
    state: { format: 'choice' },
  },
})

export const stageDecisionsTable = historyTable({
  id: 'stage_decisions',
  table: 'stage_decisions',
  inner: ['id', 'inmate_id', 'session_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['stage', 'decided_on'],
  fields: {
    stage: { format: 'choice' },
    outcome: { format: 'choice' },
    decided_on: { format: 'date' },
    basis: { format: 'text' },
    reason: { format: 'text' },
    early_reason: { format: 'text' },
    state: { format: 'choice' },
    void_reason: { format: 'text' },
  },
})

export const stageRuleTable = historyTable({
  id: 'stage-rule',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { 'value.convention': { format: 'choice' }, 'value.basis': { format: 'choice' } },
})

/** Key of the setting; the history finds it by this name. */
export const stageRuleKey = 'coaching.stage-rule'

/** The stages of one person. */
export const stagesHistory: HistoryDeclaration = {
  permission: 'view:coaching',
  parts: [
    rowsNaming(stageDecisionsTable, 'inmate_id'),
    rowsNaming(officialDatesTable, 'inmate_id'),
    rowsNaming(remissionsTable, 'inmate_id'),
  ],
}

export const stageRuleHistory: HistoryDeclaration = {
  permission: 'view:coaching',
  parts: [rowsWithKeys(stageRuleTable, stageRuleKey)],
}
