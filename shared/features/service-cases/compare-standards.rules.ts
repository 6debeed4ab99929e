import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'

/** Parts of a service that are told one by one. */
export const comparedParts = [
  'requirements',
  'facts',
  'steps',
  'clocks',
  'answers',
  'pauseReasons',
  'joinReasons',
  'lettersBack',
  'posts',
] as const

/** Parts that are told as a whole. */
export const comparedWholes = [
  'name',
  'subjects',
  'triggers',
  'defaultClock',
  'clockChoice',
  'clockStart',
  'pausedBy',
  'extension',
  'countStartDay',
  'officeHours',
  'session',
  'emergency',
  'approval',
  'reopening',
  'authority',
  'fee',
  'products',
  'legalBasis',
  'complaints',
] as const

export type ComparedPart = (typeof comparedParts)[number] | (typeof comparedWholes)[number]

export interface StandardChange {
  readonly part: ComparedPart
  readonly kind: 'added' | 'removed' | 'changed'
  /** What the part is called on the sheet; null for a part that is told as a whole. */
  readonly title: string | null
}

/** What one version of a service does otherwise than the one before it, in the order of the sheet. */
export function compareStandards(before: ServiceStandard, after: ServiceStandard): readonly StandardChange[] {
  return [
    ...comparedWholes
      .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
      .map((part): StandardChange => ({ part, kind: 'changed', title: null })),
    ...comparedParts.flatMap((part) => compareParts(part, before[part], after[part])),
  ]
}

interface Named {
  readonly id: string
}

function compareParts(
  part: ComparedPart,
  before: readonly Named[],
  after: readonly Named[],
): readonly StandardChange[] {
  const known = new Map(before.map((one) => [one.id, one]))
  const kept = new Set(after.map((one) => one.id))
  return [
    ...after.flatMap((one): readonly StandardChange[] => {
      const old = known.get(one.id)
      if (old === undefined) return [{ part, kind: 'added', title: titleOf(one) }]
      return JSON.stringify(old) === JSON.stringify(one) ? [] : [{ part, kind: 'changed', title: titleOf(one) }]
    }),
    ...before
      .filter((one) => !kept.has(one.id))
      .map((one): StandardChange => ({ part, kind: 'removed', title: titleOf(one) })),
  ]
}

function titleOf(one: Named & { readonly title?: string; readonly label?: string }): string {
  const names = 'names' in one ? (one.names as readonly { readonly name: string }[]) : []
  return one.title ?? one.label ?? names.at(-1)?.name ?? one.id
}
