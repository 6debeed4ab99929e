/** The steps of first run, in order. */
export const setupSteps = ['facility', 'letterhead', 'computer', 'administrator', 'recovery', 'ready'] as const

export type SetupStep = (typeof setupSteps)[number]
