import type { CalendarDate } from '../../time/calendar-date.ts'
import type { Severity } from '../questionnaires/scoring-file.ts'

/** Whom the numbers are about: people of the house and klien of a Bapas are never counted together. */
export const overviewCircles = ['inmates', 'clients'] as const

export type OverviewCircle = (typeof overviewCircles)[number]

/** Somebody as he stood on the day of the overview. */
export interface OverviewPerson {
  readonly id: string
  readonly sex: 'male' | 'female'
  /** Null while no room is known. */
  readonly block: string | null
  /** Of the register in force; null without one. */
  readonly status: string | null
  readonly isHere: boolean
  /** Under supervision of a Bapas, and not here. */
  readonly isClient: boolean
  /** Another office found something about the person by then. */
  readonly hasElsewhere: boolean
}

export interface OverviewScore {
  readonly id: string
  readonly title: string
  readonly band: string
  readonly severity: Severity
}

/** A frozen form, as it held on the day. */
export interface OverviewResult {
  readonly formId: string
  /** Of the exact file it was made with. */
  readonly instrument: string
  readonly at: string
  readonly on: CalendarDate
  readonly scores: readonly OverviewScore[]
  /** Answers to yes-or-no items that no sum counts. */
  readonly ticks: Readonly<Record<string, boolean>>
}

/** One exact file of an instrument. */
export interface OverviewInstrument {
  readonly key: string
  /** What its editions have in common. */
  readonly family: string
  readonly title: string
  readonly version: string
  readonly scores: readonly {
    readonly id: string
    readonly title: string
    /** Lowest first. */
    readonly bands: readonly string[]
  }[]
  /** Groups of ticks that no sum counts. */
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly items: readonly { readonly id: string; readonly title: string }[]
  }[]
}

export interface OverviewOverride {
  readonly score: string
  readonly from: string
  readonly to: string
  readonly proposedOn: CalendarDate
  /** Null while it waits on the day. */
  readonly settled: {
    readonly state: 'confirmed' | 'refused' | 'withdrawn'
    readonly on: CalendarDate
    readonly byId: string
    readonly byName: string
  } | null
}

/** One assessment over the span, as things stood on its last day. */
export interface OverviewAssessment {
  readonly id: string
  readonly personId: string
  /** What the person was when it was opened. */
  readonly circle: OverviewCircle
  readonly trigger: string
  readonly triggerTitle: string
  readonly openedOn: CalendarDate
  /** It ran when the span began. */
  readonly wasRunning: boolean
  readonly isRunning: boolean
  readonly isCancelled: boolean
  /** Not handed over, and its term is over. */
  readonly isLate: boolean
  /** The first time; what is handed over again after it was sent back does not count anew. */
  readonly handedOver: { readonly on: CalendarDate; readonly days: number; readonly isLate: boolean } | null
  readonly decisions: readonly {
    readonly on: CalendarDate
    readonly outcome: string
    readonly title: string
    readonly isSentBack: boolean
  }[]
  readonly finishedOn: CalendarDate | null
  readonly cancelledOn: CalendarDate | null
  readonly results: readonly OverviewResult[]
  readonly overrides: readonly OverviewOverride[]
  readonly sources: readonly {
    readonly kind: 'interview' | 'cross-check' | 'document'
    readonly source: string
    readonly on: CalendarDate
  }[]
  readonly reasons: readonly { readonly kind: 'score' | 'item'; readonly reason: string; readonly on: CalendarDate }[]
  readonly changes: readonly { readonly hasSource: boolean; readonly reason: string; readonly on: CalendarDate }[]
}

/** Which answer tells the group of offences, as the office keeps it (resources/reference-data/ringkasan-asesmen.json). */
export interface OffenceItem {
  readonly family: string
  readonly linkId: string
  readonly yes: string
  readonly no: string
}

/** Everything that the numbers are counted from. */
export interface OverviewFacts {
  readonly people: readonly OverviewPerson[]
  readonly assessments: readonly OverviewAssessment[]
  readonly instruments: ReadonlyMap<string, OverviewInstrument>
  readonly offence: OffenceItem | null
  /** After how many months somebody is assessed again, by the office's rule of the day. */
  readonly repeatMonths: number
}
