/** Where a mark came from. */
export const markOrigins = ['excused', 'paper', 'finger', 'sdp', 'card', 'click'] as const

export type MarkOrigin = (typeof markOrigins)[number]

export interface Mark {
  readonly origin: MarkOrigin
  /** Slug of a reason of the list. */
  readonly reason: string
}

/**
 * What counts where several origins say something: a person's own entry before everything, then the card at the door, the finger, what SDP
 * says, the paper, and last what was told in advance. All of them stay in sight. Where one origin says two things, as after two records became
 * one, the last of them counts.
 */
export function countedMark<Found extends Mark>(marks: readonly Found[]): Found | null {
  const rank = ({ origin }: Found) => markOrigins.indexOf(origin)
  return marks.toSorted((left, right) => rank(left) - rank(right)).at(-1) ?? null
}
