import { z } from 'zod'

const text = z.string().min(1)

export const surveySettingsSchema = z.strictObject({
  /** Fewer forms than this are not shown: somebody could be guessed behind them. */
  minimumForms: z.int().min(3).max(100),
  /** Of nine; a form with fewer answers counts nowhere. */
  minimumAnswers: z.int().min(1).max(9),
  /** Seconds without a touch until the kiosk begins anew. */
  idleSeconds: z.int().min(15).max(600),
})

export type SurveySettings = z.infer<typeof surveySettingsSchema>

/** `resources/reference-data/satisfaction.json`. */
export const satisfactionFactsSchema = z.strictObject({
  version: text,
  source: text,
  /** Canonical name of the questionnaire. */
  instrument: text,
  bands: z
    .array(z.strictObject({ grade: z.enum(['A', 'B', 'C', 'D']), fromHundredths: z.int(), performance: text }))
    .length(4),
  usualSettings: surveySettingsSchema,
  /** What a unit starts with, beside the services that have a standard of their own. */
  services: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), name: text })),
})
