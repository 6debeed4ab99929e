import type { AttendanceReason } from '../coaching-programmes/coaching-facts.ts'

/** How often a reason counted; null: a session was offered and nobody has marked it. */
export interface ReasonCount {
  readonly reason: string | null
  readonly count: number
}

/** Sessions that were offered, by what became of them. Present + excused + missed + unmarked = offered. */
export interface AttendanceFigures {
  readonly offered: number
  readonly present: number
  readonly excused: number
  readonly missed: number
  readonly unmarked: number
}

/** A reason that the list does not know any more counts as missed: it is not proof of having been there. */
export function attendanceFigures(
  counts: readonly ReasonCount[],
  reasons: readonly AttendanceReason[],
): AttendanceFigures {
  const known = new Map(reasons.map((one) => [one.id, one]))
  const sum = (fits: (reason: string | null) => boolean) =>
    counts.filter(({ reason }) => fits(reason)).reduce((total, { count }) => total + count, 0)
  const [offered, unmarked] = [sum(() => true), sum((reason) => reason === null)]
  const present = sum((reason) => reason !== null && known.get(reason)?.isPresent === true)
  const excused = sum((reason) => {
    const found = reason === null ? undefined : known.get(reason)
    return found !== undefined && !found.isPresent && found.isExcused
  })
  return { offered, present, excused, missed: offered - unmarked - present - excused, unmarked }
}

/** Whole percent of the sessions that were marked; null where none was. */
export function presencePercent({ offered, present, unmarked }: AttendanceFigures): number | null {
  const marked = offered - unmarked
  return marked === 0 ? null : Math.round((present / marked) * 100)
}

/** The same reasons together, in the order of the list; unknown ones last. */
export function joinedReasons(
  counts: readonly ReasonCount[],
  reasons: readonly AttendanceReason[],
): { reason: string; title: string; count: number }[] {
  const sums = new Map<string, number>()
  for (const { reason, count } of counts) if (reason !== null) sums.set(reason, (sums.get(reason) ?? 0) + count)
  const known = reasons.filter(({ id }) => sums.has(id))
  const unknown = [...sums.keys()].filter((id) => !reasons.some((one) => one.id === id)).toSorted()
  return [...known, ...unknown.map((id) => ({ id, title: id }))].map(({ id, title }) => ({
    reason: id,
    title,
    count: sums.get(id) ?? 0,
  }))
}

/** Numbers of the monthly report. */
export const coachingCounts = [
  'programmes',
  'sessions',
  'cancelled',
  'members',
  'joined',
  'left',
  'offered',
  'present',
  'excused',
  'missed',
  'unmarked',
  'assessments',
  'works',
  'certificates',
] as const

export type CoachingCount = (typeof coachingCounts)[number]
