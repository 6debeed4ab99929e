import type { AttendanceRow, WrittenOrigin } from '#shared/features/attendance/attendance.contract.ts'
import { isContradicted } from '#shared/features/attendance/attendance.rules.ts'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import { countedMark, type MarkOrigin } from '#shared/features/coaching-sessions/attendance.rules.ts'
import { typedOf } from './use-mark-queue.ts'

interface ShownMark {
  readonly origin: MarkOrigin
  readonly reason: string
  readonly note: string | null
  readonly seenAt: AttendanceRow['marks'][number]['seenAt']
  readonly lateReason: string | null
}

/** A row with what was typed and is not saved yet. */
export interface ShownRow extends Omit<AttendanceRow, 'marks'> {
  readonly marks: readonly ShownMark[]
  /** What the chosen origin says. */
  readonly own: ShownMark | null
  readonly counted: ShownMark | null
  readonly isContradicted: boolean
}

export function shownRows(
  rows: readonly AttendanceRow[],
  entries: Parameters<typeof typedOf>[0],
  origin: WrittenOrigin,
  reasons: readonly AttendanceReason[],
): readonly ShownRow[] {
  return rows.map((row) => {
    const typed = typedOf(entries, { origin, inmateId: row.inmateId })
    const others = row.marks.filter((mark) => typed === null || mark.origin !== origin)
    const fresh: readonly ShownMark[] =
      typed === null || typed.reason === null
        ? []
        : [{ origin, reason: typed.reason, note: typed.note, seenAt: null, lateReason: null }]
    const marks: readonly ShownMark[] = [...others, ...fresh]
    return {
      ...row,
      marks,
      own: marks.findLast((mark) => mark.origin === origin) ?? null,
      counted: countedMark(marks),
      isContradicted: isContradicted(marks, reasons),
    }
  })
}

/** Who becomes present where "all present" is pressed: nobody who is out or excused, nobody of whom this sheet of paper or anybody speaks. */
export function stillOpen(rows: readonly ShownRow[], origin: WrittenOrigin): readonly ShownRow[] {
  return rows.filter(
    ({ isMember, isOut, own, counted, marks }) =>
      isMember &&
      !isOut &&
      own === null &&
      (origin === 'paper' ? marks.every((mark) => mark.origin !== 'excused') : counted === null),
  )
}
