import type { CalendarDate } from '../../time/calendar-date.ts'
import type { CreditKind, LicenceFact } from '../credentials/credentials.rules.ts'
import type { ReportSpan } from '../reports/report-period.rules.ts'
import type { Employment } from '../workers/workers.rules.ts'

export interface StaffWorker {
  readonly id: string
  readonly name: string
  readonly profession: string
  readonly professionTitle: string
  readonly employment: Employment
  readonly since: CalendarDate
  readonly until: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly needsStr: boolean
  readonly needsSip: boolean
  /** SKP of the years that count; null where the office has set none for the profession. */
  readonly neededPoints: number | null
}

export interface StaffLicence extends LicenceFact {
  readonly workerId: string
  readonly number: string
}

interface StaffCredit {
  readonly workerId: string
  readonly kind: CreditKind
  readonly title: string
  readonly on: CalendarDate
  readonly points: number
}

/** An application as it stood at the end of the last day. */
export interface StaffApplication {
  readonly id: string
  readonly workerId: string
  readonly number: string
  readonly step: string | null
  readonly openedOn: CalendarDate
  readonly wasRunning: boolean
  readonly isRunning: boolean
  readonly isLate: boolean
  /** With this office, and not with the one outside. */
  readonly isHere: boolean
  readonly issuedOn: CalendarDate | null
  readonly refusedOn: CalendarDate | null
  readonly cancelledOn: CalendarDate | null
}

export interface StaffFacts {
  /** Up to the last day that has come. */
  readonly span: ReportSpan
  /** Not those who were entered by mistake. */
  readonly workers: readonly StaffWorker[]
  readonly licences: readonly StaffLicence[]
  readonly credits: readonly StaffCredit[]
  readonly applications: readonly StaffApplication[]
  /** How many days before its end a licence is told to be ending. */
  readonly endingDays: number
  readonly creditYears: number
}

/** Whom or what one of a number is. */
export interface StaffLine {
  readonly workerId: string
  readonly applicationId: string | null
  readonly on: CalendarDate | null
  readonly note: string
}
