import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

/** The step of the procedures of complaints at which the reporter is asked. */
export const satisfactionStep = 'satisfaction'

/** Words of the report beside the results of the list: taken before results were kept, and passed over with a reason. */
export const unratedStep = 'unrated'
export const skippedStep = 'skipped'

/** What the reporter answered (`result`: of the list); where nobody could be asked, how often that was tried. */
export const satisfactionSchema = z.strictObject({
  result: slugSchema,
  attempts: z.int().min(1, 'Paling sedikit 1 kali.').max(99, 'Paling banyak 99 kali.').nullable(),
})

export type Satisfaction = z.infer<typeof satisfactionSchema>
