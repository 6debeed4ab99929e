export interface CalendarVersionsTable {
  version: string
  /** JSON array of { date, name, kind, source }. */
  holidays: string
  /** JSON array of years. */
  covered_years: string
  kept_at: string
}

export interface CaseDeadlineMovesTable {
  id: string
  case_id: string
  due_before: string
  due_after: string
  version_before: string
  version_after: string
  at: string
  account_id: string
}

export interface CalendarTables {
  calendar_versions: CalendarVersionsTable
  case_deadline_moves: CaseDeadlineMovesTable
}
