import { z } from 'zod'
import { query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { licenceFaults } from '../credentials/credentials.rules.ts'

/** A health worker of the register, as far as somebody who writes down care has to know of her: no birth, no NIP, no NIK. */
export const careWorkerSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  professionTitle: z.string(),
  isDoctor: z.boolean(),
  /** The permit for this unit that is valid on the day. */
  sip: z.strictObject({ number: z.string(), validUntil: calendarDateSchema.nullable() }).nullable(),
  /** What is wrong with STR and SIP on the day; it warns and holds up no care. */
  faults: z.array(z.enum(licenceFaults)),
  isOnDutyNow: z.boolean(),
})

export type CareWorker = z.infer<typeof careWorkerSchema>

/** Who may be named in the registers of the clinic. */
export const careWorkersContract = {
  /** Who worked here as a health worker on a day (null: today); whoever is on duty at this moment first, then by name. */
  list: query({
    permission: 'view:workers',
    reads: 'nothing',
    input: z.strictObject({ on: calendarDateSchema.nullable() }),
    output: z.strictObject({ on: calendarDateSchema, workers: z.array(careWorkerSchema) }),
    errors: [],
  }),
}
