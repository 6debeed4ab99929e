import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { clinicLine } from '../medical-records/encounter.ts'

const hours = z
  .int()
  .min(1)
  .max(24 * 60)

/** What the office has decided about its referrals. */
export const referralSettingsSchema = z.strictObject({
  /** Where people are usually sent, with the outpatient clinics there. */
  hospitals: z
    .array(z.strictObject({ name: clinicLine(120), clinics: z.array(clinicLine(80)).max(60) }))
    .min(1)
    .max(60),
  payers: z.array(clinicLine(120)).min(1).max(20),
  permissionHours: hours,
  leaveHours: hours,
  familyHours: hours,
  returnHours: hours,
  admittedDays: z.int().min(1).max(90),
  resultHours: hours,
})

export type ReferralSettings = z.infer<typeof referralSettingsSchema>

/** `resources/reference-data/referrals.json`: how an office begins. */
export const usualReferralSettingsSchema = referralSettingsSchema.extend({
  version: z.string().min(1),
  source: z.string().min(1),
})

export const referralSettingsContract = {
  get: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: referralSettingsSchema,
    errors: [],
  }),
  /** Holds at once, also for referrals that are under way. */
  change: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: referralSettingsSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
