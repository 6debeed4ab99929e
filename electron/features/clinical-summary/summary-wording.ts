import { z } from 'zod'
import { summarySections } from '#shared/features/clinical-summary/summary-content.ts'
import { encounterKinds } from '#shared/features/medical-records/encounter.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'

const text = z.string().min(1)

/** `resources/letters/wording/ringkasan-klinis.json` */
const wordingSchema = z.strictObject({
  title: text,
  identity: z.strictObject({
    name: text,
    register: text,
    nationalId: text,
    birth: text,
    sex: text,
    recipient: text,
    purpose: text,
    period: text,
  }),
  period: text,
  sexes: z.strictObject({ male: text, female: text }),
  unknown: text,
  nothing: text,
  alertTitle: text,
  noneKnown: text,
  notAsked: text,
  told: text,
  severities: z.strictObject({ mild: text, moderate: text, severe: text, unknown: text }),
  sections: z.record(z.enum(summarySections), z.strictObject({ title: text, head: z.array(text).min(1) })),
  problemOpen: text,
  problemResolved: text,
  medicineStates: z.strictObject({ active: text, completed: text, stopped: text }),
  since: text,
  kinds: z.record(z.enum(encounterKinds), text),
  marks: z.strictObject({ low: text, normal: text, high: text, abnormal: text }),
  closing: text,
  voided: text,
  madeBy: text,
  placeAndDate: text,
})

export type SummaryWording = z.infer<typeof wordingSchema>

export const summaryWording = ({ resourcesFolder }: CoreServices): SummaryWording =>
  readResource(resourcesFolder, 'letters/wording/ringkasan-klinis.json', wordingSchema)
