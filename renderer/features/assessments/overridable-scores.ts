import type { Assessment, AssessmentForm } from '#shared/features/assessments/assessments.contract.ts'

export interface OverridableScore {
  readonly key: string
  readonly form: AssessmentForm
  readonly scoreId: string
  readonly score: string
  readonly band: string
}

/** Scores with a band, of whole forms that are not frozen, that nobody proposed another band for yet. */
export function overridableScores({ forms }: Assessment): readonly OverridableScore[] {
  return forms
    .filter(({ state }) => state === 'completed')
    .flatMap((form) =>
      (form.result?.scores ?? []).flatMap(({ id, title, band }) => {
        const isTaken = form.overrides.some(
          ({ scoreId, state }) => scoreId === id && (state === 'proposed' || state === 'confirmed'),
        )
        return band === null || isTaken
          ? []
          : [{ key: `${form.id} ${id}`, form, scoreId: id, score: title, band: band.label }]
      }),
    )
}
