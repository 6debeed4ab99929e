import { z } from 'zod'

/**
 * Stages of coaching of a convict (PP 31/1999, articles 7, 9 and 10). The law knows three; the service standard for arts coaching counts the
 * middle one as two, and so do the offices.
 */
export const coachingStages = ['early', 'continued-first', 'continued-second', 'final'] as const

export const coachingStageSchema = z.enum(coachingStages)

export type CoachingStage = z.infer<typeof coachingStageSchema>

/** The day with which each stage can begin at the earliest; the first begins with the sentence. */
export const stageGates = ['oneThird', 'oneHalf', 'twoThirds'] as const

export type StageGate = (typeof stageGates)[number]

/** The gate behind which a stage lies; null for the first. */
export const gateOf: Readonly<Record<CoachingStage, StageGate | null>> = {
  early: null,
  'continued-first': 'oneThird',
  'continued-second': 'oneHalf',
  final: 'twoThirds',
}
