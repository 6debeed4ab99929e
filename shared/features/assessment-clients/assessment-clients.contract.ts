import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { sexSchema } from '../inmates/inmate-details.contract.ts'
import { presenceSchema } from '../inmates/inmate-events.contract.ts'
import { clientEndings } from './assessment-clients.rules.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

/** Where and on what ground somebody is supervised. */
const supervisionSchema = z.strictObject({
  /** The Bapas. */
  office: line(200),
  /** The number the person has there. */
  number: line(80).nullable(),
  /** Such as pembebasan bersyarat, cuti bersyarat, pidana bersyarat. */
  programme: line(200),
  since: calendarDateSchema,
  until: calendarDateSchema.nullable(),
})

export type Supervision = z.infer<typeof supervisionSchema>

/** Somebody this unit never held. */
const strangerSchema = z.strictObject({
  name: line(200),
  sex: sexSchema,
  birthPlace: line(120).nullable(),
  birthDate: calendarDateSchema.nullable(),
  nationalId: line(24).nullable(),
  address: line(400).nullable(),
})

export type Stranger = z.infer<typeof strangerSchema>

export const newClientSchema = supervisionSchema.extend({
  person: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('known'), inmateId: z.uuid() }),
    strangerSchema.extend({
      kind: z.literal('new'),
      /** That nobody of this name in the records is the same person. */
      isChecked: z.boolean(),
    }),
  ]),
})

export type NewClient = z.infer<typeof newClientSchema>

export const clientSchema = z.strictObject({
  id: z.string(),
  inmateId: z.string(),
  name: z.string(),
  birthDate: calendarDateSchema.nullable(),
  registerNumber: z.string().nullable(),
  /** Of the person in this unit; `not-arrived` was never held here. */
  presence: presenceSchema,
  office: z.string(),
  number: z.string().nullable(),
  programme: z.string(),
  since: calendarDateSchema,
  until: calendarDateSchema.nullable(),
  state: z.enum(['active', 'ended']),
  endedOn: calendarDateSchema.nullable(),
  /** `merged`: a second row of the same person, found when two records became one. */
  endKind: z.enum([...clientEndings, 'merged']).nullable(),
  endReason: z.string().nullable(),
  recordedByName: z.string(),
  revision: z.int(),
})

export type AssessmentClient = z.infer<typeof clientSchema>

export const clientPageSchema = clientSchema.extend({
  /** What may be corrected here: null for whoever was held in this unit, whose record the registry keeps. */
  stranger: strangerSchema.extend({ revision: z.int() }).nullable(),
})

export type ClientPage = z.infer<typeof clientPageSchema>

const reads = { permission: 'view:assessments', reads: 'nothing' } as const
const enters = {
  permission: 'enter:assessments',
  reads: 'nothing',
  errors: ['not-found', 'changed-meanwhile', 'refused'],
} as const

/** The register of klien: people under supervision of a Bapas, outside the inmates of this unit. */
export const assessmentClientsContract = {
  /** Active ones first, by name. `text` is any part of name, number or office. */
  list: query({
    ...reads,
    input: z.strictObject({ text: z.string().max(200), includeEnded: z.boolean(), inmateId: z.uuid().nullable() }),
    output: z.array(clientSchema),
    errors: [],
  }),
  find: query({
    ...reads,
    input: z.strictObject({ id: z.uuid() }),
    output: clientPageSchema,
    errors: ['not-found'],
  }),
  register: command({
    ...enters,
    input: newClientSchema,
    output: z.strictObject({ id: z.string(), inmateId: z.string() }),
  }),
  change: command({
    ...enters,
    input: supervisionSchema.extend({
      id: z.uuid(),
      revision: z.int(),
      /** Null leaves the person as he is written. */
      stranger: strangerSchema.extend({ revision: z.int() }).nullable(),
    }),
    output: z.strictObject({ revision: z.int() }),
  }),
  end: command({
    ...enters,
    input: z.strictObject({
      id: z.uuid(),
      revision: z.int(),
      on: calendarDateSchema,
      kind: z.enum(clientEndings),
      reason: line(1000),
    }),
    output: z.strictObject({ revision: z.int() }),
  }),
}
