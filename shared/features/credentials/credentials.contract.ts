import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { dutyShiftSchema } from '../duty-roster/duty-roster.contract.ts'
import { credentialSettingsSchema, creditKinds, licenceFaults, licenceKinds } from './credentials.rules.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const files = z.array(z.uuid()).max(6)

export const newLicenceSchema = z.strictObject({
  workerId: z.uuid(),
  kind: z.enum(licenceKinds),
  number: line(80),
  issuedOn: calendarDateSchema,
  /** Null: for life, which only a registration can be. */
  validUntil: calendarDateSchema.nullable(),
  issuer: line(200),
  /** Of a permit: where it is for. */
  place: line(200).nullable(),
  /** Of a permit: for this unit. */
  isHere: z.boolean(),
  fileIds: files,
})

export type NewLicence = z.infer<typeof newLicenceSchema>

export const licenceSchema = newLicenceSchema.extend({
  id: z.string(),
  standing: z.enum(['valid', 'ending', 'expired', 'renewed', 'voided']),
  /** Null for life. */
  daysLeft: z.int().nullable(),
  voidReason: z.string().nullable(),
  recordedByName: z.string(),
  revision: z.int(),
})

export type Licence = z.infer<typeof licenceSchema>

export const newCreditSchema = z.strictObject({
  workerId: z.uuid(),
  kind: z.enum(creditKinds),
  title: line(200),
  organiser: line(200).nullable(),
  on: calendarDateSchema,
  /** SKP; 0 for a training that gives none. */
  points: z.number().min(0).max(500),
  fileIds: files,
})

export const creditSchema = newCreditSchema.extend({
  id: z.string(),
  state: z.enum(['active', 'voided']),
  voidReason: z.string().nullable(),
  recordedByName: z.string(),
  revision: z.int(),
})

export type Credit = z.infer<typeof creditSchema>

export const reminderSchema = z.strictObject({
  id: z.string(),
  licenceId: z.string(),
  workerId: z.string(),
  workerName: z.string(),
  kind: z.enum(licenceKinds),
  number: z.string(),
  place: z.string().nullable(),
  days: z.int(),
  validUntil: calendarDateSchema,
  firedOn: calendarDateSchema,
  /** Renewed or voided since: nothing more is to be done. */
  isOver: z.boolean(),
  notedByName: z.string().nullable(),
})

export type Reminder = z.infer<typeof reminderSchema>

export const standingSchema = z.strictObject({
  workerId: z.string(),
  name: z.string(),
  professionTitle: z.string(),
  needsStr: z.boolean(),
  needsSip: z.boolean(),
  faults: z.array(z.enum(licenceFaults)),
  /** The day on which the first of what is needed here ends; null where nothing ends. */
  endsOn: calendarDateSchema.nullable(),
  points: z.number(),
  /** Null where the office has set none. */
  neededPoints: z.number().nullable(),
})

export type Standing = z.infer<typeof standingSchema>

export const credentialPageSchema = z.strictObject({
  standing: standingSchema,
  licences: z.array(licenceSchema),
  credits: z.array(creditSchema),
  reminders: z.array(reminderSchema),
  creditYears: z.int(),
})

export type CredentialPage = z.infer<typeof credentialPageSchema>

const views = { permission: 'view:licences', reads: 'nothing' } as const
const enters = {
  permission: 'enter:licences',
  reads: 'nothing',
  errors: ['not-found', 'changed-meanwhile', 'refused'],
} as const
const voids = {
  ...enters,
  input: z.strictObject({ id: z.uuid(), revision: z.int(), reason: line(500) }),
  output: z.strictObject({ revision: z.int() }),
}

/** STR, SIP and SKP of those who work here; nothing is deleted, what was wrong is voided with a reason. */
export const credentialsContract = {
  /** Everybody who works here, whoever lacks something first. */
  list: query({ ...views, input: z.strictObject({}), output: z.array(standingSchema), errors: [] }),
  ofWorker: query({
    ...views,
    input: z.strictObject({ workerId: z.uuid() }),
    output: credentialPageSchema,
    errors: ['not-found'],
  }),
  /** Of the reader himself; null where his account is nobody's in the register. */
  own: query({
    ...views,
    permission: 'view:workers',
    input: z.strictObject({}),
    output: credentialPageSchema.nullable(),
    errors: [],
  }),
  enter: command({ ...enters, input: newLicenceSchema, output: z.strictObject({ id: z.string() }) }),
  voidLicence: command(voids),
  enterCredit: command({ ...enters, input: newCreditSchema, output: z.strictObject({ id: z.string() }) }),
  voidCredit: command(voids),
  /** All reminders there ever were, newest first. */
  reminders: query({ ...views, input: z.strictObject({}), output: z.array(reminderSchema), errors: [] }),
  /** How many reminders have come due and are not written down yet. */
  unfired: query({
    ...views,
    permission: 'view:workers',
    input: z.strictObject({}),
    output: z.strictObject({ count: z.int() }),
    errors: [],
  }),
  /** Writes down what has come due, each once. The page of whoever sits there calls it; a second call does nothing. */
  fire: command({
    ...views,
    permission: 'view:workers',
    input: z.strictObject({}),
    output: z.strictObject({ count: z.int() }),
    errors: [],
  }),
  /** "Sudah ditindaklanjuti": it leaves the start page until the next one. */
  note: command({
    ...enters,
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
  }),
  settings: query({
    ...views,
    input: z.strictObject({}),
    output: credentialSettingsSchema.extend({ source: z.string(), sipYears: z.int() }),
    errors: [],
  }),
  changeSettings: command({
    ...enters,
    input: credentialSettingsSchema.extend({ basis: credentialSettingsSchema }),
    output: z.strictObject({}),
  }),
  /** "Boleh beroperasi hari ini?": a day and the week after it. */
  readiness: query({
    ...views,
    permission: 'view:workers',
    input: z.strictObject({}),
    output: z.strictObject({
      today: calendarDateSchema,
      /** Every shift of the day has who is needed, and all of them may work. */
      isReady: z.boolean(),
      duties: z.array(
        dutyShiftSchema.extend({
          /** Present and with valid licences. */
          able: z.int(),
        }),
      ),
    }),
    errors: [],
  }),
}
