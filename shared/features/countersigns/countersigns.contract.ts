import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'
import { clinicText, encounterSummarySchema } from '../medical-records/encounter.ts'

/** `details.reason` of every refusal here; the page owns one text per code. */
export const countersignRefusals = [
  'already-asked',
  'already-signed',
  'own-visit',
  'encounter-voided',
  'encounter-open',
] as const
export type CountersignRefusal = (typeof countersignRefusals)[number]

/** A visit without a doctor that one of them is to look at later. Nothing waits for it. */
export const countersignSchema = z.strictObject({
  id: z.string(),
  visit: encounterSummarySchema,
  person: inmateSummarySchema,
  asked: z.strictObject({ at: instantSchema, byName: z.string() }),
  signed: z.strictObject({ at: instantSchema, byName: z.string() }).nullable(),
})

export type Countersign = z.infer<typeof countersignSchema>

/** "Tidak ada dokter": nurses work on, and a doctor signs below it when she comes. */
export const countersignsContract = {
  /** Waiting ones, oldest first; or the newest signed ones. */
  list: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ state: z.enum(['waiting', 'signed']) }),
    output: z.array(countersignSchema),
    errors: [],
  }),
  mode: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ isOn: z.boolean(), waiting: z.int() }),
    errors: [],
  }),
  /** While it is on, every visit opened by somebody who may not countersign waits for a doctor's signature. */
  setMode: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({ isOn: z.boolean() }),
    output: z.strictObject({}),
    errors: [],
  }),
  /** One visit, whatever the mode. */
  ask: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({ encounterId: z.uuid() }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** One or many; a remark becomes a signed addendum of each visit. */
  sign: command({
    permission: 'countersign:health',
    reads: 'nothing',
    input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200), remark: clinicText(2000).nullable() }),
    output: z.strictObject({ count: z.int() }),
    errors: ['not-found', 'refused'],
  }),
}
