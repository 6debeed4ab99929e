import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { slugSchema } from '../service-cases/service-standard.ts'

const line = z.string().trim().min(1).max(160)

const source = z.strictObject({ title: line, note: z.string().min(1), checkedOn: calendarDateSchema })

/** Groups by which people are allergic, and by which two medicines do the same twice. */
export const medicineGroupsSchema = z.strictObject({
  source,
  groups: z
    .array(
      z.strictObject({
        id: slugSchema,
        label: line,
        /** Other words by which an allergy to this group is written down. */
        alsoCalled: z.array(line),
        /** Groups that some people who are allergic to this one do not bear either. */
        crossReacts: z.array(slugSchema),
        /** Whether two medicines of the group at once are worth a warning. */
        warnsTwice: z.boolean(),
      }),
    )
    .min(1),
})

export type MedicineGroup = z.infer<typeof medicineGroupsSchema>['groups'][number]

/** The list an office starts from and then keeps as its own. */
export const starterMedicinesSchema = z.strictObject({
  source,
  medicines: z
    .array(
      z.strictObject({
        id: slugSchema,
        name: line,
        substances: z.array(line).min(1).max(6),
        strength: line.nullable(),
        form: line,
        unit: line,
        /** Of the ministry's dictionary (http://sys-ids.kemkes.go.id/kfa), only where it was seen to say so. */
        kfaCode: z
          .string()
          .regex(/^\d{8}$/)
          .nullable(),
        groups: z.array(slugSchema),
        isObserved: z.boolean(),
      }),
    )
    .min(1),
})

export type StarterMedicine = z.infer<typeof starterMedicinesSchema>['medicines'][number]
