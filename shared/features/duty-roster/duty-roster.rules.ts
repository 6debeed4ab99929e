/** Why somebody is not at work. */
export const absenceKinds = ['leave', 'sick', 'training', 'other'] as const
