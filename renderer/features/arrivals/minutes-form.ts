import type { MarkKind } from '#shared/features/arrivals/arrival-checks.ts'
import type { BodyMark } from '#shared/features/arrivals/arrivals.contract.ts'

export interface TypedMark {
  readonly region: string
  readonly kind: MarkKind
  readonly note: string
}

export const markOf = ({ note, ...mark }: TypedMark): BodyMark => ({
  ...mark,
  note: note.trim() === '' ? null : note.trim(),
})
