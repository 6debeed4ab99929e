import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { backgrounds, findingKinds } from './dossier.rules.ts'

const findingSchema = z.strictObject({
  kind: z.enum(findingKinds),
  width: z.int().nullable(),
  height: z.int().nullable(),
  background: z.enum(backgrounds).nullable(),
  months: z.int().nullable(),
  on: calendarDateSchema.nullable(),
})

/** A scan that the dossier of a worker keeps. */
export const documentSchema = z.strictObject({
  id: z.string(),
  kind: slugSchema,
  fileId: z.string(),
  mediaType: z.string(),
  issuedOn: calendarDateSchema,
  validUntil: calendarDateSchema.nullable(),
  state: z.enum(['active', 'voided']),
  voidReason: z.string().nullable(),
  recordedAt: instantSchema,
  recordedByName: z.string(),
  revision: z.int(),
  /** What to look at today; empty when nothing was found. */
  findings: z.array(findingSchema),
})

export type WorkerDocument = z.infer<typeof documentSchema>

export const licenceSettingsSchema = z.strictObject({
  /** How old a letter with an age check may be; null: as the service file says. */
  letterMonths: z.int().min(1).max(36).nullable(),
  revision: z.int(),
})

const enters = {
  permission: 'enter:licences',
  reads: 'nothing',
  errors: ['not-found', 'changed-meanwhile', 'refused'],
} as const

/** The scans of a worker, kept once and used for every application. */
export const dossierContract = {
  find: query({
    permission: 'view:licences',
    reads: 'identity',
    input: z.strictObject({ workerId: z.uuid() }),
    output: z.strictObject({
      workerName: z.string(),
      /** What an application of this profession asks for, by number. */
      kinds: z.array(z.strictObject({ id: slugSchema, title: z.string() })),
      documents: z.array(documentSchema),
    }),
    errors: ['not-found'],
  }),
  add: command({
    ...enters,
    input: z.strictObject({
      workerId: z.uuid(),
      kind: slugSchema,
      fileId: z.uuid(),
      issuedOn: calendarDateSchema,
      validUntil: calendarDateSchema.nullable(),
    }),
    output: z.strictObject({ id: z.string() }),
  }),
  voidDocument: command({
    ...enters,
    input: z.strictObject({ id: z.uuid(), revision: z.int(), reason: z.string().trim().min(1).max(500) }),
    output: z.strictObject({ revision: z.int() }),
  }),
  settings: query({
    permission: 'view:licences',
    reads: 'nothing',
    input: z.strictObject({}),
    output: licenceSettingsSchema.extend({ fileMonths: z.int() }),
    errors: [],
  }),
  changeSettings: command({
    ...enters,
    input: licenceSettingsSchema,
    output: z.strictObject({ revision: z.int() }),
  }),
}
