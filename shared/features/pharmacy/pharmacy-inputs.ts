import { z } from 'zod'
import type { ErrorCode } from '../../contract/errors.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { warningKinds } from './medicine-warnings.rules.ts'
import { doseMoments, mealRelations } from './prescription.rules.ts'

/** Parts that the procedures of the pharmacy share. */

export const line = z
  .string()
  .trim()
  .min(1)
  .max(160)
  .regex(/^\P{Cc}*$/u)

export const note = z.string().trim().min(1).max(500)
export const reason = z.string().trim().min(3).max(300)

/** Every change names the state it was decided on; a stale one is refused. */
export const reference = { id: z.uuid(), revision: z.int() }
export const changed = z.strictObject({ id: z.string(), revision: z.int() })
export const stale = ['not-found', 'changed-meanwhile', 'refused'] as const satisfies readonly ErrorCode[]

/** Whole units; stock knows no halves. */
export const units = z.int().min(1).max(100_000)

/** When it was done; null: just now. Longer ago than the office calls prompt needs the reason. */
export const care = { caredAt: instantSchema.nullable(), lateReason: reason.nullable() }

export const warningSchema = z.strictObject({ kind: z.enum(warningKinds), about: z.string(), with: z.string() })

/** One line of a prescription as it is typed. */
export const lineInputSchema = z.strictObject({
  /** From the office's own list; null for a medicine from outside, which `outsideText` names. */
  medicineId: z.uuid().nullable(),
  outsideText: line.nullable(),
  /** Per intake, in `doseUnit`, in at most three decimals. */
  dose: z.number().positive().max(10_000).nullable(),
  doseUnit: z.string().trim().max(40),
  timesPerDay: z.int().min(1).max(12).nullable(),
  asNeeded: z.boolean(),
  moments: z.array(z.enum(doseMoments)).max(4),
  meal: z.enum(mealRelations),
  days: z.int().min(1).max(366).nullable(),
  /** In the medicine's unit. */
  quantity: units,
  instructions: line.nullable(),
  /** Taken under the eyes of staff, at the given moments. */
  observed: z.boolean(),
  startsOn: calendarDateSchema,
  /** Why it is written in spite of a warning. */
  overrideReason: reason.nullable(),
})

export type LineInput = z.infer<typeof lineInputSchema>
