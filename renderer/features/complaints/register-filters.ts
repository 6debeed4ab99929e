import type { ComplaintRegisterLine } from '#shared/features/complaints/complaint-reports.contract.ts'

/** Null: not narrowed. */
export interface RegisterFilters {
  readonly class: string | null
  readonly service: string | null
  readonly outcome: string | null
  readonly satisfaction: string | null
}

export const noRegisterFilters: RegisterFilters = { class: null, service: null, outcome: null, satisfaction: null }

/** Choice for lines in which nothing stands yet. */
export const nothingYet = 'none'

const fits = (wanted: string | null, value: string | null): boolean =>
  wanted === null || wanted === (value ?? nothingYet)

/** Whether a line of the register passes what was chosen. */
export const passesFilters = (line: ComplaintRegisterLine, filters: RegisterFilters): boolean =>
  fits(filters.class, line.class) &&
  fits(filters.service, line.service) &&
  fits(filters.outcome, line.outcome) &&
  fits(filters.satisfaction, line.satisfaction)
