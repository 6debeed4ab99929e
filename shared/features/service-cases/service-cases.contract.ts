import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { clockStartSchema, serviceStandardSchema, slugSchema } from './service-standard.ts'

/** How the office applies a standard; a case keeps what held on the day it was opened. */
export const serviceSettingsSchema = z.strictObject({
  clockId: slugSchema,
  clockStart: clockStartSchema,
  /** Stale settings are refused. 0 while the office has changed nothing. */
  revision: z.int(),
})

export type ServiceSettings = z.infer<typeof serviceSettingsSchema>

export const serviceCasesContract = {
  /** The published sheet of a service as it stands today: requirements, steps, clock, fee, product, complaints. */
  standard: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ serviceId: slugSchema }),
    output: z.strictObject({ standard: serviceStandardSchema, settings: serviceSettingsSchema }),
    errors: ['not-found'],
  }),
  /** For cases opened from now on; running ones keep their clock. */
  changeSettings: command({
    permission: 'change:services',
    reads: 'nothing',
    input: serviceSettingsSchema.extend({ serviceId: slugSchema }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
