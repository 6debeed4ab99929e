import { addDays, type CalendarDate } from '../../time/calendar-date.ts'
import { type DoseMoment, doseMoments, lastDayOf } from './prescription.rules.ts'

export const doseOutcomes = ['given', 'refused', 'absent'] as const

export type DoseOutcome = (typeof doseOutcomes)[number]

/** A line whose doses are taken under somebody's eyes. */
export interface ObservedLine {
  readonly startsOn: CalendarDate
  readonly days: number | null
  readonly moments: readonly DoseMoment[]
  /** From this day on it is not taken any more: stopped, replaced or voided. */
  readonly endedOn: CalendarDate | null
}

export interface DoseSlot {
  readonly on: CalendarDate
  readonly moment: DoseMoment
}

export interface MarkedDose extends DoseSlot {
  readonly outcome: DoseOutcome
}

export function isScheduled(line: ObservedLine, { on, moment }: DoseSlot): boolean {
  const last = lastDayOf(line)
  if (on < line.startsOn || last === null || on > last) return false
  if (line.endedOn !== null && on >= line.endedOn) return false
  return line.moments.includes(moment)
}

/** In order of time. */
export function scheduledDoses(line: ObservedLine, from: CalendarDate, until: CalendarDate): readonly DoseSlot[] {
  const last = lastDayOf(line)
  if (last === null) return []
  const slots: DoseSlot[] = []
  const end = last < until ? last : until
  for (let on = from > line.startsOn ? from : line.startsOn; on <= end; on = addDays(on, 1))
    for (const moment of doseMoments) if (isScheduled(line, { on, moment })) slots.push({ on, moment })
  return slots
}

const isSameSlot = (left: DoseSlot, right: DoseSlot): boolean => left.on === right.on && left.moment === right.moment

/**
 * Doses in a row that were not taken, counted back from yesterday's last one or from a later one that is marked. A day that nobody
 * marked counts as missed: nobody can say that it was taken.
 */
export function missedInARow(line: ObservedLine, marked: readonly MarkedDose[], today: CalendarDate): number {
  const outcomeOf = (slot: DoseSlot) => marked.find((dose) => isSameSlot(dose, slot))?.outcome ?? null
  const past = scheduledDoses(line, line.startsOn, today).filter((slot) => slot.on < today || outcomeOf(slot) !== null)
  let missed = 0
  for (const slot of past.toReversed()) {
    if (outcomeOf(slot) === 'given') break
    missed += 1
  }
  return missed
}

export interface DoseCount {
  readonly scheduled: number
  readonly given: number
  readonly refused: number
  readonly absent: number
  /** Past days that nobody marked. */
  readonly unmarked: number
}

/** How it went so far; today's open doses are not yet missed. */
export function countDoses(line: ObservedLine, marked: readonly MarkedDose[], today: CalendarDate): DoseCount {
  const slots = scheduledDoses(line, line.startsOn, lastDayOf(line) ?? today)
  const count = (outcome: DoseOutcome) => marked.filter((dose) => dose.outcome === outcome).length
  const unmarked = slots.filter((slot) => slot.on < today && !marked.some((dose) => isSameSlot(dose, slot))).length
  return {
    scheduled: slots.length,
    given: count('given'),
    refused: count('refused'),
    absent: count('absent'),
    unmarked,
  }
}
