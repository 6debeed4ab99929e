import type { RecommendationLetter } from '#shared/features/medical-recommendations/recommendation-letters.ts'

/** What a field needs to be found by the error summary and to show its own problem. */
export interface FieldMarks {
  readonly error: string | undefined
  readonly 'data-path': string
}

/** Marks of the field at this path inside the wording. */
export type FieldAt = (path: string) => FieldMarks

export type WordingOf<Template extends RecommendationLetter['template']> = Extract<
  RecommendationLetter,
  { readonly template: Template }
>['wording']

/** An empty line is no line: the letter leaves it out. */
export const nullIfEmpty = (text: string): string | null => (text === '' ? null : text)
